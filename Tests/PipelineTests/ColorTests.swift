import Foundation
import Media
import Pipeline
import TestSupport
import Testing

/// Colour bars in every range, matrix, depth and subsampling come back with the same colours and tags.
struct ColorTests {
    typealias Case = ColorBars.Case

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

    private static func filter(
        _ input: String, _ output: String, change: (inout FilterOptions) -> Void = { _ in }
    ) throws -> FilterReport {
        var options = FilterOptions(input: input, output: output)
        options.encoder.name = "ffv1"
        change(&options)
        return try FilterJob(options, filters: [NearestNeighbour()]).run()
    }

    @Test(arguments: matrix) func barsKeepTheirColours(clip: Case) throws {
        let workspace = try Workspace()
        let (input, output) = (workspace.path("in.mkv"), workspace.path("out.mkv"))
        // Bars of as many samples of chroma.
        let width = clip.format.contains("41") ? 448 : 112
        try ColorBars.draw(clip, input, width: width)
        let report = try Self.filter(input, output)
        #expect(report.notices.isEmpty, "\(report.notices)")
        #expect(try ColorBars.tags(input) == ColorBars.tags(output))
        try ColorBars.compare(input, output, format: clip.format, within: 1, wide: width)
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
        #expect(try ColorBars.tags(input) == ColorBars.tags(output))
        // A code value of five or six bits is eight of eight bits, and more.
        try ColorBars.compare(input, output, format: compared, within: format == "rgb565le" ? 9 : 1)
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
        try ColorBars.compare(input, output, format: "gbrp", within: 3)
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
            try ColorBars.draw(Case(format: from), input)
        }
        let report = try Self.filter(input, output) { $0.pictures.pixelFormat = PixelFormat(named: to) }
        #expect(report.notices.isEmpty, "\(report.notices)")
        #expect(try Tool.entry("stream=pix_fmt", output) == to)
        // What ffmpeg makes of both, in 8 bits of RGB; chroma of 8 bits is as coarse as 2 of it.
        try ColorBars.compare(input, output, format: "gbrp", within: 3)
    }
}
