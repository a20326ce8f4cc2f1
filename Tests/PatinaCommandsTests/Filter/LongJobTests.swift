import Foundation
import TestSupport
import Testing

/// Looking at a part, comparing with the source, verifying, and telling of damage.
@Suite struct LongJobTests {
    private static func arguments(_ workspace: Workspace, _ input: String, _ output: String) throws -> [String] {
        ["filter", input, output, "--model", try workspace.model(), "--encoder", "ffv1"]
    }

    @Test func aSampleIsTheMiddle() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(seconds: 2, ["-c:v", "libx264", "-bf", "2"])
        let (whole, part) = (workspace.output("whole.mkv"), workspace.output("part.mkv"))
        #expect(try Program.run(Self.arguments(workspace, input, whole)).status == 0)
        let run = try Program.run(Self.arguments(workspace, input, part) + ["--sample", "0.4", "--verify"])
        #expect(run.status == 0 && run.errors.contains("verified"), "\(run.errors)")
        let frame = 128 * 96
        #expect(try Tool.luma(part) == Array(Tool.luma(whole)[20 * frame..<30 * frame]))
        let all = try Program.run(Self.arguments(workspace, input, part) + ["--sample", "1:00", "--overwrite"])
        #expect(all.status == 0, "\(all.errors)")
        #expect(try Tool.frameTimes(part).count == 50)
    }

    @Test func aSampleThatMakesNoSenseIsRefused() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(seconds: 1)
        let arguments = try Self.arguments(workspace, input, workspace.output("out.mkv"))
        for (options, words) in [
            (["--sample", "1", "--start", "1"], "--start and --duration"),
            (["--sample", "1", "--duration", "1"], "--start and --duration"), (["--sample", "0"], "--sample is 0"),
            (["--sample", "x"], "--sample is x"),
        ] {
            try expectRefusal(arguments + options, status: 2, saying: [words], in: workspace)
        }
        let live = try LiveSource(workspace.input("live.y4m"))
        try expectRefusal(
            Self.arguments(workspace, live.path, workspace.output("out.mkv")) + ["--sample", "1"], status: 2,
            saying: ["live.y4m", "--start"], in: workspace)
    }

    @Test(arguments: ["left", "right"]) func sourceAndResultShareThePicture(side: String) throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mkv", seconds: 0.12, sound: false, ["-c:v", "ffv1"])
        let (plain, both) = (workspace.output("plain.mkv"), workspace.output("both.mkv"))
        #expect(try Program.run(Self.arguments(workspace, input, plain)).status == 0)
        let run = try Program.run(Self.arguments(workspace, input, both) + ["--compare", side, "--verify"])
        #expect(run.status == 0, "\(run.errors)")
        let enlarged = workspace.output("enlarged.mkv")
        _ = try Tool.run("ffmpeg", ["-i", input, "-vf", "scale=128:96:flags=bicubic", "-c:v", "ffv1", enlarged])
        let (result, source, shown) = (try Tool.luma(plain), try Tool.luma(enlarged), try Tool.luma(both))
        try #require(shown.count == 3 * 128 * 96 && source.count == shown.count && result.count == shown.count)
        var mistakes = 0
        for (place, value) in shown.enumerated() {
            let column = place % 128
            if column == 62 || column == 63 {
                // The middle is 64; the line is white, two columns wide, and begins at a chroma sample.
                mistakes += value == 235 ? 0 : 1
            } else if (column < 62) == (side == "left") {
                mistakes += abs(Int(value) - Int(source[place])) <= 2 ? 0 : 1
            } else {
                mistakes += value == result[place] ? 0 : 1
            }
        }
        #expect(mistakes == 0)
    }

    @Test func theSliderGoesToAndFro() throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mkv", seconds: 6, sound: false, ["-vf", "lutyuv=y=60", "-c:v", "ffv1"])
        let output = workspace.output("out.mkv")
        let run = try Program.run(Self.arguments(workspace, input, output) + ["--compare", "slider"])
        #expect(run.status == 0, "\(run.errors)")
        let luma = try Tool.luma(output)
        try #require(luma.count == 150 * 128 * 96)
        for (frame, column) in [(0, 0), (25, 18), (50, 64), (125, 109)] {
            let row = Array(luma[frame * 128 * 96..<frame * 128 * 96 + 128])
            let line = try #require(row.firstIndex(of: 235), "frame \(frame)")
            #expect(abs(line - column) <= 2, "frame \(frame): \(line)")
        }
    }

    @Test(arguments: ["--resume", nil]) func anOutputThatIsNotAsItShouldBeIsAnError(option: String?) throws {
        let workspace = try Workspace()
        let input = try workspace.clip(
            "in.mkv", seconds: 1, sound: false, ["-vf", "noise=alls=90:allf=t", "-c:v", "ffv1"])
        // This encoder may leave out frames where told to save so much.
        let output = workspace.output("out.webm")
        let savings = ["deadline=realtime", "drop-threshold=100", "b=1k", "minrate=1k", "maxrate=1k", "bufsize=1k"]
        let arguments =
            ["filter", input, output, "--model", try workspace.model(), "--encoder", "libvpx", "--verify", "--quiet"]
            + savings.flatMap { ["--encoder-option", $0] }
        let run = try Program.run(arguments + [option].compactMap { $0 })
        #expect(run.status == 1, "\(run.errors)")
        let sentence = String(run.errors.split(separator: "\n").last ?? "")
        #expect(sentence.contains("out.webm differs from what its source calls for: it ends after"), "\(run.errors)")
    }

    @Test(arguments: ["in.mkv", "in.mp4"]) func aHoleIsToldWithItsTimeAndSoundStaysInStep(name: String) throws {
        let workspace = try Workspace()
        let input = try workspace.clip(
            name, seconds: 6, ["-c:v", "libx264", "-g", "25", "-bf", "2", "-b:v", "400k"])
        var data = try Data(contentsOf: URL(fileURLWithPath: input))
        let (middle, length) = (data.count / 2, data.count / 6)
        data.replaceSubrange(middle..<middle + length, with: Data(count: length))
        try data.write(to: URL(fileURLWithPath: input))
        let output = workspace.output("out.mkv")
        let run = try Program.run(Self.arguments(workspace, input, output) + ["--verify"])
        #expect(run.status == 0, "\(run.errors)")
        let told = /in (\S+) the video is damaged or missing from 0:00:0(\d\.\d{3}) to 0:00:0(\d\.\d{3})\./
        let match = try #require(run.errors.firstMatch(of: told), "\(run.errors)")
        let (from, to) = (Double(match.2) ?? 0, Double(match.3) ?? 0)
        #expect(match.1.hasSuffix(name) && from > 1 && to > from && to < 6)
        let times = try Tool.frameTimes(output)
        #expect(times.count < 150 && times.count > 60)
        #expect(times.allSatisfy { abs(($0 * 25).rounded() / 25 - $0) < 0.004 }, "frames kept their times")
        #expect(times.contains { $0 > to } && times.contains { $0 < from })
        #expect(try Tool.soundChecksum(input) == Tool.soundChecksum(output))
        let sounds = try Tool.packetTimes(output, stream: "a:0")
        #expect(try zip(sounds, Tool.packetTimes(input, stream: "a:0")).allSatisfy { abs($0 - $1) < 0.003 })
    }
}
