import Foundation
import Media
import Testing

/// Frames pass through an encoder and a decoder in memory.
@Suite struct RoundTripTests {
    private static let codecs = ["libx264", "libx265"]

    /// Makes a texture that moves by (3, 1) a frame, its mean rising by 10 a frame, so that the mean identifies each
    /// frame.
    private static func clip(_ count: Int, width: Int = 96, height: Int = 64) throws -> [VideoFrame] {
        try (0..<count).map { index in
            let luma = (0..<width * height).map { place -> UInt8 in
                let (x, y) = (place % width + 3 * index, place / width + index)
                return UInt8(60 + 10 * (index % 10) + (x * y % 37) + ((x / 8 + y / 8) % 2) * 24)
            }
            let chroma = (0..<width * height / 4).map { UInt8(100 + $0 % (width / 2)) }
            return try .planar(
                .yuv420p, width: width, height: height, planes: [luma, chroma, chroma.reversed()])
        }
    }

    private static func luma(_ frames: [VideoFrame]) throws -> [[Double]] {
        try frames.map { try #require($0.samples(ofPlane: 0)).map(Double.init) }
    }

    private static func meanSquare(_ a: [[Double]], _ b: [[Double]]) -> Double {
        let squares = zip(a.joined(), b.joined()).map { ($0 - $1) * ($0 - $1) }
        return squares.reduce(0, +) / Double(squares.count)
    }

    @Test(arguments: codecs) func allFramesComeBackInTheirOrder(codec: String) throws {
        let clip = try Self.clip(9)
        for preset in ["veryfast", "medium"] {
            let decoded = try CodecRoundTrip(encoder: codec, crf: 24, preset: preset).run(clip)
            #expect(decoded.count == 9)
            for (frame, original) in zip(try Self.luma(decoded), try Self.luma(clip)) {
                #expect(frame.count == original.count)
                let count = Double(original.count)
                #expect(abs(frame.reduce(0, +) / count - original.reduce(0, +) / count) < 3)
            }
            #expect(decoded[0].isKey && decoded.dropFirst().contains { !$0.isKey })
            #expect(decoded.allSatisfy { frame in (1...2).allSatisfy { frame.samples(ofPlane: $0)?.count == 1536 } })
        }
    }

    @Test(arguments: codecs) func aHigherRateFactorLeavesLess(codec: String) throws {
        let clip = try Self.clip(5)
        let original = try Self.luma(clip)
        let errors = try [10, 22, 34, 46].map { crf in
            let decoded = try CodecRoundTrip(encoder: codec, crf: crf, preset: "veryfast").run(clip)
            return Self.meanSquare(try Self.luma(decoded), original)
        }
        #expect(errors[0] > 0 && errors == errors.sorted() && Set(errors).count == 4, "\(errors)")
    }

    /// The results are the same where the encoder's memory holds other values each time, and at widths that encoders
    /// handle wrongly.
    @Test(arguments: codecs, [16, 80, 144]) func theSameClipGivesTheSameSamples(codec: String, width: Int) throws {
        let clip = try Self.clip(6, width: width, height: 144)
        let runs = try (0..<4).map { run in
            for size in stride(from: 64, to: 65_536, by: 192) {
                let junk = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
                junk.initializeMemory(as: UInt8.self, repeating: UInt8(run * 85), count: size)
                junk.deallocate()
            }
            return try CodecRoundTrip(encoder: codec, crf: 28, preset: "medium").run(clip).map { frame in
                try (0..<3).map { try #require(frame.samples(ofPlane: $0)) }
            }
        }
        #expect(Set(runs).count == 1)
        #expect(runs[0].allSatisfy { $0.map(\.count) == [width * 144, width * 36, width * 36] })
    }

    @Test func theFramesGivenStayAsTheyWere() throws {
        let clip = try Self.clip(2)
        let before = try Self.luma(clip)
        _ = try CodecRoundTrip(encoder: "libx264", crf: 40, preset: "veryfast").run(clip)
        #expect(try Self.luma(clip) == before && clip.allSatisfy { $0.pts == nil })
    }

    @Test func noFramesGiveNone() throws {
        #expect(try CodecRoundTrip(encoder: "libx264", crf: 20, preset: "fast").run([]).isEmpty)
    }

    @Test func whatTheCodecRefusesIsThrown() throws {
        func kind(_ trip: CodecRoundTrip, width: Int = 96, height: Int = 64) throws -> MediaError.Kind? {
            let clip = try Self.clip(2, width: width, height: height)
            return MediaError.kind { () throws(MediaError) in _ = try trip.run(clip) }
        }
        #expect(try kind(CodecRoundTrip(encoder: "libx26x", crf: 20, preset: "fast")) == .unknownEncoder)
        #expect(try kind(CodecRoundTrip(encoder: "libx264", crf: 20, preset: "hasty")) == .encoderOption)
        let hevc = CodecRoundTrip(encoder: "libx265", crf: 20, preset: "fast")
        #expect(try kind(hevc, width: 8, height: 8) == .encoderRefused)
    }

    @Test func aFrameHoldsTheSamplesItIsMadeOf() throws {
        let planes = [(0..<35).map { UInt8($0) }, (40..<52).map { UInt8($0) }, (60..<72).map { UInt8($0) }]
        let frame = try VideoFrame.planar(.yuv420p, width: 7, height: 5, planes: planes)
        #expect((frame.width, frame.height, frame.pixelFormat) == (7, 5, .yuv420p))
        #expect((0..<3).map { frame.samples(ofPlane: $0) } == planes)
        #expect(frame.samples(ofPlane: 3) == nil)
        let grey = try VideoFrame.planar(.gray8, width: 7, height: 5, planes: [planes[0]])
        #expect(grey.pixelFormat == .gray8 && grey.samples(ofPlane: 0) == planes[0] && grey.samples(ofPlane: 1) == nil)
        for wrong in [[planes[0], planes[1], planes[0]], [planes[0]], []] {
            let kind = MediaError.kind { () throws(MediaError) in
                _ = try VideoFrame.planar(.yuv420p, width: 7, height: 5, planes: wrong)
            }
            #expect(kind == .convertFailed)
        }
        #expect(
            MediaError.kind { () throws(MediaError) in
                _ = try VideoFrame.planar(.rgb24, width: 1, height: 1, planes: [[1, 2, 3]])
            } == .convertFailed)
    }
}
