import Foundation
import Media
import TestSupport
import Testing

/// The opacity of VP8 and VP9 is decoded and encoded.
struct TransparencyTests {
    @Test(arguments: [("libvpx-vp9", "libvpx-vp9"), ("libvpx", "libvpx"), ("libvpx-vp9", "ffv1")])
    func opacityOfWebMStays(codec: String, encoder: String) throws {
        let workspace = try Workspace()
        let source = workspace.path("in.webm")
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i",
                "color=red:size=64x48:rate=25:duration=0.12,format=yuva420p,geq=lum=128:cb=128:cr=200:a=X*4",
                "-c:v", codec, "-auto-alt-ref", "0", "-crf", "10", "-b:v", "1M", source,
            ])
        let output = workspace.path(encoder == "ffv1" ? "out.mkv" : "out.webm")
        let passed = try transcode(source, to: output, EncoderSettings(name: encoder))
        #expect(passed.frames == 3 && passed.notices.isEmpty, "\(passed.notices)")
        let decoder = encoder == "ffv1" ? [] : ["-c:v", encoder]
        let opacity = [UInt8](
            try Tool.data("ffmpeg", decoder + ["-i", output, "-vf", "extractplanes=a", "-f", "rawvideo", "-"]))
        try #require(opacity.count == 3 * 64 * 48)
        #expect((0..<64).allSatisfy { abs(Int(opacity[20 * 64 + $0]) - $0 * 4) < 24 })
        let marked = try Tool.run("ffprobe", ["-show_entries", "stream_tags", output]).lowercased()
        #expect(marked.contains("alpha_mode=1"))
    }

    @Test func whatHasNoOpacityIsNotMarkedAsIfItHad() throws {
        let workspace = try Workspace()
        let source = workspace.path("in.webm")
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", "color=red:size=64x48:rate=25:duration=0.12,format=yuva420p", "-c:v", "libvpx-vp9",
                source,
            ])
        let output = workspace.path("out.mkv")
        try transcode(source, to: output, EncoderSettings(name: "libx264"))
        #expect(try !Tool.run("ffprobe", ["-show_entries", "stream_tags", output]).lowercased().contains("alpha_mode"))
    }
}
