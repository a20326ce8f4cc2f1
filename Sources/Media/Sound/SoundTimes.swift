internal import CFFmpeg

/// Decodes a stream's sound to find when there is any: priming samples, silence that a converter put into a hole and
/// packets of whatever length are looked through.
public final class SoundTimes {
    /// When there is sound, in seconds, in order. Holes of less than 20 ms are the rounding of coarse time bases.
    public private(set) var stretches: [ClosedRange<Double>] = []
    /// Seconds that the longest decoded frame lasts: no codec keeps the ends of sound nearer than that.
    public private(set) var frameLength = 0.0

    private let decoder: CodecContext
    private let timeBase: Rational

    private static let slack = 0.02

    /// Opens the decoder of a source's stream; nil where FFmpeg has none.
    public init?(_ source: borrowing VideoSource, stream index: Int) throws(MediaError) {
        guard let stream = source.demuxer.stream(index), let parameters = stream.pointee.codecpar,
            let codec = avcodec_find_decoder(parameters.pointee.codec_id)
        else { return nil }
        let decoder = try CodecContext(codec)
        avcodec_parameters_to_context(decoder.pointer, parameters)
        decoder.pointer.pointee.pkt_timebase = stream.pointee.time_base
        guard avcodec_open2(decoder.pointer, codec, nil) >= 0 else { return nil }
        self.decoder = decoder
        timeBase = Rational(stream.pointee.time_base)
    }

    /// Takes the next packet, or nil for the end. What cannot be decoded is no sound.
    public func add(_ packet: Packet?) throws(MediaError) {
        // A decoder that takes nothing and gives nothing would be a bug of its own: it is not waited for.
        for _ in 0..<64 {
            let code = avcodec_send_packet(decoder.pointer, packet.map { UnsafePointer($0.av) })
            let frame = try SoundFrame()
            while avcodec_receive_frame(decoder.pointer, frame.av) >= 0 { note(frame.av.pointee) }
            if code != PATINA_EAGAIN { return }
        }
    }

    private func note(_ frame: AVFrame) {
        guard frame.nb_samples > 0, frame.sample_rate > 0, let tick = timeBase.value else { return }
        let length = Double(frame.nb_samples) / Double(frame.sample_rate)
        frameLength = max(frameLength, length)
        let stamp = frame.best_effort_timestamp
        let begin = stamp == PATINA_NOPTS ? stretches.last?.upperBound ?? 0 : Double(stamp) * tick
        guard let last = stretches.last, begin < last.upperBound + Self.slack else {
            stretches.append(begin...begin + length)
            return
        }
        stretches[stretches.count - 1] = min(last.lowerBound, begin)...max(last.upperBound, begin + length)
    }
}
