import Media
import TestSupport
import Testing

/// Every frame of a source comes out again, at its time.
struct FrameTests {
    /// Returns whether two lists of times agree as exactly as milliseconds allow.
    static func agree(_ a: [Double], _ b: [Double], within tolerance: Double = 0.000_6) -> Bool {
        a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= tolerance }
    }

    static func check(
        _ name: String, to output: String, frames: Int?, _ settings: EncoderSettings = EncoderSettings(),
        size: String = "160x120", rate: String = "25", seconds: Double = 2, sound: Bool = true, with options: [String]
    ) throws {
        let workspace = try Workspace()
        let input = try workspace.clip(
            name, size: size, rate: rate, seconds: seconds, sound: sound, options)
        let result = workspace.path(output)
        let transcoded = try transcode(input, to: result, settings)
        let before = try Tool.frameTimes(input)
        let after = try Tool.frameTimes(result)
        if let frames { #expect(transcoded.frames == frames) }
        #expect(transcoded.frames == before.count)
        #expect(agree(before, after), "\(before) became \(after)")
        if sound {
            #expect(try Tool.packetChecksum(input, map: "0:a") == Tool.packetChecksum(result, map: "0:a"))
            let soundBefore = try Tool.packetTimes(input, stream: "a:0")
            let soundAfter = try Tool.packetTimes(result, stream: "a:0")
            #expect(agree(soundBefore, soundAfter), "\(soundBefore) became \(soundAfter)")
        }
        #expect(workspace.contents == [name, output].sorted(), "nothing else is left behind")
    }

    @Test func bFramesToMatroska() throws {
        try Self.check("in.mp4", to: "out.mkv", frames: 50, with: ["-c:v", "libx264", "-bf", "3", "-g", "24"])
    }

    @Test func bFramesToMP4() throws {
        try Self.check("in.mkv", to: "out.mp4", frames: 50, with: ["-c:v", "libx264", "-bf", "3", "-c:a", "aac"])
    }

    @Test func mp4ToMP4() throws {
        try Self.check("in.mp4", to: "out.mp4", frames: 50, with: ["-c:v", "libx264", "-bf", "2"])
    }

    @Test func openGroupsOfPictures() throws {
        try Self.check(
            "in.mkv", to: "out.mkv", frames: 50,
            with: ["-c:v", "libx264", "-x264-params", "open-gop=1:keyint=10:bframes=3"])
    }

    @Test func webM() throws {
        let settings = EncoderSettings(name: "libvpx-vp9", options: [("cpu-used", "8"), ("deadline", "realtime")])
        try Self.check(
            "in.webm", to: "out.webm", frames: 50, settings,
            with: ["-c:v", "libvpx", "-c:a", "libopus", "-b:v", "200k"])
    }

    @Test func oddSize() throws {
        try Self.check(
            "in.mkv", to: "out.mkv", frames: 50, EncoderSettings(name: "ffv1"),
            with: ["-vf", "scale=161:121", "-c:v", "ffv1", "-c:a", "flac"])
    }

    @Test func losslessMeansLossless() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(
            "in.mkv", seconds: 0.4, sound: false, ["-vf", "scale=161:121", "-c:v", "ffv1"])
        let output = workspace.path("out.mkv")
        try transcode(input, to: output, EncoderSettings(name: "ffv1"))
        #expect(try MediaInformation.probe(output).video?.video?.width == 161)
        let sum = { try Tool.run("ffmpeg", ["-i", $0, "-f", "framemd5", "-"]) }
        #expect(try sum(input) == sum(output))
    }

    @Test func oneFrame() throws {
        try Self.check("in.mp4", to: "out.mp4", frames: 1, seconds: 0.04, sound: false, with: ["-frames:v", "1"])
    }

    @Test func noSound() throws {
        try Self.check("in.mp4", to: "out.mkv", frames: 50, sound: false, with: ["-c:v", "libx264"])
    }

    @Test func fractionalRate() throws {
        try Self.check("in.mp4", to: "out.mp4", frames: 60, rate: "30000/1001", with: ["-c:v", "libx264"])
    }

    @Test(arguments: ["out.mkv", "out.mp4"])
    func variableRate(output: String) throws {
        let drop = "select='not(between(mod(n\\,10)\\,3\\,6))'"
        try Self.check(
            "in.mkv", to: output, frames: nil,
            with: ["-vf", drop, "-fps_mode", "vfr", "-c:v", "libx264", "-bf", "2", "-c:a", "aac"])
    }

    @Test(arguments: ["libx265", "libsvtav1", "libaom-av1", "mpeg4", "mpeg2video", "ffv1", "mjpeg", "libvpx"])
    func encoders(name: String) throws {
        try Self.check(
            "in.mp4", to: "out.mkv", frames: 12, EncoderSettings(name: name), seconds: 0.48, sound: false,
            with: ["-c:v", "libx264"])
    }

    @Test func fixedRateContainer() throws {
        let settings = EncoderSettings(name: "mpeg4")
        try Self.check("in.mp4", to: "out.avi", frames: 50, settings, sound: false, with: ["-c:v", "libx264"])
    }

    @Test(arguments: ["out.mov", "out.ts", "out.flv", "out.nut", "out.m4v", "out.3gp"])
    func otherContainers(output: String) throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mp4", ["-c:v", "libx264", "-bf", "2", "-c:a", "aac"])
        let result = workspace.path(output)
        let passed = try transcode(input, to: result)
        let times = try Tool.frameTimes(result)
        #expect(passed.frames == 50 && times.count == 50)
        // Some of them cannot start at 0; what counts is that frames stay as far from each other as they were.
        #expect(Self.agree(times.map { $0 - times[0] }, (0..<50).map { Double($0) / 25 }, within: 0.002))
    }

    @Test func rawStreamWithoutTimes() throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.h264", sound: false, ["-c:v", "libx264"])
        let output = workspace.path("out.mkv")
        let result = try transcode(input, to: output)
        #expect(result.frames == 50)
        #expect(Self.agree(try Tool.frameTimes(output), (0..<50).map { Double($0) / 25 }))
        #expect(result.notices.contains(.timestampsRepaired(count: 50)))
    }

    @Test func windowOfTime() throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mp4", ["-c:v", "libx264", "-g", "50", "-bf", "2"])
        let output = workspace.path("out.mkv")
        var options = VideoSource.Options()
        options.start = 0.6
        options.duration = 0.8
        let result = try transcode(input, to: output, source: options)
        #expect(result.frames == 20)
        #expect(Self.agree(try Tool.frameTimes(output), (0..<20).map { Double($0) / 25 }))
        let sound = try Tool.packetTimes(output, stream: "a:0")
        #expect(sound.first.map { $0 >= 0 && $0 < 0.03 } == true)
        #expect(sound.last.map { $0 < 0.8 } == true)
    }
}
