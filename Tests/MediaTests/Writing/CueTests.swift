import Foundation
import TestSupport
import Testing

@testable import Media

/// Cues of subtitles begin at their times in containers that show one at a time.
struct CueTests {
    private static func clip(_ workspace: Workspace, _ cues: [(Double, Double, String)]) throws -> String {
        func time(_ seconds: Double) -> String {
            let milliseconds = Int((seconds * 1000).rounded())
            return "00:00:0\(milliseconds / 1000),\(String(1000 + milliseconds % 1000).dropFirst())"
        }
        let text = cues.enumerated().map { "\($0 + 1)\n\(time($1.0)) --> \(time($1.1))\n\($1.2)\n" }
        let file = workspace.path("words.srt")
        try Data(text.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: file))
        let pictures = try workspace.clip("v.mkv", size: "64x48", seconds: 3, sound: false, ["-c:v", "libx264"])
        let result = workspace.path("in.mkv")
        try Tool.run("ffmpeg", ["-i", pictures, "-i", file, "-map", "0", "-map", "1", "-c", "copy", result])
        return result
    }

    /// Returns the cues of a file in SubRip's form: times and words.
    private static func cues(_ path: String) throws -> [String] {
        try Tool.run("ffmpeg", ["-i", path, "-map", "0:s", "-c:s", "srt", "-f", "srt", "-"])
            .replacingOccurrences(of: "\r\n", with: "\n").components(separatedBy: "\n\n").map {
                $0.split(separator: "\n").dropFirst().joined(separator: " ")
            }
            .filter { !$0.isEmpty }
    }

    @Test(arguments: ["out.mp4", "out.mov", "out.3gp"])
    func startsStayWhereCuesOverlap(output: String) throws {
        let workspace = try Workspace()
        let source = try Self.clip(
            workspace, [(0, 0.9, "one"), (0.5, 1.4, "two"), (1.0, 1.9, "three"), (1.5, 2.4, "four")])
        let result = workspace.path(output)
        let passed = try transcode(source, to: result)
        #expect(passed.notices.contains(.cuesShortened(index: 1, count: 3)), "\(passed.notices)")
        #expect(
            try Self.cues(result) == [
                "00:00:00,000 --> 00:00:00,500 one", "00:00:00,500 --> 00:00:01,000 two",
                "00:00:01,000 --> 00:00:01,500 three", "00:00:01,500 --> 00:00:02,400 four",
            ])
    }

    /// Two cues that begin together become one of two lines.
    @Test func cuesThatBeginTogetherAreShownTogether() throws {
        let workspace = try Workspace()
        let source = try Self.clip(workspace, [(0.2, 0.9, "<i>one</i>"), (0.2, 1.4, "two"), (2.0, 2.5, "three")])
        let result = workspace.path("out.mp4")
        let passed = try transcode(source, to: result)
        #expect(!passed.notices.contains { if case .cuesShortened = $0 { true } else { false } }, "\(passed.notices)")
        #expect(
            try Self.cues(result) == [
                "00:00:00,200 --> 00:00:01,400 one two", "00:00:02,000 --> 00:00:02,500 three",
            ])
    }

    @Test func cuesThatDoNotOverlapStayAsTheyAre() throws {
        let workspace = try Workspace()
        let source = try Self.clip(workspace, [(0.2, 0.5, "one"), (0.5, 1.4, "two"), (2.0, 2.5, "three")])
        let passed = try transcode(source, to: workspace.path("out.mp4"))
        #expect(passed.notices == [.subtitlesConverted(index: 1, from: "subrip", to: "mov_text")], "\(passed.notices)")
        #expect(try Self.cues(workspace.path("out.mp4")).count == 3)
        // As they are in another QuickTime file, too.
        try transcode(workspace.path("out.mp4"), to: workspace.path("out.mov"))
        #expect(try Self.cues(workspace.path("out.mov")) == Self.cues(workspace.path("out.mp4")))
    }

    /// Subtitles of DVDs may lack an end.
    @Test func cuesWithoutAnEndLastUntilTheNext() throws {
        var sequence = CueSequence(Rational(1, 1000), isText: false)
        func cue(_ begin: Int64, _ duration: Int64) throws -> Packet {
            let packet = try Packet()
            packet.setTimes(begin, duration)
            return packet
        }
        #expect(try sequence.add(cue(100, 0)).isEmpty)
        let first = try sequence.add(cue(900, Int64(UInt32.max)))
        #expect(first.map(\.pts) == [100] && first.map(\.duration) == [800])
        let second = try sequence.add(cue(4000, 0))
        #expect(second.map(\.duration) == [3100])
        #expect(sequence.rest().map(\.duration) == [5000] && sequence.shortened == 0)
    }
}
