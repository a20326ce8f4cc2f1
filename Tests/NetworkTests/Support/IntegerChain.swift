import Network

/// Small integer networks for cases that are computed by hand: real numbers equal 8-bit values less the zero point
/// unless a scale says otherwise.
enum IntegerChain {
    static let unit = TensorQuantization(scale: 1)
    /// Zero in the middle, so that negative values show.
    static let signed = TensorQuantization(scale: 1, zeroPoint: 128)

    static func convolution(
        _ weights: [Int8], inputs: Int = 1, outputs: Int = 1, size: Int = 1, scale: Float = 1, bias: Float = 0
    ) -> Operator {
        .convolution(
            Convolution(
                inputChannels: inputs, outputChannels: outputs, kernelSize: size,
                weights: .int8(weights, scale: [Float](repeating: scale, count: outputs)),
                bias: [Float](repeating: bias, count: outputs)))
    }

    /// Runs operations one after the other; only the last one's result is materialised.
    static func run(
        _ operations: Operator..., on input: Tensor<UInt8>, from: TensorQuantization = unit,
        to: TensorQuantization = unit
    ) throws -> Tensor<UInt8> {
        let nodes = operations.enumerated().map { index, operation in
            Node(
                name: "\(index)", operation: operation, inputs: [index == 0 ? Network.inputName : "\(index - 1)"],
                quantization: index == operations.count - 1 ? to : nil)
        }
        return try run(nodes, on: input, from: from)
    }

    static func run(
        _ nodes: [Node], on input: Tensor<UInt8>, from: TensorQuantization = unit
    ) throws -> Tensor<UInt8> {
        let network = Network(
            summary: "", inputChannels: input.channels, inputQuantization: from, nodes: nodes)
        return try ReferenceInterpreter(network).run(input)
    }
}

extension Tensor<UInt8> {
    /// One row of one channel.
    init(row: [UInt8]) { self.init(channels: 1, height: 1, width: row.count, elements: row) }
}
