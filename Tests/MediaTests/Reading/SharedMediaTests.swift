import Media
import TestSupport
import Testing

/// Real files, where they are available, give as many frames as FFmpeg decodes, each at its time.
struct SharedMediaTests {
    private static func check(_ name: String, to output: String) throws -> Transcoded? {
        guard let input = Shared.path("media/\(name)") else { return nil }
        let workspace = try Workspace()
        let result = workspace.path(output)
        let passed = try transcode(input, to: result, EncoderSettings(options: [("preset", "ultrafast")]))
        let before = try Tool.frameTimes(input)
        let after = try Tool.frameTimes(result)
        #expect(FrameTests.agree(before, after), "\(name): \(before) became \(after)")
        let streams = try MediaInformation.probe(input).streams
        if streams.contains(where: { $0.kind == .audio }) {
            #expect(try Tool.packetChecksum(input, map: "0:a") == Tool.packetChecksum(result, map: "0:a"), "\(name)")
            for index in streams.filter({ $0.kind == .audio }).indices {
                let soundBefore = try Tool.packetTimes(input, stream: "a:\(index)")
                let soundAfter = try Tool.packetTimes(result, stream: "a:\(index)")
                #expect(FrameTests.agree(soundBefore, soundAfter), "\(name): \(soundBefore) became \(soundAfter)")
            }
        }
        return passed
    }

    @Test(arguments: [
        "bigbuckbunny.mp4", "bt601.mov", "bt709_full_range.mp4", "carphone_pristine.mp4", "sample_with_chapters.mkv",
        "sample_with_srt.mkv", "sample_with_ssa_subtitles.mkv", "sample_with_pgs_subtitles.mkv",
        "sample_with_vobsub.mkv", "video_90.mov", "internal_emulator_transformer_output_180_rotated.mp4",
        "sample_rotate_and_reflect.mp4",
    ])
    func toMatroska(name: String) throws {
        let passed = try Self.check(name, to: "out.mkv")
        if name == "bigbuckbunny.mp4", let passed {
            #expect(passed.frames == 132)
            #expect(passed.notices.isEmpty)
        }
    }

    @Test(arguments: ["bigbuckbunny.mp4", "sample_rotate_and_reflect.mp4", "bt601.mov"])
    func toMP4(name: String) throws { _ = try Self.check(name, to: "out.mp4") }

    @Test func manyTracks() throws {
        let matroska = try Self.check("nasa_13013.mp4", to: "out.mkv")
        if let matroska {
            #expect(matroska.frames == 325)
            let converted = matroska.notices.filter { if case .subtitlesConverted = $0 { true } else { false } }
            #expect(converted.count == 2)
        }
        if let mp4 = try Self.check("nasa_13013.mp4", to: "out.mp4") {
            #expect(mp4.notices.isEmpty, "\(mp4.notices)")
        }
    }

    @Test func whateverDecodesIsKept() throws {
        guard let input = Shared.path("media/corrupted.mp4") else { return }
        let workspace = try Workspace()
        let passed = try transcode(input, to: workspace.path("out.mkv"))
        #expect(passed.frames >= 49)
        #expect(passed.notices.contains { if case .damaged = $0 { true } else { false } })
    }

    @Test func nothingDecodes() throws {
        guard let input = Shared.path("media/invalid-bitstream.webm") else { return }
        let workspace = try Workspace()
        let kind = MediaError.kind { () throws(MediaError) in
            try transcode(input, to: workspace.path("out.mkv"))
        }
        #expect(kind == .decodeFailed)
        #expect(workspace.contents.isEmpty)
    }
}
