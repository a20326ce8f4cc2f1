import Foundation
import TestSupport
import Testing

/// Several inputs, one after the other.
@Suite struct BatchTests {
    private struct Entry: Decodable {
        let input: String
        let output: String
        let status: String
        let error: String?
    }

    @Test func everyInputHasItsOutput() throws {
        let workspace = try Workspace()
        _ = try workspace.clip("a.mp4", seconds: 0.12)
        _ = try workspace.clip("b.c.mkv", seconds: 0.2)
        let run = try Program.run(
            [
                "filter", "in/a.mp4", "in/b.c.mkv", "out/{index}-{name}-{model}{ext}", "--model",
                try workspace.model(), "--json", "out/report.json",
            ], in: workspace.folder)
        #expect(run.status == 0 && run.errors.contains("2 of 2 files done"), "\(run.errors)")
        #expect(workspace.outputs == ["1-a-tiny.mp4", "2-b.c-tiny.mkv", "report.json"])
        #expect(try Tool.frameTimes(workspace.output("2-b.c-tiny.mkv")).count == 5)
        let json = try Data(contentsOf: URL(fileURLWithPath: workspace.output("report.json")))
        let entries = try JSONDecoder().decode([Entry].self, from: json)
        #expect(entries.map(\.input) == ["in/a.mp4", "in/b.c.mkv"] && entries.allSatisfy { $0.status == "done" })
    }

    @Test func aFailedFileDoesNotKeepTheOthers() throws {
        let workspace = try Workspace()
        _ = try workspace.clip("c.mp4", seconds: 0.12)
        let run = try Program.run(
            [
                "filter", "in/missing.mp4", "in/c.mp4", "out/{name}.mkv", "--model", try workspace.model(), "--quiet",
                "--json", "-",
            ], in: workspace.folder)
        #expect(run.status == 1, "\(run.errors)")
        let lines = run.complaints.split(separator: "\n")
        #expect(lines.count == 2 && lines[0].contains("in/missing.mp4"), "\(run.errors)")
        #expect(lines.last?.contains("1 of 2 files done, 1 failed") == true, "\(run.errors)")
        #expect(workspace.outputs == ["c.mkv"])
        let entries = try JSONDecoder().decode([Entry].self, from: Data(run.output.utf8))
        #expect(entries.map(\.status) == ["failed", "done"] && entries[0].error?.contains("missing") == true)
    }

    @Test func aFolderIsItsVideosAndPictures() throws {
        let workspace = try Workspace()
        let folder = workspace.input("clips")
        try FileManager.default.createDirectory(atPath: folder + "/deeper", withIntermediateDirectories: true)
        for name in ["b.mp4", "a.mkv", "deeper/c.mp4"] { _ = try workspace.clip("clips/\(name)", seconds: 0.08) }
        try workspace.write("clips/notes.txt", Data("words\n".utf8))
        try workspace.write("clips/.hidden.mp4", Data("no video".utf8))
        try Tool.run("ffmpeg", ["-f", "lavfi", "-i", "sine=duration=0.2", folder + "/song.mp3"])
        let run = try Program.run(
            ["filter", "in/clips", "out/{index}-{name}.mkv", "--model", try workspace.model(), "--quiet"],
            in: workspace.folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(workspace.outputs == ["1-a.mkv", "2-b.mkv"])
        let notes = run.complaints.split(separator: "\n")
        #expect(notes.count == 2 && notes[0].contains("clips/notes.txt") && notes[1].contains("song.mp3"))
        // A video that cannot be read is missed.
        try workspace.write("clips/z.mp4", Data("no video".utf8))
        let failed = try Program.run(
            ["filter", "in/clips", "out/again-{name}.mkv", "--model", try workspace.model(), "--quiet"],
            in: workspace.folder)
        #expect(failed.status == 1 && failed.errors.contains("clips/z.mp4"), "\(failed.errors)")
    }

    @Test func anExistingOutputIsAFailedFile() throws {
        let workspace = try Workspace()
        for name in ["a.mp4", "b.mp4"] { _ = try workspace.clip(name, seconds: 0.08) }
        try Data("old".utf8).write(to: URL(fileURLWithPath: workspace.output("a.mkv")))
        let arguments = ["filter", "in/a.mp4", "in/b.mp4", "out/{name}.mkv", "--model", try workspace.model()]
        let run = try Program.run(arguments + ["--quiet"], in: workspace.folder)
        #expect(run.status == 1 && run.errors.contains("--overwrite"), "\(run.errors)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: workspace.output("a.mkv"))) == Data("old".utf8))
        #expect(workspace.outputs == ["a.mkv", "b.mkv"])
        #expect(try Program.run(arguments + ["--overwrite"], in: workspace.folder).status == 0)
    }

    @Test func oneInputFillsATemplateToo() throws {
        let workspace = try Workspace()
        _ = try workspace.clip("a.mp4", seconds: 0.08)
        let run = try Program.run(
            ["filter", "in/a.mp4", "out/{name}-2x{ext}", "--model", try workspace.model()], in: workspace.folder)
        #expect(run.status == 0 && run.errors.contains("out/a-2x.mp4: 2 frames"), "\(run.errors)")
    }

    @Test(arguments: [
        Refused("in/a.mp4", "in/b.mp4", "out/out.mkv", status: 2, saying: ["{name}", "'patina filter --help'"]),
        Refused("in/a.mp4", "in/b.mp4", "out/{title}{index}.mkv", status: 2, saying: ["{title}", "{name}"]),
        Refused("in/a.mp4", "in/a.mkv", "out/{name}.mkv", status: 2, saying: ["in/a.mp4", "in/a.mkv", "out/a.mkv"]),
        Refused("in/a.mp4", "in/b.mp4", "in/{name}.mp4", status: 2, saying: ["in/a.mp4", "the input itself"]),
        Refused("in/a.mp4", "in/b.mp4", "in/{name}{ext}", "--overwrite", status: 2, saying: ["the input itself"]),
        Refused("in", "out/out.mkv", status: 3, saying: ["in is a folder", "{name}"]),
        Refused("out", "out/{name}.mkv", status: 3, saying: ["out", "holds no video"]),
        Refused(
            "in/a.mp4", "in/b.mp4", "out/{name}.mkv", "--frame-times", "out/t.csv", status: 2,
            saying: ["--frame-times"]),
        Refused(
            "in/a.mp4", "in/b.mp4", "out/{name}.mkv", "--json", "in/b.mp4", status: 2, saying: ["the input itself"]),
    ])
    func whatMakesNoSenseIsRefusedBeforeTheWork(refused: Refused) throws {
        let workspace = try Workspace()
        for name in ["a.mp4", "b.mp4", "a.mkv"] { _ = try workspace.clip(name, seconds: 0.08) }
        try expectRefusal(
            ["filter"] + refused.options + ["--model", try workspace.model()], status: refused.status,
            saying: refused.words, in: workspace)
    }

    @Test func anInterruptionBeginsNothingMore() throws {
        let workspace = try Workspace()
        let source = try LiveSource(workspace.input("live.y4m"))
        _ = try workspace.clip("b.mp4", seconds: 0.08)
        let session = try Session([
            "filter", source.path, workspace.input("b.mp4"), workspace.output("{name}.mkv"), "--model",
            try workspace.model(), "--quiet",
        ])
        try session.until { workspace.outputs.contains { $0.hasPrefix(".live.mkv") } }
        session.signal(SIGINT)
        let run = try session.wait()
        #expect(run.status == 130 && run.sentence?.contains("1 not begun") == true, "\(run.errors)")
        #expect(workspace.outputs == ["live.mkv"])
    }
}
