import Foundation
import Media
import TestSupport
import Testing

/// Every stream of a source is in the output, unchanged or in a form that the container can hold, or a notice names it.
struct StreamTests {
    /// Returns ffprobe's description of all streams: kind, codec and dispositions, one line each.
    private static func streams(_ path: String, _ entries: String = "codec_type,codec_name") throws -> [String] {
        try Tool.run("ffprobe", ["-show_entries", "stream=\(entries)", "-of", "csv=p=0", path])
            .split(separator: "\n").map { String($0.hasSuffix(",") ? $0.dropLast() : $0) }
    }

    private static let words = "1\n00:00:00,200 --> 00:00:00,900\nfirst\n\n2\n00:00:01,000 --> 00:00:01,500\nsecond\n"

    /// Makes a file with two videos, two sounds, subtitles, a font and a cover, with languages and dispositions.
    private static func everything(_ workspace: Workspace) throws -> String {
        let text = workspace.path("words.srt")
        try words.write(toFile: text, atomically: true, encoding: .utf8)
        let font = workspace.path("font.ttf")
        try Data((0..<3000).map { UInt8(truncatingIfNeeded: $0 &* 31) }).write(to: URL(fileURLWithPath: font))
        let cover = workspace.path("cover.png")
        try ImageWriter.png([UInt8](repeating: 9, count: 48), width: 4, height: 4, to: cover)
        let base = try workspace.clip("base.mkv", seconds: 1, ["-c:v", "libx264", "-bf", "2", "-c:a", "libvorbis"])
        let source = workspace.path("in.mkv")
        try Tool.run(
            "ffmpeg",
            [
                "-i", base, "-i", text, "-map", "0:v", "-map", "0:a", "-map", "0:v", "-map", "0:a", "-map", "1",
                "-attach", font, "-metadata:s:5", "mimetype=application/x-truetype-font", "-metadata:s:5",
                "filename=font.ttf",
                "-attach", cover, "-metadata:s:6", "mimetype=image/png", "-metadata:s:6", "filename=cover.png",
                "-c", "copy", "-c:s", "ass", "-metadata:s:1", "language=fin", "-metadata:s:3", "language=swe",
                "-disposition:3", "comment", "-disposition:4", "forced", source,
            ])
        return source
    }

    @Test func allKindsStayAsTheyAreInMatroska() throws {
        let workspace = try Workspace()
        let source = try Self.everything(workspace)
        let result = workspace.path("out.mkv")
        let passed = try transcode(source, to: result)
        #expect(passed.notices.isEmpty, "\(passed.notices)")
        let entries =
            "codec_type,codec_name:stream_disposition=default,comment,forced,attached_pic:stream_tags=language"
        #expect(try Self.streams(source, entries) == Self.streams(result, entries))
        for map in ["0:1", "0:2", "0:3", "0:4"] {
            #expect(try Tool.packetChecksum(source, map: map) == Tool.packetChecksum(result, map: map), "\(map)")
        }
        let attached = { (path: String, stream: String) throws -> Data in
            let file = workspace.path("attached")
            try? FileManager.default.removeItem(atPath: file)
            // It fails for want of an output, after the attachment is written.
            _ = try Command("ffmpeg", ["-v", "error", "-dump_attachment:\(stream)", file, "-i", path])
            return try Data(contentsOf: URL(fileURLWithPath: file))
        }
        #expect(try attached(result, "t:0") == Data(contentsOf: URL(fileURLWithPath: workspace.path("font.ttf"))))
        #expect(try Tool.packetChecksum(source, map: "0:6") == Tool.packetChecksum(result, map: "0:6"))
    }

    @Test func whatMP4CannotHoldIsConvertedOrNamed() throws {
        let workspace = try Workspace()
        let source = try Self.everything(workspace)
        let result = workspace.path("out.mp4")
        let passed = try transcode(source, to: result)
        #expect(
            passed.notices == [
                .subtitlesConverted(index: 4, from: "ass", to: "mov_text"),
                .streamDropped(
                    index: 5, kind: .attachment, codec: "ttf", reason: "mp4 cannot hold it; an .mkv file can"),
            ])
        #expect(
            try Self.streams(result) == [
                "h264,video", "vorbis,audio", "h264,video", "vorbis,audio", "mov_text,subtitle", "png,video",
            ])
        #expect(try Tool.packetChecksum(source, map: "0:2") == Tool.packetChecksum(result, map: "0:2"))
        #expect(try Tool.packetChecksum(source, map: "0:6") == Tool.packetChecksum(result, map: "0:5"))
        #expect(try Tool.entry("stream_disposition=attached_pic", result, stream: "5") == "1")
        // And back: the cover becomes an attached file again.
        let back = workspace.path("back.mkv")
        #expect(
            try transcode(result, to: back).notices == [.subtitlesConverted(index: 4, from: "mov_text", to: "subrip")])
        #expect(try Tool.packetChecksum(source, map: "0:6") == Tool.packetChecksum(back, map: "0:5"))
        #expect(try Tool.entry("stream_tags=filename", back, stream: "5") == "cover.png")
    }

    @Test func whatTheContainerCannotHoldEndsItOrIsLeftOut() throws {
        let workspace = try Workspace()
        let source = try Self.everything(workspace)
        var options = VideoSource.Options()
        options.streams.unsupported = .fail
        let before = workspace.contents
        do {
            try transcode(source, to: workspace.path("out.mp4"), source: options)
            Issue.record("it was not refused")
        } catch {
            #expect(error.kind == .streamRefused && error.subject == "stream 4 (subtitle, ass)", "\(error)")
        }
        #expect(workspace.contents == before)
        options.streams.unsupported = .drop
        let passed = try transcode(source, to: workspace.path("out.mp4"), source: options)
        #expect(passed.notices.count == 2)
        #expect(try Self.streams(workspace.path("out.mp4")).count == 5)
        // Nothing to refuse: nothing is.
        options.streams.unsupported = .fail
        #expect(try transcode(source, to: workspace.path("out.mkv"), source: options).notices.isEmpty)
    }

    struct Choice: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let kept: [String]
        let change: @Sendable (inout StreamSelection) -> Void
    }

    static let all = [
        "h264,video", "vorbis,audio", "h264,video", "vorbis,audio", "ass,subtitle", "ttf,attachment", "png,video",
    ]

    @Test(arguments: [
        Choice(testDescription: "one sound by language", kept: all.without(1)) { $0.audio = ["m:language:swe"] },
        Choice(testDescription: "two sounds, by number", kept: all) { $0.audio = ["1", "0"] },
        Choice(testDescription: "no sound", kept: all.without(1, 3)) { $0.audio = [] },
        Choice(testDescription: "no subtitles", kept: all.without(4)) { $0.subtitles = [] },
        Choice(testDescription: "no attachments", kept: all.without(5, 6)) { $0.attachments = false },
        Choice(testDescription: "no other video", kept: all.without(2)) { $0.otherVideo = false },
        Choice(testDescription: "second video", kept: all) { $0.video = 1 },
    ])
    func choices(choice: Choice) throws {
        let workspace = try Workspace()
        let source = try Self.everything(workspace)
        var options = VideoSource.Options()
        choice.change(&options.streams)
        let result = workspace.path("out.mkv")
        #expect(try transcode(source, to: result, source: options).frames == 25)
        #expect(try Self.streams(result) == choice.kept)
        let copied = options.streams.video == 1 ? "0:0" : nil
        if let copied {
            #expect(try Tool.packetChecksum(source, map: copied) == Tool.packetChecksum(result, map: copied))
        }
    }

    @Test(arguments: [
        ("9", MediaError.Kind.noSuchStream), ("m:language:deu", .noSuchStream), ("nonsense", .badSpecifier),
        ("", .badSpecifier),
    ])
    func choicesThatMakeNoSense(specifier: String, kind: MediaError.Kind) throws {
        let workspace = try Workspace()
        let source = try workspace.clip("in.mkv", seconds: 0.2, ["-c:v", "libx264"])
        var options = VideoSource.Options()
        options.streams.audio = [specifier]
        let thrown = MediaError.kind { () throws(MediaError) in _ = try VideoSource(source, options) }
        #expect(thrown == kind)
        options.streams.audio = nil
        options.streams.video = 1
        #expect(MediaError.kind { () throws(MediaError) in _ = try VideoSource(source, options) } == .noSuchStream)
    }

    @Test func tagsCanBeLeftOut() throws {
        let workspace = try Workspace()
        let source = workspace.path("in.mkv")
        let base = try workspace.clip("base.mkv", seconds: 0.2, ["-c:v", "libx264"])
        try Tool.run(
            "ffmpeg",
            [
                "-i", base, "-c", "copy", "-metadata", "title=A Film", "-metadata:s:a:0", "language=fin",
                "-metadata:s:a:0", "title=Secret", source,
            ])
        let kept = workspace.path("kept.mkv")
        try transcode(source, to: kept)
        #expect(try Tool.entry("format_tags=title", kept) == "A Film")
        #expect(try Tool.entry("stream_tags=title", kept, stream: "a:0") == "Secret")
        var options = VideoSource.Options()
        options.streams.metadata = false
        let bare = workspace.path("bare.mkv")
        try transcode(source, to: bare, source: options)
        #expect(try Tool.entry("format_tags=title", bare) == "")
        #expect(try Tool.entry("stream_tags=title", bare, stream: "a:0") == "")
        #expect(try Tool.entry("stream_tags=language", bare, stream: "a:0") == "fin")
    }

    @Test func chaptersOfContainersWithoutThemAreNamed() throws {
        let workspace = try Workspace()
        let list = workspace.path("chapters.txt")
        try ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=500\ntitle=One\n"
            .write(toFile: list, atomically: true, encoding: .utf8)
        let base = try workspace.clip("base.mkv", seconds: 0.6, sound: false, ["-c:v", "libx264"])
        let source = workspace.path("in.mkv")
        try Tool.run("ffmpeg", ["-i", base, "-i", list, "-map_chapters", "1", "-c", "copy", source])
        let passed = try transcode(source, to: workspace.path("out.ts"))
        #expect(passed.notices == [.chaptersDropped(count: 1, container: "mpegts")])
        var options = VideoSource.Options()
        options.streams.unsupported = .fail
        let refused = MediaError.kind { () throws(MediaError) in
            try transcode(source, to: workspace.path("no.ts"), source: options)
        }
        #expect(refused == .streamRefused)
        options.streams.chapters = false
        #expect(try transcode(source, to: workspace.path("none.ts"), source: options).notices.isEmpty)
        // QuickTime's own track of titles is written anew, not copied beside.
        let (first, second) = (workspace.path("first.mp4"), workspace.path("second.mp4"))
        try transcode(source, to: first)
        #expect(try transcode(first, to: second).notices.isEmpty)
        let chapters = { try Tool.run("ffprobe", ["-show_chapters", $0]) }
        #expect(try chapters(second).contains("TAG:title=One"))
        #expect(try Self.streams(first) == Self.streams(second))
    }

    @Test(arguments: ["out.mov", "out.mp4", "out.mkv"])
    func timeCodes(output: String) throws {
        let workspace = try Workspace()
        let source = try workspace.clip("in.mov", seconds: 0.4, ["-c:v", "libx264", "-timecode", "01:02:03:04"])
        let result = workspace.path(output)
        let passed = try transcode(source, to: result)
        #expect(passed.notices.isEmpty, "\(passed.notices)")
        let tags = try Tool.run("ffprobe", ["-show_entries", "stream_tags", result]).lowercased()
        #expect(tags.contains("timecode=01:02:03:04"), "\(tags)")
    }

    @Test func programsOfATransportStream() throws {
        let workspace = try Workspace()
        let base = try workspace.clip("base.mkv", seconds: 0.6, ["-c:v", "libx264", "-c:a", "mp2"])
        let source = workspace.path("in.ts")
        try Tool.run(
            "ffmpeg",
            [
                "-i", base, "-map", "0:v", "-map", "0:a", "-map", "0:v", "-map", "0:a", "-c", "copy", "-program",
                "title=First:program_num=7:st=0:st=1", "-program", "title=Second:program_num=9:st=2:st=3", "-streamid",
                "0:500", "-streamid", "1:501", "-streamid", "2:502", "-streamid", "3:503", source,
            ])
        let result = workspace.path("out.ts")
        let passed = try transcode(source, to: result)
        #expect(passed.notices.isEmpty, "\(passed.notices)")
        let programs = { (path: String) in
            try Tool.run(
                "ffprobe",
                ["-show_entries", "program=program_num:program_tags=service_name:program_stream=id,codec_name", path])
        }
        #expect(try programs(result) == programs(source))
        #expect(try programs(result).contains("service_name=Second"))
        #expect(try Tool.packetChecksum(source, map: "0:3") == Tool.packetChecksum(result, map: "0:3"))
    }
}

extension [String] {
    fileprivate func without(_ places: Int...) -> [String] {
        indices.filter { !places.contains($0) }.map { self[$0] }
    }
}
