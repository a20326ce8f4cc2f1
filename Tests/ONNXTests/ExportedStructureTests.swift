import Foundation
import Network
import ONNX
import SwiftProtobuf
import TestSupport
import Testing

/// What other engines see of an exported graph.
@Suite struct ExportedStructureTests {
    private static let activations = TensorQuantization(scale: 0.01)

    /// 1→4 sparse, ReLU, 4→4, ×2, plus the enlarged input.
    private static func network(
        integer: Bool, names: [String] = ["head", "relu", "tail", "residual", "bicubic", "sum"]
    )
        -> Network
    {
        func convolution(_ input: Int, _ structure: BlockStructure?) -> Operator {
            let count = 4 * input * (structure == nil ? 9 : 4)
            let weights: WeightValues =
                integer
                ? .int8((0..<count).map { Int8($0 - 20) }, scale: [0.001, 0.002, 0.003, 0.004])
                : .float((0..<count).map { Float($0) / 8 + 1 })
            return .convolution(
                Convolution(
                    inputChannels: input, outputChannels: 4, kernelSize: 3, structure: structure, weights: weights,
                    bias: [0.1, 0.2, 0.3, 0.4]))
        }
        func node(_ index: Int, _ operation: Operator, _ inputs: [String], _ quantization: TensorQuantization? = nil)
            -> Node
        {
            Node(
                name: names[index], operation: operation, inputs: inputs, quantization: integer ? quantization : nil)
        }
        let structure = BlockStructure(granularity: .register, patterns: [0])
        return Network(
            summary: "for tests", inputChannels: 1, inputQuantization: integer ? .codeValues : nil,
            patternLibrary: [KernelPattern(size: 3, mask: 0b000_011_011)!],
            nodes: [
                node(0, convolution(1, structure), [Network.inputName]), node(1, .relu, [names[0]], activations),
                node(2, convolution(4, nil), [names[1]]), node(3, .depthToSpace(factor: 2), [names[2]]),
                node(4, .upsample(factor: 2), [Network.inputName]),
                node(5, .add, [names[3], names[4]], .codeValues),
            ])
    }

    private static func model(_ network: Network, _ arithmetic: ONNXExport.Arithmetic) throws -> ModelProto {
        try ModelProto(serializedBytes: ONNXExport.encode(network, arithmetic))
    }

    @Test(arguments: [false, true]) func theInterfaceIsDocumented(integer: Bool) throws {
        let model = try Self.model(Self.network(integer: integer), integer ? .quantized : .float)
        #expect(model.irVersion == 7 && model.opsetImport.map(\.version) == [13])
        #expect(model.opsetImport.map(\.domain) == [""] && model.producerName == "patina")
        #expect(model.docString == "for tests" && model.unknownFields.data.isEmpty)
        let graph = try #require(model.graph)
        let type = integer ? ElementType.uint8 : .float
        for (value, name, extents) in [
            (graph.input, "input", ["height", "width"]), (graph.output, "output", ["output_height", "output_width"]),
        ] {
            try #require(value.count == 1)
            let tensor = try #require(value[0].type?.tensorType)
            #expect(value[0].name == name && tensor.elementType == type.rawValue)
            let dims = try #require(tensor.shape?.dim)
            #expect(dims.map(\.dimValue) == [1, 1, nil, nil])
            #expect(dims.map(\.dimParam) == [nil, nil] + extents)
            let words = integer ? "8-bit values" : "real numbers"
            #expect(value[0].docString?.contains("NCHW, one channel (luma), \(words)") == true)
        }
        #expect(graph.output[0].docString?.hasSuffix("Height and width are 2 times the input's.") == true)
    }

    @Test func prunedWeightsAreZeros() throws {
        for (integer, arithmetic) in [(false, ONNXExport.Arithmetic.float), (true, .quantized), (true, .float)] {
            let graph = try #require(try Self.model(Self.network(integer: integer), arithmetic).graph)
            let name = arithmetic == .quantized ? "head.weight.quantized" : "head.weight"
            let tensor = try #require(graph.initializer.first { $0.name == name })
            #expect(tensor.dims == [4, 1, 3, 3])
            let weights =
                arithmetic == .quantized
                ? try #require(tensor.elements(Int8.self)).map(Float.init) : try #require(tensor.elements(Float.self))
            // Mask 0b000_011_011, first bit first: the first two columns of the first two rows.
            for (index, weight) in weights.enumerated() {
                #expect((weight == 0) == ![0, 1, 3, 4].contains(index % 9) || integer && weight == 0, "\(index)")
            }
            #expect(weights.contains { $0 != 0 })
        }
    }

    @Test func weightsHaveAScaleForEachFilter() throws {
        let graph = try #require(try Self.model(Self.network(integer: true), .quantized).graph)
        let node = try #require(graph.node.first { $0.output == ["tail.weight"] })
        #expect(node.opType == "DequantizeLinear" && node["axis"]?.i == 0)
        #expect(node["axis"]?.type == AttributeType.int.rawValue)
        let scale = try #require(graph.initializer.first { $0.name == node.input[1] })
        #expect(scale.dims == [4] && scale.elements(Float.self) == [0.001, 0.002, 0.003, 0.004])
        let zeros = try #require(graph.initializer.first { $0.name == node.input[2] })
        #expect(zeros.elements(Int8.self) == [0, 0, 0, 0])
    }

    @Test func eightBitTensorsAreQuantizedAndDequantized() throws {
        let graph = try #require(try Self.model(Self.network(integer: true), .quantized).graph)
        let operators = graph.node.map { $0.opType! }
        #expect(operators.count { $0 == "QuantizeLinear" } == 2)
        // The input, the ReLU, and the weights of two convolutions.
        #expect(operators.count { $0 == "DequantizeLinear" } == 4)
        #expect(graph.node.last?.output == ["output"] && operators.last == "QuantizeLinear")
        let float = try #require(try Self.model(Self.network(integer: true), .float).graph)
        #expect(!float.node.contains { $0.opType!.contains("Quantize") })
        // ReLU and the range of its 8 bits at once.
        #expect(float.node.count { $0.opType == "Relu" } == 0 && float.node.count { $0.opType == "Clip" } == 2)
    }

    @Test(arguments: [ONNXExport.Arithmetic.float, .quantized])
    func namesThatAreTakenAreChanged(arithmetic: ONNXExport.Arithmetic) throws {
        let names = ["output", "output.quantized", "input.dequantized", "output.weight", "height", "output.2"]
        let graph = try #require(try Self.model(Self.network(integer: true, names: names), arithmetic).graph)
        let made = graph.node.flatMap(\.output) + graph.initializer.compactMap(\.name) + ["input"]
        #expect(Set(made).count == made.count)
        #expect(Set(graph.node.flatMap(\.input)).isSubset(of: made) && made.contains("output"))
    }

    /// OpenVINO folds a Gather of channels into the convolution behind it, with the order the wrong way around.
    @Test func gatheredSquaresKeepTheirOrderForConvolutions() throws {
        let convolution = Convolution(
            inputChannels: 8, outputChannels: 1, kernelSize: 1, weights: .float((0..<8).map(Float.init)), bias: [0])
        func graph(_ last: Operator) throws -> GraphProto {
            let network = Network(
                summary: "", inputChannels: 2,
                nodes: [
                    Node(name: "deep", operation: .spaceToDepth(factor: 2), inputs: [Network.inputName]),
                    Node(name: "last", operation: last, inputs: ["deep"]),
                ])
            return try #require(try Self.model(network, .float).graph)
        }
        let direct = try graph(.convolution(convolution))
        #expect(direct.node.map(\.opType) == ["SpaceToDepth", "Conv"])
        // Ours is channel, row, column; theirs row, column, channel.
        let weight = try #require(direct.initializer.first { $0.name == "last.weight" })
        #expect(weight.elements(Float.self) == [0, 4, 1, 5, 2, 6, 3, 7])
        #expect(try graph(.relu).node.map(\.opType) == ["SpaceToDepth", "Gather", "Relu"])
    }

    @Test func floatNetworksHaveNoQuantizedForm() throws {
        let error = #expect(throws: NetworkError.self) {
            try ONNXExport.encode(Self.network(integer: false), .quantized)
        }
        #expect(error?.description.contains("not quantised") == true)
    }
}
