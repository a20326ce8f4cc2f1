import Foundation
import Media
import Pipeline
import TestSupport
import Testing

/// Colour bars in every range, matrix, depth and subsampling come back with the same colours and tags.
struct ColorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var format: String
        var range = "tv"
        var matrix = "bt709"
        var transfer = "bt709"
        var testDescription: String { "\(format) \(range) \(matrix) \(transfer)" }
    }

    private static let matrix: [Case] = {
        var cases: [Case] = []
        for range in ["tv", "pc"] {
            for matrix in ["bt709", "smpte170m", "bt2020nc"] {
                for depth in ["", "10le", "12le"] {
                    for subsampling in ["420", "422", "444"] {
                        let transfer = matrix != "bt2020nc" ? "bt709" : depth == "12le" ? "arib-std-b67" : "smpte2084"
                        cases.append(
                            Case(
                                format: "yuv\(subsampling)p\(depth)", range: range, matrix: matrix, transfer: transfer))
                    }
                }
            }
        }
        for format in [
            "gray", "gray10le", "gray16le", "yuv440p", "yuv411p", "yuv410p", "yuv420p9le", "yuv422p14le", "yuv420p16le",
            "yuv444p16le", "yuva420p", "yuva422p10le", "yuva444p10le", "yuva444p16le", "ya8",
        ] {
            cases += ["tv", "pc"].map { Case(format: format, range: $0) }
        }
        return cases
    }()

    /// Bars of 16×16 samples and more, as FFmpeg makes them.
    private static func bars(_ clip: Case, _ path: String, width: Int = 112) throws {
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

    private static func tags(_ path: String) throws -> String {
        try Tool.run(
            "ffprobe",
            [
                "-select_streams", "v:0", "-show_entries",
                "stream=pix_fmt,color_range,color_space,color_transfer,color_primaries,chroma_location",
                "-of", "default=nw=1", path,
            ])
    }

    /// The planes of the first frame, each row after row.
    private static func planes(
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
    private static func compare(
        _ input: String, _ output: String, _ format: String, within tolerance: Int, wide: Int = 112
    ) throws {
        let before = try planes(input, format, width: wide, height: 96)
        let after = try planes(output, format, width: wide * 2, height: 192)
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

    private static func filter(
        _ input: String, _ output: String, _ change: (inout FilterOptions) -> Void = { _ in }
    ) throws -> FilterReport {
        var options = FilterOptions(input: input, output: output)
        options.encoder.name = "ffv1"
        change(&options)
        return try FilterJob(options, upscaler: NearestNeighbour()).run()
    }

    @Test(arguments: matrix) func barsKeepTheirColours(clip: Case) throws {
        let workspace = try Workspace()
        let (input, output) = (workspace.path("in.mkv"), workspace.path("out.mkv"))
        // Bars of as many samples of chroma.
        let width = clip.format.contains("41") ? 448 : 112
        try Self.bars(clip, input, width: width)
        let report = try Self.filter(input, output)
        #expect(report.notices.isEmpty, "\(report.notices)")
        #expect(try Self.tags(input) == Self.tags(output))
        try Self.compare(input, output, clip.format, within: 1, wide: width)
    }

    @Test(arguments: [
        "gbrp", "rgb24", "gbrp10le", "gbrp12le", "gbrap", "rgba", "gbrap10le", "gbrap12le", "gbrp14le", "bgr0",
        "rgb565le",
    ])
    func redGreenAndBlue(format: String) throws {
        let workspace = try Workspace()
        let (input, output) = (workspace.path("in.nut"), workspace.path("out.nut"))
        let planar = format.contains("a") || format == "rgba" ? "gbrap" : "gbrp"
        let compared = format.hasPrefix("gbr") ? format : planar
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", "smptebars=size=112x96,format=rgba,colorchannelmixer=aa=0.6", "-frames:v", "1",
                "-pix_fmt", format, "-c:v", "rawvideo", input,
            ])
        let report = try Self.filter(input, output) { $0.encoder.name = "rawvideo" }
        #expect(report.notices.isEmpty, "\(report.notices)")
        #expect(try Self.tags(input) == Self.tags(output))
        // A code value of five or six bits is eight of eight bits, and more.
        try Self.compare(input, output, compared, within: format == "rgb565le" ? 9 : 1)
    }

    @Test func lumaAndChromaForAnEncoderWithoutRGB() throws {
        let workspace = try Workspace()
        let (input, output) = (workspace.path("in.mkv"), workspace.path("out.mkv"))
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", "smptebars=size=112x96", "-frames:v", "1", "-pix_fmt", "gbrp", "-c:v",
                "libx264rgb",
                "-qp", "0", input,
            ])
        let report = try Self.filter(input, output) {
            $0.encoder = EncoderSettings(name: "libx264", options: [("qp", "0")])
        }
        #expect(report.notices == [.pixelFormatConverted(from: "gbrp", to: "yuv444p")])
        #expect(try Tool.entry("stream=color_range", output) == "tv")
        #expect(try Tool.entry("stream=color_space", output) == "smpte170m")
        // One of 219 steps of luma is 1.2 of 255, one of chroma up to 2.
        try Self.compare(input, output, "gbrp", within: 3)
    }

    @Test(arguments: [
        ("yuv420p", "yuv420p10le"), ("yuv444p12le", "yuv422p"), ("yuv422p", "bgr0"), ("gbrp", "yuv420p10le"),
    ])
    func anotherPixelFormatIsAskedFor(from: String, to: String) throws {
        let workspace = try Workspace()
        let (input, output) = (workspace.path("in.mkv"), workspace.path("out.mkv"))
        if from == "gbrp" {
            try Tool.run(
                "ffmpeg",
                [
                    "-f", "lavfi", "-i", "smptebars=size=112x96", "-frames:v", "1", "-pix_fmt", "gbrp", "-c:v",
                    "libx264rgb", "-qp", "0", input,
                ])
        } else {
            try Self.bars(Case(format: from), input)
        }
        let report = try Self.filter(input, output) { $0.pictures.pixelFormat = PixelFormat(named: to) }
        #expect(report.notices.isEmpty, "\(report.notices)")
        #expect(try Tool.entry("stream=pix_fmt", output) == to)
        // What ffmpeg makes of both, in 8 bits of RGB; chroma of 8 bits is as coarse as 2 of it.
        try Self.compare(input, output, "gbrp", within: 3)
    }
}
