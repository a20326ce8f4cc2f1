import Foundation
import TestSupport
import Testing

/// Colour bars as FFmpeg makes them, and their comparison with filtered ones.
enum ColorBars {
    struct Case: Sendable, CustomTestStringConvertible {
        var format: String
        var range = "tv"
        var matrix = "bt709"
        var transfer = "bt709"
        var testDescription: String { "\(format) \(range) \(matrix) \(transfer)" }
    }

    /// Draws bars of at least 16×16 samples with FFmpeg.
    static func draw(_ clip: Case, _ path: String, width: Int = 112) throws {
        let convert =
            "scale=out_color_matrix=\(clip.matrix):out_range=\(clip.range):flags=accurate_rnd,format=\(clip.format)"
        let tags = "setparams=range=\(clip.range):colorspace=\(clip.matrix):color_trc=\(clip.transfer)"
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", "smptebars=size=\(width)x96,format=rgba,colorchannelmixer=aa=0.6", "-vf",
                "\(convert),\(tags)", "-frames:v", "1", "-c:v", "ffv1", path,
            ])
    }

    static func tags(_ path: String) throws -> String {
        try Tool.run(
            "ffprobe",
            [
                "-select_streams", "v:0", "-show_entries",
                "stream=pix_fmt,color_range,color_space,color_transfer,color_primaries,chroma_location",
                "-of", "default=nw=1", path,
            ])
    }

    /// Returns the planes of the first frame, each row after row.
    static func planes(
        _ path: String, _ format: String, width: Int, height: Int
    ) throws -> [(samples: [Int], width: Int)] {
        let bytes = [UInt8](
            try Tool.data("ffmpeg", ["-i", path, "-frames:v", "1", "-pix_fmt", format, "-f", "rawvideo", "-"]))
        let isWide = format.hasSuffix("le")
        let samples =
            isWide
            ? stride(from: 0, to: bytes.count, by: 2).map { Int(bytes[$0]) | Int(bytes[$0 + 1]) << 8 }
            : bytes.map(Int.init)
        let shifts = ["420": (1, 1), "422": (1, 0), "440": (0, 1), "411": (2, 0), "410": (2, 2)]
        let (across, down) = shifts.first { format.contains($0.key) }?.value ?? (0, 0)
        if format == "ya8" {
            return (0...1).map { channel in
                (stride(from: channel, to: samples.count, by: 2).map { samples[$0] }, width)
            }
        }
        let count = format.hasPrefix("gray") ? 1 : format.hasPrefix("yuva") || format.hasPrefix("gbrap") ? 4 : 3
        var planes: [(samples: [Int], width: Int)] = []
        var place = 0
        for index in 0..<count {
            let isChroma = index == 1 || index == 2
            let wide = isChroma ? (width + (1 << across) - 1) >> across : width
            let high = isChroma ? (height + (1 << down) - 1) >> down : height
            try #require(place + wide * high <= samples.count)
            planes.append((Array(samples[place..<place + wide * high]), wide))
            place += wide * high
        }
        try #require(place == samples.count)
        return planes
    }

    /// Compares the middles of the bars, in samples of each plane.
    /// - Parameter scale: the ratio of the output's extents to those of the input.
    static func compare(
        _ input: String, _ output: String, format: String, within tolerance: Int, wide: Int = 112,
        scale: Int = 2
    ) throws {
        let before = try planes(input, format, width: wide, height: 96)
        let after = try planes(output, format, width: wide * scale, height: 96 * scale)
        var seen: Set<Int> = []
        for (plane, (one, two)) in zip(before, after).enumerated() {
            let (rows, moreRows) = (one.samples.count / one.width, two.samples.count / two.width)
            for bar in 0..<7 {
                // The upper two thirds are seven bars.
                let (x, y) = ((2 * bar + 1) * one.width / 14, rows / 3)
                let expected = one.samples[y * one.width + x]
                seen.insert(expected)
                for (dx, dy) in [(0, 0), (-1, 0), (1, 1), (0, -1)] {
                    let (column, row) = ((2 * bar + 1) * two.width / 14 + dx, moreRows / 3 + dy)
                    let value = two.samples[row * two.width + column]
                    #expect(
                        abs(value - expected) <= tolerance, "plane \(plane), bar \(bar): \(expected) became \(value)")
                }
            }
        }
        #expect(seen.count > 3, "the clip has colours")
    }
}
