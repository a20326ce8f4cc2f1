import Foundation
import TestSupport
import Testing

/// Standard streams that are closed or that nobody reads.
@Suite struct StandardStreamsTests {
    private static func arguments(_ workspace: Workspace) throws -> [String] {
        ["filter", try workspace.clip(seconds: 0.2), workspace.output("out.mkv"), "--model", try workspace.model()]
    }

    @Test func jsonThatNobodyReadsIsAnErrorAndTheVideoIsWhole() throws {
        let workspace = try Workspace()
        let pipe = Pipe()
        let session = try Session(
            try Self.arguments(workspace) + ["--json", "-", "--quiet"], output: pipe.fileHandleForWriting)
        try pipe.fileHandleForReading.close()
        try pipe.fileHandleForWriting.close()
        let run = try session.wait()
        #expect(run.status == 4 && run.sentence?.contains("standard output") == true, "\(run.status) \(run.errors)")
        #expect(try Tool.frameTimes(workspace.output("out.mkv")).count == 5)
    }

    @Test(arguments: ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
    func nothingOfAClosedStreamEndsInTheVideo(redirection: String) throws {
        let workspace = try Workspace()
        let run = try Program.run(
            try Self.arguments(workspace) + ["--json", "-"], shell: "exec \"$0\" \"$@\" \(redirection)")
        #expect(run.status == (redirection.contains(" >") || redirection.hasPrefix(">") ? 4 : 0), "\(run.errors)")
        #expect(try Tool.frameTimes(workspace.output("out.mkv")).count == 5)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: workspace.output("out.mkv")))
        #expect(bytes.range(of: Data("frames_out".utf8)) == nil && bytes.range(of: Data(" fps;".utf8)) == nil)
    }
}
