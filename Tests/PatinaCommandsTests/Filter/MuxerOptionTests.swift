import Foundation
import TestSupport
import Testing

/// `--muxer-option`, and transparency that goes.
@Suite struct MuxerOptionTests {
    @Test func anOptionOfTheContainerIsPassedOn() throws {
        let workspace = try Workspace()
        let output = workspace.output("out.mp4")
        let run = try Program.run([
            "filter", try workspace.clip(), output, "--model", try workspace.model(), "--muxer-option",
            "movflags=+faststart",
        ])
        #expect(run.status == 0, "\(run.errors)")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: output))
        let (index, media) = (bytes.range(of: Data("moov".utf8)), bytes.range(of: Data("mdat".utf8)))
        #expect(try #require(index).lowerBound < #require(media).lowerBound)
    }

    @Test(arguments: [
        Refused(
            "--muxer-option", "nonsense=1", status: 2, saying: ["out/out.mp4", "nonsense", "mp4 has no such option"]),
        Refused("--muxer-option", "movflags=nonsense", status: 2, saying: ["out/out.mp4", "movflags=nonsense"]),
        Refused("--muxer-option", "movflags", status: 2, saying: ["--muxer-option", "key=value"]),
    ])
    func anOptionThatDoesNotExistIsNamed(refused: Refused) throws {
        let workspace = try Workspace()
        try expectRefusal(
            ["filter", try workspace.clip(), "out/out.mp4", "--model", try workspace.model()] + refused.options,
            status: refused.status, saying: refused.words, in: workspace)
    }

    @Test(arguments: ["out.jpg", "out.mp4", "out.jp2"]) func transparentPicturesLieOnBlack(name: String) throws {
        let workspace = try Workspace()
        let source = workspace.input("in.png")
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", "color=white:size=64x48,format=rgba,geq=r=255:g=255:b=255:a='if(lt(X,32),0,255)'",
                "-frames:v", "1", "-y", source,
            ])
        let output = workspace.output(name)
        let run = try Program.run(["filter", source, output, "--model", try workspace.model()])
        // JPEG 2000 has transparency with newer versions of FFmpeg.
        let format = try Tool.run("ffprobe", ["-show_entries", "stream=pix_fmt", "-of", "csv=p=0", output])
        let isKept = ["rgba", "yuva", "gbrap"].contains { format.hasPrefix($0) }
        #expect(
            run.status == 0
                && run.errors.contains("has no transparency: the pictures are laid on black") == !isKept,
            "\(run.errors)")
        if isKept { return }
        let grey = [UInt8](
            try Tool.data("ffmpeg", ["-i", output, "-pix_fmt", "gray", "-f", "rawvideo", "-"]))
        try #require(grey.count == 128 * 96)
        #expect(grey[48 * 128 + 20] < 12 && grey[48 * 128 + 108] > 243)
    }

    @Test func opaquePicturesSayNothing() throws {
        let workspace = try Workspace()
        let source = workspace.input("in.png")
        try Tool.run(
            "ffmpeg", ["-f", "lavfi", "-i", "testsrc2=size=64x48,format=rgba", "-frames:v", "1", "-y", source])
        let run = try Program.run(["filter", source, workspace.output("out.jpg"), "--model", try workspace.model()])
        #expect(run.status == 0 && !run.errors.contains("transparency"), "\(run.errors)")
    }
}
