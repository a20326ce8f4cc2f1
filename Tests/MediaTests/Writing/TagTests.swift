import Foundation
import Media
import TestSupport
import Testing

/// Tags and titles are in the output, or a notice names those that are not.
struct TagTests {
    private static let phone = [
        ("com.apple.quicktime.make", "Maker"), ("com.apple.quicktime.model", "Phone 9"), ("director", "Jürgen"),
        ("title", "A Film"), ("artist", "Somebody"),
    ]

    private static func source(_ workspace: Workspace) throws -> String {
        let base = try workspace.clip("base.mkv", seconds: 0.2, ["-c:v", "libx264", "-c:a", "aac"])
        let source = workspace.path("in.mp4")
        try Tool.run(
            "ffmpeg",
            ["-i", base, "-c", "copy", "-movflags", "use_metadata_tags"]
                + phone.flatMap { ["-metadata", "\($0)=\($1)"] } + [source])
        return source
    }

    private static func value(_ key: String, _ path: String) throws -> String {
        try Tool.entry("format_tags=\(key)", path)
    }

    @Test(arguments: ["mp4", "mov", "m4v"]) func anyTagStaysInMovies(ending: String) throws {
        let workspace = try Workspace()
        let output = workspace.path("out.\(ending)")
        let passed = try transcode(try Self.source(workspace), to: output)
        #expect(passed.notices.isEmpty, "\(passed.notices)")
        for (key, value) in Self.phone { #expect(try Self.value(key, output) == value, "\(key)") }
        #expect(passed.frames == 5)
        #expect(try Tool.frameTimes(output).count == 5)
        #expect(try Tool.packetTimes(output, stream: "a:0").count > 5)
        // Titles and artists are where players look for them, too.
        let bytes = try Data(contentsOf: URL(fileURLWithPath: output))
        #expect(bytes.range(of: Data([0xa9]) + Data("nam".utf8)) != nil)
    }

    @Test(arguments: ["mp4", "mov"]) func titlesOfTracksStay(ending: String) throws {
        let workspace = try Workspace()
        let base = try workspace.clip("base.mkv", seconds: 0.2, ["-c:v", "libx264", "-c:a", "aac"])
        let source = workspace.path("in.mkv")
        try Tool.run(
            "ffmpeg",
            [
                "-i", base, "-map", "0", "-map", "0:a", "-c", "copy", "-metadata:s:v", "title=Main view",
                "-metadata:s:a:1", "title=Commentary", source,
            ])
        let output = workspace.path("out.\(ending)")
        let passed = try transcode(source, to: output)
        #expect(passed.notices.isEmpty, "\(passed.notices)")
        #expect(try Tool.entry("stream_tags=handler_name", output) == "Main view")
        #expect(try Tool.entry("stream_tags=handler_name", output, stream: "a:0") != "Commentary")
        #expect(try Tool.entry("stream_tags=handler_name", output, stream: "a:1") == "Commentary")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: output))
        for title in ["Main view", "Commentary"] { #expect(bytes.range(of: Data(("name" + title).utf8)) != nil) }
    }

    @Test(arguments: [
        ("out.avi", ["com.apple.quicktime.make", "com.apple.quicktime.model", "director"]),
        ("out.ts", ["artist", "com.apple.quicktime.make", "com.apple.quicktime.model", "director"]), ("out.flv", []),
        ("out.mkv", []), ("out.nut", []), ("out.asf", []),
        ("out.mpg", ["artist", "com.apple.quicktime.make", "com.apple.quicktime.model", "director", "title"]),
    ])
    func whatIsLostIsNamed(name: String, lost: [String]) throws {
        let workspace = try Workspace()
        let output = workspace.path(name)
        let source = try Self.source(workspace)
        let passed = try transcode(source, to: output, EncoderSettings(name: name == "out.mpg" ? "mpeg2video" : nil))
        let named = passed.notices.flatMap { notice -> [String] in
            if case .tagsDropped(let names, _) = notice { names } else { [] }
        }
        #expect(named.sorted() == lost)
        let held = Set(Self.phone.map(\.0)).subtracting(lost)
        let all = try Tool.run("ffprobe", ["-show_format", "-show_programs", output]).lowercased()
        for (key, value) in Self.phone where held.contains(key) { #expect(all.contains(value.lowercased()), "\(key)") }
        var options = VideoSource.Options()
        options.streams.unsupported = .fail
        let kind = MediaError.kind { () throws(MediaError) in
            try transcode(
                source, to: output, EncoderSettings(name: name == "out.mpg" ? "mpeg2video" : nil), source: options,
                overwrite: true)
        }
        #expect(kind == (lost.isEmpty ? nil : .streamRefused))
    }

    @Test func theTitleOfATransportStreamComesBack() throws {
        let workspace = try Workspace()
        let (stream, output) = (workspace.path("a.ts"), workspace.path("b.mkv"))
        try transcode(try Self.source(workspace), to: stream)
        try transcode(stream, to: output)
        #expect(try Self.value("title", output) == "A Film")
    }

    @Test func tagsThatAreNotWantedAreNotMissed() throws {
        let workspace = try Workspace()
        let output = workspace.path("out.mp4")
        var options = VideoSource.Options()
        options.streams.metadata = false
        let passed = try transcode(try Self.source(workspace), to: output, source: options)
        #expect(passed.notices.isEmpty)
        #expect(try Self.value("director", output) == "" && Self.value("title", output) == "")
    }

    /// A stream's purpose, such as a commentary, stays or is said to be lost.
    @Test(arguments: [
        ("out.mkv", "comment", true), ("out.mp4", "comment", true), ("out.mov", "comment", false),
        ("out.ts", "hearing_impaired", true), ("out.ts", "comment", false), ("out.avi", "forced", false),
        ("out.flv", "default", true),
    ])
    func purposesOfStreamsStayOrAreSaid(name: String, purpose: String, isHeld: Bool) throws {
        let workspace = try Workspace()
        let source = try workspace.clip(
            "in.mkv", size: "64x48", seconds: 0.2,
            [
                "-c:v", "libx264", "-c:a", "aac", "-ar", "44100", "-metadata:s:a", "language=eng", "-disposition:a:0",
                purpose,
            ])
        let output = workspace.path(name)
        let passed = try transcode(source, to: output)
        let isSaid = passed.notices.contains { if case .purposesDropped = $0 { true } else { false } }
        #expect(isSaid != isHeld, "\(passed.notices)")
        guard purpose != "default" else { return }
        #expect((try Tool.entry("stream_disposition=\(purpose)", output, stream: "a:0") == "1") == isHeld)
    }
}
