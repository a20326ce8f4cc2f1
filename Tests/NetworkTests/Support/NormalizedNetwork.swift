import Network
import TestSupport

/// A small network of the painter's kind: a head, residual pairs and a tail to which a normalised picture of twice the
/// size belongs. In integers and in real numbers it has the same weights but for their rounding.
enum NormalizedNetwork {
    private static let channels = 4

    static func make(seed: UInt64, blocks: Int, isInteger: Bool, styles: [String] = []) -> Network {
        var random = SeededGenerator(seed: seed)
        var nodes: [Node] = []
        func append(_ name: String, _ operation: Operator, _ inputs: [String]? = nil, _ kind: TensorQuantization? = nil)
        {
            nodes.append(
                Node(
                    name: name, operation: operation, inputs: inputs ?? [nodes.last?.name ?? Network.inputName],
                    quantization: isInteger ? kind : nil))
        }
        func convolve(_ name: String, _ inputs: Int, _ outputs: Int) {
            let scale = (0..<outputs).map { _ in Float.random(in: 0.001...0.003, using: &random) }
            let weights = (0..<outputs * inputs * 9).map { _ in Int8.random(in: -127...127, using: &random) }
            append(
                name,
                .convolution(
                    Convolution(
                        inputChannels: inputs, outputChannels: outputs, kernelSize: 3,
                        weights: isInteger
                            ? .int8(weights, scale: scale)
                            : .float(weights.enumerated().map { Float($1) * scale[$0 / (inputs * 9)] }),
                        bias: (0..<outputs).map { _ in Float.random(in: -0.5...0.5, using: &random) })))
        }
        func normalize(_ name: String, scale: ClosedRange<Float>, shift: ClosedRange<Float>, _ channels: Int) {
            let count = max(styles.count, 1) * channels
            append(
                name,
                .instanceNormalization(
                    InstanceNormalization(
                        channels: channels, scales: (0..<count).map { _ in Float.random(in: scale, using: &random) },
                        shifts: (0..<count).map { _ in Float.random(in: shift, using: &random) })))
        }
        let positive = TensorQuantization(scale: 6.0 / 255)
        convolve("head", 1, channels)
        normalize("head.norm", scale: 0.5...1.5, shift: 0...1, channels)
        append("head.relu", .relu, nil, positive)
        for block in 1...blocks {
            let skip = nodes.last!.name
            for half in ["a", "b"] {
                convolve("\(block)\(half)", channels, channels)
                normalize("\(block)\(half).norm", scale: 0.3...1, shift: -0.5...0.5, channels)
                if half == "b" { append("\(block).sum", .add, [nodes.last!.name, skip]) }
                append("\(block)\(half).relu", .relu, nil, positive)
            }
        }
        convolve("tail", channels, 4)
        append("output", .depthToSpace(factor: 2), nil, .codeValues)
        return Network(
            summary: "", inputChannels: 1, inputQuantization: isInteger ? .codeValues : nil, styles: styles,
            nodes: nodes)
    }

    static func picture(using random: inout SeededGenerator) -> Tensor<UInt8> {
        Tensor(
            channels: 1, height: 7, width: 9, elements: (0..<63).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
}
