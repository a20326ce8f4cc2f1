import Foundation
import Media
import TestSupport
import Testing

/// Side data of pictures is carried to the output.
struct CarriedTests {
    @Test(arguments: [("in.mp4", "out.mp4"), ("in.mp4", "out.mkv"), ("in.mkv", "out.webm")])
    func colour(input: String, output: String) throws {
        let workspace = try Workspace()
        let encoder =
            output.hasSuffix("webm") ? EncoderSettings(name: "libvpx-vp9", options: [("cpu-used", "8")]) : .init()
        let source = try workspace.clip(
            input, seconds: 0.2, sound: false,
            ["-vf", "setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709", "-c:v", "libx264"])
        let result = workspace.path(output)
        try transcode(source, to: result, encoder)
        for (entry, value) in [
            ("color_range", "tv"), ("color_space", "bt709"), ("color_primaries", "bt709"), ("color_transfer", "bt709"),
        ] {
            #expect(try Tool.entry("stream=\(entry)", result) == value, "\(entry)")
        }
    }

    @Test func fullRangeStaysFull() throws {
        let workspace = try Workspace()
        let source = try workspace.clip(
            "in.mp4", seconds: 0.2, sound: false, ["-pix_fmt", "yuvj420p", "-c:v", "libx264"])
        #expect(try MediaInformation.probe(source).video?.video?.color.range == "pc")
        #expect(try MediaInformation.probe(source).video?.video?.pixelFormat == .yuv420p)
        let result = workspace.path("out.mp4")
        let passed = try transcode(source, to: result)
        #expect(passed.notices.isEmpty, "no conversion")
        #expect(try Tool.entry("stream=color_range", result) == "pc")
    }

    @Test(arguments: ["out.mp4", "out.mkv"])
    func sampleAspectRatio(output: String) throws {
        let workspace = try Workspace()
        let source = try workspace.clip("in.mp4", seconds: 0.2, sound: false, ["-vf", "setsar=4/3", "-c:v", "libx264"])
        let result = workspace.path(output)
        try transcode(source, to: result)
        #expect(try Tool.entry("stream=sample_aspect_ratio", result) == "4:3")
    }

    @Test func rotation() throws {
        let workspace = try Workspace()
        let flat = try workspace.clip("flat.mp4", seconds: 0.2, sound: false, ["-c:v", "libx264"])
        let source = workspace.path("in.mp4")
        // The tag that older versions of the tool take is an option of the input in newer ones.
        let turn = ["-display_rotation", "90", "-i", flat, "-c", "copy", "-y", source]
        do { try Tool.run("ffmpeg", turn) } catch {
            try Tool.run("ffmpeg", ["-i", flat, "-c", "copy", "-metadata:s:v", "rotate=90", "-y", source])
        }
        let turned = try #require(try MediaInformation.probe(source).video?.video?.rotation)
        #expect(abs(turned) == 90)
        let result = workspace.path("out.mp4")
        try transcode(source, to: result)
        #expect(try MediaInformation.probe(result).video?.video?.rotation == turned)
        let matroska = workspace.path("out.mkv")
        let passed = try transcode(source, to: matroska)
        // One or the other: newer versions of libavformat write it.
        let kept = try MediaInformation.probe(matroska).video?.video?.rotation == turned
        #expect(kept != passed.notices.contains(.rotationDropped(degrees: turned, container: "matroska")))
    }

    @Test func everySoundAndSubtitleTrack() throws {
        let workspace = try Workspace()
        let text = workspace.path("words.srt")
        try "1\n00:00:00,200 --> 00:00:00,900\nfirst\n\n2\n00:00:01,000 --> 00:00:01,500\n<i>second</i>\n"
            .write(toFile: text, atomically: true, encoding: .utf8)
        let base = try workspace.clip("base.mkv", ["-c:v", "libx264"])
        let source = workspace.path("in.mkv")
        try Tool.run(
            "ffmpeg",
            [
                "-i", base, "-i", text, "-map", "0:v", "-map", "0:a", "-map", "0:a", "-map", "1", "-c", "copy",
                "-metadata:s:a:1", "language=fin", "-metadata:s:s:0", "language=deu", source,
            ])
        let matroska = workspace.path("out.mkv")
        let first = try transcode(source, to: matroska)
        #expect(first.notices.isEmpty)
        #expect(try Tool.packetChecksum(source, map: "0:a") == Tool.packetChecksum(matroska, map: "0:a"))
        #expect(try Tool.packetChecksum(source, map: "0:s") == Tool.packetChecksum(matroska, map: "0:s"))
        let streams = try MediaInformation.probe(matroska).streams
        #expect(streams.map(\.kind) == [.video, .audio, .audio, .subtitle])
        #expect(streams.map(\.language) == [nil, nil, "fin", "deu"])

        // MP4 holds text only as mov_text, and back again Matroska only as something else.
        let mp4 = workspace.path("out.mp4")
        let second = try transcode(source, to: mp4, EncoderSettings())
        #expect(second.notices.contains(.subtitlesConverted(index: 3, from: "subrip", to: "mov_text")))
        let back = workspace.path("back.mkv")
        let third = try transcode(mp4, to: back)
        #expect(third.notices.contains(.subtitlesConverted(index: 3, from: "mov_text", to: "subrip")))
        let words = try Tool.run("ffmpeg", ["-i", back, "-map", "0:s", "-f", "srt", "-"])
        #expect(words.contains("first") && words.contains("<i>second</i>"))
        #expect(words.contains("00:00:00,200 --> 00:00:00,900"))
    }

    @Test func chaptersAndTitle() throws {
        let workspace = try Workspace()
        let list = workspace.path("chapters.txt")
        try ";FFMETADATA1\ntitle=A Film\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=500\ntitle=One\n"
            .appending("[CHAPTER]\nTIMEBASE=1/1000\nSTART=500\nEND=1000\ntitle=Two\n")
            .write(toFile: list, atomically: true, encoding: .utf8)
        let base = try workspace.clip("base.mkv", seconds: 1, ["-c:v", "libx264"])
        let source = workspace.path("in.mkv")
        try Tool.run("ffmpeg", ["-i", base, "-i", list, "-map_metadata", "1", "-c", "copy", source])
        let result = workspace.path("out.mkv")
        try transcode(source, to: result)
        let chapters = try Tool.run("ffprobe", ["-show_chapters", "-show_format", result])
        #expect(chapters.contains("TAG:title=One") && chapters.contains("TAG:title=Two"))
        #expect(chapters.contains("start_time=0.500000") && chapters.contains("TAG:title=A Film"))
    }

    @Test func otherPixelFormatsReachTheEncoder() throws {
        let workspace = try Workspace()
        let source = try workspace.clip("in.mkv", seconds: 0.2, sound: false, ["-c:v", "libx264"])
        let passed = try transcode(source, to: workspace.path("out.mkv"), EncoderSettings(name: "mjpeg"))
        #expect(passed.notices.contains(.encoderFormat(encoder: "mjpeg", format: "yuvj420p")))
    }
}
