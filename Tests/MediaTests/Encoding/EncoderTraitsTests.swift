import Foundation
import TestSupport
import Testing

@testable import Media

/// The table of encoders agrees with the encoders themselves where they can be asked.
@Suite struct EncoderTraitsTests {
    private static let independent = EncoderTraits.table.filter { !$0.value.dependsOnThreads }.keys.sorted()

    @Test(arguments: independent)
    func encodersSaidNotToDependOnThreadsMakeTheSamePacketsWithAnyNumber(encoder: String) throws {
        let container = try Container(forPath: "x.nut")
        // FFmpeg may be built without the encoder.
        guard let choice = try? EncoderChoice(encoder, in: container) else { return }
        let format = choice.pixelFormat(nearest: .yuv420p, fullRange: false).withoutRange
        func packets(threads: Int) throws -> [[UInt8]] {
            var settings = EncoderSettings(name: encoder, threads: threads)
            if encoder == "dnxhd" { settings.options = [("profile", "dnxhr_hq")] }
            let pool = try FramePool(width: 576, height: 128, pixelFormat: format)  // wide enough for two tiles of VP9
            var made: VideoEncoder?
            var packets: [[UInt8]] = []
            for index in 0..<4 {
                let frame = try pool.frame()
                Self.paint(frame, index)
                if made == nil {
                    made = try VideoEncoder(
                        settings, for: VideoFormat(like: frame, timeBase: Rational(1, 25), frameRate: Rational(25, 1)),
                        in: container)
                }
                try made?.send(frame)
                while let packet = try made?.receive() { packets.append(packet.content) }
            }
            try made?.finish()
            while let packet = try made?.receive() { packets.append(packet.content) }
            return packets
        }
        let alone = try packets(threads: 1)
        #expect(!alone.isEmpty)
        for threads in [2, 3] { #expect(try packets(threads: threads) == alone, "\(threads) threads") }
    }

    /// Fills a frame with noise that moves, whatever its format.
    private static func paint(_ frame: VideoFrame, _ index: Int) {
        for number in 0..<4 {
            guard let plane = frame.plane(number) else { continue }
            for row in 0..<plane.height {
                let place = (37 * row + 5 * index) % 2048
                noise.withUnsafeBufferPointer { samples in
                    let rest = samples.count - place
                    (plane.base + row * plane.stride).update(
                        from: samples.baseAddress! + place, count: min(abs(plane.stride), rest))
                }
            }
        }
        frame.pts = Int64(index)
        frame.duration = 1
    }

    private static let noise: [UInt8] = {
        var state: UInt32 = 1
        return (0..<16384).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8(64 + state >> 25)
        }
    }()

    @Test func poolsThatTheThreadCountDoesNotReachAreBounded() {
        func values(_ encoder: String, threads: Int) -> String? {
            EncoderTraits(of: encoder).parameters?.values(threads: threads, light: MasteringLight())
        }
        #expect(values("libx265", threads: 2) == "log-level=error:pools=2")
        #expect(values("libsvtav1", threads: 2) == "lp=2")
        #expect(values("libx265", threads: 0) == "log-level=error")
        #expect(values("libx264", threads: 2) == nil)
    }

    @Test func aPresetTakesThePlaceOfTheStandardOptionForQuality() {
        func text(_ encoder: String, _ preset: EncoderPreset) -> String {
            EncoderTraits(of: encoder).options(for: preset).map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        }
        #expect(text("libx264", .standard) == "preset=veryfast crf=18")
        #expect(text("libx264", .archive) == "preset=medium qp=0")
        #expect(text("libvpx", .quality) == "deadline=good cpu-used=1 crf=4 b=20M")
        #expect(text("mpeg4", .quality) == "flags=+qscale global_quality=236")
    }

    @Test func anEncoderWithoutARowHasNoOptionsButThoseOfLiveOutput() {
        let traits = EncoderTraits(of: "an encoder to come")
        for preset in EncoderPreset.allCases { #expect(traits.options(for: preset).isEmpty) }
        #expect(traits.live.map(\.key) == ["bf", "thread_type"])
        #expect(traits.size(holding: 101, 51, in: .yuv420p) == (101, 51))
        #expect(traits.refusal(of: 1, 1) == nil)
        #expect(traits.dependsOnThreads)
    }
}
