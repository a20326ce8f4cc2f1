import Foundation
import Media
import Pipeline
import TestSupport
import Testing

/// Outputs have the size that was asked for, from all formats, and pictures keep their shape.
struct SizeTests {
    private static func filter(
        _ input: String, _ output: String, size: OutputSize?, scale: Int = 2
    ) throws -> FilterReport {
        var options = FilterOptions(input: input, output: output)
        options.encoder.name = "ffv1"
        options.pictures.size = size
        return try FilterJob(options, filters: [NearestNeighbour(scale: scale)]).run()
    }

    @Test(arguments: [
        (OutputSize.exact(width: 100, height: 51), "100,51"), (.rows(200), "266,200"), (.rows(90), "120,90"),
        (.factor(1), "160,120"), (.factor(1.5), "240,180"), (.factor(0.33), "52,40"), (.factor(3), "480,360"),
    ])
    func sizes(size: OutputSize, expected: String) throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mkv", seconds: 0.08, sound: false, ["-c:v", "ffv1"])
        let output = workspace.path("out.mkv")
        let report = try Self.filter(input, output, size: size)
        #expect(report.framesOut == 2 && report.notices.isEmpty)
        #expect(try Tool.size(output) == expected)
        #expect("\(report.outputSize.width),\(report.outputSize.height)" == expected)
    }

    /// A smooth picture that is enlarged by the filter and made smaller again is what it was, on every plane.
    @Test(arguments: ["yuv420p", "yuv422p10le", "yuv444p", "yuva420p", "gray", "gbrp10le", "yuv411p", "yuv440p"])
    func backToTheFirstSize(format: String) throws {
        let workspace = try Workspace()
        let input = workspace.path("in.nut")
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i",
                "color=black:size=97x81:rate=25,format=rgba64le,"
                    + "geq=r=X*500+8000:g=Y*600+8000:b=40000-X*150-Y*100:a=(X+Y)*300+2000",
                "-frames:v", "1", "-pix_fmt", format, "-c:v", "rawvideo", input,
            ])
        let output = workspace.path("out.nut")
        var options = FilterOptions(input: input, output: output)
        options.encoder.name = "rawvideo"
        options.pictures.size = .factor(1)
        _ = try FilterJob(options, filters: [NearestNeighbour()]).run()
        let text = try Command("ffmpeg", ["-i", output, "-i", input, "-lavfi", "psnr", "-f", "null", "-"]).errors
        let match = try #require(text.firstMatch(of: /average:([0-9.]+|inf)/))
        // A quarter of a sample to the side, and it would be 40 dB.
        #expect(match.1 == "inf" || Double(match.1)! > 50, "\(match.0)")
    }

    @Test(arguments: ["yuv420p", "yuv422p", "yuv410p", "yuv444p10le", "gbrp"]) func oddSizes(format: String) throws {
        let workspace = try Workspace()
        let input = try workspace.clip(
            "in.nut", seconds: 0.08, sound: false, ["-vf", "scale=35:27", "-pix_fmt", format, "-c:v", "rawvideo"])
        let output = workspace.path("out.nut")
        var options = FilterOptions(input: input, output: output)
        options.encoder.name = "rawvideo"
        for (size, expected) in [(nil, "70,54"), (OutputSize.factor(1), "35,27"), (.factor(3), "105,81")] {
            options.overwrite = true
            options.pictures.size = size
            #expect(try FilterJob(options, filters: [NearestNeighbour()]).run().framesOut == 2)
            #expect(try Tool.size(output) == expected)
            #expect(try Tool.entry("stream=pix_fmt", output) == format)
        }
    }

    /// The picture keeps its shape where the size alone would change it.
    @Test func anotherShapeChangesTheSamples() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(
            "in.mkv", size: "160x120", seconds: 0.08, sound: false, ["-vf", "setsar=1", "-c:v", "ffv1"])
        let output = workspace.path("out.mkv")
        _ = try Self.filter(input, output, size: .exact(width: 160, height: 60))
        #expect(try Tool.entry("stream=sample_aspect_ratio", output) == "1:2")
        #expect(try Tool.entry("stream=display_aspect_ratio", output) == "4:3")
    }

    /// Cropping that the stream declares is exact to the sample.
    @Test func cropping() throws {
        let workspace = try Workspace()
        let whole = try workspace.clip(
            "whole.h264", size: "96x80", seconds: 0.08, sound: false, ["-c:v", "libx264", "-qp", "0"])
        let input = workspace.path("in.h264")
        try Tool.run(
            "ffmpeg",
            [
                "-i", whole, "-c", "copy", "-bsf:v", "h264_metadata=crop_left=6:crop_right=2:crop_top=4:crop_bottom=10",
                input,
            ])
        let output = workspace.path("out.mkv")
        _ = try Self.filter(input, output, size: nil, scale: 1)
        #expect(try Tool.size(output) == "88,66")
        let sum = { (path: String, filter: String) in
            try Tool.run("ffmpeg", ["-i", path, "-vf", filter, "-f", "rawvideo", "-f", "md5", "-"])
        }
        #expect(try sum(output, "null") == sum(whole, "crop=88:66:6:4"))
    }

    @Test func aChangeOfFormatHalfWay() throws {
        let workspace = try Workspace()
        var all = Data()
        for (index, format) in ["yuv420p", "yuv422p"].enumerated() {
            let path = try workspace.clip(
                "\(index).ts", seconds: 0.2, sound: false, ["-pix_fmt", format, "-c:v", "libx264"])
            all += try Data(contentsOf: URL(fileURLWithPath: path))
        }
        let input = workspace.path("in.ts")
        try all.write(to: URL(fileURLWithPath: input))
        let output = workspace.path("out.mkv")
        let report = try Self.filter(input, output, size: nil)
        #expect(report.framesOut == 10)
        #expect(report.notices.contains(.pixelFormatConverted(from: "yuv422p", to: "yuv420p")))
        #expect(try Tool.entry("stream=pix_fmt", output) == "yuv420p")
    }
}
