import Foundation
import Pipeline
import Reports
import TestSupport
import Testing

/// `patina report`, and the reports of `filter` and `bench` that it reads.
@Suite struct ReportCommandTests {
    @Test func twoRunsStandSideBySide() throws {
        let workspace = try Workspace()
        let (clip, model) = (try workspace.clip(), try workspace.model())
        for name in ["first", "second"] {
            let run = try Program.run(
                [
                    "filter", clip, "out/\(name).mkv", "--model", model, "--report", "out/\(name).html", "--json",
                    "out/\(name).json",
                ], in: workspace.folder)
            #expect(run.status == 0, "\(run.errors)")
        }
        let records = try ["first.json", "second.html"].flatMap { try RunRecordFile.read(workspace.output($0)) }
        let run = try Program.run(
            ["report", "out/first.json", "out/second.html", "--html", "out/both.html"], in: workspace.folder)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        let runs = zip(["first.json", "second.html"], records).map { RunComparison.Run(name: $0, record: $1) }
        #expect(run.output == RunComparison(runs).text + "\n")
        let page = try String(contentsOfFile: workspace.output("both.html"), encoding: .utf8)
        #expect(page == RunComparison(runs).html + "\n")
        let again = try Program.run(["report", "out/both.html", "--json", "out/back.json"], in: workspace.folder)
        #expect(again.status == 0 && again.output.contains("both.html 1") && again.output.contains("both.html 2"))
        #expect(try RunRecordFile.read(workspace.output("back.json")) == records)
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
