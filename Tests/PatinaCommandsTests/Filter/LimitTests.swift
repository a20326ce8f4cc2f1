import Foundation
import TestSupport
import Testing

/// Inputs that ask too much, or for other files, end with one sentence that names the limit and its option.
@Suite struct LimitTests {
    @Test(arguments: [
        Refused("--max-pixels", "48x48", status: 3, saying: ["64x48", "2304 pixels", "--max-pixels"]),
        Refused("--max-streams", "1", status: 3, saying: ["more than 1 streams", "--max-streams"]),
        Refused("--max-duration", "0.2", status: 3, saying: ["longer than 0.2 s", "--max-duration"]),
        Refused("--max-frames", "5", status: 3, saying: ["more than 5 frames", "--max-frames"]),
        Refused("--max-memory", "2M", status: 3, saying: ["2 MiB of memory", "--max-memory"]),
        Refused("--max-pixels", "0", status: 2, saying: ["--max-pixels is 0"]),
        Refused("--max-pixels", "1x2x3", status: 2, saying: ["--max-pixels is 1x2x3"]),
        Refused("--max-streams", "0", status: 2, saying: ["--max-streams is 0"]),
        Refused("--max-frames", "0", status: 2, saying: ["--max-frames is 0"]),
        Refused("--max-duration", "long", status: 2, saying: ["--max-duration is long"]),
        Refused("--max-memory", "much", status: 2, saying: ["--max-memory is much"]),
        Refused("--max-memory", "9999999999T", status: 2, saying: ["--max-memory is 9999999999T"]),
    ])
    func aLimitIsNamedWithItsOption(refused: Refused) throws {
        let workspace = try Workspace()
        let input = try workspace.clip()
        try expectRefusal(
            ["filter", input, "out/out.mkv", "--model", try workspace.model()] + refused.options,
            status: refused.status, saying: refused.words, in: workspace)
    }

    @Test func limitsThatSufficeChangeNothing() throws {
        let workspace = try Workspace()
        let input = try workspace.clip()
        let run = try Program.run([
            "filter", input, workspace.output("out.mkv"), "--model", try workspace.model(), "--max-pixels", "64x48",
            "--max-streams", "2", "--max-duration", "0:01", "--max-frames", "10", "--max-memory", "8G",
        ])
        #expect(run.status == 0, "\(run.errors)")
        #expect(try Tool.frameTimes(workspace.output("out.mkv")).count == 10)
    }

    /// From version 7.1 on FFmpeg itself takes no playlist that is named like a film.
    @Test(arguments: [("film.m3u8", ["(hls)", "other files"]), ("film.mp4", [])])
    func aPlaylistIsNoVideo(name: String, words: [String]) throws {
        let workspace = try Workspace()
        _ = try workspace.clip("clip.ts", ["-c:v", "mpeg2video"])
        let list = try workspace.write(
            name, Data("#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nclip.ts\n#EXT-X-ENDLIST\n".utf8))
        for command in [["inspect", list], ["filter", list, "out/out.mkv", "--model", try workspace.model()]] {
            try expectRefusal(command, status: 3, saying: [name] + words, in: workspace)
        }
    }
}
