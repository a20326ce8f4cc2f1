import Foundation
import TestSupport
import Testing

/// What cannot be written is refused, before the work, and the input is never touched.
@Suite struct OutputErrorTests {
    @Test(arguments: [
        Refused("missing/out.mkv", status: 4, saying: ["missing/out.mkv", "folder"]),
        Refused("/proc/out.mkv", status: 4, saying: ["/proc/out.mkv", "folder"]),
        Refused("in/notes.txt/out.mkv", status: 4, saying: ["in/notes.txt/out.mkv"]),
        Refused("out/out.xyz", status: 4, saying: ["extension", "out/out.xyz"]),
        Refused("out/out", status: 4, saying: ["extension", "out/out"]),
        Refused("out", status: 4, saying: ["extension"]),
    ])
    func anOutputThatCannotBeWrittenIsNamed(refused: Refused) throws {
        let workspace = try Workspace()
        try workspace.write("notes.txt", Data())
        try expectRefusal(
            ["filter", try workspace.clip()] + refused.options + ["--model", try workspace.model()],
            status: refused.status, saying: refused.words, in: workspace)
    }

    @Test func aReadOnlyFolderIsNamed() throws {
        let workspace = try Workspace()
        let arguments = ["filter", try workspace.clip(), "out/out.mkv", "--model", try workspace.model()]
        // Permissions do not stop root; a file system does.
        let mount = geteuid() == 0 ? Mount(workspace.folder.appending(path: "out").path, options: "ro") : nil
        if mount == nil {
            guard geteuid() != 0 else { return print("skipped: root cannot mount a read-only file system here") }
            chmod(workspace.folder.appending(path: "out").path, 0o555)
        }
        try expectRefusal(arguments, status: 4, saying: ["out/out.mkv", "writable"], in: workspace)
        try expectRefusal(
            ["train", "--data", try workspace.pictures(), "-o", "out/out.safetensors"], status: 4,
            saying: ["out/out.safetensors", "writable"], in: workspace)
        withExtendedLifetime(mount) {}
        chmod(workspace.folder.appending(path: "out").path, 0o755)
    }

    enum Spelling: String, CaseIterable {
        case same, relative, symbolicLink, hardLink, linkAsInput
    }

    @Test(arguments: Spelling.allCases, [[], ["--overwrite"]])
    func theInputIsNeverItsOwnOutput(spelling: Spelling, overwrite: [String]) throws {
        let workspace = try Workspace()
        let input = try workspace.clip()
        let content = try Data(contentsOf: URL(fileURLWithPath: input))
        let link = workspace.input("link.mp4")
        let (from, to): (String, String)
        switch spelling {
        case .same: (from, to) = (input, input)
        case .relative: (from, to) = (input, "out/../in/in.mp4")
        case .symbolicLink, .linkAsInput:
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "in.mp4")
            (from, to) = spelling == .symbolicLink ? (input, link) : (link, input)
        case .hardLink:
            try FileManager.default.linkItem(atPath: input, toPath: link)
            (from, to) = (input, link)
        }
        try expectRefusal(
            ["filter", from, to, "--model", try workspace.model()] + overwrite, status: 2, saying: ["the input itself"],
            in: workspace)
        #expect(try Data(contentsOf: URL(fileURLWithPath: input)) == content)
    }

    @Test(arguments: [
        Refused("--json", "in/in.mp4", status: 2, saying: ["the input itself", "--json"]),
        Refused("--frame-times", "in/in.mp4", status: 2, saying: ["the input itself", "--frame-times"]),
        Refused("--json", "./out/out.mkv", status: 2, saying: ["the output itself"]),
        Refused("--json", "out/same", "--frame-times", "out/same", status: 2, saying: ["--json", "--frame-times"]),
    ])
    func noReportReplacesAVideoOrAnotherReport(refused: Refused) throws {
        let workspace = try Workspace()
        let input = try workspace.clip()
        let content = try Data(contentsOf: URL(fileURLWithPath: input))
        try expectRefusal(
            ["filter", input, "out/out.mkv", "--model", try workspace.model()] + refused.options,
            status: refused.status, saying: refused.words, in: workspace)
        #expect(try Data(contentsOf: URL(fileURLWithPath: input)) == content)
    }

    @Test(arguments: ["--json", "--frame-times"], ["missing/report", "out"])
    func aReportThatCannotBeWrittenIsRefusedBeforeTheWork(option: String, path: String) throws {
        let workspace = try Workspace()
        try expectRefusal(
            ["filter", try workspace.clip(), "out/out.mkv", "--model", try workspace.model(), option, path], status: 4,
            saying: [path], in: workspace)
    }

    @Test func aDeviceIsWrittenAndNotReplaced() throws {
        let workspace = try Workspace()
        let run = try Program.run([
            "filter", try workspace.clip(seconds: 0.12), workspace.output("out.mkv"), "--model",
            try workspace.model(), "--quiet", "--json", "/dev/null", "--frame-times", "/dev/null",
        ])
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        var status = stat()
        #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
    }
}
