import Network

/// An equalisation of the ranges of a tensor's channels, so that one 8-bit scale suits all of them: a channel's filters
/// are multiplied by a factor and the weights that read it divided by the same. With nothing but ReLU or PReLU between
/// them, this changes nothing in real numbers (cross-layer equalization: Nagel et al., Data-Free Quantization Through
/// Weight Equalization and Bias Correction, ICCV 2019).
///
/// In networks for colour, some channels pass the picture on in 0 to 1 while others reach 7; with one scale for all,
/// the picture would be left with 35 steps.
struct ChannelEqualization {
    /// The largest factor of a channel: the weights that read it shrink by it relative to others of their filter.
    static let limit: Float = 8

    private let network: Network
    private let layout: ParameterLayout
    /// A link from each tensor to another one whose channels must have the same scale; the last of a chain identifies
    /// the group.
    private var groups: [String: String] = [:]
    /// The groups whose values have a meaning of their own, or whose operations do not commute with factors.
    private var fixed: Set<String> = []
    /// The largest value of each channel so far, by group.
    private var highs: [String: [Float]] = [:]

    init(_ network: Network, _ layout: ParameterLayout) {
        self.network = network
        self.layout = layout
        var bound = [Network.inputName, network.nodes.last!.name]
        for node in network.nodes {
            if node.operation.isConvolution { continue }
            if node.operation.isHomogeneous {
                for input in node.inputs { join(input, node.name) }
            } else {
                bound += node.inputs + [node.name]
            }
        }
        fixed = Set(bound.map { group(of: $0) })
    }

    /// Records the largest values of one batch.
    /// - Parameter highs: the largest value of each channel, by tensor.
    mutating func record(_ highs: [String: [Float]]) {
        for (name, values) in highs {
            let name = group(of: name)
            self.highs[name] = self.highs[name].map { zip($0, values).map(max) } ?? values
        }
    }

    /// Returns the parameters of an equivalent network whose channels have similar ranges.
    func equalized(_ parameters: [Float]) -> [Float] {
        var result = parameters
        for node in network.nodes {
            guard case .convolution(let convolution) = node.operation, let slice = layout.slices[node.name] else {
                continue
            }
            let (made, read) = (factors(of: node.name), factors(of: node.inputs[0]))
            let area = convolution.kernelSize * convolution.kernelSize
            let perFilter = convolution.inputChannels * area
            for filter in 0..<convolution.outputChannels {
                let factor = made?[filter] ?? 1
                result[slice.bias.lowerBound + filter] *= factor
                for index in 0..<perFilter {
                    result[slice.weights.lowerBound + filter * perFilter + index] *= factor / (read?[index / area] ?? 1)
                }
            }
        }
        return result
    }

    /// Returns the factor of each channel of a tensor; nil where the channels stay unchanged.
    private func factors(of tensor: String) -> [Float]? {
        let group = group(of: tensor)
        guard !fixed.contains(group), let highs = highs[group], let highest = highs.max(), highest > 0
        else { return nil }
        return highs.map { min(highest / $0, Self.limit) }
    }

    /// Returns the tensor that identifies a tensor's group.
    private func group(of tensor: String) -> String {
        var tensor = tensor
        while let parent = groups[tensor] { tensor = parent }
        return tensor
    }

    /// Unites the groups of two tensors.
    private mutating func join(_ one: String, _ other: String) {
        let (one, other) = (group(of: one), group(of: other))
        if one != other { groups[one] = other }
    }
}
