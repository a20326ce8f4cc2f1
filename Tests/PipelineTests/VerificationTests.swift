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
        "out.gif", "out.avi", "out.ogv",
    ])
    func whatWasMadePasses(name: String) throws {
        let workspace = try Workspace()
        let codec: [(key: String, value: String)] =
            switch name {
            case "out.webm": [("cpu-used", "8"), ("deadline", "realtime")]
            case "out.webp", "out.gif", "out.ogv": []
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

    /// Returns what a job makes of an input.
    private static func filtered(
        _ workspace: Workspace, _ input: String, to name: String, _ change: (inout FilterOptions) -> Void = { _ in }
    ) throws -> (FilterOptions, FilterReport) {
        var options = FilterOptions(input: input, output: workspace.path(name))
        change(&options)
        return (options, try FilterJob(options, filters: [NearestNeighbour()]).run())
    }

    /// Sound that begins late has silence before it where times are counted.
    @Test(arguments: ["out.avi", "out.mxf", "out.mkv", "out.mp4"]) func lateSoundPasses(name: String) throws {
        let workspace = try Workspace()
        let input = workspace.path("in.mkv")
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", "testsrc2=size=64x48:rate=25:duration=1", "-itsoffset", "0.4", "-f", "lavfi", "-i",
                "sine=duration=0.6:sample_rate=48000", "-pix_fmt", "yuv420p", "-c:v", "libx264", "-c:a", "aac", input,
            ])
        let (options, report) = try Self.filtered(workspace, input, to: name)
        #expect(try Self.difference(options, report) == nil)
    }

    /// In MXF silence follows sound that ends before the pictures.
    @Test func soundThatEndsEarlyPasses() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(
            "in.mkv", size: "64x48", ["-af", "atrim=end=0.8", "-ar", "48000", "-c:v", "libx264", "-c:a", "aac"])
        let (options, report) = try Self.filtered(workspace, input, to: "out.mxf")
        #expect(report.framesOut == 50)
        #expect(try Self.difference(options, report) == nil)
    }

    /// With B-frames and no list of edits the first picture is shown at 0.08 s, from which AVI counts.
    @Test(arguments: ["out.avi", "out.mkv"]) func aLateBeginningPasses(name: String) throws {
        let workspace = try Workspace()
        let input = try workspace.clip(
            "in.mp4", size: "64x48", seconds: 0.6, sound: false,
            ["-c:v", "libx264", "-movflags", "frag_keyframe+empty_moov"])
        #expect(try Tool.frameTimes(input).first == 0.08)
        let (options, report) = try Self.filtered(workspace, input, to: name)
        #expect(try Self.difference(options, report) == nil)
    }

    /// Matroska's length counts from 0, also where an encoder's delay comes before.
    @Test func soundBeforeThePicturesPasses() throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mp4", size: "64x48", seconds: 1, ["-c:v", "libx264", "-c:a", "libmp3lame"])
        let (options, report) = try Self.filtered(workspace, input, to: "out.mkv") { $0.source.duration = 0.6 }
        #expect(try Self.difference(options, report) == nil)
    }

    @Test(arguments: ["out.mkv", "out.webm", "out.mp4"]) func shortTextsPass(name: String) throws {
        let workspace = try Workspace()
        let text = workspace.path("words.srt")
        let cues = "1\n00:00:00,000 --> 00:00:00,400\na\n\n2\n00:00:00,500 --> 00:00:00,900\nb\n\n"
        try Data(cues.utf8).write(to: URL(fileURLWithPath: text))
        let (options, report) = try Self.made(workspace, name, codec: [], with: text)
        #expect(report.streams.count == 3)
        #expect(try Self.difference(options, report) == nil)
    }

    /// Theora has packets without bytes for pictures like the one before, which libavformat passes over.
    @Test func picturesThatAreShownAgainPass() throws {
        let workspace = try Workspace()
        let input = workspace.path("in.mkv")
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", "testsrc2=size=64x48:rate=25:duration=2", "-vf", "select='lt(n,10)+not(mod(n,8))'",
                "-fps_mode", "passthrough", "-c:v", "ffv1", "-pix_fmt", "yuv420p", input,
            ])
        let (options, report) = try Self.filtered(workspace, input, to: "out.ogv")
        #expect(report.retiming.repeated > 20)
        #expect(try Self.difference(options, report) == nil)
    }

    private static func animation(_ workspace: Workspace, _ name: String, _ options: [String]) throws -> String {
        let path = workspace.path(name)
        try Tool.run(
            "ffmpeg", ["-f", "lavfi", "-i", "testsrc2=size=48x32:rate=10:duration=0.4"] + options + ["-y", path])
        return path
    }

    @Test(arguments: ["out.gif", "out.apng", "out.webp"]) func anAnimationThatIsPlayedOtherwiseIsFound(name: String)
        throws
    {
        let workspace = try Workspace()
        let input = try Self.animation(workspace, "in.gif", ["-loop", "2"])
        let (made, report) = try Self.filtered(workspace, input, to: name)
        #expect(try Self.difference(made, report) == nil)
        let once = try Self.filtered(workspace, input, to: "once-" + name) {
            $0.muxer = [name == "out.apng" ? ("plays", "1") : ("loop", name == "out.gif" ? "-1" : "1")]
        }
        // Whoever asked for it has it.
        #expect(try Self.difference(once.0, once.1) == nil)
        var options = made
        options.output = once.0.output
        #expect(try Self.difference(options, report) == "is played 1 time, its source 3 times")
    }

    @Test(arguments: ["out.apng", "out.webp", "out.mkv"]) func lostTransparencyIsFound(name: String) throws {
        let workspace = try Workspace()
        let input = try Self.animation(
            workspace, "in.apng", ["-vf", "format=rgba,geq=r='r(X,Y)':g='g(X,Y)':b='b(X,Y)':a='4*X'"])
        let opaque = try Self.animation(workspace, "opaque.apng", ["-vf", "format=rgba"])
        let archive: (inout FilterOptions) -> Void = { if name == "out.mkv" { $0.encoder.preset = .archive } }
        var (options, report) = try Self.filtered(workspace, input, to: name, archive)
        #expect(try Self.difference(options, report) == nil)
        options.output = try Self.filtered(workspace, opaque, to: "opaque-" + name, archive).0.output
        #expect(try Self.difference(options, report) == "has lost the transparency of its source")
        // It is no loss where it was said.
        report.notices.append(.transparencyDropped(format: "gbrp"))
        #expect(try Self.difference(options, report) == nil)
    }
}
