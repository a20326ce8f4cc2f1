import Foundation
import Network
import TestSupport
import Testing

/// Files that are no network for video are refused with exit code 3, names that no network has with 2.
@Suite struct ModelErrorTests {
    enum Model: String, CaseIterable {
        case missing, unknownName, folder, text, empty, headerCutOff, tensorsCutOff, video, notForVideo
    }

    @Test(arguments: Model.allCases) func aModelThatIsNoneIsNamedWithTheReason(kind: Model) throws {
        let workspace = try Workspace()
        let input = try workspace.clip()
        let good = try Data(contentsOf: URL(fileURLWithPath: try workspace.model()))
        func file(_ data: Data) throws -> String { try workspace.write("model.safetensors", data) }
        let (path, words): (String, [String]) =
            switch kind {
            case .missing: ("in/none.safetensors", ["in/none.safetensors", "check its name"])
            case .unknownName: ("nonsense", ["nonsense", "known"])
            case .folder: ("in/", ["folder"])
            case .text: (try file(Data("this is no network, whatever its name says\n".utf8)), ["model.safetensors"])
            case .empty: (try file(Data()), ["too short"])
            case .headerCutOff: (try file(good.prefix(200)), ["cut off"])
            case .tensorsCutOff: (try file(good.dropLast(9)), ["model.safetensors"])
            case .video: (input, ["in.mp4"])
            case .notForVideo: (try file(Self.twoChannels()), ["neither luma nor colour"])
            }
        try expectRefusal(
            ["filter", input, "out/out.mkv", "--model", path], status: kind == .unknownName ? 2 : 3, saying: words,
            in: workspace)
    }

    private static func twoChannels() -> Data {
        let network = Network(
            summary: "two channels", inputChannels: 2, inputQuantization: .codeValues,
            nodes: [
                Node(
                    name: "output", operation: .upsample(factor: 2), inputs: [Network.inputName],
                    quantization: .codeValues)
            ])
        return ModelFile.encode(network).encoded()
    }

    @Test func aModelOfTheNameIsFoundInTheFolderOfTheEnvironment() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(seconds: 0.12)
        _ = try workspace.model("sr2.safetensors")
        // A folder of that name in the working folder is not meant.
        try FileManager.default.createDirectory(
            at: workspace.folder.appending(path: "sr2"), withIntermediateDirectories: true)
        let run = try Program.run(
            ["filter", input, "out/out.mkv"], in: workspace.folder,
            environment: ["PATINA_MODELS": workspace.folder.appending(path: "in").path])
        #expect(run.status == 0 && run.errors.contains("sr2"), "\(run.errors)")
        #expect(try Tool.size(workspace.output("out.mkv")) == "128,96")
    }
}
