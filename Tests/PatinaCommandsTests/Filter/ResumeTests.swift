import Foundation
import Pipeline
import TestSupport
import Testing

/// What is made in parts is the same however often it is broken off.
@Suite struct ResumeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var output = "out.mkv"
        var encoder = "libx264"
        var options: [String] = []
        /// How many parts there are when it is killed, time after time.
        var kills = [2]
        var testDescription: String { ([encoder, output] + options).joined(separator: " ") }
    }

    private static let folder = ".out.mkv.patina-parts"

    /// 1.6 seconds at a variable rate, with B-frames and sound.
    private static func clip(_ workspace: Workspace, _ name: String = "in.mkv") throws -> String {
        try workspace.clip(
            name, seconds: 2,
            ["-vf", "select='not(between(mod(n\\,10)\\,3\\,4))'", "-fps_mode", "vfr", "-c:v", "libx264", "-bf", "3"])
    }

    private static func arguments(
        _ workspace: Workspace, _ input: String, _ output: String, _ options: [String] = []
    ) throws -> [String] {
        ["filter", input, output, "--model", try workspace.model(), "--resume", "--part-frames", "4"] + options
    }

    /// Every field of every packet, and the frames' checksums.
    private static func everything(_ path: String) throws -> [String] {
        [
            try Tool.run("ffmpeg", ["-i", path, "-map", "0:v", "-f", "framemd5", "-"]),
            try Tool.run(
                "ffprobe", ["-show_entries", "packet=stream_index,pts,dts,duration,size,flags", "-of", "csv", path]),
            try Tool.packetChecksum(path, map: "0:a"),
        ]
    }

    @Test(arguments: [
        Case(kills: [1, 3, 6]),
        Case(output: "out.mp4", kills: [1, 5]),
        Case(options: ["--start", "0.3", "--duration", "1.2"]),
        Case(encoder: "libx265"),
        Case(encoder: "ffv1"),
        Case(output: "out.webm", encoder: "libvpx-vp9", options: ["--encoder-option", "cpu-used=8"]),
        Case(output: "out.mp4", encoder: "libsvtav1", options: ["--encoder-option", "preset=12"]),
    ])
    func killedAndResumedIsTheSameAsUnbroken(clip: Case) throws {
        let workspace = try Workspace()
        let sound = clip.output.hasSuffix("webm") ? ["-c:a", "libopus"] : []
        let input = try workspace.clip(
            "in.mkv", seconds: 2,
            ["-vf", "select='not(between(mod(n\\,10)\\,3\\,4))'", "-fps_mode", "vfr", "-c:v", "libx264", "-bf", "3"]
                + sound)
        let whole = workspace.output("whole-" + clip.output)
        let output = workspace.output(clip.output)
        let options = ["--encoder", clip.encoder, "--threads", "1"] + clip.options
        let unbroken = try Program.run(Self.arguments(workspace, input, whole, options))
        #expect(unbroken.status == 0, "\(unbroken.errors)")
        let arguments = try Self.arguments(workspace, input, output, options)
        for parts in clip.kills {
            let session = try Session(arguments)
            try session.until {
                Workspace.contents(workspace.output(".\(clip.output).patina-parts"))
                    .filter { $0.hasSuffix(".part") }.count >= parts
            }
            session.signal(SIGKILL)
            #expect(try session.wait().status == -SIGKILL)
        }
        let last = try Program.run(arguments)
        #expect(last.status == 0 && last.errors.contains("going on after"), "\(last.errors)")
        #expect(try Self.everything(whole) == Self.everything(output))
        #expect(workspace.outputs == [clip.output, "whole-" + clip.output])
        // The parts are closed: as many frames come out as an encoder that sees all of them would make.
        #expect(try Tool.frameTimes(output).count == (clip.options.contains("--start") ? 24 : 40))
    }

    @Test func framesKeepTheirTimesAndSoundIsThatOfTheSource() throws {
        let workspace = try Workspace()
        let input = try Self.clip(workspace)
        let output = workspace.output("out.mp4")
        let run = try Program.run(Self.arguments(workspace, input, output))
        #expect(run.status == 0, "\(run.errors)")
        let (before, after) = (try Tool.frameTimes(input), try Tool.frameTimes(output))
        #expect(before.count == 40 && after.count == 40)
        #expect(zip(before, after).allSatisfy { abs($0 - $1) <= 0.000_6 }, "\(before) \(after)")
        #expect(try Tool.soundChecksum(input) == Tool.soundChecksum(output))
        #expect(workspace.outputs == ["out.mp4"])
    }

    /// Starts it and waits for two parts.
    private static func begun(_ workspace: Workspace, _ arguments: [String]) throws -> Session {
        let session = try Session(arguments)
        try session.until { Workspace.contents(workspace.output(folder)).contains("000001.part") }
        return session
    }

    @Test func interruptedItKeepsWhatIsWholeAndSaysSo() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(seconds: 8)
        let arguments = try Self.arguments(workspace, input, workspace.output("out.mkv"))
        let session = try Self.begun(workspace, arguments)
        session.signal(SIGINT)
        let run = try session.wait()
        #expect(run.status == 130, "\(run.errors)")
        let sentence = String(run.errors.split(separator: "\n").last ?? "")
        let match = try #require(sentence.firstMatch(of: /Interrupted; (\d+) frames are kept in .*the same command/))
        let kept = try #require(Int(match.1))
        #expect(kept >= 8 && kept.isMultiple(of: 4))
        #expect(workspace.outputs == [Self.folder])
        let parts = Workspace.contents(workspace.output(Self.folder))
        #expect(parts.filter { $0.hasSuffix(".part") }.count == kept / 4 && !parts.contains { $0.hasSuffix(".tmp") })
        let last = try Program.run(arguments + ["--json", workspace.output("report.json")])
        #expect(last.status == 0 && last.errors.contains("going on after \(kept) frames"), "\(last.errors)")
        #expect(try Report(contentsOf: workspace.output("report.json")).framesOut == 200)
        #expect(workspace.outputs == ["out.mkv", "report.json"])
    }

    @Test func partsOfOtherWorkAreRefused() throws {
        let workspace = try Workspace()
        let input = try Self.clip(workspace)
        let other = try workspace.clip("other.mkv", seconds: 1)
        let output = workspace.output("out.mkv")
        let arguments = try Self.arguments(workspace, input, output)
        let session = try Self.begun(workspace, arguments)
        session.signal(SIGKILL)
        _ = try session.wait()
        let before = Workspace.contents(workspace.output(Self.folder))
        let model = try workspace.model("flat.safetensors", trunk: false)
        for (changed, words) in [
            (arguments + ["--encoder-option", "crf=30"], "crf=30;"),
            (arguments + ["--duration", "1"], "--duration was not given and is 1;"),
            (arguments.map { $0 == "4" ? "5" : $0 }, "--part-frames was 4 and is 5"),
            (arguments.map { $0 == input ? other : $0 }, "input was another"),
            (arguments.map { $0.hasSuffix("tiny.safetensors") ? model : $0 }, "--model was"),
        ] {
            try expectRefusal(
                changed, status: 2, saying: [words, "out.mkv", "remove", Self.folder], in: workspace)
        }
        #expect(
            Workspace.contents(workspace.output(Self.folder)).filter { $0.hasSuffix(".part") }
                == before.filter { $0.hasSuffix(".part") })
        let manifest = URL(fileURLWithPath: workspace.output(Self.folder) + "/manifest.json")
        try Data(#"{ "facts" : { "option source.start" : "nil" }, "version" : 2 }"#.utf8).write(to: manifest)
        try expectRefusal(
            arguments, status: 2, saying: ["version 2, and this program makes version 3", "remove"], in: workspace)
        try Data("{".utf8).write(to: manifest)
        try expectRefusal(arguments, status: 2, saying: ["manifest is damaged", "remove"], in: workspace)
    }

    /// The names in the manifest are those that people write.
    @Test func theManifestNamesOptionsOfTheCommand() throws {
        let help = try Program.run(["filter", "--help"]).output
        for option in ManifestOption.all {
            #expect(help.contains("\(option.name) ") || help.contains("\(option.name)\n"), "\(option.name)")
        }
    }

    @Test func aSecondRunIsRefusedWhileTheFirstLasts() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(seconds: 60)
        let arguments = try Self.arguments(workspace, input, workspace.output("out.mkv"))
        let session = try Self.begun(workspace, arguments)
        let second = try Program.run(arguments)
        #expect(second.status == 4 && second.sentence?.contains("another run") == true, "\(second.errors)")
        session.signal(SIGINT)
        #expect(try session.wait().status == 130)
    }

    @Test(arguments: [true, false]) func aDamagedPartIsMadeAgain(shortened: Bool) throws {
        let workspace = try Workspace()
        let input = try Self.clip(workspace)
        let (output, whole) = (workspace.output("out.mkv"), workspace.output("whole.mkv"))
        #expect(try Program.run(Self.arguments(workspace, input, whole)).status == 0)
        let arguments = try Self.arguments(workspace, input, output)
        let session = try Self.begun(workspace, arguments)
        session.signal(SIGKILL)
        _ = try session.wait()
        let part = URL(fileURLWithPath: workspace.output(Self.folder) + "/000001.part")
        var data = try Data(contentsOf: part)
        if shortened { data.removeLast(data.count / 2) } else { data[data.count / 2] ^= 16 }
        try data.write(to: part)
        let run = try Program.run(arguments)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("going on after 4 frames") && run.errors.contains("000001.part was damaged"))
        #expect(try Self.everything(whole) == Self.everything(output))
    }

    @Test func aDiskThatFillsUpKeepsTheParts() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(seconds: 1)
        // Each part fits; the whole does not.
        let arguments = try Self.arguments(
            workspace, input, workspace.output("out.mkv"), ["--encoder", "ffv1", "--quiet"])
        let run = try Program.run(arguments, shell: "ulimit -f 120; exec \"$0\" \"$@\"")
        #expect(run.status == 4, "\(run.errors)")
        #expect(run.sentence?.contains("No space") == true && run.sentence?.contains("same command") == true)
        #expect(workspace.outputs == [Self.folder])
        #expect(try Program.run(arguments).status == 0)
        #expect(try Tool.frameTimes(workspace.output("out.mkv")).count == 25)
        #expect(workspace.outputs == ["out.mkv"])
    }

    @Test func nothingIsLeftOfWhatFailsBeforeAPartIsWhole() throws {
        let workspace = try Workspace()
        let input = try Self.clip(workspace)
        let output = workspace.output("out.mkv")
        try expectRefusal(
            Self.arguments(workspace, input, output, ["--encoder-option", "crf=x"]), status: 2, saying: ["crf"],
            in: workspace)
        try expectRefusal(
            Self.arguments(workspace, input, workspace.output("no/out.mkv")), status: 4, saying: ["no/out.mkv"],
            in: workspace)
        try expectRefusal(
            ["filter", input, output, "--part-frames", "4"], status: 2, saying: ["--resume"], in: workspace)
        try expectRefusal(
            ["filter", input, output, "--resume", "--part-frames", "0"], status: 2, saying: ["--part-frames is 0"],
            in: workspace)
        for name in ["out.y4m", "out/%03d.png", "-"] {
            let path = name == "-" ? name : workspace.output(name)
            try expectRefusal(
                ["filter", input, path, "--model", try workspace.model(), "--resume"], status: 2,
                saying: ["--resume", name == "-" ? "standard output" : "times"], in: workspace)
            try expectRefusal(
                ["filter", input, path, "--model", try workspace.model(), "--verify"], status: 2,
                saying: ["--verify", "times"], in: workspace)
        }
        let live = try LiveSource(workspace.input("live.y4m"))
        try expectRefusal(
            Self.arguments(workspace, live.path, output), status: 2, saying: ["--resume", "live.y4m"], in: workspace)
    }
}
