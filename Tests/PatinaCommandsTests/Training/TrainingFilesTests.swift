import Foundation
import Network
import TestSupport
import Testing

/// The files that `patina train` and `patina prune` write are not each other, nor one that they read.
@Suite struct TrainingFilesTests {
    struct Pair: Sendable, CustomTestStringConvertible {
        let first: String
        let second: String
        let options: [String]
        var command = ["train"]
        var testDescription: String { "\(first) and \(second)" }
    }

    private static let pairs = [
        Pair(first: "--output", second: "--checkpoint", options: ["-o", "out/a", "--checkpoint", "out/a"]),
        Pair(first: "--output", second: "--log", options: ["-o", "out/a", "--log", "out/../out/a"]),
        Pair(first: "--checkpoint", second: "--log", options: ["-o", "out/a", "--log", "out/a.checkpoint"]),
        Pair(
            first: "--checkpoint", second: "--curve",
            options: ["-o", "out/a", "--log", "out/b", "--curve", "out/a.checkpoint"]),
        Pair(first: "--log", second: "--curve", options: ["-o", "out/a", "--log", "out/b", "--curve", "in/../out/b"]),
        Pair(
            first: "--recipe", second: "--log",
            options: ["-o", "out/a", "--recipe", "in/r.json", "--log", "in/./r.json"]),
        Pair(first: "--recipe", second: "--output", options: ["--recipe", "in/r.json", "-o", "in/link.json"]),
        Pair(
            first: "--teacher", second: "--output",
            options: ["--teacher", "in/tiny.safetensors", "-o", "in/tiny.safetensors"]),
        Pair(
            first: "--from", second: "--checkpoint",
            options: ["-o", "out/a", "--from", "in/tiny.safetensors", "--checkpoint", "in/tiny.safetensors"]),
        Pair(
            first: "The model", second: "--output", options: ["-o", "in/tiny.safetensors"],
            command: ["prune", "in/tiny.safetensors"]),
        Pair(
            first: "The model", second: "--log", options: ["-o", "out/a", "--log", "in/tiny.safetensors"],
            command: ["prune", "in/tiny.safetensors"]),
    ]

    @Test(arguments: pairs) func theSameFileTwiceIsRefused(pair: Pair) throws {
        let workspace = try Workspace()
        _ = try workspace.pictures(count: 2)
        let model = try Data(contentsOf: URL(fileURLWithPath: try workspace.model()))
        let recipe = try workspace.write("r.json", Data("{}".utf8))
        try FileManager.default.createSymbolicLink(
            atPath: workspace.input("link.json"), withDestinationPath: recipe)
        try expectRefusal(
            pair.command + ["--data", "in/pictures"] + pair.options + TinyRecipe.pruning(), status: 2,
            saying: ["\(pair.first) and \(pair.second) are the same file", "another name"], in: workspace)
        #expect(try Data(contentsOf: URL(fileURLWithPath: workspace.input("tiny.safetensors"))) == model)
        #expect(try String(contentsOfFile: recipe, encoding: .utf8) == "{}")
    }

    /// A device is no file: several may write to it.
    @Test func whatNobodyKeepsMayGoToOneDevice() throws {
        let workspace = try Workspace()
        let run = try Program.run(
            [
                "train", "--data", try workspace.pictures(), "-o", workspace.output("a.safetensors"),
                "--log", "/dev/null", "--curve", "/dev/null",
            ] + TinyRecipe.steps(1, 1, 1))
        #expect(run.status == 0, "\(run.errors)")
        #expect(workspace.outputs == ["a.safetensors", "a.safetensors.checkpoint"])
    }
}
