import Compiler
import Network
import PatternSparsity
import Training

/// A generator of untrained networks of given shapes for measurements, with random weights and with scales for which
/// activations neither vanish nor saturate from layer to layer.
struct SyntheticNetwork {
    /// The layers before and after the trunk.
    enum Ends: String, CaseIterable {
        /// No other layers: the input and output are the trunk's channels.
        case none = "trunk"
        /// A convolution from 1 channel to the trunk's before it, and a convolution to 4 channels with depth-to-space
        /// by 2 after it.
        case convolutions = "with ends"
        /// The same convolutions, and the bicubic enlargement of the input added to the output.
        case convolutionsAndSkip = "with ends and skip"
    }

    /// The number of channels of the trunk.
    let channels: Int
    /// Whether every second block of 16 filters × 4 channels is removed.
    let keepsHalf: Bool
    let arithmetic: Arithmetic

    /// The eight patterns of Ma et al. (ECCV 2020): four corners and four T shapes.
    private static let patterns = [0x1b, 0x36, 0xd8, 0x1b0, 0x3a, 0x9a, 0xb8, 0xb2].map {
        KernelPattern(size: 3, mask: $0)!
    }

    /// The standard deviation of the 8-bit weights, which are normally distributed: about that of trained networks. The
    /// speed of AVX2 kernels depends on it, as large weights take them longer.
    private static let weightSpread: Float = 37
    private static let unit = TensorQuantization(scale: 1.0 / 255)

    /// Returns a network with pseudo-random weights that depend on the shape only.
    /// - Parameter layers: the number of pattern-sparse layers of the trunk, each followed by a ReLU.
    func network(layers: Int, ends: Ends = .none) -> Network {
        var random = SplitMix64(seed: UInt64(channels))
        var nodes: [Node] = []
        func append(_ name: String, _ operation: Operator, inputs: [String]? = nil, materializes: Bool = false) {
            let quantization = materializes && arithmetic == .int8 ? Self.unit : nil
            nodes.append(
                Node(
                    name: name, operation: operation, inputs: inputs ?? [nodes.last?.name ?? Network.inputName],
                    quantization: quantization))
        }
        if ends != .none {
            append("head", convolution(from: 1, to: channels, isSparse: false, gain: 0.6, &random))
            append("head.relu", .relu, materializes: true)
        }
        for layer in 1...layers {
            append(
                "trunk\(layer)",
                convolution(
                    from: channels, to: channels, isSparse: true, gain: Float(2).squareRoot(), &random))
            append("trunk\(layer).relu", .relu, materializes: true)
        }
        if ends != .none {
            append("tail", convolution(from: channels, to: 4, isSparse: false, gain: 0.5, &random))
            append("spread", .depthToSpace(factor: 2), materializes: ends == .convolutions)
        }
        if ends == .convolutionsAndSkip {
            append("bicubic", .upsample(factor: 2), inputs: [Network.inputName])
            append("output", .add, inputs: ["spread", "bicubic"], materializes: true)
        }
        return Network(
            summary: "random weights, for measurements", inputChannels: ends == .none ? channels : 1,
            inputQuantization: arithmetic == .int8 ? Self.unit : nil, patternLibrary: Self.patterns, nodes: nodes)
    }

    /// Returns a 3×3 convolution with random weights.
    /// - Parameter gain: the root mean square of the outputs for inputs of root mean square 1; √2 preserves it through
    ///   a ReLU.
    private func convolution(
        from input: Int, to filters: Int, isSparse: Bool, gain: Float, _ random: inout SplitMix64
    ) -> Operator {
        let structure = isSparse ? structure(channels: input, filters: filters, &random) : nil
        let blocks = structure?.patterns.count { $0 != BlockStructure.removed } ?? 0
        let count = isSparse ? blocks * 4 * 16 * 4 : input * filters * 9
        let values = (0..<count).map { _ in
            Int8(min(max(random.nextNormal() * Self.weightSpread, -127), 127).rounded())
        }
        let scale = gain / ((Float(count) / Float(filters)).squareRoot() * Self.weightSpread)
        return .convolution(
            Convolution(
                inputChannels: input, outputChannels: filters, kernelSize: 3, structure: structure,
                weights: arithmetic == .int8
                    ? .int8(values, scale: Array(repeating: scale, count: filters))
                    : .float(values.map { Float($0) * scale }),
                bias: Array(repeating: 0.01, count: filters)))
    }

    /// Returns a structure with a random pattern for every kept block; where half of the blocks are kept, they are
    /// arranged like the squares of one colour on a chessboard.
    private func structure(channels input: Int, filters: Int, _ random: inout SplitMix64) -> BlockStructure {
        let (rows, columns) = BlockStructure.grid(.register, filters: filters, channels: input)
        let patterns = (0..<rows * columns).map { index in
            let pattern = UInt8(random.next(below: Self.patterns.count))
            let isKept = !keepsHalf || (index / columns + index % columns).isMultiple(of: 2)
            return isKept ? pattern : BlockStructure.removed
        }
        return BlockStructure(granularity: .register, patterns: patterns)
    }
}
