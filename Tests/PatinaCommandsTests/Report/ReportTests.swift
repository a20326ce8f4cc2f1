import Foundation
import TestSupport
import Testing

/// The reports of `patina filter` for machines.
@Suite struct ReportTests {
    private static func check(_ report: Report, frames: Int) {
        #expect(report.framesIn == frames && report.framesOut == frames)
        #expect(report.seconds > 0 && abs(report.fps * report.seconds - Double(frames)) < 1e-6)
        #expect(report.threads == 1 && !report.isa.isEmpty && report.model == "in/tiny.safetensors")
        #expect(!report.interrupted && report.decodeErrors == 0)
        #expect(Set(report.latency.keys) == ["total", "decode", "convert", "infer", "encode"])
        for (name, stage) in report.latency {
            let isOrdered = stage.p50 <= stage.p95 && stage.p95 <= stage.p99 && stage.p99 <= stage.max
            #expect(isOrdered && stage.p50 >= 0 && stage.max > 0, "\(name): \(stage)")
        }
        #expect(report.latency["infer"]!.max <= report.latency["total"]!.max)
    }

    private static func arguments(_ workspace: Workspace) throws -> [String] {
        _ = try workspace.model()
        _ = try workspace.clip()
        return ["filter", "in/in.mp4", "out/out.mkv", "--model", "in/tiny.safetensors", "--threads", "1"]
    }

    @Test func theJSONFileHoldsTheSummary() throws {
        let workspace = try Workspace()
        let run = try Program.run(try Self.arguments(workspace) + ["--json", "out/report.json"], in: workspace.folder)
        #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
        Self.check(try Report(contentsOf: workspace.output("report.json")), frames: 10)
        #expect(workspace.outputs == ["out.mkv", "report.json"])
    }

    @Test func theJSONOnStandardOutputIsAlone() throws {
        let workspace = try Workspace()
        let run = try Program.run(try Self.arguments(workspace) + ["--json", "-"], in: workspace.folder)
        #expect(run.status == 0 && run.output.hasPrefix("{") && run.output.hasSuffix("}\n"))
        Self.check(try Report(run.output), frames: 10)
        #expect(run.errors.contains("10 frames"))
    }

    @Test(arguments: ["out.webp", "out.gif", "out.mkv"]) func framesAreCountedOneByOne(output: String) throws {
        let workspace = try Workspace()
        var arguments = try Self.arguments(workspace)
        arguments[2] = "out/" + output
        let run = try Program.run(arguments + ["--json", "-", "--verify"], in: workspace.folder)
        #expect(run.status == 0 && run.errors.contains("10 frames,"), "\(run.errors)")
        Self.check(try Report(run.output), frames: 10)
        // One spelling for all names of fields, here and in the record of the run.
        #expect(run.output.contains("\"frames_out\" : 10,") && run.output.contains("\"more_events\""))
        let names = run.output.matches(of: /"(\w+)" :/).map(\.output.1)
        #expect(names.count > 40 && names.allSatisfy { $0 == $0.lowercased() }, "\(names)")
    }

    @Test func oneOfAKindIsNotMany() throws {
        let workspace = try Workspace()
        let arguments = try Self.arguments(workspace)
        let run = try Program.run(arguments + ["--duration", "0.03"], in: workspace.folder)
        #expect(run.errors.contains(": 1 frame, ") && run.errors.contains("1 thread)"), "\(run.errors)")
    }

    @Test func theProfileHasALineForEveryLayer() throws {
        let workspace = try Workspace()
        let run = try Program.run(try Self.arguments(workspace) + ["--profile"], in: workspace.folder)
        #expect(run.status == 0, "\(run.errors)")
        let lines = run.errors.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        for name in ["network", "codecs and files", "in all", "load", "upsample"] {
            let line = try #require(lines.first { $0.hasPrefix(name) }, "\(name) in \(run.errors)")
            #expect(line.contains("%"), "\(line)")
        }
        let within = try #require(lines.firstIndex { $0.hasPrefix("within the network") })
        // The input's rows, at least one layer, the enlargement.
        #expect(lines[within...].filter { $0.hasSuffix("%") }.count >= 3)
    }

    @Test func theFrameTimesHaveARowForEveryFrame() throws {
        let workspace = try Workspace()
        // An older table is replaced.
        try Data("old".utf8).write(to: URL(fileURLWithPath: workspace.output("times.csv")))
        let run = try Program.run(
            try Self.arguments(workspace) + ["--frame-times", "out/times.csv"], in: workspace.folder)
        #expect(run.status == 0, "\(run.errors)")
        let text = try String(contentsOfFile: workspace.output("times.csv"), encoding: .utf8)
        let rows = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
        #expect(
            rows.first == ["frame", "pts_seconds", "decode_ms", "convert_ms", "infer_ms", "encode_ms", "total_ms"])
        let numbers = rows.dropFirst().map { $0.compactMap(Double.init) }
        try #require(numbers.count == 10 && numbers.allSatisfy { $0.count == 7 })
        #expect(numbers.map { Int($0[0]) } == Array(0..<10))
        #expect(numbers.map { $0[1] } == (try Tool.frameTimes(workspace.output("out.mkv"))))
        for row in numbers {
            #expect(row[2...].allSatisfy { $0 >= 0 } && row[4] > 0, "\(row)")
            // A frame's whole way is no shorter than the network's part of it.
            #expect(row[6] >= row[4] + row[5], "\(row)")
        }
        #expect(workspace.outputs == ["out.mkv", "times.csv"])
    }
}
