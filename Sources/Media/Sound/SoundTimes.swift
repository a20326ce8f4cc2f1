internal import CFFmpeg

/// Decodes a stream's sound to find the times when there is any. Priming samples, silence that a converter put into a
/// hole and packets of any length do not hide them.
public final class SoundTimes {
    /// The stretches with sound, in seconds, in order. Holes of less than 20 ms are the rounding of coarse time bases.
    public private(set) var stretches: [ClosedRange<Double>] = []
    /// The duration of the longest decoded frame, in seconds: no codec keeps the ends of sound more exactly.
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

    /// Takes the next packet, or nil for the end. A packet that cannot be decoded counts as silence.
    public func add(_ packet: Packet?) throws(MediaError) {
        // A decoder that neither takes nor returns anything has a bug, and is not waited for.
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
