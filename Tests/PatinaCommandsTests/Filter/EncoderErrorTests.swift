import TestSupport
import Testing

/// Encoders and containers that do not go together are refused before the work.
@Suite struct EncoderErrorTests {
    @Test(arguments: [
        Refused("--encoder", "nonsense", status: 2, saying: ["encoder", "nonsense"]),
        Refused("--encoder", "aac", status: 2, saying: ["encoder", "aac"]),
        Refused("--encoder-option", "nonsense=1", status: 2, saying: ["nonsense", "libx264"]),
        Refused("--encoder-option", "crf=abc", status: 2, saying: ["crf=abc"]),
        Refused("--encoder-option", "preset=warp", status: 2, saying: ["preset=warp"]),
        Refused("--encoder-option", "x264-params=bogus=1", status: 2, saying: ["bogus"]),
        Refused("--encoder-option", "crf", status: 2, saying: ["--encoder-option", "key=value"]),
        Refused("--encoder-option", "=3", status: 2, saying: ["--encoder-option", "key=value"]),
        Refused("--encoder-option", "crf=20", "--encoder-option", "preset=warp", status: 2, saying: ["preset=warp"]),
    ])
    func anEncoderOrOptionThatDoesNotExistIsNamed(refused: Refused) throws {
        let workspace = try Workspace()
        try expectRefusal(
            ["filter", try workspace.clip(), "out/out.mkv", "--model", try workspace.model()] + refused.options,
            status: refused.status, saying: refused.words, in: workspace)
    }

    @Test(arguments: [
        Refused("out/out.webm", "--encoder", "libx264", status: 4, saying: ["out/out.webm", "libx264"]),
        Refused("out/out.mp4", "--encoder", "ffv1", status: 4, saying: ["out/out.mp4", "ffv1"]),
        Refused("out/out.mp3", status: 4, saying: ["out/out.mp3"]),
        Refused("out/out.vc1", status: 4, saying: ["out/out.vc1", "any video but vc1", "no encoder"]),
        Refused("out/out.cavs", status: 4, saying: ["out/out.cavs", "any video but cavs"]),
    ])
    func aContainerThatCannotHoldTheVideoIsNamed(refused: Refused) throws {
        let workspace = try Workspace()
        try expectRefusal(
            ["filter", try workspace.clip()] + refused.options + ["--model", try workspace.model()],
            status: refused.status, saying: refused.words, in: workspace)
    }

    /// x265 gives its reasons to standard error alone.
    @Test func whatAnEncoderPrintsIsTheReason() throws {
        let workspace = try Workspace()
        try expectRefusal(
            [
                "filter", try workspace.clip(), "out/out.mkv", "--model", try workspace.model(), "--encoder", "libx265",
                "--encoder-option", "x265-params=keyint=1:min-keyint=50:ref=40",
            ], status: 2, saying: ["x265-params=", "maxNumReferences"], in: workspace)
    }

    @Test(arguments: [("mpg", "mpeg2video"), ("vob", "mpeg2video"), ("mpeg", "mpeg2video"), ("ts", "h264")])
    func anExtensionGetsTheCodecThatItStandsFor(ending: String, codec: String) throws {
        let workspace = try Workspace()
        let output = workspace.output("out.\(ending)")
        let run = try Program.run(["filter", try workspace.clip(), output, "--model", try workspace.model()])
        #expect(run.status == 0, "\(run.errors)")
        #expect(try Tool.entry("stream=codec_name", output) == codec)
        // H.264 where it is asked for.
        let asked = try Program.run([
            "filter", try workspace.clip(), output, "--model", try workspace.model(), "--encoder", "libx264",
            "--overwrite",
        ])
        #expect(asked.status == 0, "\(asked.errors)")
        #expect(try Tool.entry("stream=codec_name", output) == "h264")
    }

    @Test func theEncoderAndItsOptionsAreTheOnesAskedFor() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(seconds: 0.12)
        let run = try Program.run([
            "filter", input, workspace.output("out.mkv"), "--model", try workspace.model(), "--encoder", "mpeg4",
            "--encoder-option", "g=1",
        ])
        #expect(run.status == 0 && run.errors.contains("mpeg4"), "\(run.errors)")
        let entries = "stream=codec_name:frame=pict_type"
        let found = try Tool.run(
            "ffprobe",
            [
                "-select_streams", "v:0", "-show_entries", entries, "-of", "default=nw=1:nk=1",
                workspace.output("out.mkv"),
            ])
        #expect(found.split(whereSeparator: \.isWhitespace) == ["I", "I", "I", "mpeg4"])
    }
}
