import Foundation
import TestSupport
import Testing

/// Encoders by what matters, by device, and in two passes.
@Suite struct PresetTests {
    private static func filter(
        _ workspace: Workspace, _ input: String, _ output: String, _ options: [String]
    ) throws -> Program.Outcome {
        try Program.run(
            ["filter", input, workspace.output(output), "--model", try workspace.model(), "--overwrite"] + options)
    }

    @Test(arguments: [
        ("out.mkv", "fast", "h264"), ("out.mkv", "quality", "h264"), ("out.mkv", "archive", "ffv1"),
        ("out.mp4", "archive", "hevc"), ("out.webm", "archive", "vp9"), ("out.webp", "archive", "webp"),
        ("out.png", "quality", "png"),
    ])
    func aPresetChoosesTheEncoder(output: String, preset: String, codec: String) throws {
        let workspace = try Workspace()
        let isPicture = !["mkv", "mp4", "webm"].contains(String(output.suffix(4).drop { $0 == "." || $0 == "t" }))
        let input = try workspace.clip(seconds: isPicture ? 0.04 : 0.2, sound: false)
        let run = try Self.filter(workspace, input, output, ["--preset", preset])
        #expect(run.status == 0, "\(run.errors)")
        #expect(try Tool.entry("stream=codec_name", workspace.output(output)) == codec)
    }

    @Test(arguments: ["out.mkv", "out.mp4", "out.webm"]) func anArchiveLosesNothing(output: String) throws {
        let workspace = try Workspace()
        let input = try workspace.clip(seconds: 0.2, sound: false)
        for (name, options) in [("ffv1.mkv", ["--encoder", "ffv1"]), (output, ["--preset", "archive"])] {
            #expect(try Self.filter(workspace, input, name, options).status == 0)
        }
        let sum = { try Tool.run("ffmpeg", ["-i", $0, "-pix_fmt", "yuv420p", "-f", "md5", "-"]) }
        #expect(try sum(workspace.output(output)) == sum(workspace.output("ffv1.mkv")))
    }

    @Test func presetsDifferInSize() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(seconds: 1, sound: false)
        func size(_ options: [String]) throws -> Int {
            let run = try Self.filter(workspace, input, "out.mp4", options)
            #expect(run.status == 0, "\(run.errors)")
            return try Data(contentsOf: URL(fileURLWithPath: workspace.output("out.mp4"))).count
        }
        // What is said outright goes before the preset.
        let (plain, coarse) = (
            try size([]), try size(["--preset", "archive", "--encoder", "libx264", "--bit-rate", "30k"])
        )
        #expect(coarse < plain)
        #expect(try size(["--preset", "archive"]) > plain)
    }

    @Test(arguments: ["libx264", "libx265", "mpeg4", "libvpx-vp9"]) func theSecondPassUsesTheFirst(encoder: String)
        throws
    {
        let workspace = try Workspace()
        let input = try workspace.clip(
            seconds: 2, sound: true, ["-vf", "noise=alls=20:allf=t", "-c:v", "libx264", "-crf", "10"])
        let temporary = workspace.input("tmp")
        try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
        let options = ["--encoder", encoder, "--bit-rate", "200k"]
        func run(_ name: String, _ more: [String]) throws -> Data {
            let arguments = ["filter", input, workspace.output(name), "--model", try workspace.model()]
            let run = try Program.run(arguments + options + more, environment: ["TMPDIR": temporary])
            #expect(run.status == 0, "\(run.errors)")
            #expect(try Tool.frameTimes(workspace.output(name)).count == 50)
            let packets = try Tool.data(
                "ffmpeg", ["-i", workspace.output(name), "-map", "0:v", "-c", "copy", "-f", "data", "-"])
            // Two seconds of the rate, which even a short video keeps roughly.
            #expect((30000...100_000).contains(packets.count), "\(name): \(packets.count)")
            return packets
        }
        // One that knows the whole spends its bits otherwise than one that does not.
        #expect(try run("once.mkv", []) != run("twice.mkv", ["--passes", "2"]))
        #expect(workspace.outputs == ["once.mkv", "twice.mkv"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary).isEmpty)
    }

    @Test(arguments: [
        Refused("--passes", "2", status: 2, saying: ["--bit-rate"]),
        Refused("--passes", "3", "--bit-rate", "1M", status: 2, saying: ["--passes"]),
        Refused("--resume", "--passes", "2", "--bit-rate", "1M", status: 2, saying: ["--resume", "--passes"]),
        Refused("--bit-rate", "fast", status: 2, saying: ["--bit-rate", "fast"]),
        Refused("--preset", "nice", status: 2, saying: ["nice"]),
        Refused(
            "--passes", "2", "--bit-rate", "1M", "--encoder", "libsvtav1", status: 2, saying: ["libsvtav1", "passes"]),
    ])
    func whatMakesNoSenseIsRefused(refused: Refused) throws {
        let workspace = try Workspace()
        try expectRefusal(
            ["filter", try workspace.clip(), "out/out.mkv", "--quiet", "--model", try workspace.model()]
                + refused.options,
            status: refused.status, saying: refused.words, in: workspace)
    }

    @Test(arguments: ["mpeg4", "mpeg2video"]) func aBitRateThatIsTooLowIsRefused(encoder: String) throws {
        let workspace = try Workspace()
        try expectRefusal(
            [
                "filter", try workspace.clip(), "out/out.mkv", "--encoder", encoder, "--passes", "2", "--bit-rate",
                "1k", "--quiet", "--model", try workspace.model(),
            ], status: 2, saying: ["b=1000", encoder], in: workspace)
    }

    @Test func anInterruptionOfTheFirstPassLeavesNothing() throws {
        let workspace = try Workspace()
        let temporary = workspace.input("tmp")
        try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
        // Frames large enough for the pass to outlast by far what it takes a crowded machine to come back to this test.
        let clip = try workspace.clip(seconds: 60, sound: false, ["-s", "640x360", "-preset", "ultrafast"])
        let session = try Session(
            [
                "filter", clip, workspace.output("out.mkv"), "--model", try workspace.model(), "--passes", "2",
                "--bit-rate", "100k",
            ], environment: ["TMPDIR": temporary])
        try session.until { session.errors.contains("pass 1 of 2") }
        session.signal(SIGINT)
        let run = try session.wait()
        #expect(run.status == 130 && run.errors.contains("first of two passes"), "\(run.errors)")
        #expect(workspace.outputs.isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary).isEmpty)
    }

    @Test func twoPassesNeedAnInputThatComesTwice() throws {
        let workspace = try Workspace()
        guard mkfifo(workspace.input("pipe"), 0o600) == 0 else { throw Tool.Failure(description: "mkfifo") }
        try expectRefusal(
            [
                "filter", "in/pipe", "out/out.mkv", "--passes", "2", "--bit-rate", "1M", "--model",
                try workspace.model(),
            ], status: 2, saying: ["--passes", "in/pipe"], in: workspace)
        try expectRefusal(
            ["filter", "-", "out/out.mkv", "--passes", "2", "--bit-rate", "1M", "--model", try workspace.model()],
            status: 2, saying: ["--passes", "standard input"], in: workspace)
    }

    @Test(arguments: [
        ("h264_vaapi", "/dev/dri/renderD128"), ("h264_nvenc", "/dev/nvidia0"), ("h264_v4l2m2m", "/dev/video10"),
    ])
    func aDeviceThatIsNotHereIsNamed(encoder: String, device: String) throws {
        guard !FileManager.default.fileExists(atPath: device) else { return print("skipped: \(device) is here") }
        let encoders = try Tool.run("ffmpeg", ["-encoders"])
        guard encoders.contains(" \(encoder) ") else { return print("skipped: FFmpeg has no \(encoder)") }
        let workspace = try Workspace()
        try expectRefusal(
            ["filter", try workspace.clip(), "out/out.mkv", "--encoder", encoder, "--model", try workspace.model()],
            status: 1, saying: [encoder], in: workspace)
    }
}
