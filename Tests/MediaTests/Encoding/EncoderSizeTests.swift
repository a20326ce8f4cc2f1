import Media
import TestSupport
import Testing

/// The table of encoders agrees with the encoders themselves about the sizes that they take.
struct EncoderSizeTests {
    @Test(arguments: [
        "libx264", "libx265", "utvideo", "huffyuv", "ffvhuff", "libxvid", "wmv1", "wmv2", "cinepak", "v210", "h263p",
        "prores", "prores_ks", "ffv1", "mpeg4", "msmpeg4", "snow", "libvpx", "flv", "mjpeg", "svq1", "asv2", "jpeg2000",
        "mpeg2video", "libtheora",
    ])
    func everySizeIsTaken(encoder: String) throws {
        let isMovie = encoder == "libx265" || encoder.hasPrefix("prores")
        let container = try Container(forPath: isMovie ? "x.mov" : "x.avi")
        for (width, height) in [(101, 51), (97, 50), (98, 51), (100, 52), (99, 49)] {
            let choice = try EncoderChoice(encoder, in: container)
            let format = choice.pixelFormat(nearest: .yuv420p, fullRange: false).withoutRange
            let frame = try FramePool(width: width, height: height, pixelFormat: format).frame()
            frame.pts = 0
            var made = try VideoEncoder(
                EncoderSettings(name: encoder, threads: 1),
                for: VideoFormat(like: frame, timeBase: Rational(1, 25), frameRate: Rational(25, 1)), in: container)
            try made.send(frame)
            try made.finish()
            let size = try made.encoded.size
            #expect(try made.receive() != nil, "\(width)x\(height)")
            #expect((width..<width + 4).contains(size.width) && (height..<height + 4).contains(size.height))
            #expect(made.notices.contains { if case .padded = $0 { true } else { false } } == (size != (width, height)))
        }
    }
}
