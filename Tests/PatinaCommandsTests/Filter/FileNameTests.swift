import Files
import Foundation
import Network
import TestSupport
import Testing

@testable import PatinaCommands

/// A name is bytes, which need not be UTF-8: wherever one is taken, looked up, written or told.
@Suite struct OddFileNameTests {
    /// 0xFC and an i, as Latin-1 has "üi".
    private static let name = String(fileNameBytes: [0xFC, 0x69])

    private struct Output: Decodable {
        struct Run: Decodable {
            let input: String
            let outputs: [String]
        }
        let run: Run
    }

    /// A clip under a name that is no UTF-8, in a folder of such a name.
    private static func workspace() throws -> (Workspace, folder: String) {
        let workspace = try Workspace()
        _ = try workspace.model()
        let clip = try workspace.clip(seconds: 0.2)
        let folder = workspace.input(name)
        #expect(mkdir(folder.fileName, 0o755) == 0)
        #expect(rename(clip, "\(folder)/\(name).mp4".fileName) == 0)
        return (workspace, folder)
    }

    @Test func anArgumentIsItsBytes() throws {
        let (workspace, _) = try Self.workspace()
        let run = try Program.run(
            ["--model", "in/tiny.safetensors", "--json", "out/report.json"], in: workspace.folder,
            shell: #"n=$(printf '\374i'); "$0" filter "in/$n/$n.mp4" "out/$n.mkv" "$@" 2> out/said"#)
        #expect(run.status == 0)
        #expect(FileSystem.exists(workspace.output(Self.name + ".mkv")))
        // On the terminal they are themselves, in JSON what stands for them.
        let said = try Data(contentsOf: URL(fileURLWithPath: workspace.output("said")))
        #expect(said.firstRange(of: Data("out/".utf8 + [0xFC] + "i.mkv".utf8)) != nil)
        let json = try Data(contentsOf: URL(fileURLWithPath: workspace.output("report.json")))
        let report = try JSONDecoder().decode(Output.self, from: json)
        #expect(report.run.input == "in/\u{10F7FC}i/\u{10F7FC}i.mp4" && report.run.outputs == ["out/\u{10F7FC}i.mkv"])
    }

    @Test func aFolderAndItsFieldsKeepThem() throws {
        let (workspace, _) = try Self.workspace()
        let run = try Program.run(
            ["out/{name}-2x.mkv", "--model", "in/tiny.safetensors", "--quiet"], in: workspace.folder,
            shell: #""$0" filter in/$(printf '\374i') "$@""#)
        #expect(run.status == 0, "\(run.errors)")
        #expect(FileSystem.names(in: workspace.output("")) == [Self.name + "-2x.mkv"])
    }

    @Test func partsGoOnUnderThem() throws {
        let (workspace, _) = try Self.workspace()
        let run = try Program.run(
            ["--model", "in/tiny.safetensors", "--quiet", "--resume", "--part-frames", "2", "--verify"],
            in: workspace.folder, shell: #"n=$(printf '\374i'); "$0" filter "in/$n/$n.mp4" "out/$n.mkv" "$@""#)
        #expect(run.status == 0, "\(run.errors)")
        #expect(FileSystem.names(in: workspace.output("")) == [Self.name + ".mkv"])
    }

    @Test func othersReadThem() throws {
        let (workspace, folder) = try Self.workspace()
        let inspected = try Program.run(
            [], in: workspace.folder, shell: #"n=$(printf '\374i'); "$0" inspect "in/$n/$n.mp4""#)
        #expect(inspected.status == 0 && inspected.output.contains("h264"), "\(inspected.errors)")
        let pictures = try workspace.pictures(count: 1)
        #expect(rename("\(pictures)/1.png", "\(pictures)/\(Self.name).png".fileName) == 0)
        let evaluated = try Program.run(
            ["evaluate", "in/tiny.safetensors", "--set", "in/pictures", "--json", "-"], in: workspace.folder)
        #expect(evaluated.status == 0 && evaluated.output.contains("\"\u{10F7FC}i\""), "\(evaluated.errors)")
        let sources = try TrainingDataSource.find(folder)
        #expect(sources.map(\.path) == ["\(folder)/\(Self.name).mp4"])
        #expect(try sources.first?.places(limit: 1, clipFrames: 2).count == 1)
        #expect(rename(workspace.input("tiny.safetensors"), "\(folder)/\(Self.name).safetensors".fileName) == 0)
        #expect(try ModelLocator.load("\(folder)/\(Self.name).safetensors").inputChannels == 1)
    }

    /// The folders of caches and of temporary files are names, too.
    @Test(arguments: ["libx264", "libx265"]) func foldersInTheEnvironmentKeepThem(encoder: String) throws {
        let (workspace, _) = try Self.workspace()
        let options = [
            "--passes", "2", "--bit-rate", "200k", "--encoder", encoder, "--encoder-option", "preset=ultrafast",
        ]
        let run = try Program.run(
            ["--model", "in/tiny.safetensors", "--quiet"] + options, in: workspace.folder,
            shell: #"n=$(printf '\374i'); mkdir "out/$n"; export XDG_CACHE_HOME="$PWD/out/$n/c" TMPDIR="$PWD/out/$n"; "#
                + #""$0" filter "in/$n/$n.mp4" out/o.mkv "$@""#)
        #expect(run.status == 0, "\(run.errors)")
        // Nothing is left of the passes, and nothing was made under another name.
        #expect(FileSystem.names(in: workspace.output("")) == ["o.mkv", Self.name])
        #expect(FileSystem.names(in: workspace.output(Self.name))?.filter { $0 != "c" } == [])
        let cached = FileSystem.names(in: workspace.output(Self.name + "/c/patina")) ?? []
        #expect(!cached.isEmpty)
    }
}
