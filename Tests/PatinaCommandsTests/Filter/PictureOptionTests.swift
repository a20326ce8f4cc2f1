import Foundation
import Network
import TestSupport
import Testing

/// `--size`, `--pixel-format` and `--deinterlace` of the built program, with a real network.
@Suite struct PictureOptionTests {
    @Test(arguments: [
        (["--size", "big"], "--size is big; write a size such as 1920x1080, 1080p, 2x or 1.5x."),
        (["--size", "0x20"], "--size is 0x20; write a size such as 1920x1080, 1080p, 2x or 1.5x."),
        (["--size", "0x"], "--size is 0x; write a size such as 1920x1080, 1080p, 2x or 1.5x."),
        (["--size", "99999p"], "--size is 99999p; write a size such as 1920x1080, 1080p, 2x or 1.5x."),
        (
            ["--pixel-format", "yuv999"],
            "FFmpeg has no pixel format named yuv999; `ffmpeg -pix_fmts` lists what there is."
        ),
        (
            ["--pixel-format", "gbrp", "--encoder", "mpeg4"],
            "The encoder does not take the pixel format gbrp (mpeg4 takes yuv420p)."
        ),
        (["--pixel-format", "vaapi", "--encoder", "mpeg4"], "(mpeg4 takes yuv420p)."),
    ])
    func sentences(options: [String], sentence: String) throws {
        let workspace = try Workspace()
        let input = try workspace.clip(seconds: 0.12)
        let run = try Program.run(
            ["filter", input, workspace.output("out.mkv"), "--model", try workspace.model()] + options)
        #expect(run.status == 2)
        #expect(run.sentence?.hasSuffix(sentence) == true, "\(run.errors)")
        #expect(workspace.outputs.isEmpty)
    }

    /// FFmpeg's old names say that samples use all of their range, and samples then do.
    @Test(arguments: ["libx264", "mjpeg"]) func aFormatOfFullRange(encoder: String) throws {
        let workspace = try Workspace()
        let input = try workspace.clip(
            "in.mkv", seconds: 0.08, sound: false, ["-vf", "geq=lum=16:cb=128:cr=128", "-c:v", "ffv1"])
        let output = workspace.output("out.mkv")
        let run = try Program.run([
            "filter", input, output, "--model", try workspace.model(), "--encoder", encoder, "--pixel-format",
            "yuvj420p",
        ])
        #expect(run.status == 0, "\(run.errors)")
        #expect(try Tool.entry("stream=color_range", output) == "pc")
        #expect(try Tool.luma(output).allSatisfy { $0 < 4 })
    }

    @Test func anUnknownWayOfDeinterlacing() throws {
        let workspace = try Workspace()
        let run = try Program.run(["filter", "in.mp4", workspace.output("out.mkv"), "--deinterlace", "maybe"])
        #expect(run.status == 2 && run.errors.contains("--deinterlace"), "\(run.errors)")
    }

    @Test(arguments: [
        ("yuv444p10le", [], "yuv444p10le", "128,96"), ("gbrp", ["--size", "1x"], "bgr0", "64,48"),
        ("gray12le", ["--size", "1.5x"], "gray12le", "96,72"),
        ("yuva420p", ["--size", "120p"], "yuva420p", "160,120"),
        ("yuv420p", ["--pixel-format", "yuv422p10le", "--size", "100x90"], "yuv422p10le", "100,90"),
    ])
    func formatsAndSizes(source: String, options: [String], format: String, size: String) throws {
        let workspace = try Workspace()
        let input = try workspace.clip(
            "in.nut", seconds: 0.12, sound: false, ["-pix_fmt", source, "-c:v", "rawvideo"])
        let output = workspace.output("out.mkv")
        let run = try Program.run(
            ["filter", input, output, "--model", try workspace.model(), "--encoder", "ffv1"] + options)
        #expect(run.status == 0 && !run.errors.contains("note: \(source)"), "\(run.errors)")
        #expect(try Tool.entry("stream=pix_fmt", output) == format)
        #expect(try Tool.size(output) == size)
        #expect(try Tool.frameTimes(output).count == 3)
    }

    /// Flat colours through a network are what they were, whatever it was trained for.
    @Test(arguments: ["yuv420p", "yuv422p10le", "yuv444p12le", "gray", "gbrp", "gbrp10le", "yuva444p10le", "rgb24"])
    func flatColoursThroughANetwork(format: String) throws {
        let workspace = try Workspace()
        let output = workspace.output("out.nut")
        // Bicubic enlargement and nothing more.
        let model = workspace.input("silent.safetensors")
        try ModelFile.encode(TinyNetwork.small(scale: 2, isSilent: true)).write(to: model)
        for color in ["0xff0000", "0x20c040", "0x8080ff", "white"] {
            let input = workspace.input("in.nut")
            try Tool.run(
                "ffmpeg",
                [
                    "-f", "lavfi", "-i", "color=\(color):size=48x32", "-frames:v", "1", "-pix_fmt", format, "-c:v",
                    "rawvideo", "-y", input,
                ])
            let run = try Program.run(
                ["filter", input, output, "--model", model, "--encoder", "rawvideo", "--overwrite", "--quiet"])
            #expect(run.status == 0 && run.complaints.isEmpty, "\(run.errors)")
            // Samples at the same places of the file, which are in the same planes.
            let ends = { (path: String) throws -> [Int] in
                let deep = format.hasSuffix("le")
                let bytes = [UInt8](try Tool.data("ffmpeg", ["-i", path, "-pix_fmt", format, "-f", "rawvideo", "-"]))
                let samples =
                    deep
                    ? stride(from: 0, to: bytes.count, by: 2).map { Int(bytes[$0]) | Int(bytes[$0 + 1]) << 8 }
                    : bytes.map(Int.init)
                return (0..<24).map { samples[(2 * $0 + 1) * samples.count / 48 / 3 * 3 + $0 % 3] }
            }
            let (before, after) = (try ends(input), try ends(output))
            #expect(zip(before, after).allSatisfy { abs($0 - $1) <= 1 }, "\(color): \(before) became \(after)")
        }
    }
}
