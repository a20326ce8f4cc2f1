import Foundation
import Media
import TestSupport
import Testing

/// Sizes that an encoder does not take: padded where that helps, else said with what does.
@Suite struct OddSizeTests {
    private static func filter(
        _ workspace: Workspace, _ output: String, _ options: [String], command: String = "filter"
    ) throws -> Program.Outcome {
        let input = try workspace.clip("in.mkv", seconds: 0.08, sound: false, ["-vf", "scale=51:35", "-c:v", "ffv1"])
        return try Program.run(
            [command, input] + (command == "filter" ? [output] : ["--output", output])
                + ["--model", try workspace.model()] + options)
    }

    @Test(
        arguments: [
            ("libx264", "101x51", "102,52", "yuv444p"), ("libx265", "101x51", "102,52", "yuv444p"),
            ("libxvid", "101x51", "102,52", nil), ("prores", "101x51", "102,51", nil),
            ("utvideo", "101x50", "102,50", nil),
            ("huffyuv", "101x51", "102,51", nil), ("libx264", "100x51", "100,52", nil),
        ] as [(String, String, String, String?)])
    func theLastColumnAndRowAreRepeated(encoder: String, size: String, expected: String, format: String?) throws {
        let workspace = try Workspace()
        let ending = ["prores": "mov", "utvideo": "avi", "huffyuv": "avi"][encoder] ?? "mkv"
        let output = workspace.output("out.\(ending)")
        let run = try Self.filter(workspace, output, ["--size", size, "--encoder", encoder])
        #expect(run.status == 0, "\(run.errors)")
        #expect(try Tool.size(output) == expected)
        #expect(run.errors.contains("note: \(encoder) takes no "), "\(run.errors)")
        if let format {
            #expect(run.errors.contains("--pixel-format \(format) or another --encoder avoids that"), "\(run.errors)")
        }
    }

    /// The picture itself is what an encoder that takes the size gets, to the sample.
    @Test func nothingOfThePictureIsLost() throws {
        let workspace = try Workspace()
        let (padded, whole) = (workspace.output("padded.mkv"), workspace.output("whole.mkv"))
        let size = ["--size", "101x51", "--quiet"]
        _ = try Self.filter(
            workspace, padded, size + ["--encoder", "libx264", "--encoder-option", "qp=0"])
        _ = try Self.filter(workspace, whole, size + ["--encoder", "ffv1"])
        #expect(try Tool.size(whole) == "101,51")
        let (large, small) = (try Tool.luma(padded), try Tool.luma(whole))
        try #require(large.count == 2 * 102 * 52 && small.count == 2 * 101 * 51)
        let isSame = large.indices.allSatisfy { place in
            let (frame, row, column) = (place / 5304, place % 5304 / 102, place % 102)
            return large[place] == small[frame * 5151 + min(row, 50) * 101 + min(column, 100)]
        }
        #expect(isSame)
    }

    @Test(arguments: ["libvpx-vp9", "ffv1", "mpeg4", "mjpeg", "prores_ks"])
    func encodersThatTakeOddSizesGetThem(encoder: String) throws {
        let workspace = try Workspace()
        let output = workspace.output(encoder == "prores_ks" ? "out.mov" : "out.mkv")
        let run = try Self.filter(workspace, output, ["--size", "101x51", "--encoder", encoder])
        #expect(run.status == 0 && !run.errors.contains("takes no"), "\(run.errors)")
        #expect(try Tool.size(output) == "101,51")
    }

    @Test func aNetworkThatKeepsTheSizeNeedsNoOption() throws {
        let workspace = try Workspace()
        let output = workspace.output("out.mp4")
        let run = try Self.filter(workspace, output, ["--size", "1x"])
        #expect(run.status == 0 && run.errors.contains("up to 52x36"), "\(run.errors)")
        #expect(try Tool.size(output) == "52,36")
        let exact = try Self.filter(
            workspace, output, ["--size", "1x", "--overwrite", "--pixel-format", "yuv444p", "--verify"])
        #expect(exact.status == 0 && !exact.errors.contains("takes no"), "\(exact.errors)")
        #expect(try Tool.size(output) == "51,35")
    }

    @Test func aLiveRunPadsToo() throws {
        let workspace = try Workspace()
        let output = workspace.output("out.mkv")
        let run = try Self.filter(
            workspace, output, ["--size", "101x51", "--deadline", "60000"], command: "live")
        #expect(run.status == 0 && run.errors.contains("up to 102x52"), "\(run.errors)")
        #expect(try Tool.size(output) == "102,52")
    }

    @Test(arguments: [
        (["out/out.dv"], ["dvvideo", "720x576 at 25", "--size"]),
        (["out/out.mov", "--encoder", "dnxhd"], ["dnxhd", "profile=dnxhr_hq"]),
        (["out/out.mkv", "--encoder", "libsvtav1", "--size", "40x40"], ["libsvtav1", "64x64", "--size", "--encoder"]),
        (["out/out.mkv", "--encoder", "libx265", "--size", "10x10"], ["libx265", "16x16", "--size"]),
    ])
    func aRefusalSaysWhatHelps(options: [String], words: [String]) throws {
        let workspace = try Workspace()
        try expectRefusal(
            ["filter", try workspace.clip()] + options + ["--model", try workspace.model()], status: 1, saying: words,
            in: workspace)
    }
}
