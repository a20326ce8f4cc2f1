import Foundation
import TestSupport
import Testing

/// `patina live` as people run it: what it says, what it leaves, how it ends.
@Suite struct LiveTests {
    private let workspace: Workspace
    private static let source = "lavfi:testsrc2=size=64x48:rate=25"

    init() throws { workspace = try Workspace() }

    private func live(_ arguments: [String]) throws -> Program.Outcome {
        try Program.run(["live"] + arguments + ["--model", try workspace.model()])
    }

    @Test(arguments: [SIGINT, SIGTERM]) func aSignalEndsEverythingProperly(number: Int32) throws {
        let names = ["a.mkv", "b.mp4", "c.ts"]
        let session = try Session(
            ["live", Self.source, "--model", try workspace.model(), "--json", workspace.output("report.json")]
                + names.flatMap { ["--output", workspace.output($0)] })
        let path = workspace.output("a.mkv")
        try session.until { ((try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? Int ?? 0) > 20_000 }
        session.signal(number)
        let run = try session.wait()
        #expect(run.status == 130, "\(run.errors)")
        #expect(run.errors.contains("frames came"))
        let counts = try names.map { try Tool.frameTimes(workspace.output($0)).count }
        #expect(counts[0] > 10)
        #expect(counts[1] == counts[0] && counts[2] == counts[0])
    }

    /// Whatever happens to the program, what it has recorded can be played.
    @Test(arguments: ["a.mkv", "a.mp4", "a.ts", "a.mov"]) func killed(name: String) throws {
        let path = workspace.output(name)
        let session = try Session([
            "live", Self.source, "--model", try workspace.model(), "--output", path, "--frame-times", "/dev/stdout",
        ])
        usleep(6_000_000)
        session.signal(SIGKILL)
        #expect(try session.wait().status == -SIGKILL)
        let times = try Tool.frameTimes(path)
        // It began within a second or two and wrote until it was killed.
        #expect(times.count > 25)
        #expect((times.last ?? 0) > 2)
    }

    @Test func everyFrameInATable() throws {
        let (csv, lines) = (workspace.output("t.csv"), workspace.output("t.ndjson"))
        for path in [csv, lines] {
            let run = try live([Self.source, "--output", "null:", "--duration", "1", "--frame-times", path])
            #expect([0, 5].contains(run.status), "\(run.errors)")
        }
        let rows = try String(contentsOfFile: csv, encoding: .utf8).split(separator: "\n")
        #expect(rows.first?.hasPrefix("frame,pts_seconds,captured_seconds,decode_ms") == true)
        #expect(rows.count > 1)
        for row in rows { #expect(row.split(separator: ",").count == 9) }
        for line in try String(contentsOfFile: lines, encoding: .utf8).split(separator: "\n") {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            #expect(object?.count == 9)
            #expect(object?["mode"] is String)
        }
    }

    /// SDL can do without a screen, and with one without hardware; what is tested is that every picture is given to the
    /// window.
    @Test(arguments: ["dummy", "x11"]) func toAWindow(driver: String) throws {
        let screen = driver == "x11" ? try Server.screen(width: 320, height: 240) : nil
        let report = workspace.output("report.json")
        let run = try Program.run(
            [
                "live", Self.source, "--preview", "--duration", "1", "--model", try workspace.model(), "--json", report,
            ], environment: ["SDL_VIDEODRIVER": driver, "DISPLAY": ":\(screen?.place ?? "")"])
        #expect([0, 5].contains(run.status), "\(run.errors)")
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: report)))
        let counts = (object as? [String: Any])?["counts"] as? [String: Int] ?? [:]
        let dropped = (counts["overload"] ?? 0) + (counts["unwritten"] ?? 0)
        // On a busy machine most pictures may be too late.
        #expect((counts["frames_out"] ?? 0) > 0)
        #expect(counts["frames_in"] == (counts["frames_out"] ?? 0) + dropped)
        withExtendedLifetime(screen) {}
    }

    @Test func toAPipe() throws {
        let run = try Program.run(
            [
                "live", Self.source, "--output", "-", "--duration", "1", "--model", try workspace.model(), "--quiet",
            ], shell: "\"$0\" \"$@\" > \(workspace.output("pipe.ts"))")
        #expect([0, 5].contains(run.status), "\(run.errors)")
        #expect(try !Tool.frameTimes(workspace.output("pipe.ts")).isEmpty)
    }

    @Test func missesEndWithFive() throws {
        // No frame can be written within a microsecond.
        let run = try live([
            Self.source, "--output", "null:", "--duration", "1", "--deadline", "0.001", "--quiet",
        ])
        #expect(run.status == 5)
        #expect(run.sentence?.contains("dropped or late") == true, "\(run.errors)")
    }

    @Test(
        arguments: [
            (["v4l2:/dev/no-such-camera", "--output", "null:"], 3, "/dev/no-such-camera cannot be opened"),
            ([source, "--virtual-camera", "/dev/no-such-camera"], 4, "/dev/no-such-camera cannot be written"),
            (["lavfi:nonsense", "--output", "null:"], 3, "lavfi:nonsense"),
            (["missing.mkv", "--output", "null:"], 3, "There is no file missing.mkv"),
            ([source], 2, "There is no output"),
            ([], 2, "Name what to read"),
            ([source, "--output", "null:", "--fps", "0"], 2, "--fps is 0"),
            ([source, "--output", "null:", "--nice", "40"], 2, "--nice is 40"),
            ([source, "--output", "null:", "--deadline", "0"], 2, "--deadline is 0"),
            ([source, "--output", "null:", "--overload", "panic"], 2, "--overload"),
            ([source, "--output", "a.mkv", "--output", "a.mkv"], 2, "a.mkv is an output twice"),
            ([source, "--output", "x.nonsense"], 4, "names no container"),
            ([source, "--output", "/no/such/folder/a.mkv"], 4, "/no/such/folder/a.mkv"),
            ([source, "--output", "null:", "--encoder", "nonsense"], 2, "nonsense"),
            ([source, "--output", "null:", "--encoder-option", "crf"], 2, "--encoder-option is crf"),
            ([source, "--output", "null:", "--input-option", "nonsense=1"], 2, "--input-option nonsense"),
            ([source, "--output", "out.ts", "--output-option", "nonsense=1"], 2, "nonsense"),
            ([source, "--output", "null:", "--input-rate", "fast"], 2, "--input-rate is fast"),
            ([source, "--output", "null:", "--reconnect", "inf"], 2, "--reconnect is inf"),
            ([source, "--output", "null:", "--json", "-", "--output", "-"], 2, "standard output"),
        ] as [([String], Int32, String)])
    func badInput(arguments: [String], status: Int32, words: String) throws {
        let run = try Program.run(
            ["live"] + arguments + ["--model", try workspace.model(), "--duration", "1"], in: workspace.folder)
        #expect(run.status == status, "\(run.errors)")
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(run.complaints.split(separator: "\n").count == 1, "\(run.errors)")
    }

    @Test func devicesAreListed() throws {
        let run = try Program.run(["live", "--list-devices"])
        #expect(run.status == 0)
        #expect(run.output.contains("/dev/video") || run.output.contains("no camera"))
        let json = try Program.run(["live", "--list-devices", "--json", "-"])
        #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [Any])
    }
}
