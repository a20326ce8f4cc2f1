import Foundation
import Network
import ONNX
import SwiftProtobuf
import TestSupport
import Testing

/// `patina export`.
@Suite struct ExportTests {
    private static func model(_ path: String) throws -> ModelProto {
        try ModelProto(serializedBytes: Data(contentsOf: URL(fileURLWithPath: path)))
    }

    @Test(arguments: [[], ["--float"]]) func aNetworkBecomesAGraph(options: [String]) throws {
        let workspace = try Workspace()
        let output = workspace.output("tiny.onnx")
        let run = try Program.run(["export", try workspace.model(), "--onnx", output] + options)
        #expect(run.status == 0 && run.errors.isEmpty && run.output.isEmpty, "\(run.errors)")
        #expect(workspace.outputs == ["tiny.onnx"])
        let arithmetic = options.isEmpty ? ONNXExport.Arithmetic.quantized : .float
        #expect(try Data(contentsOf: URL(fileURLWithPath: output)) == ONNXExport.encode(TinyNetwork.make(), arithmetic))
        let graph = try #require(try Self.model(output).graph)
        #expect(graph.node.contains { $0.opType == "QuantizeLinear" } == options.isEmpty)
    }

    @Test(arguments: [[], ["--float"]]) func aFloatNetworkStaysOne(options: [String]) throws {
        let workspace = try Workspace()
        let network = Network(
            summary: "real", inputChannels: 1,
            nodes: [Node(name: "relu", operation: .relu, inputs: [Network.inputName])])
        try ModelFile.encode(network).write(to: workspace.input("real.safetensors"))
        let output = workspace.output("real.onnx")
        let run = try Program.run(["export", workspace.input("real.safetensors"), "--onnx", output] + options)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(try Self.model(output).graph?.node.map(\.opType) == ["Relu"])
    }

    @Test func anExistingFileIsReplacedOnlyWhenAsked() throws {
        let workspace = try Workspace()
        let output = workspace.output("tiny.onnx")
        try Data("mine".utf8).write(to: URL(fileURLWithPath: output))
        let arguments = ["export", try workspace.model(), "--onnx", "out/tiny.onnx"]
        try expectRefusal(arguments, status: 2, saying: ["out/tiny.onnx", "--overwrite"], in: workspace)
        #expect(try Data(contentsOf: URL(fileURLWithPath: output)) == Data("mine".utf8))
        let run = try Program.run(arguments + ["--overwrite"], in: workspace.folder)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(try Self.model(output).graph?.output.count == 1)
    }

    @Test func theModelIsNeverReplaced() throws {
        let workspace = try Workspace()
        let model = try workspace.model()
        let content = try Data(contentsOf: URL(fileURLWithPath: model))
        try FileManager.default.createSymbolicLink(
            atPath: workspace.input("link.onnx"), withDestinationPath: "tiny.safetensors")
        for name in ["in/tiny.safetensors", "in/link.onnx"] {
            try expectRefusal(
                ["export", model, "--onnx", name, "--overwrite"], status: 2, saying: ["the model itself"],
                in: workspace)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: model)) == content)
    }

    @Test(arguments: [
        Refused("in/tiny.safetensors", status: 2, saying: ["'patina export --help'"]),
        Refused("in/missing.safetensors", "--onnx", "out/x", status: 3, saying: ["missing.safetensors"]),
        Refused("nonsense", "--onnx", "out/x", status: 2, saying: ["no model named nonsense"]),
        Refused("in/tiny.safetensors", "--onnx", "missing/x", status: 4, saying: ["missing/x", "folder"]),
        Refused("in/tiny.safetensors", "--onnx", "out", status: 4, saying: ["out", "folder"]),
        Refused("in/tiny.safetensors", "--onnx", "", status: 2, saying: ["empty name"]),
        Refused("in/tiny.safetensors", "--onnx", "/dev/full", status: 4, saying: ["/dev/full"]),
    ])
    func whatCannotBeDoneIsRefused(refused: Refused) throws {
        let workspace = try Workspace()
        _ = try workspace.model()
        try expectRefusal(["export"] + refused.options, status: refused.status, saying: refused.words, in: workspace)
    }
}
