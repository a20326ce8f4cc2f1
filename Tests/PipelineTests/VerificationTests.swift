import Media
import Pipeline
import TestSupport
import Testing

/// An output that is as it should be passes, and any other one is told from it.
struct VerificationTests {
    private static let clip = ["-c:v", "libx264", "-bf", "2", "-c:a", "aac"]

    private static func made(_ workspace: Workspace, _ name: String) throws -> (FilterOptions, FilterReport) {
        var options = FilterOptions(
            input: try workspace.clip("in.mp4", size: "64x48", clip), output: workspace.path(name))
        options.encoder.options = [("preset", "ultrafast")]
        let report = try FilterJob(options, upscaler: NearestNeighbour()).run()
        return (options, report)
    }

    private static func difference(_ options: FilterOptions, _ report: FilterReport) throws -> String? {
        var verification = try Verification(options, report)
        return try verification.difference()
    }

    @Test(arguments: ["out.mkv", "out.mp4", "out.mov", "out.ts"]) func whatWasMadePasses(name: String) throws {
        let workspace = try Workspace()
        let (options, report) = try Self.made(workspace, name)
        #expect(report.sent.values.contains { $0.packets > 80 }, "no sound was counted")
        #expect(try Self.difference(options, report) == nil)
    }

    @Test(arguments: [
        (["-frames:v", "49"], "ends after 49 frames"),
        (["-bsf:v", "setts=pts=if(gte(N\\,30)\\,PTS+100\\,PTS)"], "shows frame"),
        (["-bsf:a", "noise=drop=eq(n\\,20)"], "packets in its stream 1"),
        (["-bsf:v", "noise=amount=20"], ""),
    ])
    func aDifferenceIsFound(change: [String], words: String) throws {
        let workspace = try Workspace()
        var (options, report) = try Self.made(workspace, "out.mp4")
        let changed = workspace.path("changed.mp4")
        _ = try Tool.run("ffmpeg", ["-i", options.output, "-map", "0", "-c", "copy"] + change + [changed])
        options.output = changed
        let difference = try #require(try Self.difference(options, report))
        #expect(difference.contains(words), "\(difference)")
        report.framesOut += 1
        options.output = workspace.path("out.mp4")
        #expect(try Self.difference(options, report)?.contains("50 frames, not the 51") == true)
    }
}
