import Foundation
import TestSupport
import Testing

@testable import Media

/// Sound stays in step in containers that count its samples, whatever gaps it has.
struct CountedSoundTests {
    /// Returns the seconds at which the tone is first heard by a player that counts samples.
    private static func heard(_ path: String) throws -> Double {
        let bytes = try Tool.data(
            "ffmpeg",
            ["-i", path, "-map", "0:a:0", "-af", "asetpts=N/SR/TB,aresample=48000", "-ac", "1", "-f", "s16le", "-"])
        let samples = bytes.withUnsafeBytes { Array($0.bindMemory(to: Int16.self)) }
        return Double(samples.firstIndex { abs(Int($0)) > 4000 } ?? -1) / 48000
    }

    /// Makes a clip with a tone from 1.5 s on, with a gap before it and a late beginning.
    private static func clip(
        codec: String, _ filter: String, name: String = "in.mkv", in workspace: Workspace
    ) throws -> String {
        let path = workspace.path(name)
        let tone = "aevalsrc='if(gt(t,1.5),0.5*sin(2*PI*440*t),0)':d=1.8:s=48000"
        try Tool.run(
            "ffmpeg",
            [
                "-f", "lavfi", "-i", "testsrc2=size=64x48:rate=25:duration=1.8", "-f", "lavfi", "-i", tone, "-af",
                filter,
                "-strict", "-2", "-pix_fmt", "yuv420p", "-c:v", "libx264", "-bf", "0", "-c:a", codec, "-y", path,
            ])
        return path
    }

    private static let hole = "aselect='not(between(t,0.5,1.2))'"
    private static let lateStart = "aselect='gt(t,0.7)'"

    @Test(
        arguments: [
            ("pcm_s16le", "out.avi", 0.001), ("pcm_s24le", "out.mov", 0.001), ("pcm_s16le", "out.mov", 0.001),
            ("pcm_u8", "out.avi", 0.001), ("pcm_mulaw", "out.mov", 0.001), ("pcm_s16le", "out.mxf", 0.001),
            ("libmp3lame", "out.avi", 0.013), ("ac3", "out.avi", 0.017), ("aac", "out.avi", 0.022),
            ("mp2", "out.avi", 0.013),
        ],
        [hole, lateStart])
    func copiedSoundIsHeardAtItsTime(sound: (codec: String, output: String, tolerance: Double), filter: String) throws {
        // A film in QuickTime says itself when a track begins.
        if sound.output.hasSuffix("mov"), filter == Self.lateStart { return }
        let workspace = try Workspace()
        let source = try Self.clip(codec: sound.codec, filter, in: workspace)
        let result = workspace.path(sound.output)
        let passed = try transcode(source, to: result)
        let converted = passed.notices.contains { if case .soundConverted = $0 { true } else { false } }
        #expect(!converted, "\(passed.notices)")
        // An encoder's own delay is in the source, too.
        let delays: [String: Double] = ["libmp3lame": 0.025, "mp2": 0.01, "ac3": 0.006, "aac": 0.022]
        let delay = delays[sound.codec, default: 0]
        let heard = try Self.heard(result)
        #expect(heard > 1.5 - sound.tolerance - 0.01 && heard < 1.5 + sound.tolerance + delay, "\(heard)")
    }

    @Test(arguments: [hole, lateStart])
    func convertedSoundIsHeardAtItsTime(filter: String) throws {
        let workspace = try Workspace()
        let source = try Self.clip(codec: "libopus", filter, in: workspace)
        let result = workspace.path("out.avi")
        let passed = try transcode(source, to: result)
        #expect(passed.notices.contains(.soundConverted(index: 1, from: "opus", to: "mp3")), "\(passed.notices)")
        let heard = try Self.heard(result)
        #expect(abs(heard - 1.5) < 0.03, "\(heard)")
    }

    /// In this container every packet of AAC has a header of its own.
    @Test func holesOfATransportStream() throws {
        let workspace = try Workspace()
        let source = try Self.clip(codec: "aac", Self.hole, name: "in.ts", in: workspace)
        let result = workspace.path("out.avi")
        let passed = try transcode(source, to: result)
        let heard = try Self.heard(result)
        #expect(abs(heard - 1.5) < 0.044, "\(heard) \(passed.notices)")
        // Every packet can be decoded.
        #expect(try Tool.run("ffmpeg", ["-xerror", "-i", result, "-f", "null", "-"]).isEmpty)
    }

    /// Sound without holes is copied bit for bit.
    @Test(arguments: [
        ("pcm_s16le", "out.avi"), ("ac3", "out.avi"), ("pcm_s16le", "out.mov"),
    ])
    func wholeSoundIsCopiedAsItIs(codec: String, output: String) throws {
        let workspace = try Workspace()
        let source = try workspace.clip("in.mkv", ["-c:v", "libx264", "-c:a", codec])
        let result = workspace.path(output)
        try transcode(source, to: result)
        #expect(try Tool.soundChecksum(source) == Tool.soundChecksum(result))
    }

    /// Sound between whose packets FFmpeg can put no silence, or whose packets' lengths its muxer of AVI does not know.
    @Test(arguments: ["dca", "eac3", "flac", "libvorbis"], [hole, lateStart, "anull"])
    func soundThatWouldDriftIsConverted(codec: String, filter: String) throws {
        let workspace = try Workspace()
        let source = try Self.clip(codec: codec, filter, in: workspace)
        let result = workspace.path("out.avi")
        let passed = try transcode(source, to: result)
        #expect(passed.notices.contains { if case .soundConverted = $0 { true } else { false } }, "\(passed.notices)")
        let heard = try Self.heard(result)
        #expect(abs(heard - 1.5) < 0.04, "\(heard)")
    }

    /// libavformat's muxer of MXF writes pictures only as far as there is sound.
    @Test(arguments: ["aac", "pcm_s16le"]) func silenceFollowsSoundThatEndsBeforeThePictures(codec: String) throws {
        let workspace = try Workspace()
        let source = try workspace.clip(
            "in.mkv", size: "64x48", ["-af", "atrim=end=0.8", "-ar", "48000", "-c:v", "libx264", "-c:a", codec])
        let result = workspace.path("out.mxf")
        let passed = try transcode(source, to: result)
        #expect(try Tool.packetTimes(result, stream: "v:0").count == 50, "\(passed.notices)")
        #expect(!passed.notices.contains { if case .soundCut = $0 { true } else { false } })
    }

    @Test func soundAfterTheLastPictureIsSaidWhereItIsCut() throws {
        let workspace = try Workspace()
        let source = try workspace.clip(
            "in.mkv", size: "64x48",
            ["-vf", "trim=end=1", "-fps_mode", "passthrough", "-ar", "48000", "-c:v", "libx264", "-c:a", "pcm_s16le"])
        let passed = try transcode(source, to: workspace.path("out.mxf"))
        let cut = passed.notices.compactMap { if case .soundCut(1, let seconds) = $0 { seconds } else { nil } }
        #expect(cut.count == 1 && abs((cut.first ?? 0) - 1) < 0.05, "\(passed.notices)")
    }
}
