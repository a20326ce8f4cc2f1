import Foundation
import Media
import TestSupport
import Testing

/// Sound that a container cannot hold is encoded anew, at the same times and of the same length.
struct SoundConversionTests {
    /// Returns the seconds after the first picture at which sound is first and last heard.
    private static func heard(_ path: String) throws -> (first: Double, last: Double) {
        let bytes = try Tool.data(
            "ffmpeg",
            [
                "-copyts", "-i", path, "-map", "0:a:0", "-af",
                "aresample=48000:async=1:min_hard_comp=0.001:first_pts=0", "-ac",
                "1", "-f", "s16le", "-",
            ])
        let samples = bytes.withUnsafeBytes { Array($0.bindMemory(to: Int16.self)) }
        let loud = samples.indices.filter { abs(Int(samples[$0])) > 2000 }
        let picture = try Tool.frameTimes(path).first ?? 0
        return (Double(loud.first ?? -1) / 48000 - picture, Double(loud.last ?? -1) / 48000 - picture)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var input = ["-c:a", "aac"]
        var file = "in.mkv"
        let output: String
        let becomes: String
        var encoder: String?
        var channels = 1
        var testDescription: String { "\(input.last ?? "") in \(file) to \(output)" }
    }

    /// The source has a tone from 0.5 s to 1.3 s, in step with the pictures.
    @Test(arguments: [
        Case(output: "out.webm", becomes: "opus", encoder: "libvpx"),
        Case(file: "in.mp4", output: "out.webm", becomes: "opus", encoder: "libvpx"),
        Case(input: ["-ac", "6", "-c:a", "ac3"], output: "out.webm", becomes: "opus", encoder: "libvpx", channels: 6),
        Case(input: ["-c:a", "pcm_s16le"], output: "out.mp4", becomes: "alac"),
        Case(input: ["-ar", "22050", "-c:a", "libvorbis"], output: "out.ts", becomes: "aac"),
        Case(input: ["-c:a", "libopus"], output: "out.avi", becomes: "mp3", encoder: "mpeg4"),
        Case(input: ["-c:a", "flac"], output: "out.mov", becomes: "alac"),
    ])
    func everySampleAtItsTime(sound: Case) throws {
        let workspace = try Workspace()
        let source = workspace.path(sound.file)
        let tone = "aevalsrc='if(between(t,0.5,1.3),0.5*sin(2*PI*440*t),0)':d=1.8:s=48000"
        try Tool.run(
            "ffmpeg",
            ["-f", "lavfi", "-i", "testsrc2=size=64x48:rate=25:duration=1.8", "-f", "lavfi", "-i", tone]
                + ["-pix_fmt", "yuv420p", "-c:v", "libx264", "-bf", "0"] + sound.input + [source])
        let result = workspace.path(sound.output)
        let passed = try transcode(source, to: result, EncoderSettings(name: sound.encoder))
        let converted = passed.notices.compactMap { notice -> String? in
            if case .soundConverted(1, _, let to) = notice { to } else { nil }
        }
        let codec = try Tool.entry("stream=codec_name", result, stream: "a:0")
        // From version 7 on FFmpeg writes PCM into MP4.
        let isCopied = codec == "pcm_s16le" && converted.isEmpty
        #expect(isCopied || converted == [sound.becomes] && codec == sound.becomes, "\(passed.notices)")
        #expect(try Tool.entry("stream=channels", result, stream: "a:0") == "\(sound.channels)")
        let (before, after) = (try Self.heard(source), try Self.heard(result))
        // A frame of MP3 is the tick of AVI; elsewhere what an encoder smears is all there is.
        let tolerance = sound.output.hasSuffix("avi") ? 0.026 : 0.004
        #expect(abs(after.first - before.first) < tolerance, "\(before) \(after)")
        #expect(abs(after.last - before.last) < tolerance, "\(before) \(after)")
    }

    /// Silence fills a gap in the times, so that the sound after it keeps its time.
    @Test func gapsStay() throws {
        let workspace = try Workspace()
        let source = workspace.path("in.mkv")
        let tone = "aevalsrc='if(lt(t,0.2)+gt(t,1.2),0.5*sin(2*PI*440*t),0)':d=1.6:s=48000"
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", "testsrc2=size=64x48:rate=25:duration=1.6", "-f", "lavfi", "-i", tone, "-af",
                "aselect='not(between(t,0.3,1.0))'", "-pix_fmt", "yuv420p", "-c:v", "libx264", "-c:a", "pcm_s16le",
                source,
            ])
        for (output, encoder) in [("out.webm", "libvpx"), ("out.mp4", "libx264")] {
            let result = workspace.path(output)
            try transcode(source, to: result, EncoderSettings(name: encoder))
            let (before, after) = (try Self.heard(source), try Self.heard(result))
            #expect(abs(after.first - before.first) < 0.004 && abs(after.last - before.last) < 0.004, "\(output)")
            let whole = Double(try Tool.packetTimes(result, stream: "a:0").last ?? 0)
            #expect(abs(whole - 1.6) < 0.1)
        }
    }

    @Test func aPartOfConvertedSoundIsInStep() throws {
        let workspace = try Workspace()
        let source = workspace.path("in.mkv")
        let tone = "aevalsrc='if(between(t,1.0,1.3),0.5*sin(2*PI*440*t),0)':d=1.8:s=48000"
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", "testsrc2=size=64x48:rate=25:duration=1.8", "-f", "lavfi", "-i", tone, "-pix_fmt",
                "yuv420p", "-c:v", "libx264", "-bf", "0", "-c:a", "flac", source,
            ])
        var options = VideoSource.Options()
        options.start = 0.6
        options.duration = 0.8
        let result = workspace.path("out.webm")
        let passed = try transcode(source, to: result, EncoderSettings(name: "libvpx"), source: options)
        #expect(passed.frames == 20)
        #expect(try Tool.frameTimes(result).first == 0)
        let heard = try Self.heard(result)
        #expect(abs(heard.first - 0.4) < 0.004 && abs(heard.last - 0.7) < 0.004, "\(heard)")
    }

    /// NUT keeps no length of a block, without which nobody can decode it.
    @Test func soundInBlocksIsConvertedForNUT() throws {
        let workspace = try Workspace()
        let source = try workspace.clip("in.wmv", size: "64x48", seconds: 0.4, ["-c:v", "wmv2", "-c:a", "wmav2"])
        let result = workspace.path("out.nut")
        try transcode(source, to: result)
        #expect(try Tool.run("ffmpeg", ["-xerror", "-i", result, "-f", "null", "-"]).isEmpty)
        #expect(try Tool.entry("stream=codec_name", result, stream: "a:0") != "wmav2")
    }
}
