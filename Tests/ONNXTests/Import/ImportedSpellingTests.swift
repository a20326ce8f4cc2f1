import Foundation
import Network
import ONNX
import SwiftProtobuf
import TestSupport
import Testing

/// The many ways in which files write the same network.
@Suite struct ImportedSpellingTests {
    private static func operations(_ writer: ModelWriter) throws -> [ImportedOperator] {
        try ONNXImport.read(writer.bytes).nodes.map(\.operation)
    }

    @Test func aPReLUSpelledOutIsOne() throws {
        var writer = ModelWriter(channels: 3)
        writer.constant("alpha", [0.5, 0.25, -2], dims: [1, 3, 1, 1])
        writer.constant("half", [0.5])
        writer.node("Abs", ["input"], to: "abs")
        writer.node("Sub", ["input", "abs"], to: "difference")
        writer.node("Mul", ["alpha", "difference"], to: "sloped")
        writer.node("Mul", ["sloped", "half"], to: "negative")
        writer.node("Relu", ["input"], to: "positive")
        writer.node("Add", ["positive", "negative"], to: "output")
        #expect(try Self.operations(writer) == [.prelu(slopes: [0.5, 0.25, -2])])
        // Also as max(x, 0) − alpha · max(−x, 0).
        writer.graph.node = []
        writer.node("Relu", ["input"], to: "positive")
        writer.node("Neg", ["input"], to: "negated")
        writer.node("Relu", ["negated"], to: "negative")
        writer.node("Mul", ["negative", "alpha"], to: "sloped")
        writer.node("Sub", ["positive", "sloped"], to: "output")
        #expect(try Self.operations(writer) == [.prelu(slopes: [0.5, 0.25, -2])])
    }

    /// Every combination of the two branches' signs.
    @Test func piecewiseFunctionsComputeTheirBranches() throws {
        let input = Tensor<Float>(channels: 1, height: 1, width: 4, elements: [-2, -0.5, 0, 3])
        let slopes: [(Float, Float)] = [
            (1, 0.5), (2, -1), (-1, 3), (-2, -0.5), (0, 0), (0, 2), (0, -2), (-3, 0), (4, 4),
        ]
        for (positive, negative) in slopes {
            var writer = ModelWriter()
            writer.constant("p", [positive])
            writer.constant("n", [negative])
            writer.node("Relu", ["input"], to: "above")
            writer.node("Sub", ["input", "above"], to: "below")
            writer.node("Mul", ["above", "p"], to: "a")
            writer.node("Mul", ["below", "n"], to: "b")
            writer.node("Add", ["a", "b"], to: "output")
            let expected = input.map { $0 * ($0 < 0 ? negative : positive) }
            #expect(try writer.run(input) == expected, "\(positive), \(negative)")
        }
    }

    @Test func shufflesWrittenAsReshapeAndTransposeAreShuffles() throws {
        func chain(_ first: [Int], _ order: [Int], _ last: [Int], channels: Int) -> ModelWriter {
            var writer = ModelWriter(channels: channels, size: (4, 6))
            writer.sizes("first", first)
            writer.sizes("last", last)
            writer.node("Reshape", ["input", "first"], to: "a")
            writer.node("Transpose", ["a"], to: "b", [.ints("perm", order)])
            writer.node("Reshape", ["b", "last"], to: "c")
            writer.node("Identity", ["c"], to: "output")
            return writer
        }
        let gathered = try Self.operations(chain([1, 1, 2, 2, 3, 2], [0, 1, 3, 5, 2, 4], [1, 4, 2, 3], channels: 1))
        #expect(gathered == [.spaceToDepth(factor: 2)])
        // A file of 3 channels, widened to 12 so that there is something to spread.
        for (order, isFirst) in [([0, 1, 4, 2, 5, 3], true), ([0, 3, 4, 1, 5, 2], false)] {
            var (spelled, shuffle) = (ModelWriter(channels: 3, size: (4, 6)), ModelWriter(channels: 3))
            let axes = isFirst ? [0, 3, 2, 2, -1, 6] : [0, 2, 2, 3, -1, 6]
            spelled.convolution("input", to: "wide", channels: 3, filters: 12, size: 1)
            spelled.sizes("first", axes)
            spelled.sizes("last", [1, 3, 8, 12])
            spelled.node("Reshape", ["wide", "first"], to: "a")
            spelled.node("Transpose", ["a"], to: "b", [.ints("perm", order)])
            spelled.node("Reshape", ["b", "last"], to: "output")
            shuffle.convolution("input", to: "wide", channels: 3, filters: 12, size: 1)
            shuffle.node(
                "DepthToSpace", ["wide"], to: "output",
                [.int("blocksize", 2), .string("mode", isFirst ? "CRD" : "DCR")])
            let (a, b) = (try ONNXImport.read(spelled.bytes), try ONNXImport.read(shuffle.bytes))
            #expect(a.nodes.map(\.operation) == b.nodes.map(\.operation))
            #expect(a.nodes.count == 2)
        }
    }

    /// Resize to a size that is computed from the input's, as PyTorch's exporter writes `interpolate`.
    @Test func sizesThatAreComputedAreFactors() throws {
        var writer = ModelWriter(operatorSet: 11)
        writer.sizes("two", [2])
        writer.sizes("index2", [2])
        writer.sizes("index3", [3])
        writer.sizes("start", [0])
        writer.node("Shape", ["input"], to: "shape")
        writer.node("Slice", ["shape", "start", "two"], to: "front")
        for (axis, name) in [(2, "height"), (3, "width")] {
            writer.node("Gather", ["shape", "index\(axis)"], to: name)
            writer.node("Mul", [name, "two"], to: "\(name)2")
            writer.node("Cast", ["\(name)2"], to: "\(name)F", [.int("to", 1)])
            writer.node("Floor", ["\(name)F"], to: "\(name)R")
            writer.node("Cast", ["\(name)R"], to: "\(name)I", [.int("to", 7)])
        }
        writer.node("Concat", ["front", "heightI", "widthI"], to: "sizes", [.int("axis", 0)])
        writer.node("Resize", ["input", "", "", "sizes"], to: "output", [.string("mode", "nearest")])
        let result = try Self.operations(writer)
        #expect(
            result == [
                .resize(
                    ImportedResize(numerator: 2, denominator: 1, kernel: .nearest(.halfDown), positions: .halfPixel))
            ])
        // A size that is none of the picture's is no factor.
        writer.graph.node.removeLast(2)
        writer.sizes("fixed", [1, 1, 384, 640])
        writer.node("Resize", ["input", "", "", "fixed"], to: "output", [.string("mode", "nearest")])
        guard case .node(_, .parameter)? = writer.refusal else { Issue.record("\(writer.refusal as Any)"); return }
    }

    @Test func splitsSlicesAndChoicesOfChannelsAreOneThing() throws {
        for operatorSet in [9, 11, 13, 18] {
            var writer = ModelWriter(channels: 3, operatorSet: operatorSet)
            writer.sizes("sizes", [1, 2])
            let isInput = operatorSet >= 13
            writer.node(
                "Split", isInput ? ["input", "sizes"] : ["input"], to: ["first", "rest"],
                [.int("axis", 1)] + (isInput ? [] : [.ints("split", [1, 2])]))
            writer.node("Concat", ["rest", "first"], to: "output", [.int("axis", 1)])
            let input = ModelWriter.picture(channels: 3, height: 2, width: 2)
            let expected = Array(input.elements[4...] + input.elements[..<4])
            #expect(try writer.run(input).elements == expected)
            // The same as a list.
            writer.graph.node = []
            writer.sizes("indices", [1, 2, 0])
            writer.node("Gather", ["input", "indices"], to: "output", [.int("axis", 1)])
            #expect(try writer.run(input).elements == expected)
        }
    }

    @Test(arguments: [false, true]) func halfFloatsAreRead(raw: Bool) throws {
        var writer = ModelWriter()
        writer.graph.input[0].type?.tensorType?.elementType = ElementType.float16.rawValue
        var tensor = TensorProto()
        tensor.name = "w"
        tensor.dims = [1, 1, 1, 1]
        tensor.dataType = ElementType.float16.rawValue
        let bits = Float16(1.5).bitPattern
        if raw { tensor.rawData = withUnsafeBytes(of: bits) { Data($0) } } else { tensor.int32Data = [Int32(bits)] }
        writer.graph.initializer = [tensor]
        writer.node("Conv", ["input", "w"], to: "a")
        writer.node("Cast", ["a"], to: "output", [.int("to", 1)])
        #expect(try writer.run(Tensor(channels: 1, height: 1, width: 1, elements: [2])).elements == [3])
    }

    /// A shift of a sum is one of a convolution in it.
    @Test func shiftsOfSumsGoIntoConvolutions() throws {
        var writer = ModelWriter(channels: 3)
        writer.constant("half", [0.5])
        writer.convolution("input", to: "a", channels: 3, filters: 12)
        writer.convolution("a", to: "b", channels: 12, filters: 12)
        writer.node("Add", ["a", "b"], to: "c")
        writer.node("DepthToSpace", ["c"], to: "d", [.int("blocksize", 2), .string("mode", "CRD")])
        writer.node("Add", ["d", "half"], to: "output")
        let (plain, simple) = (try ONNXImport.unsimplified(writer.bytes), try ONNXImport.read(writer.bytes))
        #expect(simple.nodes.count == 4 && plain.nodes.count == 5)
        let input = ModelWriter.picture(channels: 3, height: 4, width: 5)
        let expected = try ImportedInterpreter(plain).run(input)
        #expect(try ImportedInterpreter(simple).run(input).distance(to: expected) < 1e-5)
    }

    /// Numbers that are right for one size stand for factors and edges.
    @Test func aFileOfOneSizeRunsAtAnySize() throws {
        var writer = ModelWriter(size: (20, 30), operatorSet: 7)
        writer.constant("w", [1, 2, 1, 2, 4, 2, 1, 2, 1], dims: [1, 1, 3, 3])
        writer.node(
            "ConvTranspose", ["input", "w"], to: "wide",
            [.ints("strides", [2, 2]), .ints("output_shape", [42, 62]), .string("auto_pad", "VALID")])
        writer.node("Crop", ["wide"], to: "output", [.ints("border", [1, 1, 1, 1])])
        let graph = try ONNXImport.read(writer.bytes)
        #expect(graph.nodes.count == 1)
        let result = try ImportedInterpreter(graph).run(ModelWriter.picture(height: 3, width: 5))
        #expect((result.height, result.width) == (6, 10))
    }

    /// Convolutions take in what is beside them; the values stay.
    @Test func simplifiedGraphsComputeTheSame() throws {
        var writer = ModelWriter(channels: 3)
        writer.constant("k", [255])
        writer.constant("mean", [0.4, 0.5, 0.6], dims: [1, 3, 1, 1])
        writer.constant("bias", ModelWriter.numbers(12), dims: [12, 1, 1])
        writer.sizes("pads", [0, 0, 1, 1, 0, 0, 1, 1])
        writer.node("Mul", ["input", "k"], to: "scaled")
        writer.node("Pad", ["scaled", "pads"], to: "padded")
        writer.convolution("padded", to: "a", channels: 3, filters: 12, padding: 0)
        writer.node("Add", ["a", "bias"], to: "b")
        writer.node("Mul", ["b", "k"], to: "c")
        writer.node("DepthToSpace", ["c"], to: "d", [.int("blocksize", 2)])
        writer.node("Sub", ["d", "mean"], to: "e")
        writer.convolution("e", to: "output", channels: 3, filters: 3, size: 3)
        let (plain, simple) = (try ONNXImport.unsimplified(writer.bytes), try ONNXImport.read(writer.bytes))
        // The shift before zeros at the edges goes into the convolution before it, not into the one behind.
        #expect(simple.nodes.count == 3 && plain.nodes.count > 7)
        let input = ModelWriter.picture(channels: 3, height: 5, width: 4)
        let (a, b) = (try ImportedInterpreter(plain).run(input), try ImportedInterpreter(simple).run(input))
        let magnitude = a.elements.reduce(0) { max($0, abs($1)) }
        #expect(a.distance(to: b) <= magnitude * 1e-5)
    }

    /// Real files, where they are; the figures beside ONNX Runtime are in `samples/peers`.
    @Test func theSharedFilesAreRead() throws {
        guard let folder = Shared.path("data/networks") else { return }
        var count = 0
        let files = FileManager.default.enumerator(atPath: folder)
        while let name = files?.nextObject() as? String {
            guard name.hasSuffix(".onnx") else { continue }
            let data = try Data(contentsOf: URL(fileURLWithPath: folder).appending(path: name))
            #expect(throws: Never.self, "\(name)") { try ONNXImport.read(data) }
            count += 1
        }
        #expect(count > 0)
    }
}
