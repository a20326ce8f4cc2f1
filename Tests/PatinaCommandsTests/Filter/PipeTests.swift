import Foundation
import TestSupport
import Testing

/// Standard input and output carry video, between other programs.
@Suite struct PipeTests {
    private static let decode = "ffmpeg -v error -i in/in.mp4 -f yuv4mpegpipe -strict -1"

    private static func run(
        _ workspace: Workspace, _ options: [String], before: String = "", after: String
    ) throws -> Program.Outcome {
        let arguments = ["filter", "-", "-", "--model", try workspace.model(), "--quiet"] + options
        return try Program.run(
            arguments, in: workspace.folder, shell: "\(before) | \"$0\" \"$@\" | \(after)")
    }

    private static func sum(_ path: String) throws -> String {
        try Tool.run("ffmpeg", ["-i", path, "-map", "0:v", "-f", "md5", "-c:v", "rawvideo", "-"])
    }

    /// The first line of a Y4M file.
    private static func header(_ path: String) throws -> String {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path)).prefix { $0 != 10 }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func itStandsBetweenTwoOfFFmpeg() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(seconds: 1, ["-c:v", "libx264", "-bf", "2"])
        let direct = workspace.output("direct.mkv")
        let run = try Self.run(
            workspace, [], before: "\(Self.decode) -", after: "ffmpeg -v error -i - -c:v ffv1 out/piped.mkv")
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        let alone = try Program.run([
            "filter", input, direct, "--model", try workspace.model(), "--encoder", "ffv1",
        ])
        #expect(alone.status == 0, "\(alone.errors)")
        let piped = workspace.output("piped.mkv")
        #expect(try Tool.frameTimes(piped) == (0..<25).map { Double($0) / 25 })
        #expect(try Self.sum(piped) == Self.sum(direct))
    }

    struct Y4M: Sendable, CustomTestStringConvertible {
        let options: [String]
        let expected: [String]
        var testDescription: String { expected.joined(separator: " ") }
    }

    @Test(arguments: [
        Y4M(options: ["-r", "30000/1001", "-vf", "setsar=4/3"], expected: ["F30000:1001", "A4:3", "Ip", "C420"]),
        Y4M(options: ["-vf", "scale=out_range=pc", "-color_range", "pc"], expected: ["XCOLORRANGE=FULL", "F25:1"]),
        Y4M(options: ["-pix_fmt", "yuv420p10le"], expected: ["C420p10", "XYSCSS=420P10"]),
    ])
    func y4mSaysWhatTheVideoIs(clip: Y4M) throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mkv", seconds: 0.12, sound: false, clip.options + ["-c:v", "ffv1"])
        let run = try Program.run(
            ["filter", input, "-", "--model", try workspace.model()], in: workspace.folder,
            shell: "\"$0\" \"$@\" > out/out.y4m")
        #expect(run.status == 0, "\(run.errors)")
        let header = try Self.header(workspace.output("out.y4m")).split(separator: " ").map(String.init)
        #expect(header.first == "YUV4MPEG2" && header.contains("W128") && header.contains("H96"))
        for word in clip.expected { #expect(header.contains { $0.hasPrefix(word) }, "\(word) in \(header)") }
        // What is written can be read again, as a file and as a pipe.
        let again = try Program.run(
            ["filter", "-", "out/again.mkv", "--model", try workspace.model(), "--encoder", "ffv1"],
            in: workspace.folder, shell: "cat out/out.y4m | \"$0\" \"$@\"")
        #expect(again.status == 0, "\(again.errors)")
        for entry in ["stream=pix_fmt", "stream=sample_aspect_ratio", "stream=avg_frame_rate", "stream=color_range"] {
            let (before, after) = (workspace.output("out.y4m"), workspace.output("again.mkv"))
            #expect(try Tool.entry(entry, before) == Tool.entry(entry, after), "\(entry)")
        }
    }

    @Test(arguments: ["matroska", "mpegts", "nut", "y4m"])
    func containersThatStreamGoThrough(format: String) throws {
        let workspace = try Workspace()
        _ = try workspace.clip(seconds: 0.4, ["-c:v", "libx264", "-c:a", "aac"])
        let name = format == "y4m" ? "yuv4mpegpipe -an" : "\(format) -c copy"
        let run = try Self.run(
            workspace, ["--output-format", format],
            before: "ffmpeg -v error -i in/in.mp4 -f \(name) -", after: "cat > out/out")
        #expect(run.status == 0, "\(run.errors)")
        let output = workspace.output("out")
        #expect(try Tool.frameTimes(output).count == 10 && Tool.entry("stream=width", output) == "128")
        if format != "y4m" { #expect(try !Tool.packetTimes(output, stream: "a:0").isEmpty) }
    }

    @Test func aFileOnStandardInputMayBeOfAnyContainer() throws {
        let workspace = try Workspace()
        _ = try workspace.clip(seconds: 0.2, ["-c:v", "libx264"])
        // The index of an MP4 file is at its end.
        let run = try Program.run(
            ["filter", "-", "out/out.mp4", "--model", try workspace.model()], in: workspace.folder,
            shell: "\"$0\" \"$@\" < in/in.mp4")
        #expect(run.status == 0 && run.errors.contains("out/out.mp4: 5 frames"), "\(run.errors)")
    }

    @Test func rawVideoGoesThrough() throws {
        let workspace = try Workspace()
        _ = try workspace.clip(seconds: 0.2, sound: false, ["-c:v", "libx264"])
        let run = try Self.run(
            workspace,
            [
                "--input-format", "rawvideo", "--input-size", "64x48", "--input-pixel-format", "yuv420p", "--rate",
                "25",
                "--output-format", "rawvideo",
            ],
            before: "ffmpeg -v error -i in/in.mp4 -f rawvideo -", after: "cat > out/out.yuv")
        #expect(run.status == 0, "\(run.errors)")
        let piped = try Self.run(
            workspace, ["--output-format", "rawvideo"], before: "\(Self.decode) -", after: "cat > out/other.yuv")
        #expect(piped.status == 0, "\(piped.errors)")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: workspace.output("out.yuv")))
        #expect(bytes.count == 5 * 128 * 96 * 3 / 2)
        #expect(try bytes == Data(contentsOf: URL(fileURLWithPath: workspace.output("other.yuv"))))
    }

    @Test func framesAreRepeatedWhereAPipeHasNoTimes() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(
            "in.mkv", seconds: 0.8, sound: false,
            ["-vf", "select='not(between(n\\,4\\,8))'", "-fps_mode", "vfr", "-c:v", "ffv1"])
        let times = try Tool.frameTimes(input)
        try #require(times.count < 20 && times.last! > 0.7)
        let run = try Program.run(
            ["filter", input, "-", "--model", try workspace.model()], in: workspace.folder,
            shell: "\"$0\" \"$@\" > out/out.y4m")
        #expect(run.status == 0 && run.errors.contains("repeated"), "\(run.errors)")
        #expect(try abs(Double(Tool.frameTimes(workspace.output("out.y4m")).count) - (times.last! * 25 + 1)) <= 1)
    }

    @Test(arguments: ["", "--output-format matroska"])
    func aReaderThatGoesAwayEndsItInOneSentence(format: String) throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mkv", seconds: 4, ["-c:v", "mpeg4", "-q:v", "2"])
        let options = format.split(separator: " ").map(String.init)
        let run = try Program.run(
            ["filter", input, "-", "--model", try workspace.model(trunk: false), "--quiet"] + options,
            in: workspace.folder, shell: "{ \"$0\" \"$@\"; echo \"status $?\" >&2; } | head -c 2000 > /dev/null")
        // That raw pictures leave no room for the sound is said beforehand.
        let lines = run.errors.split(separator: "\n").filter { !$0.hasPrefix("patina: note: ") }
        #expect(lines.count == 2 && lines.last == "status 4", "\(run.errors)")
        #expect(lines.first?.contains("standard output") == true, "\(run.errors)")
    }

    @Test func aSlowReaderGetsEveryFrame() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(seconds: 1, sound: false, ["-c:v", "libx264"])
        let run = try Program.run(
            ["filter", input, "-", "--model", try workspace.model(), "--quiet"], in: workspace.folder,
            shell: "\"$0\" \"$@\" | { sleep 1; head -c 30000; sleep 1; cat; } > out/out.y4m")
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(try Tool.frameTimes(workspace.output("out.y4m")).count == 25)
    }

    @Test func nothingPilesUpBeforeASlowReader() throws {
        let workspace = try Workspace()
        let frame = 640 * 480 * 3 / 2
        let script = """
            ffmpeg -v quiet -f lavfi -i testsrc2=size=320x240:duration=20 -pix_fmt yuv420p -f yuv4mpegpipe - |
            sh -c 'echo $$ > out/pid; exec "$0" "$@"' "$0" "$@" | {
              status=/proc/$(sleep 1; cat out/pid)/status
              head -c \(20 * frame) > /dev/null; sleep 1; grep VmRSS $status > out/before
              head -c \(60 * frame) > /dev/null; sleep 1; grep VmRSS $status > out/after
            }
            """
        let run = try Program.run(
            ["filter", "-", "-", "--model", try workspace.model(trunk: false), "--quiet"], in: workspace.folder,
            shell: script)
        #expect(run.sentence?.contains("standard output") == true, "\(run.errors)")
        func kilobytes(_ name: String) throws -> Int {
            let text = try String(contentsOfFile: workspace.output(name), encoding: .utf8)
            return Int(text.filter(\.isNumber)) ?? 0
        }
        let (before, after) = (try kilobytes("before"), try kilobytes("after"))
        // 60 frames and what they are made of would be 33 MB.
        #expect(before > 0 && after - before < 8 << 10, "\(before) kB became \(after) kB")
    }

    @Test(arguments: [
        Refused("in/in.mp4", "-", "--json", "-", status: 2, saying: ["--json", "standard output"]),
        Refused("in/in.mp4", "-", "--frame-times", "-", status: 2, saying: ["--frame-times", "standard output"]),
        Refused("-", "out/out.mkv", "--input-format", "rawvideo", status: 2, saying: ["--input-size"]),
        Refused("-", "out/out.mkv", "--input-format", "nonsense", status: 2, saying: ["nonsense", "-formats"]),
        Refused("in/in.mp4", "out/out", "--output-format", "nonsense", status: 2, saying: ["nonsense", "-formats"]),
        Refused("in/in.mp4", "out/out.mkv", "--rate", "fast", status: 2, saying: ["--rate"]),
        Refused("in/in.mp4", "out/out.mkv", "--rate", "0", status: 2, saying: ["--rate"]),
        Refused("in/in.mp4", "out/out.mkv", "--rate", "30", status: 2, saying: ["--rate", "in/in.mp4"]),
        Refused("in/in.mp4", "out/out.mkv", "--input-pixel-format", "no", status: 2, saying: ["pixel format", "no"]),
        Refused("-", "out/out.mkv", status: 3, saying: ["standard input"]),
        Refused("in/in.mp4", "-", "--resume", status: 2, saying: ["--resume", "standard output"]),
        Refused("in/in.mp4", "out/f%d.png", "--resume", status: 2, saying: ["--resume", "out/f%d.png"]),
        Refused("-", "-", "--tune", status: 2, saying: ["--tune"]),
        Refused("in/in.mp4", "-", "--output-format", "mp4", status: 4, saying: ["standard output", "Matroska"]),
    ])
    func whatMakesNoSenseIsRefused(refused: Refused) throws {
        let workspace = try Workspace()
        _ = try workspace.clip()
        try expectRefusal(
            ["filter"] + refused.options + ["--model", try workspace.model()], status: refused.status,
            saying: refused.words, in: workspace)
    }

    @Test(arguments: ["-", "in/in.mp4"]) func aTerminalIsNoPlaceForVideo(input: String) throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else {
            return print("skipped: script(1) is not here")
        }
        let workspace = try Workspace()
        _ = try workspace.clip()
        let output = input == "-" ? "out/out.mkv" : "-"
        let command = "'\(Program.path)' filter \(input) \(output) --model '\(try workspace.model())'"
        let run = try Command("script", ["-qec", command, "typescript"], in: workspace.folder)
        let text = String(decoding: run.output, as: UTF8.self)
        #expect(run.status == 2 && text.contains("is a terminal"), "\(run.status) \(text)")
    }

    /// Its rate is told by fragments that have not come yet.
    @Test func aFragmentedFilmKeepsItsRate() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(
            seconds: 1, sound: false, ["-c:v", "libx264", "-g", "10", "-movflags", "frag_keyframe+empty_moov"])
        let run = try Program.run(
            ["filter", "-", "-", "--model", try workspace.model(), "--quiet"], in: workspace.folder,
            shell: "cat in/in.mp4 | \"$0\" \"$@\" > out/out.y4m")
        #expect(run.status == 0 && run.complaints.isEmpty, "\(run.errors) \(input)")
        #expect(try Self.header(workspace.output("out.y4m")).contains(" F25:1 "))
        #expect(try Tool.frameTimes(workspace.output("out.y4m")).count == 25)
    }
}
