import Foundation
import TestSupport
import Testing

/// The options that say which streams go into the output.
@Suite struct StreamOptionTests {
    /// A clip with two sounds and subtitles.
    private static func clip(_ workspace: Workspace, _ name: String = "in.mkv") throws -> String {
        let text = try workspace.write("words.srt", Data("1\n00:00:00,100 --> 00:00:00,300\nwords\n".utf8))
        let base = try workspace.clip("base.mkv", ["-c:v", "libx264"])
        let font = try workspace.write("font.ttf", Data(repeating: 7, count: 100))
        try Tool.run(
            "ffmpeg",
            [
                "-i", base, "-i", text, "-map", "0:v", "-map", "0:a", "-map", "0:a", "-map", "1", "-attach", font,
                "-metadata:s:t", "mimetype=application/x-truetype-font", "-c:v", "copy", "-c:s", "srt", "-c:a",
                "libopus", "-metadata:s:a:0",
                "language=eng", "-metadata:s:a:1", "language=deu", workspace.input(name),
            ])
        return workspace.input(name)
    }

    private static func kinds(_ path: String) throws -> [String] {
        try Tool.run("ffprobe", ["-show_entries", "stream=codec_name", "-of", "csv=p=0", path])
            .split(separator: "\n").map(String.init)
    }

    @Test(arguments: [
        (["--audio", "m:language:deu"], ["h264", "opus", "subrip", "ttf"]),
        (["--audio", "0", "--audio", "1", "--no-subtitles"], ["h264", "opus", "opus", "ttf"]),
        (["--no-audio", "--subtitles", "0", "--no-attachments"], ["h264", "subrip"]),
        (
            ["--no-data", "--no-chapters", "--no-metadata", "--no-other-video", "--video-stream", "0"],
            ["h264", "opus", "opus", "subrip", "ttf"]
        ),
    ])
    func onlyTheChosenStreamsAreTaken(options: [String], kept: [String]) throws {
        let workspace = try Workspace()
        let (input, output) = (try Self.clip(workspace), workspace.output("out.mkv"))
        let run = try Program.run(["filter", input, output, "--model", try workspace.model(), "--quiet"] + options)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(try Self.kinds(output) == kept)
    }

    @Test func whatTheContainerCannotHoldIsSaidFirst() throws {
        let workspace = try Workspace()
        let (input, output) = (try Self.clip(workspace), workspace.output("out.avi"))
        let report = workspace.output("report.json")
        let run = try Program.run([
            "filter", input, output, "--model", try workspace.model(), "--encoder", "mpeg4", "--json", report,
        ])
        #expect(run.status == 0, "\(run.errors)")
        let notes = [
            "stream 1: opus sound becomes mp3", "stream 2: opus sound becomes mp3",
            "stream 3 (subtitle, subrip) is left out: avi cannot hold it; an .mkv file can",
            "stream 4 (attachment, ttf) is left out: avi cannot hold it; an .mkv file can",
            "avi cannot hold the tag language: it is left out; an .mkv file can",
        ]
        let lines = run.errors.split(separator: "\n").map(String.init)
        #expect(lines.prefix(5) == ArraySlice(notes.map { "patina: note: \($0)." }), "\(run.errors)")
        #expect(lines.filter { $0.contains("note:") }.count == 5, "each is said once")
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: report)))
        #expect((json as? [String: Any])?["notices"] as? [String] == notes)
        #expect(try Self.kinds(output) == ["mpeg4", "mp3", "mp3"])
    }

    @Test func itCanBeRefusedOrLeftOut() throws {
        let workspace = try Workspace()
        let input = try Self.clip(workspace)
        let arguments = ["filter", input, "out/out.webm", "--model", try workspace.model(), "--encoder", "libvpx"]
        try expectRefusal(
            arguments + ["--on-unsupported", "fail"], status: 4,
            saying: ["out/out.webm", "stream 3 (subtitle, subrip)", "--on-unsupported"], in: workspace)
        let run = try Program.run(arguments + ["--on-unsupported", "drop"], in: workspace.folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(try Self.kinds(workspace.output("out.webm")) == ["vp8", "opus", "opus"])
    }

    @Test(arguments: [
        Refused("--audio", "7", status: 2, saying: ["audio stream 7", "0 (eng), 1 (deu)"]),
        Refused("--subtitles", "m:language:swe", status: 2, saying: ["subtitle stream m:language:swe"]),
        Refused("--audio", "nonsense", status: 2, saying: ["nonsense", "specifier"]),
        Refused("--audio", "0", "--no-audio", status: 2, saying: ["--no-audio"]),
        Refused("--video-stream", "1", status: 2, saying: ["video stream 1"]),
        Refused("--video-stream=-1", status: 2, saying: ["--video-stream"]),
        Refused("--on-unsupported", "explode", status: 2, saying: ["convert"]),
    ])
    func aChoiceThatMakesNoSenseIsNamed(refused: Refused) throws {
        let workspace = try Workspace()
        let input = try Self.clip(workspace)
        try expectRefusal(
            ["filter", input, "out/out.mkv", "--model", try workspace.model()] + refused.options,
            status: refused.status, saying: refused.words, in: workspace)
    }
}
