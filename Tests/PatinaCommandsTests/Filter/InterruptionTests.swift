import Foundation
import TestSupport
import Testing

/// Ctrl-C keeps what is done; a second one gives it up.
@Suite struct InterruptionTests {
    private static func start(_ workspace: Workspace, _ source: LiveSource) throws -> Session {
        // A test runner under nohup(1) hands on that hanging up is ignored.
        signal(SIGHUP, SIG_DFL)
        let session = try Session([
            "filter", source.path, workspace.output("out.mkv"), "--model", try workspace.model(), "--json",
            workspace.output("report.json"),
        ])
        // It works from the moment that the video has a temporary name.
        try session.until { workspace.outputs.contains { $0.hasPrefix(".out.mkv") } }
        return session
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func aSignalLeavesAPlayableFileOfWhatIsDone(number: Int32) throws {
        let workspace = try Workspace()
        let source = try LiveSource(workspace.input("live.y4m"))
        let session = try Self.start(workspace, source)
        session.signal(number)
        let run = try session.wait()
        #expect(run.status == 130, "\(run.errors)")
        let last = run.errors.split(separator: "\n").last ?? ""
        #expect(last.hasPrefix("patina: Interrupted") && last.contains("out.mkv"), "\(run.errors)")
        let report = try Report(contentsOf: workspace.output("report.json"))
        #expect(report.interrupted && report.framesOut >= 1 && report.framesOut == report.framesIn)
        #expect(try Tool.frameTimes(workspace.output("out.mkv")).count == report.framesOut)
        #expect(workspace.outputs == ["out.mkv", "report.json"])
    }

    @Test func aSecondSignalLeavesNothing() throws {
        let workspace = try Workspace()
        let source = try LiveSource(workspace.input("live.y4m"))
        let session = try Self.start(workspace, source)
        // Without another frame the first signal has nothing to end at.
        source.pause()
        session.signal(SIGINT)
        try session.until { session.errors.contains("Ctrl-C again") }
        session.signal(SIGINT)
        let run = try session.wait()
        #expect(run.status == 130, "\(run.errors)")
        #expect(workspace.outputs.isEmpty)
    }

    @Test func plainLinesTellOfProgressWhereThereIsNoTerminal() throws {
        let workspace = try Workspace()
        let source = try LiveSource(workspace.input("live.y4m"))
        let session = try Self.start(workspace, source)
        try session.until { session.errors.contains("\n") }
        let line = try #require(session.errors.split(separator: "\n").first)
        #expect(line.wholeMatch(of: /frame \d+  [\d.]+ fps  latency p50 [\d.]+ ms, p99 [\d.]+ ms/) != nil, "\(line)")
        session.signal(SIGINT)
        #expect(try session.wait().status == 130)
    }
}
