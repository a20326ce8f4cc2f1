import Foundation
import Media
import TestSupport
import Testing

/// A part of a file has all frames of that part and no others, with the packets of other streams that belong to them.
struct CutTests {
    private static func checksums(_ path: String) throws -> [String] {
        try Tool.run("ffmpeg", ["-i", path, "-map", "0:v:0", "-fps_mode", "passthrough", "-f", "framemd5", "-"])
            .split(separator: "\n").filter { !$0.hasPrefix("#") }
            .compactMap { $0.split(separator: ",").last.map { $0.trimmingCharacters(in: .whitespaces) } }
    }

    /// Key frames are found by their decoding times, which are earlier than their presentation: cuts just before one
    /// are those that lose frames.
    @Test(arguments: ["in.mp4", "in.mkv", "in.ts", "in.avi", "in.h264"])
    func everyFrameOfThePart(input: String) throws {
        let workspace = try Workspace()
        let open = "open-gop=1:keyint=10:min-keyint=10:bframes=3:b-adapt=0"
        let codec = input == "in.avi" ? ["-c:v", "mpeg4", "-g", "10"] : ["-c:v", "libx264", "-x264-params", open]
        let source = try workspace.clip(input, size: "64x48", seconds: 2, sound: input == "in.mp4", codec)
        let frames = try Self.checksums(source)
        #expect(frames.count == 50)
        for first in [1, 19, 20, 28, 29] {
            var options = VideoSource.Options()
            options.start = Double(first) / 25
            options.duration = 0.24
            let result = workspace.path("out.mkv")
            let passed = try transcode(source, to: result, .init(name: "ffv1"), source: options, overwrite: true)
            #expect(try Self.checksums(result) == Array(frames[first..<first + 6]), "from \(first): \(passed.times)")
            #expect(FrameTests.agree(try Tool.frameTimes(result), (0..<6).map { Double($0) / 25 }))
        }
    }

    /// Subtitles on the screen when the part begins stay until their end, and those at its end are kept.
    @Test func subtitlesAreCutToThePart() throws {
        let workspace = try Workspace()
        let text = workspace.path("words.srt")
        try """
        1
        00:00:00,100 --> 00:00:01,500
        across the beginning

        2
        00:00:01,600 --> 00:00:01,700
        within

        3
        00:00:01,800 --> 00:00:05,000
        across the end

        """.write(toFile: text, atomically: true, encoding: .utf8)
        let base = try workspace.clip("base.mkv", seconds: 4, ["-c:v", "libx264", "-g", "25"])
        for name in ["in.mkv", "in.mp4"] {
            let source = workspace.path(name)
            try Tool.run(
                "ffmpeg",
                ["-i", base, "-i", text, "-map", "0", "-map", "1", "-c", "copy"]
                    + ["-c:s", name == "in.mp4" ? "mov_text" : "srt", source])
            var options = VideoSource.Options()
            options.start = 1.2
            options.duration = 1
            let result = workspace.path("out.mkv")
            #expect(try transcode(source, to: result, source: options, overwrite: true).frames == 25)
            let words = try Tool.run("ffmpeg", ["-i", result, "-map", "0:s", "-f", "srt", "-"])
            #expect(words.contains("00:00:00,000 --> 00:00:00,300\nacross the beginning"), "\(name): \(words)")
            #expect(words.contains("00:00:00,400 --> 00:00:00,500\nwithin"), "\(name): \(words)")
            #expect(words.contains("00:00:00,600 --> 00:00:01,000\nacross the end"), "\(name): \(words)")
        }
    }

    @Test func chaptersAreCutToThePart() throws {
        let workspace = try Workspace()
        let list = workspace.path("chapters.txt")
        let chapters = (0..<4).map {
            "[CHAPTER]\nTIMEBASE=1/1000\nSTART=\($0 * 500)\nEND=\($0 * 500 + 500)\ntitle=\($0)\n"
        }
        try (";FFMETADATA1\n" + chapters.joined()).write(toFile: list, atomically: true, encoding: .utf8)
        let base = try workspace.clip("base.mkv", seconds: 2, sound: false, ["-c:v", "libx264"])
        let source = workspace.path("in.mkv")
        try Tool.run("ffmpeg", ["-i", base, "-i", list, "-map_chapters", "1", "-c", "copy", source])
        var options = VideoSource.Options()
        options.start = 0.6
        options.duration = 0.8
        let result = workspace.path("out.mkv")
        try transcode(source, to: result, source: options)
        let kept = try Tool.run(
            "ffprobe", ["-show_entries", "chapter=start_time,end_time:chapter_tags=title", "-of", "csv=p=0", result])
        #expect(kept == "0.000000,0.400000,1\n0.400000,0.800000,2\n")
    }

    /// A copied video cannot begin between key frames.
    @Test func copiedVideoBeginsAtAKeyFrame() throws {
        let workspace = try Workspace()
        let base = try workspace.clip(
            "base.mkv", seconds: 2, sound: false, ["-c:v", "libx264", "-g", "10", "-bf", "0"])
        let source = workspace.path("in.mkv")
        try Tool.run("ffmpeg", ["-i", base, "-map", "0:v", "-map", "0:v", "-c", "copy", source])
        var options = VideoSource.Options()
        options.start = 0.6
        options.duration = 1
        let result = workspace.path("out.mkv")
        #expect(try transcode(source, to: result, source: options).frames == 25)
        let times = try Tool.frameTimes(result, stream: "v:1")
        #expect(times.first == 0.2 && times.count == 20, "\(times)")
    }
}
