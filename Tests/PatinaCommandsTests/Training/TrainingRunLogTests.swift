import Foundation
import Reports
import TestSupport
import Testing

@testable import PatinaCommands

/// `--log` and `--curve` of `patina train`.
@Suite struct TrainingRunLogTests {
    private static func lines(_ path: String) throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    /// The log's lines but for the time that they took.
    private static func timeless(_ path: String) throws -> [String] {
        try lines(path).map { $0.replacing(/"seconds":[0-9.e-]+,/, with: "") }
    }

    @Test func theLogHasEveryFiftiethStepAndEveryCheckpoint() throws {
        let workspace = try Workspace()
        let (model, log, curve) = (
            workspace.output("tiny.safetensors"), workspace.output("log"), workspace.output("tiny.svg")
        )
        let run = try Program.run(
            [
                "train", "--data", try workspace.pictures(count: 4), "-o", model, "--log", log, "--curve", curve,
                "--checkpoint-every", "40", "--validation-share", "2", "--keep", "0.5", "--granularity", "1x1",
            ] + TinyRecipe.steps(70, 50, 10))
        #expect(run.status == 0, "\(run.errors)")
        #expect(workspace.outputs == ["log", "tiny.safetensors", "tiny.safetensors.checkpoint", "tiny.svg"])
        let content = try TrainingLogContent(log)
        let records = content.records.map(\.record)
        #expect(records.map(\.step) == [40, 50, 80, 100, 120, 130])
        #expect(records.map(\.psnr).map { $0 != nil } == [true, false, true, false, true, true])
        #expect(records.map(\.stage) == ["dense", "dense", "sparse", "sparse", "sparse", "quantized"])
        #expect(records.map(\.stageStep) == [40, 50, 10, 30, 50, 10])
        // Masks are final after 30 of the 50 steps: half of 16 blocks of 4 weights, where there were 9 · 16.
        let parameters = 36.0 + 4 + 144 + 4 + 144 + 4
        #expect(records[1].kept == 1 && records[2].kept < 1)
        #expect(abs(records[5].kept - (parameters - 144 + 8 * 4) / parameters) < 1e-9)
        #expect(records[5].changing == 0 && zip(records, records.dropFirst()).allSatisfy { $0.seconds <= $1.seconds })

        let picture = try Picture(String(contentsOfFile: curve, encoding: .utf8))
        #expect(picture.groups("stage").count == 3 && picture.texts().contains("tiny"))
        let inspection = try Program.run(["inspect", log, "--svg", workspace.output("again.svg")])
        #expect(inspection.status == 0 && inspection.output.contains("up to step 130"), "\(inspection.errors)")
    }

    /// Stopped by Ctrl-C, which leaves a checkpoint at that step, or from one moment to the next, after which the steps
    /// since the last checkpoint are made again.
    @Test(arguments: [SIGINT, SIGKILL]) func aResumedRunHasTheLogOfAnUnbrokenOne(signal: Int32) throws {
        let workspace = try Workspace()
        let pictures = try workspace.pictures(count: 4)
        func arguments(_ name: String) -> [String] {
            [
                "train", "--data", pictures, "-o", workspace.output("\(name).safetensors"), "--checkpoint-every", "7",
                "--validation-share", "2", "--log", workspace.output("\(name).log"),
                "--curve", workspace.output("\(name).svg"), "--keep", "0.5", "--granularity", "1x1",
            ] + TinyRecipe.steps(100, 60, 10)
        }
        let session = try Session(arguments("broken"))
        try session.until { workspace.outputs.contains("broken.safetensors.checkpoint") }
        session.signal(signal)
        #expect(try session.wait().status == (signal == SIGINT ? 130 : -SIGKILL))
        let before = try Self.lines(workspace.output("broken.log"))
        #expect(try Program.run(arguments("broken") + ["--resume"]).status == 0)
        #expect(try Program.run(arguments("whole")).status == 0)
        let whole = try Self.timeless(workspace.output("whole.log"))
        #expect(before.count > 1 && before.count < whole.count)
        #expect(try Self.timeless(workspace.output("broken.log")) == whole)
        #expect(whole.count == 1 + Set((1...24).map { 7 * $0 } + (1...3).map { 50 * $0 } + [170]).count)
        // The whole run's, not that since the resumption.
        func curve(_ name: String) throws -> String {
            try String(contentsOfFile: workspace.output("\(name).svg"), encoding: .utf8)
                .replacing(name, with: "run").replacing(/step 170, [0-9:]+/, with: "step 170")
        }
        #expect(try curve("broken").contains("step 170"))
        #expect(try curve("broken") == curve("whole"))
        let files = try ["broken", "whole"].map {
            try Data(contentsOf: URL(fileURLWithPath: workspace.output("\($0).safetensors")))
        }
        #expect(files[0] == files[1])
    }

    /// Without a log to go on with, a resumed run begins one.
    @Test func aResumedRunMayBeginItsLog() throws {
        let workspace = try Workspace()
        let (model, log) = (workspace.output("a.safetensors"), workspace.output("log"))
        let arguments = ["train", "--data", try workspace.pictures(), "-o", model] + TinyRecipe.steps(2, 1, 1)
        #expect(try Program.run(arguments).status == 0)
        let run = try Program.run(arguments + ["--resume", "--log", log])
        #expect(run.status == 0, "\(run.errors)")
        #expect(try TrainingLogContent(log).records.isEmpty)
    }

    @Test func aLogThatIsNoneIsNotGoneOnWith() throws {
        let workspace = try Workspace()
        let model = workspace.output("a.safetensors")
        let arguments = ["train", "--data", try workspace.pictures(), "-o", model] + TinyRecipe.steps(1, 1, 1)
        #expect(try Program.run(arguments).status == 0)
        try workspace.write("notes.txt", Data("notes\n".utf8))
        try expectRefusal(
            arguments + ["--resume", "--log", "in/notes.txt"], status: 3,
            saying: ["in/notes.txt is not a training log"], in: workspace)
        #expect(try Self.lines(workspace.input("notes.txt")) == ["notes"])
    }
}
