import Network

/// Gives the channels of a tensor like ranges, so that one 8-bit scale suits all of them: a channel's filters are
/// multiplied by what the weights that read it are divided by, which changes nothing in real numbers behind ReLU or PReLU
/// (cross-layer equalization: Nagel et al., Data-Free Quantization Through Weight Equalization and Bias
/// Correction, ICCV 2019).
///
/// In networks for colour some channels pass on the picture, 0 to 1, beside others that reach 7: at one scale the picture
/// would be left with 35 steps.
struct ChannelEqualization {
    /// By how much a channel grows at most: the weights that read it shrink as much, beside others of their filter.
    static let limit: Float = 8

    private let network: Network
    private let layout: ParameterLayout
    /// The tensor that stands for all whose channels must keep one scale, by tensor.
    private var groups: [String: String] = [:]
    /// Groups whose values have a meaning of their own, or whose operations do not commute with factors.
    private var fixed: Set<String> = []
    private var highs: [String: [Float]] = [:]

    init(_ network: Network, _ layout: ParameterLayout) {
        self.network = network
        self.layout = layout
        var bound = [Network.inputName, network.nodes.last!.name]
        for node in network.nodes {
            switch node.operation {
            case .convolution: break
            case .relu, .prelu, .add: for input in node.inputs { join(input, node.name) }
            case .clip, .depthToSpace, .spaceToDepth, .upsample: bound += node.inputs + [node.name]
            }
        }
        fixed = Set(bound.map { group(of: $0) })
    }

    /// - Parameter highs: the largest value of each channel in a batch, by tensor.
    mutating func record(_ highs: [String: [Float]]) {
        for (name, values) in highs {
            let name = group(of: name)
            self.highs[name] = self.highs[name].map { zip($0, values).map(max) } ?? values
        }
    }

    /// The parameters of the network that computes the same from channels of like ranges.
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

    /// Of each channel; nil where all stay as they are.
    private func factors(of tensor: String) -> [Float]? {
        let group = group(of: tensor)
        guard !fixed.contains(group), let highs = highs[group], let highest = highs.max(), highest > 0
        else { return nil }
        return highs.map { min(highest / $0, Self.limit) }
    }

    private func group(of tensor: String) -> String {
        var tensor = tensor
        while let parent = groups[tensor] { tensor = parent }
        return tensor
    }

    private mutating func join(_ one: String, _ other: String) {
        let (one, other) = (group(of: one), group(of: other))
        if one != other { groups[one] = other }
    }
}
