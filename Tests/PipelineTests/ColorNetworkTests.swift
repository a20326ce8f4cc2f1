import Engine
import Foundation
import Media
import Pipeline
import TestSupport
import Testing

/// Pictures are converted to red, green and blue and back to their own planes, with the same colours and tags.
struct ColorNetworkTests {
    private static let matrix: [ColorBars.Case] = {
        var cases: [ColorBars.Case] = []
        for range in ["tv", "pc"] {
            for matrix in ["bt709", "smpte170m", "bt2020nc"] {
                for format in ["yuv420p", "yuv422p", "yuv444p", "yuv420p10le"] {
                    cases.append(ColorBars.Case(format: format, range: range, matrix: matrix))
                }
            }
            cases += ["gray", "yuv440p", "yuva420p", "yuva444p10le"].map { ColorBars.Case(format: $0, range: range) }
        }
        return cases
    }()

    private static func filter(
        _ input: String, to output: String, by filters: [any PictureFilter],
        _ change: (inout FilterOptions) -> Void = { _ in }
    ) throws -> FilterReport {
        var options = FilterOptions(input: input, output: output)
        options.encoder.name = "ffv1"
        change(&options)
        return try FilterJob(options, filters: filters).run()
    }

    @Test(arguments: matrix) func coloursSurviveANetworkThatChangesNothing(clip: ColorBars.Case) throws {
        let workspace = try Workspace()
        let (input, output) = (workspace.path("in.mkv"), workspace.path("out.mkv"))
        try ColorBars.draw(clip, input)
        let report = try Self.filter(input, to: output, by: [ColorFunction()])
        let isDeep = clip.format.contains("10")
        #expect(report.notices == (isDeep ? [.pixelFormatConverted(from: clip.format, to: "gbrp")] : []))
        #expect(try ColorBars.tags(input) == ColorBars.tags(output))
        // A code value of the 8 bits in between is four of ten.
        try ColorBars.compare(input, output, format: clip.format, within: isDeep ? 4 : 1, scale: 1)
    }

    @Test(arguments: ["gbrp", "rgba", "gbrp10le"]) func redGreenAndBlue(format: String) throws {
        let workspace = try Workspace()
        let (input, output) = (workspace.path("in.nut"), workspace.path("out.nut"))
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", "smptebars=size=112x96,format=rgba,colorchannelmixer=aa=0.6", "-frames:v", "1",
                "-pix_fmt", format, "-c:v", "rawvideo", input,
            ])
        _ = try Self.filter(input, to: output, by: [ColorFunction()]) { $0.encoder.name = "rawvideo" }
        #expect(try ColorBars.tags(input) == ColorBars.tags(output))
        let compared = format == "rgba" ? "gbrap" : format
        try ColorBars.compare(input, output, format: compared, within: format == "gbrp10le" ? 4 : 1, scale: 1)
    }

    /// The network gets red, green and blue in this order.
    @Test(arguments: [(0, "ff0000"), (1, "00ff00"), (2, "0000ff")])
    func channelsAreWhereTheyBelong(channel: Int, color: String) throws {
        let workspace = try Workspace()
        let (input, output) = (workspace.path("in.mkv"), workspace.path("out.mkv"))
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", "color=gray:size=32x16:rate=1:duration=1,format=yuv444p", "-c:v", "ffv1", input,
            ])
        let network = ColorFunction { place, _ in place == channel ? 255 : 0 }
        _ = try Self.filter(input, to: output, by: [network])
        let pixel = try Tool.data(
            "ffmpeg", ["-i", output, "-frames:v", "1", "-pix_fmt", "rgb24", "-f", "rawvideo", "-"]
        ).prefix(3)
        let expected = (0..<3).map { UInt8(color.dropFirst(2 * $0).prefix(2), radix: 16)! }
        #expect(zip(pixel, expected).allSatisfy { abs(Int($0) - Int($1)) <= 2 }, "\(Array(pixel))")
    }

    @Test func oneThatEnlargesAndAnotherSize() throws {
        let workspace = try Workspace()
        let (input, twice, other) = (workspace.path("in.mkv"), workspace.path("a.mkv"), workspace.path("b.mkv"))
        try ColorBars.draw(ColorBars.Case(format: "yuv420p"), input)
        #expect(try Self.filter(input, to: twice, by: [ColorFunction(scale: 2)]).outputSize == (224, 192))
        try ColorBars.compare(input, twice, format: "yuv420p", within: 1)
        let report = try Self.filter(input, to: other, by: [ColorFunction()]) { $0.pictures.size = .factor(2) }
        #expect(report.outputSize == (224, 192))
        try ColorBars.compare(input, other, format: "yuv420p", within: 1)
    }

    @Test func grayStaysGray() throws {
        let workspace = try Workspace()
        let (input, output) = (workspace.path("in.mkv"), workspace.path("out.mkv"))
        try ColorBars.draw(ColorBars.Case(format: "gray", range: "pc"), input)
        _ = try Self.filter(input, to: output, by: [ColorFunction { 255 - $1 }])
        let (before, after) = (try Tool.luma(input), try Tool.luma(output))
        #expect(before.count == after.count)
        #expect(zip(before, after).allSatisfy { abs(255 - Int($0) - Int($1)) <= 1 })
    }
}
