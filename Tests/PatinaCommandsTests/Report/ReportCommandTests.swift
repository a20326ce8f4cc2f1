import Foundation
import Pipeline
import TestSupport
import Testing

@testable import PatinaCommands

/// `patina report`, and the reports of `filter` and `bench` that it reads.
@Suite struct ReportCommandTests {
    private static func write(_ record: RunRecord, _ name: String, _ workspace: Workspace) throws -> String {
        try workspace.write(name, try JSONOutput.encoder.encode(record))
    }

    @Test func twoRunsStandSideBySide() throws {
        let workspace = try Workspace()
        let records = [SampleRun.record(), SampleRun.record(model: "sr2-fast", seconds: 30, slower: 0.5)]
        let first = try Self.write(records[0], "first.json", workspace)
        let second = try workspace.write("second.html", Data(RunReportPage(records[1]).html.utf8))
        let run = try Program.run(["report", first, second, "--html", "out/both.html"], in: workspace.folder)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        let lines = run.output.split(separator: "\n").map { $0.split(separator: #/  +/#).map(String.init) }
        let table = Dictionary(uniqueKeysWithValues: lines.dropFirst().map { ($0[0], Array($0.dropFirst())) })
        #expect(lines[0].suffix(2) == ["first.json", "second.html"])
        let (one, other) = (records[0].stages[1], records[1].stages[1])
        let ratio = (other.p99 / one.p99).formatted(2)
        #expect(table["infer p99, ms"] == [milliseconds(one.p99), "\(milliseconds(other.p99)) (\(ratio)×)"])
        #expect(table["dropped"] == records.map { "\($0.counts.dropped)" })
        #expect(table["late"] == records.map { "\($0.counts.late)" })
        #expect(table["model"] == ["sr2-quality", "sr2-fast"] && table["machine"] == ["Some CPU", "Some CPU"])

        let page = try String(contentsOfFile: workspace.output("both.html"), encoding: .utf8)
        for color in ["--c0", "--c1"] {
            // Two plots, each curve in two pieces.
            #expect(page.ranges(of: "style=\"stroke: var(\(color))\"").count == 4, "\(color)")
        }
        for value in records.map(\.framesPerSecond) { #expect(page.contains("data-value=\"\(value)\"")) }
        let again = try Program.run(["report", "out/both.html", "--json", "-"], in: workspace.folder)
        let back = workspace.output("back.json")
        try Data(again.output.utf8).write(to: URL(fileURLWithPath: back))
        #expect(try RunRecordFile.read(back) == records)
    }

    /// Records of earlier versions have framesIn and signalLost where there are frames_in and signal_lost now.
    @Test func earlierRecordsAreRead() throws {
        let workspace = try Workspace()
        let record = SampleRun.record()
        let new = String(decoding: try JSONOutput.encoder.encode(record), as: UTF8.self)
        #expect(new.contains("frames_in") && new.contains("signal_lost") && !new.contains("framesIn"))
        let encoder = JSONOutput.encoder
        encoder.keyEncodingStrategy = .useDefaultKeys
        let old = String(decoding: try encoder.encode(record), as: UTF8.self).replacing(
            "signal_lost", with: "signalLost")
        #expect(old.contains("framesIn") && old.contains("signalLost"))
        for (name, text) in [("new.json", new), ("old.json", old)] {
            #expect(try RunRecordFile.read(try workspace.write(name, Data(text.utf8))) == [record])
        }
    }

    @Test(arguments: [
        ("nothing.json", nil as String?), ("text.json", "some words"), ("empty.json", ""), ("object.json", "{}"),
        ("list.json", "[]"), ("other.html", "<!DOCTYPE html><p>words</p>"), ("run.json", #"{"run": {"version": 1}}"#),
    ])
    func whatIsNoReportIsNamed(name: String, content: String?) throws {
        let workspace = try Workspace()
        if let content { try workspace.write(name, Data(content.utf8)) }
        try expectRefusal(["report", workspace.input(name)], status: 3, saying: [name], in: workspace)
        try expectRefusal(["report", workspace.input("")], status: 3, saying: ["folder"], in: workspace)
    }

    /// A file may come from anywhere: numbers that nothing measures do not get as far as a picture.
    @Test func numbersThatNobodyMeasuredAreRefused() throws {
        let workspace = try Workspace()
        let changes: [(String, (inout RunRecord) -> Void)] = [
            ("endless", { $0.seconds = .infinity }), ("none", { $0.stages[0].p99 = .nan }),
            ("negative", { $0.timeline[3].max = -1 }), ("far", { $0.events[0].seconds = 1e300 }),
            ("overflowing", { $0.timeline[0].dropped = .max }), ("newer", { $0.version = 2 }),
            ("class", { $0.stages[3].histogram[0].milliseconds = 0 }),
        ]
        for (name, change) in changes {
            var record = SampleRun.record()
            change(&record)
            let path = try Self.write(record, "\(name).json", workspace)
            #expect(throws: Failure.self, "\(name)") { try RunRecordFile.read(path) }
        }
    }

    @Test func namesAreNoCommandsToATerminal() {
        let records = [SampleRun.record(), SampleRun.record(model: "sr2\u{1B}[2J\nfps  1\u{9B}31m")]
        let comparison = RunComparison(records.map { .init(name: $0.model, record: $0) })
        #expect(comparison.text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
        let lines = comparison.text.split(separator: "\n").count
        #expect(lines == 1 + comparison.rows.count + comparison.facts.count)
    }

    @Test func filterWritesAPageAndTheSameRecord() throws {
        let workspace = try Workspace()
        let arguments = ["filter", try workspace.clip(), "out/out.mkv", "--model", try workspace.model()]
        let run = try Program.run(
            arguments + ["--report", "out/report.html", "--json", "out/report.json"], in: workspace.folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(workspace.outputs == ["out.mkv", "report.html", "report.json"])
        let record = try #require(try RunRecordFile.read(workspace.output("report.json")).first)
        #expect(try RunRecordFile.read(workspace.output("report.html")) == [record])
        #expect(record.command == "filter" && record.outputs == ["out/out.mkv"] && record.deadline == nil)
        #expect(record.counts.framesIn == 10 && record.counts.framesOut == 10 && record.counts.dropped == 0)
        #expect(record.stages.map(\.name) == ["decode", "convert", "infer", "encode", "total"])
        #expect(record.stages.allSatisfy { $0.histogram.reduce(0) { $0 + $1.frames } == 10 })
        #expect(record.timeline.reduce(0) { $0 + $1.framesOut } == 10)
        #expect(record.inputSize == .init(width: 64, height: 48) && record.outputSize == .init(width: 128, height: 96))
        #expect(!record.machine.cpu.isEmpty && record.machine.cores > 0)
        let report = try Report(contentsOf: workspace.output("report.json"))
        #expect(report.seconds == record.seconds)
        let infer = try #require(report.latency["infer"])
        #expect(abs(infer.p99 - record.stages[2].p99) <= 0.001 && abs(infer.max - record.stages[2].max) <= 0.001)
    }

    @Test func aReportIsOfOneVideoAndReplacesNone() throws {
        let workspace = try Workspace()
        let (clip, model) = (try workspace.clip(), try workspace.model())
        try expectRefusal(
            ["filter", clip, clip, "out/{index}{ext}", "--model", model, "--report", "out/report.html"], status: 2,
            saying: ["--report"], in: workspace)
        for path in [clip, "out/out.mkv", "-"] {
            try expectRefusal(
                ["filter", clip, "out/out.mkv", "--model", model, "--report", path], status: 2, saying: ["--report"],
                in: workspace)
        }
        try expectRefusal(["report", clip, "--html", clip], status: 2, saying: ["--html"], in: workspace)
    }

    @Test func benchWritesAPageAndTheSameRecord() throws {
        let workspace = try Workspace()
        let run = try Program.run(
            [
                "bench", "--model", try workspace.model(), "--size", "66x34", "--frames", "5", "--fps", "1e9",
                "--report", "out/report.html", "--json", "out/report.json",
            ],
            in: workspace.folder)
        #expect(run.status == 5, "\(run.errors)")
        let record = try #require(try RunRecordFile.read(workspace.output("report.json")).first)
        #expect(try RunRecordFile.read(workspace.output("report.html")) == [record])
        #expect(record.command == "bench" && record.stages.map(\.name) == ["infer", "total"])
        #expect(record.counts.framesOut == 5 && record.counts.late == 5 && record.counts.missShare == 1)
        #expect(record.deadline == 1e-6 && record.timeline.allSatisfy { $0.mode == record.model })
    }
}
