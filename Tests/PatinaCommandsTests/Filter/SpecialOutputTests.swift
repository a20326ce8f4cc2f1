import Files
import Foundation
import TestSupport
import Testing

/// Outputs that are no files of their own: devices and pipes are written directly, links are followed.
@Suite struct SpecialOutputTests {
    private static func workspace() throws -> Workspace {
        let workspace = try Workspace()
        _ = try workspace.model()
        _ = try workspace.clip(seconds: 0.2)
        return workspace
    }

    private static let arguments = ["--model", "in/tiny.safetensors", "--quiet"]

    private static func run(_ shell: String, _ more: [String] = [], in workspace: Workspace) throws -> Program.Outcome {
        try Program.run(Self.arguments + more, in: workspace.folder, shell: shell)
    }

    @Test func nothingIsLeftOfADevice() throws {
        let workspace = try Self.workspace()
        let run = try Self.run(#""$0" filter in/in.mp4 /dev/null "$@""#, in: workspace)
        #expect(run.status == 0, "\(run.errors)")
        #expect(FileSystem.kind("/dev/null") == .special && workspace.outputs.isEmpty)
    }

    @Test func aPipeIsFilledAndStays() throws {
        let workspace = try Self.workspace()
        let run = try Self.run(
            #"mkfifo out/p.mkv; cat out/p.mkv > out/copy.mkv & "$0" filter in/in.mp4 out/p.mkv "$@"; s=$?; wait; exit $s"#,
            in: workspace)
        #expect(run.status == 0 && run.complaints.isEmpty, "\(run.errors)")
        #expect(workspace.outputs == ["copy.mkv", "p.mkv"] && FileSystem.kind(workspace.output("p.mkv")) == .special)
        #expect(try Tool.frameTimes(workspace.output("copy.mkv")).count == 5)
    }

    @Test func whatCannotBeWrittenInOneGoIsSaid() throws {
        let workspace = try Self.workspace()
        let run = try Self.run(
            #"mkfifo out/p.mp4; cat out/p.mp4 > out/copy & "$0" filter in/in.mp4 out/p.mp4 "$@"; s=$?; wait; exit $s"#,
            in: workspace)
        #expect(run.status == 4 && run.sentence?.contains("Matroska can be written in one go") == true, "\(run.errors)")
        #expect(FileSystem.kind(workspace.output("p.mp4")) == .special)
    }

    @Test func standardOutputHasSeveralNames() throws {
        let workspace = try Self.workspace()
        let run = try Self.run(
            #""$0" filter in/in.mp4 /dev/stdout "$@" > out/a; "$0" filter in/in.mp4 - "$@" > out/b; cmp out/a out/b"#,
            in: workspace)
        #expect(run.status == 0 && workspace.outputs == ["a", "b"], "\(run.errors)")
    }

    @Test func partsAndVerificationNeedAFile() throws {
        let workspace = try Self.workspace()
        for option in ["--resume", "--verify"] {
            let run = try Self.run(#""$0" filter in/in.mp4 /dev/null "$@""#, [option], in: workspace)
            #expect(run.status == 2 && run.sentence?.contains("/dev/null") == true, "\(run.errors)")
        }
    }

    @Test(arguments: [["--overwrite"], ["--overwrite", "--resume"]]) func aLinkStaysOne(options: [String]) throws {
        let workspace = try Self.workspace()
        let run = try Self.run(
            #"mkdir out/deep; echo old > out/deep/real.mkv; ln -s deep/real.mkv out/link.mkv; "#
                + #""$0" filter in/in.mp4 out/link.mkv "$@" --json out/deep/real.json; test -L out/link.mkv"#,
            options, in: workspace)
        #expect(run.status == 0, "\(run.errors)")
        #expect(Workspace.contents(workspace.output("deep")) == ["real.json", "real.mkv"])
        #expect(try Tool.frameTimes(workspace.output("deep/real.mkv")).count == 5)
        #expect(workspace.outputs == ["deep", "link.mkv"])
    }

    @Test func aReportsLinkStaysOne() throws {
        let workspace = try Self.workspace()
        let run = try Self.run(
            #"echo old > out/real; ln -s real out/link; "$0" filter in/in.mp4 out/o.mkv "$@"; test -L out/link"#,
            ["--json", "out/link"], in: workspace)
        #expect(run.status == 0, "\(run.errors)")
        #expect(try Report(contentsOf: workspace.output("real")).framesOut == 5)
    }

    @Test func linksAmongNumberedPicturesStay() throws {
        let workspace = try Self.workspace()
        let run = try Self.run(
            #"mkdir out/deep; echo old > out/deep/real.png; ln -s deep/real.png out/2.png; "#
                + #""$0" filter in/in.mp4 out/%d.png "$@"; test -L out/2.png"#,
            ["--overwrite"], in: workspace)
        #expect(run.status == 0, "\(run.errors)")
        #expect(workspace.outputs == ["1.png", "2.png", "3.png", "4.png", "5.png", "deep"])
        #expect(Workspace.contents(workspace.output("deep")) == ["real.png"])
        #expect(try Tool.size(workspace.output("deep/real.png")) == "128,96")
    }
}
