internal import CFFmpeg

/// Keeps a stream of copied sound in step where the container counts samples and holds no times: silence of the same codec
/// goes where the source has none for a while, and what comes twice is left out.
///
/// Uncompressed sound is then exact to the sample, but for the rounding of a coarse time base; sound of a codec with frames
/// is at most half a frame from its time.
struct CountedSound {
    private let parameters: UnsafePointer<AVCodecParameters>
    /// The seconds per tick of the packets' times.
    private let timeBase: Rational
    private let sample: Rational
    private let silence: SilentSound?
    /// The bytes of a sample of all channels; 0 for a codec with frames.
    private let sampleBytes: Int64
    /// The number of samples so far, counted from time 0; nil before the first where the container says when a stream begins.
    private var written: Int64?

    /// Creates the counter of a stream; nil where FFmpeg cannot make silence that goes between its packets.
    /// - Parameters:
    ///   - parameters: the parameters of the output's stream, which must outlive the counter.
    ///   - timeBase: the seconds per tick of the packets' times.
    ///   - fromZero: whether a stream that begins late needs silence before it.
    init?(_ parameters: UnsafePointer<AVCodecParameters>, _ timeBase: Rational, fromZero: Bool) {
        self.parameters = parameters
        self.timeBase = timeBase
        sample = Rational(1, max(1, parameters.pointee.sample_rate))
        silence = SilentSound(like: parameters)
        let codec = parameters.pointee.codec_id
        let bits = av_get_exact_bits_per_sample(codec)
        let isUncompressed = String(cString: avcodec_get_name(codec)).hasPrefix("pcm_") && bits % 8 == 0
        sampleBytes = isUncompressed ? Int64(bits / 8) * Int64(parameters.pointee.ch_layout.nb_channels) : 0
        written = fromZero ? 0 : nil
        if sampleBytes == 0, silence?.frameSize == nil { return nil }
    }

    /// Returns the packets to write for the next one of the source's.
    mutating func place(_ packet: Packet) throws(MediaError) -> [Packet] {
        guard let length = samples(in: packet), length > 0 else { return [packet] }
        guard let ticks = packet.pts ?? packet.dts else {
            return [placed(packet, length)]
        }
        let time = timeBase.rescale(ticks, to: sample)
        let gap = time - (written ?? time)
        if written == nil { written = time }
        let tick = timeBase.rescale(1, to: sample)
        // A difference of less than 20 ms is the rounding of a coarse time base.
        let slack = sampleBytes > 0 ? Int64(parameters.pointee.sample_rate / 50) : length / 2 + tick
        var packets: [Packet] = []
        if gap > slack {
            packets = try fill(gap)
        } else if gap < -slack {
            guard sampleBytes > 0, -gap < length else { return [] }
            packet.dropFirst(bytes: Int(-gap * sampleBytes))
            return [placed(packet, length + gap)]
        }
        return packets + [placed(packet, length)]
    }

    /// Returns packets of silence for a hole, given in samples.
    private mutating func fill(_ gap: Int64) throws(MediaError) -> [Packet] {
        guard let silence else { return [] }
        var packets: [Packet] = []
        // Silence is the nearest number of frames, or uncompressed sound in pieces of at most a second.
        var left = silence.frameSize.map { (gap + $0 / 2) / $0 * $0 } ?? gap
        while left > 0 {
            let count = silence.frameSize ?? min(left, Int64(parameters.pointee.sample_rate))
            packets.append(placed(try silence.packet(samples: count), count))
            left -= count
        }
        return packets
    }

    /// Returns silence for the rest of a time in seconds that the stream's sound ends before.
    mutating func fill(until end: Double) throws(MediaError) -> [Packet] {
        let gap = Int64((end / (sample.value ?? 1)).rounded()) - (written ?? 0)
        return gap > 0 ? try fill(gap) : []
    }

    /// Returns a packet with the time at which players come to it.
    private mutating func placed(_ packet: Packet, _ length: Int64) -> Packet {
        guard let begin = written else { return packet }
        written = begin + length
        let time = sample.rescale(begin, to: timeBase)
        packet.setTimes(time, sample.rescale(begin + length, to: timeBase) - time)
        return packet
    }

    /// Returns the number of samples in a packet; nil where it cannot be determined.
    private func samples(in packet: Packet) -> Int64? {
        if sampleBytes > 0 { return Int64(packet.size) / sampleBytes }
        var own = UnsafeMutablePointer(mutating: parameters).pointee
        if own.codec_id == AV_CODEC_ID_AAC, own.frame_size <= 0 { own.frame_size = 1024 }
        let known = Int64(av_get_audio_frame_duration2(&own, Int32(packet.size)))
        if known > 0 { return known }
        return packet.duration > 0 ? timeBase.rescale(packet.duration, to: sample) : nil
    }
}
