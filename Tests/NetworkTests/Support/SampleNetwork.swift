import Network
import TestSupport

/// A small valid network with every operator, in the variants that a model file distinguishes.
enum SampleNetwork {
    static let library = [
        KernelPattern(size: 3, mask: 0b000_011_011)!, KernelPattern(size: 3, mask: 0b110_110_000)!,
        KernelPattern(size: 5, mask: 0x0_1080)!,
    ]

    static func make(integer: Bool, sparse: Bool, seed: UInt64 = 1) -> Network {
        var random = SeededGenerator(seed: seed)
        func node(
            _ name: String, _ operation: Operator, _ inputs: [String], _ quantization: TensorQuantization? = nil
        ) -> Node {
            Node(name: name, operation: operation, inputs: inputs, quantization: integer ? quantization : nil)
        }
        func convolution(_ input: Int, _ output: Int, _ size: Int, sparse: Bool) -> Operator {
            .convolution(Self.convolution(input, output, size, sparse: sparse, integer: integer, using: &random))
        }
        let slopes = (0..<18).map { _ in Float.random(in: -0.5...0.5, using: &random) }
        let scale = TensorQuantization(scale: 0.0137, zeroPoint: 9)
        return Network(
            summary: "every operator – with “signs” beyond ASCII", inputChannels: 1,
            inputQuantization: integer ? .codeValues : nil, patternLibrary: sparse ? library : [],
            nodes: [
                node("gather", .spaceToDepth(factor: 2), [Network.inputName], .codeValues),
                node("head", convolution(4, 18, 3, sparse: sparse), ["gather"]),
                node("relu", .relu, ["head"], TensorQuantization(scale: 0.01)),
                node("middle", convolution(18, 18, 5, sparse: sparse), ["relu"]),
                node("prelu", .prelu(slopes: slopes), ["middle"]),
                node("sum", .add, ["prelu", "relu"]),
                node("clip", .clip(minimum: -0.7, maximum: 1.3), ["sum"], scale),
                node("tail", convolution(18, 16, 1, sparse: false), ["clip"]),
                node("spread", .depthToSpace(factor: 4), ["tail"]),
                node("enlarged", .upsample(factor: 2), [Network.inputName]),
                node("output", .add, ["spread", "enlarged"], .codeValues),
            ])
    }

    /// Blocks of 16×4 (with narrower ones at both edges), one of them removed.
    static func convolution(
        _ input: Int, _ output: Int, _ size: Int, sparse: Bool, integer: Bool, using random: inout SeededGenerator
    ) -> Convolution {
        var structure: BlockStructure?
        if sparse {
            let (rows, columns) = BlockStructure.grid(.register, filters: output, channels: input)
            var patterns = (0..<rows * columns).map { size == 5 ? 2 : UInt8($0 % 2) }
            if patterns.count > 2 { patterns[1] = BlockStructure.removed }
            structure = BlockStructure(granularity: .register, patterns: patterns)
        }
        let shell = Convolution(
            inputChannels: input, outputChannels: output, kernelSize: size, structure: structure,
            weights: .float([]), bias: [])
        let count = shell.denseIndices(library: library).count { $0 >= 0 }
        let weights: WeightValues =
            integer
            ? .int8(
                (0..<count).map { _ in Int8.random(in: -127...127, using: &random) },
                scale: (0..<output).map { _ in Float.random(in: 1e-3...1e-2, using: &random) })
            : .float((0..<count).map { _ in Float.random(in: -1...1, using: &random) })
        return Convolution(
            inputChannels: input, outputChannels: output, kernelSize: size, structure: structure, weights: weights,
            bias: (0..<output).map { _ in Float.random(in: -1...1, using: &random) })
    }
}

extension Network {
    /// Replaces the node of that name.
    mutating func replace(_ name: String, _ change: (Node) -> Node) {
        nodes = nodes.map { $0.name == name ? change($0) : $0 }
    }

    /// Changes the convolution of that name.
    mutating func replaceConvolution(_ name: String, _ change: (Convolution) -> Convolution) {
        replace(name) { node in
            guard case .convolution(let convolution) = node.operation else { preconditionFailure("a convolution") }
            return node.with(operation: .convolution(change(convolution)))
        }
    }
}

extension Node {
    func with(operation: Operator? = nil, inputs: [String]? = nil) -> Node {
        Node(
            name: name, operation: operation ?? self.operation, inputs: inputs ?? self.inputs,
            quantization: quantization)
    }

    func quantized(_ quantization: TensorQuantization?) -> Node {
        Node(name: name, operation: operation, inputs: inputs, quantization: quantization)
    }
}

extension Convolution {
    func with(
        outputChannels: Int? = nil, kernelSize: Int? = nil, structure: BlockStructure? = nil,
        weights: WeightValues? = nil, bias: [Float]? = nil
    ) -> Convolution {
        Convolution(
            inputChannels: inputChannels, outputChannels: outputChannels ?? self.outputChannels,
            kernelSize: kernelSize ?? self.kernelSize, structure: structure ?? self.structure,
            weights: weights ?? self.weights, bias: bias ?? self.bias)
    }
}
