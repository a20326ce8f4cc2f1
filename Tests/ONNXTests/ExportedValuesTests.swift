import Network
import ONNX
import SwiftProtobuf
import TestSupport
import Testing

/// What an exported graph computes, by ONNX's own definitions, against what the network is defined to compute.
@Suite struct ExportedValuesTests {
    private static func input(_ network: Network, seed: UInt64, side: (Int, Int)? = nil) -> Tensor<UInt8> {
        var random = SeededGenerator(seed: seed &* 31)
        let divisor = try! network.inferShapes().values.map(\.denominator).max()!
        let (height, width) = side ?? (Int.random(in: 1...5, using: &random), Int.random(in: 1...5, using: &random))
        let elements = (0..<network.inputChannels * height * width * divisor * divisor).map { _ in
            UInt8.random(in: 0...255, using: &random)
        }
        return Tensor(
            channels: network.inputChannels, height: height * divisor, width: width * divisor, elements: elements)
    }

    /// Through the bytes of the file.
    private static func interpreter(
        _ network: Network, _ arithmetic: ONNXExport.Arithmetic
    ) throws -> GraphInterpreter {
        try GraphInterpreter(ModelProto(serializedBytes: try ONNXExport.encode(network, arithmetic)))
    }

    private static func expectFloat(_ network: Network, _ input: Tensor<UInt8>, _ comment: Comment) throws {
        let real = input.map { Double($0) / 255 }
        let expected = RealInterpreter(network).run(real)[network.nodes.last!.name]!
        let actual = try interpreter(network, .float).run(GraphTensor(real))["output"]!
        #expect(actual.dims == GraphTensor(expected).dims, comment)
        // Both compute in double precision; only constants are rounded to floats, the same ones in both.
        let magnitude = expected.elements.reduce(1) { max($0, abs($1)) }
        let error = zip(actual.elements, expected.elements).reduce(0) { max($0, abs($1.0 - $1.1)) }
        #expect(error <= 1e-9 * magnitude, comment)
    }

    @Test(arguments: 0..<60) func floatNetworksComputeWhatTheyAreDefinedTo(seed: Int) throws {
        let network = RandomNetwork.float(seed: UInt64(seed))
        try network.validate()
        try Self.expectFloat(network, Self.input(network, seed: UInt64(seed)), "seed \(seed)")
    }

    @Test(arguments: 0..<60) func integerNetworksInFloatKeepTheirRanges(seed: Int) throws {
        let network = RandomNetwork.integer(seed: UInt64(seed)) { Self.input($0, seed: UInt64(seed)) }
        try network.validate()
        try Self.expectFloat(network, Self.input(network, seed: UInt64(seed) + 1), "seed \(seed)")
    }

    /// Every 8-bit tensor is computed from those that the reference interpreter made before it.
    @Test func quantizedGraphsComputeTheIntegerContract() throws {
        var (total, different) = (0, 0)
        for seed in 0..<UInt64(100) {
            let network = RandomNetwork.integer(seed: seed) { Self.input($0, seed: seed) }
            try network.validate()
            let input = Self.input(network, seed: seed + 1)
            let expected = try Self.quantizedTensors(of: network, input)
            let interpreter = try Self.interpreter(network, .quantized)
            let actual = try interpreter.run(GraphTensor(input.map(Double.init)), forced: expected)
            for (name, tensor) in expected {
                let result = try #require(actual[name], "seed \(seed), \(name)")
                #expect(result.dims == tensor.dims, "seed \(seed), \(name)")
                let distances = zip(result.elements, tensor.elements).map { abs($0 - $1) }
                #expect(distances.allSatisfy { $0 <= 1 }, "seed \(seed), \(name)")
                different += distances.count { $0 != 0 }
                total += tensor.elements.count
            }
        }
        // Values in the middle between two integers, as far as 32-bit floats can tell.
        #expect(total > 20_000 && different * 10_000 <= total, "\(different) of \(total) differ")
    }

    /// The 8-bit tensors of an integer network as the interpreter defines them, by their names in the graph.
    private static func quantizedTensors(
        of network: Network, _ input: Tensor<UInt8>
    ) throws -> [String: GraphTensor] {
        var tensors: [String: GraphTensor] = [:]
        for (index, node) in network.nodes.enumerated() where node.quantization != nil {
            // The node and what it is made from is a network of its own.
            var ancestors: Set = [node.name]
            for node in network.nodes[...index].reversed() where ancestors.contains(node.name) {
                ancestors.formUnion(node.inputs)
            }
            var part = network
            part.nodes = network.nodes[...index].filter { ancestors.contains($0.name) }
            let name = index == network.nodes.count - 1 ? "output" : "\(node.name).quantized"
            let tensor = GraphTensor(try ReferenceInterpreter(part).run(input).map(Double.init))
            tensors[name] = orderedAsInGraph(tensor, of: node, in: network)
        }
        return tensors
    }

    /// What only convolutions read of gathered squares has ONNX's order of channels: row, column, channel.
    private static func orderedAsInGraph(_ tensor: GraphTensor, of node: Node, in network: Network) -> GraphTensor {
        let readers = network.nodes.filter { $0.inputs.contains(node.name) }
        guard case .spaceToDepth(let factor) = node.operation, !readers.isEmpty,
            readers.allSatisfy(\.operation.isConvolution)
        else { return tensor }
        let (area, plane) = (factor * factor, tensor.dims[2] * tensor.dims[3])
        let channels = tensor.dims[1] / area
        var result = tensor
        for channel in 0..<channels * area {
            let place = channel % area * channels + channel / area
            for index in 0..<plane {
                result.elements[place * plane + index] = tensor.elements[channel * plane + index]
            }
        }
        return result
    }

    /// The enlargement reads beyond all edges at once where there is but one sample.
    @Test(arguments: [2, 3, 4], [(1, 1), (1, 2), (3, 1), (2, 5)])
    func theEnlargementMirrorsItsEdges(factor: Int, side: (Int, Int)) throws {
        let network = Network(
            summary: "", inputChannels: 2,
            nodes: [Node(name: "enlarged", operation: .upsample(factor: factor), inputs: [Network.inputName])])
        try Self.expectFloat(network, Self.input(network, seed: 3, side: side), "×\(factor) of \(side)")
    }
}

extension GraphTensor {
    init(_ tensor: Tensor<Double>) {
        self.init(dims: [1, tensor.channels, tensor.height, tensor.width], elements: tensor.elements)
    }
}
