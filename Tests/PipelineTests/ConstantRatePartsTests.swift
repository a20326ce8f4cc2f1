import Foundation
import Media
import Pipeline
import TestSupport
import Testing

/// Parts of a video whose frames all last equally long come to what it is without parts.
struct ConstantRatePartsTests {
    @Test(arguments: ["out.avi", "out.264", "out.ogv"])
    func partsComeToTheSame(output: String) throws {
        let workspace = try Workspace()
        let input = workspace.path("in.mkv")
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", "testsrc2=size=64x48:rate=30:duration=2", "-vf",
                "select='lt(t,0.5)+not(mod(n,8))',setpts=PTS+0.2/TB", "-fps_mode", "passthrough", "-pix_fmt", "yuv420p",
                "-c:v", "libx264", "-bf", "0", input,
            ])
        var options = FilterOptions(input: input, output: workspace.path(output))
        let whole = try FilterJob(options, filters: [NearestNeighbour()]).run()
        options.output = workspace.path("parts-" + output)
        options.parts = PartOptions()
        options.parts?.frames = 4
        let parts = try FilterJob(options, filters: [NearestNeighbour()]).run()
        #expect(
            whole.retiming.repeated >= 36 && parts.retiming == whole.retiming, "\(parts.retiming) \(whole.retiming)")
        #expect(parts.notices == whole.notices && parts.framesOut == whole.framesOut)
        let (one, other) = (workspace.path(output), workspace.path("parts-" + output))
        // libtheora leaves out every picture that it codes like the one before, but not key frames, with which parts begin.
        if output != "out.ogv" { #expect(try Tool.frameTimes(one) == Tool.frameTimes(other)) }
    }

    /// Parts are joined without a decoder, which alone finds this mark.
    @Test func theMarkOfTwoViewsInTheCodecsStreamIsKept() throws {
        let workspace = try Workspace()
        let input = try workspace.clip(
            "in.ts", size: "64x48", seconds: 0.4, sound: false, ["-c:v", "libx264", "-x264-params", "frame-packing=3"])
        var options = FilterOptions(input: input, output: workspace.path("out.mkv"))
        options.encoder.name = "mpeg4"
        options.parts = PartOptions()
        options.parts?.frames = 4
        _ = try FilterJob(options, filters: [NearestNeighbour()]).run()
        #expect(try Tool.run("ffprobe", ["-show_streams", options.output]).contains("type=side by side"))
    }

    /// Pictures of a GIF last as long as each of them says.
    @Test func anAnimationBecomesAVideoOfOneRate() throws {
        let workspace = try Workspace()
        let input = workspace.path("in.gif")
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", "testsrc2=size=64x48:rate=10:duration=2", "-vf", "select='lt(n,5)+not(mod(n,5))'",
                "-fps_mode", "passthrough", input,
            ])
        let options = FilterOptions(input: input, output: workspace.path("out.avi"))
        let report = try FilterJob(options, filters: [NearestNeighbour()]).run()
        // 0 to 0.4 s, then 0.5, 1.0 and 1.5 s.
        #expect(report.framesIn == 8 && report.retiming.leftOut == 0, "\(report.retiming)")
        #expect(try Verification.difference(options, report) == nil)
        #expect(report.retiming.repeated >= 8)
    }
}
