import Foundation
import Media
import Pipeline
import TestSupport
import Testing

/// Interlaced pictures become progressive ones, one for each, at the same times.
struct DeinterlaceTests {
    /// Makes a clip of 50 fields per second, in pictures of two that are marked as interlaced.
    private static func interlaced(_ workspace: Workspace, frames: Int, _ options: [String] = []) throws -> String {
        let path = workspace.path("in.mkv")
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", "testsrc2=size=96x80:rate=50", "-vf", "tinterlace=interleave_top,setfield=tff",
                "-frames:v", "\(frames)", "-flags", "+ildct+ilme", "-pix_fmt", "yuv420p", "-c:v", "ffv1",
                "-field_order", "tt",
            ] + options + [path])
        return path
    }

    private static func filter(
        _ input: String, to output: String, _ mode: Deinterlacing, change: (inout FilterOptions) -> Void = { _ in }
    ) throws -> FilterReport {
        var options = FilterOptions(input: input, output: output)
        options.encoder.name = "ffv1"
        options.source.deinterlacing = mode
        options.pictures.size = .factor(1)
        change(&options)
        return try FilterJob(options, filters: [NearestNeighbour(scale: 1)]).run()
    }

    private static func luma(_ path: String, _ filter: String = "null") throws -> [UInt8] {
        [UInt8](
            try Tool.data(
                "ffmpeg",
                ["-i", path, "-vf", "\(filter),extractplanes=y", "-fps_mode", "passthrough", "-f", "rawvideo", "-"]))
    }

    @Test(arguments: [1, 2, 3, 10]) func everyPictureOnceAsFFmpegMakesIt(frames: Int) throws {
        let workspace = try Workspace()
        let input = try Self.interlaced(workspace, frames: frames)
        let output = workspace.path("out.mkv")
        let report = try Self.filter(input, to: output, .auto)
        #expect(report.framesOut == frames)
        #expect(report.notices == [.deinterlaced])
        #expect(try Tool.frameTimes(input) == Tool.frameTimes(output))
        #expect(try Self.luma(output) == Self.luma(input, "bwdif=mode=send_frame"))
        let flags = try Tool.run(
            "ffprobe", ["-show_entries", "frame=interlaced_frame", "-of", "csv=p=0", output])
        #expect(!flags.contains("1"))
    }

    @Test func offLeavesThemAsTheyAre() throws {
        let workspace = try Workspace()
        let input = try Self.interlaced(workspace, frames: 4)
        let output = workspace.path("out.mkv")
        let report = try Self.filter(input, to: output, .off)
        #expect(report.notices == [.interlaced])
        #expect(try Self.luma(output) == Self.luma(input))
    }

    @Test func onTakesThoseThatAreNotMarked() throws {
        let workspace = try Workspace()
        let input = try workspace.clip("in.mkv", size: "96x80", seconds: 0.2, sound: false, ["-c:v", "ffv1"])
        let (on, auto) = (workspace.path("on.mkv"), workspace.path("auto.mkv"))
        #expect(try Self.filter(input, to: on, .on).notices.isEmpty)
        #expect(try Self.luma(on) == Self.luma(input, "bwdif=mode=send_frame:deint=all"))
        #expect(try Self.filter(input, to: auto, .auto).notices.isEmpty)
        #expect(try Self.luma(auto) == Self.luma(input))
        #expect(try Tool.frameTimes(on) == Tool.frameTimes(input))
    }

    @Test func aPartHasTheSamePicturesAsTheWhole() throws {
        let workspace = try Workspace()
        let input = try Self.interlaced(workspace, frames: 12)
        let (whole, part) = (workspace.path("whole.mkv"), workspace.path("part.mkv"))
        _ = try Self.filter(input, to: whole, .auto)
        let report = try Self.filter(input, to: part, .auto) {
            $0.source.start = 0.2
            $0.source.duration = 0.2
        }
        let size = 96 * 80
        let times = try Tool.frameTimes(input)
        let first = try #require(times.firstIndex { $0 >= 0.1999 })
        #expect(report.framesOut > 0)
        #expect(
            try Self.luma(part)
                == Array(Self.luma(whole)[first * size..<(first + report.framesOut) * size]))
    }

    @Test func aChangeOfSizeHalfWayLosesNothing() throws {
        let workspace = try Workspace()
        var all = Data()
        for (index, size) in ["96x80", "64x64"].enumerated() {
            let path = workspace.path("\(index).ts")
            try Tool.run(
                "ffmpeg",
                [
                    "-f", "lavfi", "-i", "testsrc2=size=\(size):rate=50", "-vf", "tinterlace=interleave_top",
                    "-frames:v", "5", "-flags", "+ildct+ilme", "-pix_fmt", "yuv420p", "-c:v", "libx264", path,
                ])
            all += try Data(contentsOf: URL(fileURLWithPath: path))
        }
        let input = workspace.path("in.ts")
        try all.write(to: URL(fileURLWithPath: input))
        let output = workspace.path("out.mkv")
        let report = try Self.filter(input, to: output, .auto)
        #expect(report.framesOut == 10)
        #expect(report.notices.contains(.sizeChanged(width: 64, height: 64)))
        #expect(try Tool.size(output) == "96,80")
    }

    @Test func telecineIsNamed() throws {
        let workspace = try Workspace()
        let plain = workspace.path("plain.m2v")
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", "testsrc2=size=96x96:rate=24000/1001", "-frames:v", "24", "-c:v", "mpeg2video",
                "-pix_fmt", "yuv420p", plain,
            ])
        // Every other picture is marked to be shown for three fields, as on a DVD.
        var stream = [UInt8](try Data(contentsOf: URL(fileURLWithPath: plain)))
        var pictures = 0
        for place in 0..<stream.count - 8 where stream[place..<place + 4].elementsEqual([0, 0, 1, 0xB5]) {
            if stream[place + 4] >> 4 == 1 { stream[place + 5] &= ~0x08 }
            guard stream[place + 4] >> 4 == 8 else { continue }
            if pictures % 2 == 0 { stream[place + 7] |= 0x02 }
            pictures += 1
        }
        #expect(pictures == 24)
        let input = workspace.path("in.m2v")
        try Data(stream).write(to: URL(fileURLWithPath: input))
        let report = try Self.filter(input, to: workspace.path("out.mkv"), .auto)
        #expect(report.framesOut == 24)
        // The bare stream has no times.
        #expect(report.notices.contains(.telecined) && !report.notices.contains(.deinterlaced))
    }
}
