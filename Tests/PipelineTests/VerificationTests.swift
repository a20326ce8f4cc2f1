import Foundation
import Media
import Pipeline
import TestSupport
import Testing

/// A right output passes the verification, and any other one does not.
struct VerificationTests {
    private static let clip = ["-c:v", "libx264", "-bf", "2", "-c:a", "aac"]

    private static func made(
        _ workspace: Workspace, _ name: String, codec: [(key: String, value: String)] = [("preset", "ultrafast")],
        with text: String? = nil, change: (inout FilterOptions) -> Void = { _ in }
    ) throws -> (FilterOptions, FilterReport) {
        var input = try workspace.clip("in.mp4", size: "64x48", clip)
        if let text {
            let both = workspace.path("both.mkv")
            try Tool.run("ffmpeg", ["-i", input, "-i", text, "-map", "0", "-map", "1", "-c", "copy", both])
            input = both
        }
        var options = FilterOptions(input: input, output: workspace.path(name))
        options.encoder.options = codec
        change(&options)
        let report = try FilterJob(options, filters: [NearestNeighbour()]).run()
        return (options, report)
    }

    private static func difference(_ options: FilterOptions, _ report: FilterReport) throws -> String? {
        try Verification.difference(options, report)
    }

    @Test(arguments: [
        "out.mkv", "out.mp4", "out.mov", "out.ts", "out.mpg", "out.flv", "out.wmv", "out.nut", "out.webm", "out.webp",
        "out.gif", "out.avi",
    ])
    func whatWasMadePasses(name: String) throws {
        let workspace = try Workspace()
        let codec: [(key: String, value: String)] =
            switch name {
            case "out.webm": [("cpu-used", "8"), ("deadline", "realtime")]
            case "out.webp", "out.gif": []
            case "out.mpg": [("bf", "2")]
            // Its times are those of decoding.
            case "out.avi": [("preset", "ultrafast"), ("bf", "0")]
            default: [("preset", "ultrafast"), ("bf", "2")]
            }
        let (options, report) = try Self.made(workspace, name, codec: codec)
        #expect(report.framesOut == 50)
        #expect(report.streams.count == (["out.webp", "out.gif"].contains(name) ? 1 : 2))
        #expect(try Self.difference(options, report) == nil)
    }

    /// A part of a file begins within packets of sound, and with pictures that are decoded before they are shown.
    @Test(arguments: ["out.mkv", "out.mp4", "out.flv", "out.ts"]) func aPartPasses(name: String) throws {
        let workspace = try Workspace()
        let (options, report) = try Self.made(workspace, name, codec: [("preset", "ultrafast"), ("bf", "2")]) {
            $0.source.start = 0.73
            $0.source.duration = 0.8
        }
        #expect(report.framesOut == 20)
        #expect(try Self.difference(options, report) == nil)
    }

    @Test(arguments: [
        (["-frames:v", "49"], "ends after 49 frames"),
        (["-bsf:v", "setts=pts=if(gte(N\\,30)\\,PTS+100\\,PTS)"], "shows frame"),
        (["-bsf:a", "noise=drop=between(n\\,20\\,30)"], "lacks sound in its stream 1"),
        (["-bsf:a", "noise=drop=gt(n\\,60)"], "ends the sound of its stream 1"),
        (["-bsf:a", "setts=ts=TS+0.2/TB"], "begins the sound of its stream 1"),
        (["-bsf:v", "noise=amount=20"], ""),
    ])
    func aDifferenceIsFound(change: [String], words: String) throws {
        let workspace = try Workspace()
        var (options, report) = try Self.made(workspace, "out.mp4")
        let changed = workspace.path("changed.mp4")
        _ = try Tool.run("ffmpeg", ["-i", options.output, "-map", "0", "-c", "copy"] + change + [changed])
        options.output = changed
        let difference = try #require(try Self.difference(options, report))
        #expect(words.isEmpty || difference.contains(words), "\(difference)")
        report.framesOut += 1
        options.output = workspace.path("out.mp4")
        #expect(try Self.difference(options, report)?.contains("50 frames, not the 51") == true)
    }

    /// Frames that are written at a fixed rate, whatever their times are, run ahead of the sound.
    @Test func framesThatRunAheadAreFound() throws {
        let workspace = try Workspace()
        var (options, report) = try Self.made(workspace, "out.avi", codec: [("bf", "0")])
        let changed = workspace.path("changed.avi")
        let uneven = ["-vf", "select='lt(n,25)+not(mod(n,5))',setpts=N/25/TB", "-c:v", "mpeg4"]
        _ = try Tool.run("ffmpeg", ["-i", options.output, "-map", "0", "-c:a", "copy"] + uneven + [changed])
        options.output = changed
        report.framesOut = 30
        #expect(try Self.difference(options, report)?.contains("shows no frame at") == true)
    }

    /// Texts must appear at their times; copied ones must all be there.
    @Test(arguments: ["out.mkv", "out.mp4"]) func textsThatDriftAreFound(name: String) throws {
        let workspace = try Workspace()
        let text = workspace.path("words.srt")
        let cues = [100, 600, 1200].enumerated().map { number, time in
            "\(number + 1)\n00:00:0\(time / 1000),\(time % 1000) --> 00:00:0\(time / 1000),\(time % 1000 + 99)\nwords\n\n"
        }
        try Data(cues.joined().utf8).write(to: URL(fileURLWithPath: text))
        var (options, report) = try Self.made(workspace, name, codec: [("preset", "ultrafast")], with: text)
        #expect(report.streams.count == 3)
        #expect(try Self.difference(options, report) == nil)
        let whole = options.output
        options.output = workspace.path("changed-" + name)
        let copy = ["-map", "0", "-c", "copy"]
        _ = try Tool.run("ffmpeg", ["-i", whole] + copy + ["-bsf:s", "setts=ts=TS*1.1", options.output])
        let difference = try #require(try Self.difference(options, report))
        #expect(difference.contains("shows a subtitle of its stream 2"), "\(difference)")
        options.output = workspace.path("none-" + name)
        _ = try Tool.run("ffmpeg", ["-i", whole] + copy + ["-bsf:s", "noise=drop=gt(n\\,0)", options.output])
        if name == "out.mkv" { #expect(try Self.difference(options, report)?.contains("lacks the subtitle") == true) }
    }
}
