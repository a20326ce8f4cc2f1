import Media
import TestSupport
import Testing

/// The time code of a part is that of its first frame.
struct TimecodeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var file = "in.mov"
        var rate = "25"
        var code = "01:00:00:00"
        var start: Double? = 1
        var output = "out.mov"
        let becomes: String
        var testDescription: String { "\(code) at \(rate) from \(start ?? 0) in \(output)" }
    }

    @Test(arguments: [
        Case(becomes: "01:00:01:00"),
        Case(file: "in.mp4", output: "out.mp4", becomes: "01:00:01:00"),
        Case(file: "in.mkv", output: "out.mkv", becomes: "01:00:01:00"),
        Case(file: "in.mkv", output: "out.mov", becomes: "01:00:01:00"),
        Case(output: "out.mxf", becomes: "01:00:01:00"),
        Case(start: nil, becomes: "01:00:00:00"),
        // Between two frames the second is the first of the part.
        Case(start: 0.41, becomes: "01:00:00:11"),
        Case(code: "23:59:59:20", becomes: "00:00:00:20"),
        // Numbers 0 and 1 are dropped at the beginning of a minute, but for every tenth.
        Case(rate: "30000/1001", code: "00:00:59;15", becomes: "00:01:00;17"),
        Case(rate: "30000/1001", code: "00:09:59;15", becomes: "00:10:00;15"),
        Case(rate: "30000/1001", code: "00:00:59:15", becomes: "00:01:00:15"),
    ])
    func itGoesOnWithTheStart(part: Case) throws {
        let workspace = try Workspace()
        let source = try workspace.clip(
            part.file, size: "64x64", rate: part.rate, seconds: 1.6, sound: false,
            ["-c:v", "libx264", "-timecode", part.code, "-metadata", "timecode=\(part.code)"])
        var options = VideoSource.Options()
        options.start = part.start
        let result = workspace.path(part.output)
        try transcode(source, to: result, source: options)
        let codes = Set(
            try Tool.run(
                "ffprobe",
                ["-show_entries", "format_tags=timecode:stream_tags=timecode", "-of", "default=nw=1:nk=1", result]
            ).split(separator: "\n").map(String.init))
        #expect(codes == [part.becomes])
    }
}
