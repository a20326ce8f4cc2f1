import Foundation
import Network
import ONNX
import TestSupport
import Testing

/// Imported graphs as networks of Patina: the same values with the operators that there are.
@Suite struct NetworkLoweringTests {
    /// Compares a network with the graph that it comes from, both by definition.
    private static func expectSame(
        _ writer: ModelWriter, height: Int = 6, width: Int = 8, _ location: SourceLocation = #_sourceLocation
    ) throws {
        let graph = try ONNXImport.read(writer.bytes)
        let network = try NetworkLowering.network(of: graph, summary: "a test")
        let input = ModelWriter.picture(channels: graph.inputChannels, height: height, width: width)
        let expected = try ImportedInterpreter(graph).run(input)
        let last = try #require(network.nodes.last, sourceLocation: location)
        let values = RealInterpreter(network).run(input.map { Double($0) })
        let result = try #require(values[last.name], sourceLocation: location).map { Float($0) }
        let magnitude = expected.elements.reduce(1) { max($0, abs($1)) }
        #expect(result.distance(to: expected) <= magnitude * 1e-5, sourceLocation: location)
    }

    /// A writer of one convolution, or transposed one, of three channels.
    private static func one(
        _ operation: String, _ dims: [Int], _ attributes: [AttributeProto]
    ) -> ModelWriter {
        var writer = ModelWriter(channels: 3)
        writer.constant("w", ModelWriter.numbers(dims.reduce(1, *)), dims: dims)
        writer.constant("b", ModelWriter.numbers(4))
        writer.node(operation, ["input", "w", "b"], to: "output", attributes)
        return writer
    }

    @Test func convolutionsOfAnyEdgesAndStrides() throws {
        func edges(_ values: Int...) -> AttributeProto { .ints("pads", values) }
        let two = AttributeProto.ints("strides", [2, 2])
        try Self.expectSame(Self.one("Conv", [4, 3, 3, 3], [edges(1, 1, 1, 1)]))
        try Self.expectSame(Self.one("Conv", [4, 3, 2, 3], [edges(0, 1, 1, 1)]))
        try Self.expectSame(Self.one("Conv", [4, 3, 1, 5], [edges(0, 2, 0, 2)]))
        try Self.expectSame(Self.one("Conv", [4, 3, 3, 3], [edges(0, 0, 2, 2)]))
        try Self.expectSame(Self.one("Conv", [4, 3, 3, 3], [edges(1, 1, 1, 1), two]))
        try Self.expectSame(Self.one("Conv", [4, 3, 3, 3], [edges(0, 0, 1, 1), two]))
        try Self.expectSame(Self.one("Conv", [4, 3, 4, 5], [edges(1, 2, 1, 2), two]))
        try Self.expectSame(Self.one("Conv", [4, 3, 2, 2], [two]))
        try Self.expectSame(Self.one("ConvTranspose", [3, 4, 3, 3], [edges(1, 1, 0, 0), two]))
        try Self.expectSame(Self.one("ConvTranspose", [3, 4, 3, 3], [edges(0, 0, 1, 1), two]))
        try Self.expectSame(Self.one("ConvTranspose", [3, 4, 4, 4], [edges(1, 1, 1, 1), two]))
        try Self.expectSame(Self.one("ConvTranspose", [3, 4, 2, 2], [two]))
        try Self.expectSame(Self.one("ConvTranspose", [3, 4, 9, 9], [edges(3, 3, 3, 3), .ints("strides", [3, 3])]))
        try Self.expectSame(Self.one("ConvTranspose", [3, 4, 3, 3], [edges(1, 1, 1, 1)]))
    }

    @Test func groupsAreZeros() throws {
        var writer = ModelWriter(channels: 3)
        writer.constant("w", ModelWriter.numbers(6 * 9), dims: [6, 1, 3, 3])
        writer.node("Conv", ["input", "w"], to: "output", [.int("group", 3), .ints("pads", [1, 1, 1, 1])])
        try Self.expectSame(writer)
    }

    /// As in an information distillation block: parts of channels are put aside and joined again.
    @Test func choicesAndJoinsOfChannelsMoveNothing() throws {
        var writer = ModelWriter(channels: 3)
        writer.sizes("sizes", [2, 6])
        writer.convolution("input", to: "a", channels: 3, filters: 8)
        writer.node("LeakyRelu", ["a"], to: "b", [.float("alpha", 0.05)])
        writer.node("Split", ["b", "sizes"], to: ["kept", "rest"], [.int("axis", 1)])
        writer.convolution("rest", to: "c", channels: 6, filters: 4)
        writer.node("Concat", ["kept", "c", "input"], to: "d", [.int("axis", 1)])
        writer.convolution("d", to: "e", channels: 9, filters: 8, size: 1)
        writer.node("Sub", ["e", "a"], to: "output")
        try Self.expectSame(writer)
        let network = try NetworkLowering.network(of: try ONNXImport.read(writer.bytes), summary: "")
        // Three tensors are joined by convolutions of one pixel and two sums; nothing is copied.
        let selections = network.nodes.count { node in
            if case .convolution(let convolution) = node.operation { convolution.kernelSize == 1 } else { false }
        }
        #expect(selections == 4)
    }

    @Test func valuesThatAreNoWholeTensorsAreMade() throws {
        var writer = ModelWriter(channels: 3)
        writer.constant("mean", [0.5, 0.25, -0.5], dims: [3, 1, 1])
        writer.sizes("order", [2, 2, 0])
        writer.constant("scales", [1, 1, 2, 2])
        writer.node("Sub", ["input", "mean"], to: "a")
        writer.convolution("a", to: "b", channels: 3, filters: 3)
        writer.node("Gather", ["b", "order"], to: "c", [.int("axis", 1)])
        writer.node("Clip", ["c"], to: "d")
        writer.node(
            "Resize", ["d", "", "scales"], to: "e",
            [.string("coordinate_transformation_mode", "asymmetric"), .string("nearest_mode", "floor")])
        writer.node("Concat", ["e", "e"], to: "output", [.int("axis", 1)])
        try Self.expectSame(writer)
    }

    @Test func valuesAndOrderAreConverted() throws {
        var writer = ModelWriter(channels: 3)
        writer.constant("factors", [1, 2, 3], dims: [3, 1, 1])
        writer.node("Mul", ["input", "factors"], to: "output")
        let graph = try ONNXImport.read(writer.bytes).converted(from: .codeValues, .bgr)
        let result = try ImportedInterpreter(graph).run(
            Tensor(channels: 3, height: 1, width: 1, elements: [0.1, 0.2, 0.3]))
        for (value, expected) in zip(result.elements, [0.3, 0.4, 0.3]) { #expect(abs(value - Float(expected)) < 1e-6) }
    }

    /// Real files, where they are: those of convolutions, PReLU, sums, joins and shuffles alone, the small ones with their
    /// values.
    @Test func theSharedFilesBecomeNetworks() throws {
        guard let folder = Shared.path("data/networks") else { return }
        let names = [
            "fsrcnn-small_x2", "fsrcnn_x2", "fsrcnn_x3", "fsrcnn_x4", "imdn_rtc_x2", "wdsr_b8_x2", "wdsr_b16_x2",
        ]
        for name in names {
            let graph = try ONNXImport.read(
                try Data(contentsOf: URL(fileURLWithPath: folder).appending(path: "\(name).onnx")))
            let network = try NetworkLowering.network(of: graph, summary: name)
            guard name.hasPrefix("fsrcnn-small") || name.hasPrefix("imdn") else { continue }
            let input = ModelWriter.picture(channels: graph.inputChannels, height: 5, width: 7)
            let expected = try ImportedInterpreter(graph).run(input)
            let result = RealInterpreter(network).run(input.map { Double($0) })[network.nodes.last!.name]!
            #expect(result.map { Float($0) }.distance(to: expected) < 1e-4, "\(name)")
        }
    }

    @Test func whatHasNoCounterpartIsNamed() throws {
        func refusal(_ write: (inout ModelWriter) -> Void) throws -> String? {
            var writer = ModelWriter(channels: 3)
            write(&writer)
            let graph = try ONNXImport.read(writer.bytes)
            do {
                _ = try NetworkLowering.network(of: graph, summary: "")
                return nil
            } catch let error as ImportError { return error.description }
        }
        let sigmoid = try refusal { $0.node("Sigmoid", ["input"], to: "output") }
        #expect(sigmoid == "sigmoid output is understood, but networks of Patina have no sigmoid")
        let window = try refusal { $0.convolution("input", to: "output", channels: 3, filters: 3, size: 9) }
        #expect(window == "convolution output is understood, but networks of Patina have no window of 9 × 9")
        let valid = try refusal { $0.convolution("input", to: "output", channels: 3, filters: 3, padding: 0) }
        #expect(valid?.contains("other extents than its input") == true)
    }
}
