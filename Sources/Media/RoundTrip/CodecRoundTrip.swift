internal import CFFmpeg

/// Encodes a clip in memory and decodes it again, to get pictures with the losses of compression.
///
/// One thread does all of it, so that the same frames always give the same samples, and several clips can be coded side
/// by side.
public struct CodecRoundTrip: Hashable, Sendable {
    /// FFmpeg's name of an encoder with a constant rate factor and presets: that of H.264 or of HEVC in
    /// `DefaultEncoder`.
    public var encoder: String
    /// The constant rate factor, 0 (best) to 51.
    public var crf: Int
    /// The encoder's name for its effort: "veryfast" … "medium" … "slow".
    public var preset: String

    /// Creates a round trip; nothing is opened before `run`.
    public init(encoder: String, crf: Int, preset: String) {
        self.encoder = encoder
        self.crf = crf
        self.preset = preset
    }

    /// Returns the clip after the codec: as many frames as there were, in their order.
    ///
    /// Throws `.unknownEncoder`, `.encoderOption`, `.encoderRefused` (libx265 takes no fewer than 16 rows),
    /// `.noDecoder`, or `.decodeFailed` where a frame did not come back.
    /// - Parameter frames: frames of yuv420p of one size with even sides, shown at 25 frames per second; their times
    ///   are ignored.
    public func run(_ frames: [VideoFrame]) throws(MediaError) -> [VideoFrame] {
        guard let width = frames.first?.width else { return [] }
        let wide = try frames.map { frame throws(MediaError) in try Self.widened(frame) }
        var encoder = try VideoEncoder(
            settings, for: VideoFormat(ofClipLike: wide[0]), in: try Container(forPath: "clip.mkv"))
        var decoder = try VideoDecoder(of: encoder, threads: 1)
        var decoded: [VideoFrame] = []
        for (index, frame) in wide.enumerated() {
            frame.pts = Int64(index)
            frame.duration = 1
            try encoder.send(frame)
            while let packet = try encoder.receive() { try Self.decode(packet, &decoder, into: &decoded) }
        }
        try encoder.finish()
        while let packet = try encoder.receive() { try Self.decode(packet, &decoder, into: &decoded) }
        try Self.decode(nil, &decoder, into: &decoded)
        guard decoded.count == frames.count, decoder.errors == 0 else {
            throw MediaError(
                .decodeFailed, "decode clip", subject: self.encoder,
                detail: "\(decoded.count) of \(frames.count) frames came back", log: LogTail.shared.last)
        }
        for frame in decoded { frame.av.pointee.width = Int32(width) }
        return decoded
    }

    /// Returns a copy whose width is a multiple of eight macroblocks. Where it is not, libx264's AVX-512 code (core
    /// 164) reads memory that was never written, so that every run codes differently, and libx265 (3.5) writes beyond
    /// narrow rows.
    private static func widened(_ frame: VideoFrame) throws(MediaError) -> VideoFrame {
        let wide = try FramePool(
            width: (frame.width + 127) / 128 * 128, height: frame.height, pixelFormat: .yuv420p
        ).frame()
        for index in 0..<3 {
            guard frame.pixelFormat == .yuv420p, let from = frame.plane(index), let to = wide.plane(index) else {
                throw MediaError(.convertFailed, "encode clip", detail: "a clip is yuv420p, not \(frame.pixelFormat)")
            }
            for row in 0..<from.height {
                let (source, target) = (from.base + row * from.stride, to.base + row * to.stride)
                target.update(from: source, count: from.width)
                (target + from.width).update(repeating: source[from.width - 1], count: to.width - from.width)
            }
        }
        wide.color = frame.color
        return wide
    }

    private var settings: EncoderSettings {
        var options = [(key: "preset", value: preset), (key: "crf", value: "\(crf)")]
        // Some encoders start a thread per core in spite of a thread count of 1.
        if let parameters = EncoderTraits(of: encoder).parameters, let single = parameters.singleThread {
            options.append((key: parameters.option, value: single))
        }
        return EncoderSettings(name: encoder, options: options, threads: 1)
    }

    /// Passes a packet, or nil for the end, to the decoder and takes the frames that are ready.
    private static func decode(
        _ packet: Packet?, _ decoder: inout VideoDecoder, into frames: inout [VideoFrame]
    ) throws(MediaError) {
        while try !decoder.send(packet) {
            while let frame = try decoder.receive() { frames.append(frame) }
        }
        while let frame = try decoder.receive() { frames.append(frame) }
    }
}

extension VideoFormat {
    /// Creates the format of a clip at 25 frames per second.
    init(ofClipLike frame: VideoFrame) {
        self.init(like: frame, timeBase: Rational(1, 25), frameRate: Rational(25, 1))
    }
}
