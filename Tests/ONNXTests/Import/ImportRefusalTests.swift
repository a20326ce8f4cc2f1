import Foundation
import ONNX
import SwiftProtobuf
import Testing

/// Files that are no ONNX, lie, or hold what is not understood end with one sentence.
@Suite struct ImportRefusalTests {
    /// A small network of several operators that is read.
    private static var plain: ModelWriter {
        var writer = ModelWriter(channels: 3)
        writer.convolution("input", to: "a", channels: 3, filters: 12)
        writer.node("Relu", ["a"], to: "b")
        writer.node("DepthToSpace", ["b"], to: "output", [.int("blocksize", 2), .string("mode", "CRD")])
        return writer
    }

    /// Returns the error that a changed network ends with.
    private static func refusal(_ change: (inout ModelWriter) -> Void) -> ImportError? {
        var writer = plain
        change(&writer)
        return writer.refusal
    }

    private static func refusal(_ bytes: Data) -> ImportError? {
        do throws(ImportError) {
            _ = try ONNXImport.read(bytes)
            return nil
        } catch { return error }
    }

    @Test func theNetworkThatTheOthersChangeIsRead() {
        #expect(Self.plain.refusal == nil)
    }

    @Test func whatIsNoONNXIsRefused() {
        for bytes in [
            Data(), Data("a text, not a network".utf8), Data(repeating: 0xff, count: 100), Data([0x0b, 0x0c]),
        ] {
            #expect(Self.refusal(bytes) == .damaged)
        }
        // A message without a graph.
        #expect(Self.refusal(Data([0x08, 7])) == .noGraph)
    }

    @Test func everyPrefixIsRefused() {
        let bytes = Self.plain.bytes
        for end in 0..<bytes.count { #expect(Self.refusal(bytes.prefix(end)) != nil, "\(end)") }
    }

    @Test func everyChangedByteIsReadOrRefused() {
        let bytes = Self.plain.bytes
        for index in bytes.indices {
            for value: UInt8 in [0, 0x7f, 0xff, bytes[index] ^ 0x10] {
                var changed = bytes
                changed[index] = value
                guard let graph = try? ONNXImport.read(changed) else { continue }
                _ = try? ImportedInterpreter(graph).run(
                    ModelWriter.picture(channels: graph.inputChannels, height: 3, width: 3))
            }
        }
    }

    /// Lengths beyond the end, at every level.
    @Test func lengthsBeyondTheEndAreRefused() {
        let ends: [[UInt8]] = [
            [0x3a, 0xff, 0xff, 0xff, 0xff, 0x07], [0x3a, 4, 0x2a, 100, 0x4a, 200], [0x3a, 3, 0x2a, 0xff, 0x7f],
            [0x3a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
        ]
        for bytes in ends { #expect(Self.refusal(Data(bytes)) == .damaged, "\(bytes)") }
    }

    /// Two bytes per node would be hundreds in memory.
    @Test func aFileOfManySmallPartsIsRefused() {
        let nodes = Data((0..<(1 << 20) + 1).flatMap { _ in [UInt8(0x0a), 0] })
        var file = Data([0x3a])
        var length = nodes.count
        while length >= 0x80 {
            file.append(UInt8(length & 0x7f | 0x80))
            length >>= 7
        }
        file.append(UInt8(length))
        #expect(Self.refusal(file + nodes) == .tooManyParts)
    }

    @Test func versionsThatAreNotReadAreRefused() {
        for version: Int64 in [1, 6, 24, .max, -1] {
            #expect(Self.refusal { $0.model.opsetImport[0].version = version } == .operatorSet(version))
        }
        #expect(Self.refusal { $0.model.opsetImport = [] } == .operatorSet(nil))
    }

    @Test func inputsOtherThanOnePictureAreRefused() {
        #expect(Self.refusal { $0.graph.input = [] } == .inputCount(0))
        #expect(Self.refusal { $0.graph.input.append(ValueInfoProto()) } == .inputCount(2))
        #expect(Self.refusal { $0.graph.input[0].type?.tensorType?.elementType = 7 } == .inputType(7))
        #expect(Self.refusal { $0.graph.input[0].type = nil } == .inputType(nil))
        #expect(Self.refusal { $0.graph.input[0].type?.tensorType?.shape = nil } == .inputShape(nil))
        for value: Int64 in [0, 2, 4, .max, -3] {
            guard
                case .inputShape? = Self.refusal({
                    $0.graph.input[0].type?.tensorType?.shape?.dim[1].dimValue = value
                })
            else { Issue.record("\(value) channels"); continue }
        }
        // Rows of 2⁴⁰ samples.
        guard
            case .inputShape? = Self.refusal({
                $0.graph.input[0].type?.tensorType?.shape?.dim[3].dimValue = 1 << 40
            })
        else { Issue.record("wide rows"); return }
        #expect(Self.refusal { $0.graph.output = [] } == .outputCount(0))
        #expect(Self.refusal { $0.graph.output[0].name = "nowhere" } == .output("nowhere"))
        #expect(Self.refusal { $0.graph.output[0].name = "a.w" } == .output("a.w"))
        #expect(Self.refusal { $0.graph.output[0].name = "input" } == .output("input"))
    }

    @Test func constantsThatLieAboutTheirSizeAreRefused() {
        let count = 12 * 3 * 9
        #expect(
            Self.refusal { $0.graph.initializer[0].rawData?.removeLast(4) }
                == .tensor("a.w", .count(count - 1, expected: count)))
        #expect(
            Self.refusal { $0.graph.initializer[0].rawData = nil } == .tensor("a.w", .count(0, expected: count)))
        for dims: [Int64] in [[-1, 3, 3, 3], [1 << 32, 1 << 32, 3, 3], [.max, 1, 1, 1], [.min, 3, 3, 3]] {
            #expect(Self.refusal { $0.graph.initializer[0].dims = dims } == .tensor("a.w", .extents(dims)))
        }
        #expect(Self.refusal { $0.graph.initializer[0].dataType = 8 } == .tensor("a.w", .elementType(8)))
        #expect(
            Self.refusal {
                $0.graph.initializer[0] = TensorProto(
                    name: "a.w", [Float](repeating: .nan, count: count), dims: [12, 3, 3, 3])
            }
                == .tensor("a.w", .notFinite))
    }

    @Test func weightsInAnotherFileAreRefused() {
        let error = Self.refusal {
            $0.graph.initializer[0].rawData = nil
            $0.graph.initializer[0].dataLocation = 1
        }
        #expect(error == .tensor("a.w", .external))
        #expect(
            error?.description
                == "the constant a.w is in another file, and only networks in one file are read; save it with its weights inside"
        )
    }

    @Test func cyclesAndTensorsFromNowhereAreRefused() {
        let label = NodeLabel(operatorName: "Relu", name: "b")
        #expect(Self.refusal { $0.graph.node[1].input = ["output"] } == .node(label, .missing("output")))
        #expect(Self.refusal { $0.graph.node[1].input = ["b"] } == .node(label, .missing("b")))
        #expect(Self.refusal { $0.graph.node[1].output = ["a"] } == .node(label, .duplicate("a")))
        #expect(Self.refusal { $0.graph.node[1].output = [] } == .node(label, .interface("an output")))
        #expect(Self.refusal { $0.graph.node[1].input = [] } == .node(label, .interface("an input")))
    }

    @Test func operatorsThatAreNotKnownAreNamed() {
        let error = Self.refusal { $0.graph.node[1].opType = "Einsum" }
        #expect(
            error == .node(NodeLabel(operatorName: "Einsum", name: "b"), .unknownOperator(domain: "")))
        #expect(error?.description.contains("there are Abs, Add") == true)
        #expect(
            Self.refusal { $0.graph.node[1].domain = "com.example" }
                == .node(NodeLabel(operatorName: "Relu", name: "b"), .unknownOperator(domain: "com.example")))
        let pooling = Self.refusal { $0.graph.node[1].opType = "GlobalAveragePool" }
        #expect(pooling == .node(NodeLabel(operatorName: "GlobalAveragePool", name: "b"), .wholePicture))
        #expect(
            pooling?.description
                == "GlobalAveragePool b reads the whole picture before it gives a row, so that rows cannot stream through it"
        )
    }

    @Test func parametersThatAreNotUnderstoodAreNamed() {
        func parameter(_ change: (inout ModelWriter) -> Void) -> String? {
            guard case .node(_, .parameter(let name, _, _))? = Self.refusal(change) else { return nil }
            return name
        }
        #expect(parameter { $0.graph.node[0].attribute = [.ints("strides", [2, 1])] } == "strides")
        #expect(parameter { $0.graph.node[0].attribute = [.ints("strides", [9, 9])] } == "strides")
        #expect(parameter { $0.graph.node[0].attribute = [.ints("pads", [-1, 0, 0, 0])] } == "pads")
        #expect(
            parameter { $0.graph.node[0].attribute = [.ints("pads", [Int](repeating: 1 << 40, count: 4))] } == "pads")
        #expect(parameter { $0.graph.node[0].attribute = [.ints("dilations", [0, 0])] } == "dilations")
        #expect(parameter { $0.graph.node[0].attribute = [.int("group", 0)] } == "group")
        #expect(parameter { $0.graph.node[0].attribute = [.string("auto_pad", "ROUND")] } == "auto_pad")
        #expect(parameter { $0.graph.node[0].attribute = [.ints("dilations", [5, 5])] } == "a kernel of")
        #expect(parameter { $0.graph.node[2].attribute = [.int("blocksize", 3)] } == "blocksize")
        #expect(parameter { $0.graph.node[2].attribute = [.int("blocksize", -2)] } == "blocksize")
        let error = Self.refusal { $0.graph.node[0].attribute = [.ints("strides", [2, 1])] }
        #expect(error?.description == "Conv a has strides [2, 1], and two equal ones from 1 to 4 is expected")
    }

    @Test func whatDependsOnTheSizeInAnotherWayIsNamed() {
        // Half of the rows.
        var writer = ModelWriter()
        writer.sizes("two", [2])
        writer.sizes("zero", [0])
        writer.node("Shape", ["input"], to: "shape")
        writer.node("Gather", ["shape", "two"], to: "height")
        writer.node("Div", ["height", "two"], to: "half")
        writer.node("Slice", ["input", "zero", "half", "two"], to: "output")
        guard case .node(let label, .dependsOnSize)? = writer.refusal else {
            Issue.record("\(writer.refusal as Any)")
            return
        }
        #expect(label.name == "output")
    }

    /// Each node would double a constant.
    @Test func constantsThatGrowWithoutEndAreRefused() {
        var writer = Self.plain
        writer.constant("c0", [Float](repeating: 0, count: 1024))
        for index in 0..<40 {
            writer.node("Concat", ["c\(index)", "c\(index)"], to: "c\(index + 1)", [.int("axis", 0)])
        }
        guard case .tooLarge(.constants, _)? = writer.refusal else { Issue.record("\(writer.refusal as Any)"); return }
    }

    @Test func extentsThatGrowWithoutEndAreRefused() {
        var writer = ModelWriter(operatorSet: 11)
        writer.constant("scales", [1, 1, 16, 16])
        for index in 0..<30 {
            writer.node("Resize", [index == 0 ? "input" : "r\(index)", "", "scales"], to: "r\(index + 1)")
        }
        writer.graph.output[0].name = "r30"
        guard case .tooLarge(.samples, _)? = writer.refusal else { Issue.record("\(writer.refusal as Any)"); return }
    }
}
