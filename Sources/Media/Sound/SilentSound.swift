internal import CFFmpeg

/// A maker of packets of silence like those of a stream of sound.
final class SilentSound {
    /// The number of samples in a packet; nil for uncompressed sound, of which a packet has as many as are wanted.
    let frameSize: Int64?

    private let context: CodecContext
    /// Whether every packet is AAC with a header of its own (ADTS).
    private let hasHeaders: Bool
    /// The packet of a codec with frames, made once.
    private var frame: Packet?

    /// Creates a maker of silence that goes between a stream's packets; nil where FFmpeg has no encoder that makes the same kind.
    init?(like parameters: UnsafePointer<AVCodecParameters>) {
        let source = parameters.pointee
        guard let codec = avcodec_find_encoder(source.codec_id), source.sample_rate > 0,
            codec.pointee.capabilities & Int32(AV_CODEC_CAP_EXPERIMENTAL) == 0, let context = try? CodecContext(codec)
        else { return nil }
        // AAC with twice as many samples to a frame has a profile that FFmpeg's encoder does not make.
        let isAAC = source.codec_id == AV_CODEC_ID_AAC
        if isAAC, source.frame_size > 1024 { return nil }
        let av = context.pointer
        av.pointee.sample_rate = source.sample_rate
        av.pointee.sample_fmt = patina_encoder_sample_formats(codec)?.pointee ?? AVSampleFormat(source.format)
        av.pointee.time_base = AVRational(num: 1, den: source.sample_rate)
        if source.bit_rate > 0 { av.pointee.bit_rate = source.bit_rate }
        let isNamed = source.ch_layout.order == AV_CHANNEL_ORDER_NATIVE
        var own = source.ch_layout
        let layout = isNamed ? ChannelLayout(copying: &own) : ChannelLayout(channels: own.nb_channels)
        guard av_channel_layout_copy(&av.pointee.ch_layout, layout.pointer) >= 0 else { return nil }
        av.pointee.flags |= AV_CODEC_FLAG_GLOBAL_HEADER
        // A frame of MP3 must not depend on those before it.
        _ = av_opt_set(av, "reservoir", "0", AV_OPT_SEARCH_CHILDREN)
        guard avcodec_open2(av, codec, nil) >= 0 else { return nil }
        frameSize = av.pointee.frame_size > 0 ? Int64(av.pointee.frame_size) : nil
        hasHeaders = isAAC && source.extradata_size <= 0
        self.context = context
        if let frameSize, (try? packet(samples: frameSize)) == nil { return nil }
    }

    /// Returns a packet of a number of samples, or of one frame for a codec that has frames.
    func packet(samples: Int64) throws(MediaError) -> Packet {
        if let frame { return try frame.copy() }
        // The first frames hold the encoder's priming samples.
        for _ in 0..<16 {
            let sound = try SoundFrame(Int32(frameSize ?? samples), like: context.pointer)
            patina_silence(sound.av, 0, sound.av.pointee.nb_samples)
            let sent = avcodec_send_frame(context.pointer, sound.av)
            guard sent >= 0 else { throw MediaError(.encodeFailed, "make silence", code: sent) }
            let packet = try Packet()
            let code = avcodec_receive_packet(context.pointer, packet.av)
            if code == PATINA_EAGAIN { continue }
            guard code >= 0 else { throw MediaError(.encodeFailed, "make silence", code: code) }
            if hasHeaders { try addHeader(to: packet) }
            if frameSize != nil { frame = try packet.copy() }
            return packet
        }
        throw MediaError(.encodeFailed, "make silence", detail: "the encoder gives nothing")
    }

    /// Puts the header of ISO/IEC 13818-7 before a frame of AAC.
    private func addHeader(to packet: Packet) throws(MediaError) {
        let rates: [Int32] = [
            96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350,
        ]
        let av = context.pointer.pointee
        let (rate, channels) = (rates.firstIndex(of: av.sample_rate) ?? 3, Int(av.ch_layout.nb_channels))
        let (content, length) = (packet.content, packet.size + 7)
        let header = [
            0xFF, 0xF1, 1 << 6 | rate << 2 | channels >> 2, (channels & 3) << 6 | length >> 11, length >> 3 & 0xFF,
            (length & 7) << 5 | 0x1F, 0xFC,
        ]
        guard av_grow_packet(packet.av, 7) >= 0, let data = packet.av.pointee.data else {
            throw .outOfMemory("make silence")
        }
        for (index, byte) in (header.map { UInt8($0) } + content).enumerated() { data[index] = byte }
    }
}
