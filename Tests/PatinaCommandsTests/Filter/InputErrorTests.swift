import Foundation
import TestSupport
import Testing

/// What cannot be read is refused with exit code 3, and what can be read in part is kept.
@Suite struct InputErrorTests {
    enum Input: String, CaseIterable {
        case missing, folder, text, textNamedAsVideo, empty, soundOnly, device
    }

    @Test(arguments: Input.allCases) func anInputThatIsNoVideoIsNamedWithTheReason(kind: Input) throws {
        let workspace = try Workspace()
        let (path, words): (String, [String]) =
            switch kind {
            case .missing: ("in/missing.mp4", ["no file", "in/missing.mp4"])
            case .folder: ("in", ["folder"])
            case .text: (try workspace.write("notes.txt", Data("some text\n".utf8)), ["notes.txt", "not a media file"])
            case .textNamedAsVideo:
                (try workspace.write("notes.mp4", Data("some text\n".utf8)), ["notes.mp4", "not a media file"])
            case .empty: (try workspace.write("empty.mp4", Data()), ["empty.mp4", "empty"])
            case .soundOnly: (try sound(workspace), ["sound.m4a", "no video"])
            case .device: ("/dev/null", ["/dev/null"])
            }
        try expectRefusal(
            ["filter", path, "out/out.mkv", "--model", try workspace.model()], status: 3, saying: words, in: workspace)
    }

    private func sound(_ workspace: Workspace) throws -> String {
        let path = workspace.input("sound.m4a")
        try Tool.run("ffmpeg", ["-f", "lavfi", "-i", "sine=duration=0.5", "-y", path])
        return path
    }

    @Test func whatDecodesOfADamagedClipIsKeptAndTheLossReported() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(seconds: 2, ["-c:v", "libx264", "-bf", "2"])
        var bytes = try Data(contentsOf: URL(fileURLWithPath: input))
        let hole = bytes.count * 3 / 10..<bytes.count * 4 / 10
        for index in hole { bytes[index] = UInt8(truncatingIfNeeded: index &* 2_654_435_761 >> 7) }
        try bytes.write(to: URL(fileURLWithPath: input))
        let (output, report) = (workspace.output("out.mkv"), workspace.output("report.json"))
        let run = try Program.run([
            "filter", input, output, "--model", try workspace.model(), "--json", report, "--quiet",
        ])
        #expect(run.status == 0, "\(run.errors)")
        let lines = run.complaints.split(separator: "\n")
        #expect(!lines.isEmpty && lines.allSatisfy { $0.contains("warning") && $0.contains(input) }, "\(run.errors)")
        let frames = try Tool.frameTimes(output).count
        #expect(frames > 10 && frames <= 50)
        let json = try Report(contentsOf: report)
        #expect(json.decodeErrors > 0 && json.framesOut == frames)
    }

    @Test func theCorruptedFileOfTheSharedMediaLosesItsDamagedFrame() throws {
        guard let input = Shared.path("media/corrupted.mp4") else { return }
        let workspace = try Workspace()
        let output = workspace.output("out.mkv")
        // Its frame at 3.0 s cannot be decoded; the whole is too much for a debug build.
        let run = try Program.run([
            "filter", input, output, "--model", try workspace.model(trunk: false), "--quiet", "--encoder-option",
            "preset=ultrafast", "--start", "2.8", "--duration", "0.4",
        ])
        #expect(run.status == 0, "\(run.errors)")
        // How much, and from when to when.
        let lines = run.complaints.split(separator: "\n")
        #expect(lines.count == 2 && lines.allSatisfy { $0.contains("warning") }, "\(run.errors)")
        #expect(try Tool.frameTimes(output) == [0, 0.1, 0.3])
    }

    /// What is not there to be decoded is not a matter of the times asked for.
    @Test func aPartWithoutAFrameThatDecodesIsNoMatterOfTimes() throws {
        let workspace = try Workspace()
        let whole = try workspace.clip("whole.mkv", sound: false, ["-c:v", "mpeg2video", "-g", "100", "-bf", "0"])
        let input = workspace.input("in.mkv")
        try Tool.run("ffmpeg", ["-i", whole, "-c", "copy", "-bsf:v", "noise=drop=eq(n\\,0)", input])
        let arguments = ["filter", input, "out/out.mkv", "--model", try workspace.model()]
        for options in [["--duration", "1"], []] {
            try expectRefusal(arguments + options, status: 3, saying: ["could not be decoded"], in: workspace)
        }
        try expectRefusal(
            ["filter", whole, "out/out.mkv", "--model", try workspace.model(), "--start", "5"], status: 2,
            saying: ["--start"], in: workspace)
    }

    @Test(arguments: ["in.mp4", "in.mov"]) func anIndexAtTheEndOfAPipeIsExplained(name: String) throws {
        let workspace = try Workspace()
        // Longer than what is read ahead.
        let codec = ["-vf", "noise=alls=80:allf=t", "-c:v", "libx264", "-qp", "0"]
        _ = try workspace.clip(name, seconds: 4, codec)
        try expectRefusal(
            ["filter", "-", "out/out.mkv", "--model", try workspace.model()], status: 3,
            saying: ["standard input", "index at its end", "faststart"], in: workspace,
            shell: "cat in/\(name) | \"$0\" \"$@\"")
        let fast = try workspace.clip("fast-" + name, ["-movflags", "+faststart"])
        let run = try Program.run(
            ["filter", "-", "out/out.mkv", "--model", try workspace.model(), "--quiet"], in: workspace.folder,
            shell: "cat '\(fast)' | \"$0\" \"$@\"")
        #expect(run.status == 0, "\(run.errors)")
    }
}
