import Foundation
import TestSupport
import Testing

/// Pictures are videos of one frame, and numbered pictures are one video.
@Suite struct StillPictureTests {
    private static func photo(
        _ workspace: Workspace, _ name: String, _ options: [String] = ["-pix_fmt", "rgb24"]
    ) throws -> String {
        let path = workspace.input(name)
        try Tool.run(
            "ffmpeg", ["-f", "lavfi", "-i", "testsrc2=size=64x48", "-frames:v", "1"] + options + ["-y", path])
        return path
    }

    /// Mean absolute difference of two pictures' red, green and blue.
    private static func difference(_ one: String, _ other: String, size: String = "128:96") throws -> Double {
        func pixels(_ path: String) throws -> [UInt8] {
            let filter = "scale=\(size):flags=bicubic,format=rgb24"
            return [UInt8](try Tool.data("ffmpeg", ["-i", path, "-vf", filter, "-f", "rawvideo", "-"]))
        }
        let (a, b) = (try pixels(one), try pixels(other))
        guard a.count == b.count, !a.isEmpty else { return 255 }
        return zip(a, b).map { abs(Double($0) - Double($1)) }.reduce(0, +) / Double(a.count)
    }

    @Test(arguments: [
        ("in.png", "out.png", "png"), ("in.png", "out.jpg", "mjpeg"), ("in.jpg", "out.png", "png"),
        ("in.jpg", "out.jpeg", "mjpeg"), ("in.webp", "out.webp", "webp"), ("in.tif", "out.tiff", "tiff"),
        ("in.bmp", "out.bmp", "bmp"), ("in.png", "out.avif", "av1"), ("in.png", "picture %03d of 100%.png", "png"),
    ])
    func aPhotoIsAVideoOfOneFrame(input: String, output: String, codec: String) throws {
        let workspace = try Workspace()
        let options = input == "in.jpg" ? ["-pix_fmt", "yuvj420p", "-q:v", "2"] : ["-pix_fmt", "rgb24"]
        let photo = try Self.photo(workspace, input, input == "in.webp" ? ["-pix_fmt", "yuv420p"] : options)
        let result = workspace.output(output)
        let run = try Program.run(["filter", photo, result, "--model", try workspace.model()])
        #expect(run.status == 0, "\(run.errors)")
        #expect(workspace.outputs == [output], "\(workspace.outputs)")
        let copy = workspace.input("copy\(URL(fileURLWithPath: output).pathExtension)")
        try FileManager.default.copyItem(atPath: result, toPath: copy)
        #expect(try Tool.entry("stream=codec_name", copy) == codec && Tool.size(copy) == "128,96")
        #expect(try Self.difference(photo, copy) < 12)
    }

    @Test func aSequenceIsReadAndWritten() throws {
        let workspace = try Workspace()
        let clip = try workspace.clip("in.mkv", seconds: 0.4, sound: false, ["-c:v", "ffv1"])
        try FileManager.default.createDirectory(atPath: workspace.input("100%"), withIntermediateDirectories: true)
        try Tool.run("ffmpeg", ["-i", clip, "-start_number", "97", workspace.input("100%%/f%03d.png")])
        let model = try workspace.model()
        let written = try Program.run([
            "filter", workspace.input("100%/f%03d.png"), workspace.output("g%05d.png"), "--model", model,
        ])
        #expect(written.status == 0 && written.errors.contains("10 frames"), "\(written.errors)")
        #expect(workspace.outputs == (1...10).map { String(format: "g%05d.png", $0) })
        // As one video they are the same, at the rate that is asked for.
        let video = workspace.output("out.mkv")
        let read = try Program.run([
            "filter", workspace.input("100%/f%03d.png"), video, "--rate", "24000/1001", "--model", model, "--encoder",
            "ffv1",
        ])
        #expect(read.status == 0, "\(read.errors)")
        #expect(try Tool.entry("stream=r_frame_rate", video) == "24000/1001")
        let luma = { (path: String) in
            try Tool.data("ffmpeg", ["-i", path, "-pix_fmt", "rgb24", "-f", "rawvideo", "-"])
        }
        let (one, other) = (try luma(video), try luma(workspace.output("g%05d.png")))
        #expect(one.count == other.count && one.count == 10 * 128 * 96 * 3)
        // Chroma is brought to each pixel in another way; each picture is still nearest to the one of its place.
        let bytes = 128 * 96 * 3
        func difference(_ number: Int, _ place: Int) -> Int {
            let frames = (one.dropFirst(number * bytes).prefix(bytes), other.dropFirst(place * bytes).prefix(bytes))
            return zip(frames.0, frames.1).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
        }
        for number in 0..<10 {
            #expect(difference(number, number) < difference(number, (number + 5) % 10))
            #expect(difference(number, number) < 6 * bytes)
        }
    }

    @Test func numbersWithAGapAreNamed() throws {
        let workspace = try Workspace()
        for number in [3, 4, 6] { _ = try Self.photo(workspace, "f\(number).png") }
        try expectRefusal(
            ["filter", "in/f%d.png", "out/out.mkv", "--model", try workspace.model()], status: 3,
            saying: ["f5.png", "f6.png"], in: workspace)
        try expectRefusal(
            ["filter", "in/g%d.png", "out/out.mkv", "--model", try workspace.model()], status: 3,
            saying: ["in/g%d.png"], in: workspace)
    }

    @Test func picturesThatExistAreReplacedOnlyWhenAskedTo() throws {
        let workspace = try Workspace()
        let clip = try workspace.clip(seconds: 0.12)
        let old = URL(fileURLWithPath: workspace.output("f02.png"))
        try Data("old".utf8).write(to: old)
        let arguments = ["filter", clip, "out/f%02d.png", "--model", try workspace.model()]
        try expectRefusal(arguments, status: 2, saying: ["out/f02.png", "--overwrite"], in: workspace)
        #expect(try Data(contentsOf: old) == Data("old".utf8))
        let run = try Program.run(arguments + ["--overwrite"], in: workspace.folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(workspace.outputs == ["f01.png", "f02.png", "f03.png"])
        #expect(try Tool.size(old.path) == "128,96")
    }

    @Test func aVideoIsNotOnePicture() throws {
        let workspace = try Workspace()
        try expectRefusal(
            ["filter", try workspace.clip(), "out/out.png", "--model", try workspace.model(), "--quiet"], status: 4,
            saying: ["out/out.png", "%05d"], in: workspace)
    }

    @Test func oneFrameOfAVideoIsAPicture() throws {
        let workspace = try Workspace()
        let run = try Program.run([
            "filter", try workspace.clip(), workspace.output("out.png"), "--model", try workspace.model(), "--start",
            "0.2", "--duration", "0.04",
        ])
        #expect(run.status == 0 && run.errors.contains("1 frame,"), "\(run.errors)")
        #expect(try Tool.size(workspace.output("out.png")) == "128,96")
    }

    @Test func picturesThatAreGivenUpLeaveNothing() throws {
        let workspace = try Workspace()
        let source = try LiveSource(workspace.input("live.y4m"))
        let session = try Session([
            "filter", source.path, workspace.output("f%03d.png"), "--model", try workspace.model(),
        ])
        try session.until { workspace.outputs.contains { $0.hasPrefix(".f%03d.png") } }
        source.pause()
        session.signal(SIGINT)
        try session.until { session.errors.contains("Ctrl-C again") }
        session.signal(SIGINT)
        #expect(try session.wait().status == 130)
        #expect(workspace.outputs.isEmpty)
    }
}
