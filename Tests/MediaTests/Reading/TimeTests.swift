import Foundation
import Media
import TestSupport
import Testing

/// Times survive every behaviour of the source's clock.
struct TimeTests {
    /// Matroska keeps times in milliseconds only.
    private static let tick = 0.000_6

    private static func times(of frames: Int, rate: Double = 25, from first: Double = 0) -> [Double] {
        (0..<frames).map { first + Double($0) / rate }
    }

    @Test(arguments: [
        ("in.mkv", "out.mkv", 10.0), ("in.mp4", "out.mp4", 3.5), ("in.mp4", "out.mkv", 3.5), ("in.mkv", "out.mp4", 0.5),
        ("in.mkv", "out.mkv", 200_000), ("in.mkv", "out.mp4", 200_000), ("in.mp4", "out.mp4", 200_000),
    ])
    func sourcesThatStartLate(input: String, output: String, offset: Double) throws {
        let workspace = try Workspace()
        let source = try workspace.clip(
            input, seconds: 0.8,
            ["-c:v", "libx264", "-bf", "2", "-c:a", "aac", "-output_ts_offset", "\(offset)"])
        let result = workspace.path(output)
        let passed = try transcode(source, to: result)
        #expect(passed.frames == 20 && passed.notices.isEmpty, "\(passed.notices)")
        #expect(FrameTests.agree(try Tool.frameTimes(source), try Tool.frameTimes(result), within: Self.tick))
        let sound = { try Tool.packetTimes($0, stream: "a:0") }
        #expect(FrameTests.agree(try sound(source), try sound(result), within: Self.tick))
    }

    /// Sound starts before or after the pictures, by an interval that is no multiple of any tick.
    @Test(
        arguments: [("in.mkv", -0.217), ("in.mkv", 0.331), ("in.mp4", 0.331), ("in.ts", 0.331)], ["out.mkv", "out.mp4"])
    func soundKeepsItsDistance(from: (input: String, offset: Double), output: String) throws {
        let workspace = try Workspace()
        let pictures = try workspace.clip("v.mkv", seconds: 0.8, sound: false, ["-c:v", "libx264", "-bf", "2"])
        let sound = workspace.path("a.mka")
        try Tool.run("ffmpeg", ["-f", "lavfi", "-i", "sine=duration=0.8", "-c:a", "ac3", sound])
        let source = workspace.path(from.input)
        try Tool.run(
            "ffmpeg",
            (from.offset < 0
                ? ["-itsoffset", "\(-from.offset)", "-i", pictures, "-i", sound]
                : ["-i", pictures, "-itsoffset", "\(from.offset)", "-i", sound]) + ["-c", "copy", source])
        let result = workspace.path(output)
        try transcode(source, to: result)
        let distance = { (path: String) throws -> Double in
            let pictures = try #require(try Tool.frameTimes(path).first)
            return try #require(try Tool.packetTimes(path, stream: "a:0").first) - pictures
        }
        let (before, after) = (try distance(source), try distance(result))
        #expect(abs(before - after) <= 0.001_1, "\(before) became \(after)")
    }

    @Test(arguments: ["out.mkv", "out.mp4"])
    func editLists(output: String) throws {
        let workspace = try Workspace()
        let whole = try workspace.clip("whole.mp4", seconds: 2, ["-c:v", "libx264", "-g", "25", "-bf", "2"])
        let source = workspace.path("in.mp4")
        // The frames from the key frame to 1.3 s are in the file, and an edit list says not to show them.
        try Tool.run("ffmpeg", ["-ss", "1.3", "-i", whole, "-c", "copy", source])
        let before = try Tool.frameTimes(source)
        try #require(before.count == 17)
        let result = workspace.path(output)
        #expect(try transcode(source, to: result).frames == 17)
        #expect(FrameTests.agree(before, try Tool.frameTimes(result), within: Self.tick))
        let sound = { try Tool.packetTimes($0, stream: "a:0").filter { $0 >= 0 } }
        #expect(FrameTests.agree(try sound(source), try sound(result), within: Self.tick))
    }

    @Test(arguments: ["out.mp4", "out.mov"])
    func theLastFrameLastsAsLongAsItDid(output: String) throws {
        let workspace = try Workspace()
        // Slides of 0.2 s, the last of 1.4 s.
        let source = workspace.path("in.mp4")
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", "testsrc2=size=64x48:rate=5:duration=2", "-vf", "select='lt(n,4)'", "-fps_mode",
                "passthrough", "-c:v", "libx264", "-bf", "0", "-video_track_timescale", "1000", "-enc_time_base",
                "1/1000", "-bsf:v", "setts=duration='if(eq(N,3),1400,200)'", source,
            ])
        let lengths = { (path: String) in
            try Tool.run("ffprobe", ["-show_entries", "packet=duration_time", "-of", "csv=p=0", path])
                .split(separator: "\n").compactMap { Double($0.prefix { $0 != "," }) }
        }
        try #require(try lengths(source) == [0.2, 0.2, 0.2, 1.4])
        let result = workspace.path(output)
        try transcode(source, to: result, EncoderSettings(options: [("bf", "0")]))
        #expect(try lengths(result) == [0.2, 0.2, 0.2, 1.4])
        let reordered = workspace.path("reordered-" + output)
        try transcode(source, to: reordered, EncoderSettings(options: [("bf", "2")]))
        #expect(try Tool.entry("format=duration", reordered) == "2.000000")
    }

    /// Two recordings are put end to end, so that the clock goes back to the beginning.
    @Test(arguments: ["out.mkv", "out.mp4"])
    func aClockThatGoesBack(output: String) throws {
        let workspace = try Workspace()
        let part = try workspace.clip("part.ts", seconds: 1, ["-c:v", "libx264", "-bf", "2", "-c:a", "mp2"])
        let bytes = try Data(contentsOf: URL(fileURLWithPath: part))
        let source = workspace.path("in.ts")
        try (bytes + bytes).write(to: URL(fileURLWithPath: source))
        let result = workspace.path(output)
        let passed = try transcode(source, to: result)
        #expect(passed.frames == 50)
        #expect(passed.notices == [.clockJumped(count: 1)], "\(passed.notices)")
        let (frames, sound) = (try Tool.frameTimes(result), try Tool.packetTimes(result, stream: "a:0"))
        #expect(frames.count == 50)
        for times in [frames, sound] {
            let steps = zip(times, times.dropFirst()).map { $1 - $0 }
            #expect(steps.allSatisfy { $0 > 0 && $0 < 0.12 }, "\(times)")
        }
        // In step in the second part as in the first.
        let original = try Tool.packetTimes(part, stream: "a:0")
        let (first, second) = (sound[0] - frames[0], sound[original.count] - frames[25])
        #expect(abs(first - second) < 0.002, "\(first) \(second)")
    }

    /// A program stream states the times of only some pictures, and for some of these no decoding time.
    @Test(arguments: [("2", "3"), ("10", "3"), ("25", "8")])
    func aProgramStreamsClockDoesNotJump(rate: String, reordered: String) throws {
        let workspace = try Workspace()
        let source = try workspace.clip(
            "in.mpg", rate: rate, seconds: rate == "2" ? 30 : 6, ["-c:v", "libx264", "-bf", reordered, "-c:a", "mp2"])
        let passed = try transcode(source, to: workspace.path("out.mkv"), .init(name: "ffv1"))
        #expect(!passed.notices.contains { if case .clockJumped = $0 { true } else { false } }, "\(passed.notices)")
    }

    /// The times of frames go back a little, as from a damaged recorder.
    @Test func timesThatGoBackAreRepaired() throws {
        let workspace = try Workspace()
        let base = try workspace.clip("base.mkv", seconds: 0.8, sound: false, ["-c:v", "mjpeg"])
        var bytes = try Data(contentsOf: URL(fileURLWithPath: base))
        // The cluster at 400 ms, of two frames, is set to 310 ms.
        let time = try #require(bytes.range(of: Data([0xE7, 0x82, 0x01, 0x90])))
        bytes.replaceSubrange(time, with: [0xE7, 0x82, 0x01, 0x36])
        let source = workspace.path("in.mkv")
        try bytes.write(to: URL(fileURLWithPath: source))
        let result = workspace.path("out.mkv")
        let passed = try transcode(source, to: result)
        #expect(passed.frames == 20)
        #expect(passed.notices == [.timestampsRepaired(count: 2)], "\(passed.notices)")
        let after = try Tool.frameTimes(result)
        #expect(zip(after, after.dropFirst()).allSatisfy { $0 < $1 }, "\(after)")
        #expect(
            abs(after[10] - 0.361) < 0.001 && abs(after[11] - 0.362) < 0.001 && abs(after[12] - 0.48) < 0.001,
            "\(after)")
    }
}
