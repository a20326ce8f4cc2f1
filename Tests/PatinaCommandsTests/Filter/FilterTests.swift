import Foundation
import Network
import TestSupport
import Testing

/// `patina filter` on clips of every awkward kind.
@Suite struct FilterTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var input = "in.mp4"
        var output = "out.mkv"
        var outputSize = "128,96"
        var seconds = 0.4
        var sound = true
        var options: [String] = []
        let frames: Int
    }

    @Test(arguments: [
        Case(testDescription: "B-frames", seconds: 1, options: ["-c:v", "libx264", "-bf", "3"], frames: 25),
        Case(
            testDescription: "B-frames to MP4", output: "out.mp4", options: ["-c:v", "libx264", "-bf", "3"], frames: 10),
        Case(
            testDescription: "variable rate", input: "in.mkv", seconds: 1,
            options: ["-vf", "select='not(between(mod(n\\,10)\\,3\\,6))'", "-fps_mode", "vfr", "-c:v", "libx264"],
            frames: 15),
        Case(
            testDescription: "odd size", input: "in.mkv", outputSize: "322,242", seconds: 0.12,
            options: ["-vf", "scale=161:121", "-c:v", "ffv1"], frames: 3),
        Case(testDescription: "one frame", output: "out.mp4", sound: false, options: ["-frames:v", "1"], frames: 1),
        Case(testDescription: "no sound", input: "in.avi", sound: false, options: ["-c:v", "mpeg4"], frames: 10),
    ])
    func everyFrameKeepsItsTimeAndTheSoundIsIdentical(clip: Case) throws {
        let workspace = try Workspace()
        let input = try workspace.clip(
            clip.input, seconds: clip.seconds, sound: clip.sound, clip.options)
        let output = workspace.output(clip.output)
        let run = try Program.run(["filter", input, output, "--model", try workspace.model()])
        #expect(run.status == 0, "\(run.errors)")
        let (before, after) = (try Tool.frameTimes(input), try Tool.frameTimes(output))
        #expect(before.count == clip.frames && after.count == clip.frames)
        // Matroska counts in milliseconds.
        #expect(zip(before, after).allSatisfy { abs($0 - $1) <= 0.000_6 }, "\(before) \(after)")
        #expect(try Tool.size(output) == clip.outputSize)
        if clip.sound { #expect(try Tool.soundChecksum(input) == Tool.soundChecksum(output)) }
        #expect(workspace.outputs == [clip.output])
        #expect(run.output.isEmpty && run.errors.contains("\(clip.frames) frame"))
    }

    @Test func thePictureIsWhatTheNetworkMakesOfIt() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(
            "in.mkv", seconds: 0.08, sound: false, ["-vf", "scale=33:21", "-c:v", "ffv1"])
        let output = workspace.output("out.mkv")
        let run = try Program.run([
            "filter", input, output, "--model", try workspace.model(), "--encoder", "ffv1",
        ])
        #expect(run.status == 0, "\(run.errors)")
        let interpreter = try ReferenceInterpreter(TinyNetwork.make())
        let (before, after) = (try Tool.luma(input), try Tool.luma(output))
        try #require(before.count == 2 * 33 * 21 && after.count == 2 * 66 * 42)
        for frame in 0..<2 {
            let picture = Tensor(
                channels: 1, height: 21, width: 33, elements: Array(before[frame * 33 * 21..<(frame + 1) * 33 * 21]))
            let expected = try interpreter.run(picture).elements
            #expect(Array(after[frame * 66 * 42..<(frame + 1) * 66 * 42]) == expected)
        }
    }

    @Test func aPartBeginsAtItsFirstFrame() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(seconds: 1, ["-c:v", "libx264", "-bf", "2"])
        let model = try workspace.model()
        let (whole, part) = (workspace.output("whole.mkv"), workspace.output("part.mkv"))
        let lossless = ["--model", model, "--encoder", "ffv1"]
        #expect(try Program.run(["filter", input, whole] + lossless).status == 0)
        let run = try Program.run(["filter", input, part, "--start", "0:00.4", "--duration", "0.2"] + lossless)
        #expect(run.status == 0, "\(run.errors)")
        #expect(try Tool.frameTimes(part) == [0, 0.04, 0.08, 0.12, 0.16])
        let frame = 128 * 96
        #expect(try Tool.luma(part) == Array(Tool.luma(whole)[10 * frame..<15 * frame]))
    }

    @Test func anExistingOutputIsReplacedOnlyWhenAskedTo() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(seconds: 0.12)
        let output = workspace.output("out.mkv")
        try Data("precious".utf8).write(to: URL(fileURLWithPath: output))
        let arguments = ["filter", input, output, "--model", try workspace.model()]
        let refused = try Program.run(arguments)
        #expect(refused.status == 2 && refused.sentence?.contains("--overwrite") == true, "\(refused.errors)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: output)) == Data("precious".utf8))
        // One that fails leaves it as it was, too.
        let failed = try Program.run(arguments + ["--overwrite", "--encoder-option", "crf=x"])
        #expect(failed.status == 2)
        #expect(try Data(contentsOf: URL(fileURLWithPath: output)) == Data("precious".utf8))
        let replaced = try Program.run(arguments + ["--overwrite"])
        #expect(replaced.status == 0, "\(replaced.errors)")
        #expect(try Tool.frameTimes(output).count == 3)
        #expect(workspace.outputs == ["out.mkv"])
    }

    /// The luma samples of all frames of a file of 16-bit words.
    private static func deepLuma(_ path: String, _ format: String) throws -> [UInt16] {
        let bytes = [UInt8](
            try Tool.data(
                "ffmpeg",
                [
                    "-i", path, "-vf", "extractplanes=y", "-pix_fmt", format.replacing("yuv420p", with: "gray"),
                    "-f", "rawvideo", "-",
                ]))
        return stride(from: 0, to: bytes.count, by: 2).map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }
    }

    @Test(arguments: [10, 12, 16]) func deepPlanesStayDeep(bits: Int) throws {
        let workspace = try Workspace()
        let format = "yuv420p\(bits)le"
        let input = try workspace.clip(
            "in.mkv", seconds: 0.08, sound: false,
            ["-vf", "format=yuv444p16le,scale=33:21", "-pix_fmt", format, "-c:v", "ffv1"])
        let output = workspace.output("out.mkv")
        let run = try Program.run(["filter", input, output, "--model", try workspace.model(), "--encoder", "ffv1"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(!run.errors.contains("converted"), "\(run.errors)")
        #expect(try Tool.entry("stream=pix_fmt", output) == format)
        let interpreter = try ReferenceInterpreter(TinyNetwork.make())
        let (before, after) = (try Self.deepLuma(input, format), try Self.deepLuma(output, format))
        #expect(before.count == 2 * 33 * 21 && after.count == 2 * 66 * 42)
        #expect(before.contains { !$0.isMultiple(of: UInt16(1 << (bits - 8))) }, "the clip has whole samples")
        for frame in 0..<before.count / (33 * 21) {
            let samples = Array(before[frame * 33 * 21..<(frame + 1) * 33 * 21])
            let made = try interpreter.run(Tensor(channels: 1, height: 21, width: 33, elements: samples), bits: bits)
            #expect(Array(after[frame * 66 * 42..<(frame + 1) * 66 * 42]) == made.elements, "frame \(frame)")
        }
    }

    @Test func tenBitsStayWhereTheEncoderTakesThem() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(
            "in.mkv", seconds: 0.2, sound: false, ["-pix_fmt", "yuv420p10le", "-c:v", "libx264"])
        let model = try workspace.model()
        for (name, options, format) in [
            ("out.mkv", [], "yuv420p10le"), ("out.mp4", ["--encoder", "mpeg4"], "yuv420p"),
        ] {
            let output = workspace.output(name)
            let run = try Program.run(["filter", input, output, "--model", model] + options)
            #expect(run.status == 0, "\(run.errors)")
            #expect(try Tool.entry("stream=pix_fmt", output) == format)
            #expect(try Tool.frameTimes(output).count == 5)
            #expect(run.errors.contains("yuv420p10le is converted to yuv420p") == (format == "yuv420p"))
        }
    }
}
