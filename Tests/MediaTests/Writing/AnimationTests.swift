import Foundation
import Media
import TestSupport
import Testing

/// Animations keep the number of times they are played and the duration of their last picture.
struct AnimationTests {
    /// Returns the number of times an animation is played, 0 for without end, read by definition of its format.
    private static func plays(_ path: String) throws -> Int? {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        func number(after text: String, skipping: Int, bytes: Int, bigEndian: Bool = false) -> Int? {
            guard let place = data.range(of: Data(text.utf8))?.upperBound else { return nil }
            let digits = data[(place + skipping)..<(place + skipping + bytes)]
            return (bigEndian ? Array(digits) : digits.reversed()).reduce(0) { $0 << 8 | Int($1) }
        }
        switch URL(fileURLWithPath: path).pathExtension {
        case "gif":
            // Times after the first.
            let again = number(after: "NETSCAPE2.0", skipping: 2, bytes: 2)
            return again == 0 ? 0 : (again ?? 0) + 1
        case "webp": return number(after: "ANIM", skipping: 8, bytes: 2)
        default: return number(after: "acTL", skipping: 4, bytes: 4, bigEndian: true)
        }
    }

    private static func lastDelay(_ path: String) throws -> Double? {
        if path.hasSuffix("webp") {
            // Pictures that look alike are joined: of all time, what the first three of four do not take.
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            let places = data.indices.filter { data[$0...].starts(with: "ANMF".utf8) }
            let delays = places.map { place in
                data[(place + 20)..<(place + 23)].reversed().reduce(0) { $0 << 8 | Int($1) }
            }
            return Double(delays.reduce(0, +)) / 1000 - 0.3
        }
        let durations = try Tool.run(
            "ffprobe", ["-show_entries", "packet=duration_time", "-of", "csv=p=0", path])
        return durations.split(whereSeparator: { $0 == "\n" || $0 == "," }).last.flatMap { Double($0) }
    }

    private static func animation(named name: String, _ options: [String], in workspace: Workspace) throws -> String {
        let path = workspace.path(name)
        try Tool.run(
            "ffmpeg", ["-f", "lavfi", "-i", "testsrc2=size=48x32:rate=10:duration=0.4"] + options + ["-y", path])
        return path
    }

    @Test(
        arguments: [
            ("in.gif", ["-loop", "3", "-final_delay", "400"], 4, 4.0), ("in.gif", ["-loop", "-1"], 1, 0.1),
            ("in.gif", ["-loop", "0", "-final_delay", "50"], 0, 0.5), ("in.apng", ["-plays", "0"], 0, nil),
            ("in.apng", ["-plays", "3"], 3, nil),
        ] as [(String, [String], Int, Double?)])
    func loopsAndTheLastDelayAreCarried(name: String, options: [String], plays: Int, delay: Double?) throws {
        let workspace = try Workspace()
        let source = try Self.animation(named: name, options, in: workspace)
        for ending in ["gif", "apng", "webp"] {
            let output = workspace.path("out.\(ending)")
            try transcode(source, to: output)
            #expect(try Self.plays(output) == plays, "\(ending)")
            // FFmpeg reads no last delay of an animated PNG.
            if let delay, ending != "apng" {
                let found = try #require(try Self.lastDelay(output))
                #expect(abs(found - delay) < 0.006, "\(ending) \(found)")
            }
        }
    }

    @Test func aVideoBecomesAnAnimationAsBefore() throws {
        let workspace = try Workspace()
        let source = try workspace.clip("in.mkv", size: "48x32", rate: "10", seconds: 0.4, sound: false)
        let output = workspace.path("out.gif")
        try transcode(source, to: output)
        #expect(try Self.plays(output) == 0)
        #expect(try Self.lastDelay(output) == 0.1)
    }
}
