import Foundation
import Reports
import Testing

@testable import PatinaCommands

/// The log of a training run, and what a resumption makes of it.
@Suite struct TrainingLogTests {
    private struct Recipe: Codable, Equatable {
        var layers = 6
    }

    private static func record(_ step: Int, psnr: Double? = nil, seconds: Double? = nil) -> TrainingRecord {
        TrainingRecord(
            step: step, stage: step <= 4 ? "dense" : "sparse", stageStep: step <= 4 ? step : step - 4,
            loss: 0.1 / Float(step), learningRate: 2e-3, psnr: psnr, seconds: seconds ?? Double(step), kept: 0.5,
            changing: 0.25)
    }

    private static func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    /// Writes a log of so many steps.
    private static func write(_ steps: ClosedRange<Int>, to path: String) throws {
        let log = try TrainingLog(beginning: path, recipe: Recipe())
        for step in steps { try log.append(record(step)) }
    }

    @Test func everyLineIsAnObjectAndTheFirstHasTheRecipeAndTheVersion() throws {
        let workspace = try Workspace()
        let path = workspace.output("run.ndjson")
        // What was there before goes.
        try Data("old".utf8).write(to: URL(fileURLWithPath: path))
        let log = try TrainingLog(beginning: path, recipe: Recipe(layers: 3))
        try log.append(Self.record(1))
        try log.append(Self.record(2, psnr: 31.25, seconds: 1.23456))
        let lines = try Self.text(path).split(separator: "\n", omittingEmptySubsequences: false)
        try #require(lines.count == 4 && lines[3].isEmpty)
        #expect(lines[0] == #"{"log":"patina training","recipe":{"layers":3},"version":"0.1.0"}"#)
        let end = #""stage":"dense","stage_step":"#
        #expect(
            lines[1] == #"{"changing":0.25,"kept":0.5,"learning_rate":0.002,"loss":0.1,"psnr":null,"seconds":1,"#
                + end + #"1,"step":1}"#)
        #expect(
            lines[2] == #"{"changing":0.25,"kept":0.5,"learning_rate":0.002,"loss":0.05,"psnr":31.25,"seconds":1.235,"#
                + end + #"2,"step":2}"#)
        #expect(workspace.outputs == ["run.ndjson"])
    }

    @Test(arguments: [0, 1, 3, 6, 9])
    func aResumedRunHasTheLogOfAnUnbrokenOne(checkpoint: Int) throws {
        let workspace = try Workspace()
        let (whole, broken) = (workspace.output("whole.ndjson"), workspace.output("broken.ndjson"))
        try Self.write(1...9, to: whole)
        // It went on after the checkpoint before it was stopped.
        try Self.write(1...max(checkpoint, 6), to: broken)
        let log = try TrainingLog(resuming: broken, at: checkpoint)
        #expect(log.records == (1...9).prefix(checkpoint).map { Self.record($0) })
        // The clock begins anew: the time before the stop is added.
        for step in 1...9 where step > checkpoint {
            try log.append(Self.record(step, seconds: Double(step - checkpoint)))
        }
        #expect(try Self.text(broken) == Self.text(whole))
        #expect(log.records == (1...9).map { Self.record($0) })
    }

    @Test func aTornLastLineIsNotReadAndGoesOnResumption() throws {
        let workspace = try Workspace()
        let path = workspace.output("run.ndjson")
        try Self.write(1...3, to: path)
        let whole = try Self.text(path)
        try Data((whole + #"{"changing":0.25,"kept":0.5,"le"#).utf8).write(to: URL(fileURLWithPath: path))
        #expect(try TrainingLogContent(path).records.map(\.record.step) == [1, 2, 3])
        _ = try TrainingLog(resuming: path, at: 3)
        #expect(try Self.text(path) == whole)
    }

    @Test func aPerfectScoreIsReadAsItWasWritten() throws {
        let workspace = try Workspace()
        let path = workspace.output("run.ndjson")
        let record = Self.record(1, psnr: .infinity)
        try TrainingLog(beginning: path, recipe: Recipe()).append(record)
        #expect(try TrainingLogContent(path).records.map(\.record) == [record])
    }

    @Test(arguments: ["", "{", "no log\n", "{\"log\":\"another\",\"version\":\"1\"}\n", "{\"step\":1}\n"])
    func whatIsNoLogIsNotResumedAndStaysAsItWas(text: String) throws {
        let workspace = try Workspace()
        let path = try workspace.write("notes.txt", Data(text.utf8))
        #expect(!TrainingLogContent.isThere(path))
        let failure = #expect(throws: Failure.self) { try TrainingLog(resuming: path, at: 1) }
        #expect(failure?.status == .inputUnreadable)
        #expect(failure?.description == "\(path) is not a training log; name a file that patina train wrote.")
        #expect(try Self.text(path) == text)
    }

    @Test(arguments: ["\"step\":}", "\"step\":0}", "\"step\":3}", "\"step\":\"1\"}"])
    func aDamagedLineIsNamedAndNothingIsCutOff(end: String) throws {
        let workspace = try Workspace()
        let path = workspace.output("run.ndjson")
        try Self.write(1...2, to: path)
        let text = try Self.text(path).replacing("\"step\":1}", with: end)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let failure = #expect(throws: Failure.self) { try TrainingLog(resuming: path, at: 1) }
        #expect(failure?.status == .inputUnreadable && failure?.description.contains("line ") == true)
        #expect(try Self.text(path) == text)
    }

    @Test func aLogThatCannotBeWrittenIsNamed() throws {
        let workspace = try Workspace()
        let missing = workspace.output("missing/run.ndjson")
        let failure = #expect(throws: Failure.self) { try TrainingLog(beginning: missing, recipe: Recipe()) }
        #expect(failure?.status == .outputUnwritable && failure?.description.contains(missing) == true)
        let absent = #expect(throws: Failure.self) { try TrainingLog(resuming: missing, at: 1) }
        #expect(absent?.status == .inputUnreadable && absent?.description.contains("no training log") == true)
        // Every write to this device finds it full.
        let full = #expect(throws: Failure.self) { try TrainingLog(beginning: "/dev/full", recipe: Recipe()) }
        #expect(full?.status == .outputUnwritable && full?.description.contains("No space left") == true)
    }
}
