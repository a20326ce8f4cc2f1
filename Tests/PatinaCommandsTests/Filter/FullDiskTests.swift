import Foundation
import TestSupport
import Testing

/// A disk that fills up ends the work with one sentence and leaves nothing of it.
@Suite struct FullDiskTests {
    private static func arguments(_ workspace: Workspace) throws -> [String] {
        [
            "filter", try workspace.clip(seconds: 1), "out/out.mkv", "--model", try workspace.model(), "--encoder",
            "ffv1", "--quiet",
        ]
    }

    /// Every machine can limit a file's size, and that fails in the same place.
    @Test func nothingIsLeftOfAVideoThatMayNotGrowFurther() throws {
        let workspace = try Workspace()
        try expectRefusal(
            Self.arguments(workspace), status: 4, saying: ["No space", "out/out.mkv"], in: workspace,
            shell: "ulimit -f 40; exec \"$0\" \"$@\"")
    }

    @Test func nothingIsLeftOnADiskThatIsFull() throws {
        let workspace = try Workspace()
        let out = workspace.folder.appending(path: "out").path
        guard let mount = Mount(out, options: "size=40k") else {
            return print("skipped: a small file system cannot be mounted here")
        }
        try expectRefusal(Self.arguments(workspace), status: 4, saying: ["No space", "out/out.mkv"], in: workspace)
        var pictures = try Self.arguments(workspace)
        pictures.replaceSubrange(2..<3, with: ["out/f%03d.bmp"])
        pictures.removeAll { ["--encoder", "ffv1"].contains($0) }
        try expectRefusal(pictures, status: 4, saying: ["No space", "out/f%03d.bmp"], in: workspace)
        // The disk is as full before the first byte.
        try Data(count: 40 << 10).write(to: URL(fileURLWithPath: workspace.output("rest")))
        try expectRefusal(Self.arguments(workspace), status: 4, saying: ["No space", "out/out.mkv"], in: workspace)
        try expectRefusal(
            ["train", "--data", try workspace.pictures(), "-o", "out/out.safetensors", "--quiet"] + TinyRecipe.steps(1),
            status: 4, saying: ["No space", "out/out.safetensors"], in: workspace)
        withExtendedLifetime(mount) {}
    }

    @Test(arguments: ["--json", "--frame-times"]) func aReportThatDoesNotFitIsAnError(option: String) throws {
        let workspace = try Workspace()
        let output = workspace.output("out.mkv")
        let run = try Program.run([
            "filter", try workspace.clip(seconds: 0.12), output, "--model", try workspace.model(), "--quiet", option,
            "/dev/full",
        ])
        #expect(run.status == 4 && run.sentence?.contains("/dev/full") == true, "\(run.errors)")
        // The video itself is whole.
        #expect(try Tool.frameTimes(output).count == 3)
    }
}
