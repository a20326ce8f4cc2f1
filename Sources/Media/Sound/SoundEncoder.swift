internal import CFFmpeg

/// One of FFmpeg's audio encoders, opened for the sound of a stream that its container cannot hold as it is.
final class SoundEncoder {
    let context: CodecContext
    /// FFmpeg's name of the codec.
    let codec: String

    /// Returns FFmpeg's names of encoders for a source's codec in a container, the best first.
    ///
    /// Lossless sound stays lossless where the container allows; other sound gets a codec that players of the container
    /// know.
    static func candidates(for source: AVCodecID, in container: Container) -> [String] {
        let properties = avcodec_descriptor_get(source)?.pointee.props ?? 0
        let isLossless = properties & AV_CODEC_PROP_LOSSLESS != 0
        let lossless = isLossless ? ["flac", "alac", "pcm_s24le", "pcm_s16le"] : []
        let lossy =
            container.name == "avi"
            ? ["libmp3lame", "ac3", "mp2"] : ["aac", "libopus", "libvorbis", "ac3", "libmp3lame", "mp2"]
        // Some containers hold only uncompressed samples.
        return lossless + lossy + ["pcm_s16le", "pcm_s16be"].filter { !lossless.contains($0) }
    }

    /// Opens an encoder by its name for sound like that of a decoder; nil where it cannot take it.
    /// - Parameters:
    ///   - rate: the samples per second; nil for the source's, or the nearest that the encoder takes.
    ///   - channels: the required number of channels; nil for the source's, or the number that the encoder takes
    ///     instead.
    init?(
        _ name: String, like source: UnsafePointer<AVCodecContext>, rate: Int32? = nil, channels: Int32? = nil,
        in container: Container
    ) {
        guard let codec = avcodec_find_encoder_by_name(name),
            codec.pointee.capabilities & Int32(AV_CODEC_CAP_EXPERIMENTAL) == 0,
            container.holds(codec.pointee.id) != false, container.readsBack(codec.pointee.id)
        else { return nil }
        for layout in Self.layouts(like: source, codec)
        where channels == nil || layout.pointer.pointee.nb_channels == channels {
            if let context = Self.open(codec, like: source, layout: layout.pointer, rate: rate, for: container) {
                self.context = context
                self.codec = String(cString: avcodec_get_name(codec.pointee.id))
                return
            }
        }
        return nil
    }

    private static func open(
        _ codec: UnsafePointer<AVCodec>, like source: UnsafePointer<AVCodecContext>,
        layout: UnsafePointer<AVChannelLayout>, rate: Int32?, for container: Container
    ) -> CodecContext? {
        guard let context = try? CodecContext(codec) else { return nil }
        let av = context.pointer
        av.pointee.sample_rate = Self.rate(nearest: rate ?? source.pointee.sample_rate, codec)
        av.pointee.sample_fmt = format(nearest: source.pointee.sample_fmt, codec)
        av.pointee.time_base = AVRational(num: 1, den: av.pointee.sample_rate)
        guard av_channel_layout_copy(&av.pointee.ch_layout, layout) >= 0 else { return nil }
        if source.pointee.bits_per_raw_sample > 0 {
            av.pointee.bits_per_raw_sample = source.pointee.bits_per_raw_sample
        }
        if let bits = bitRate(codec.pointee.id, channels: Int64(layout.pointee.nb_channels)) {
            av.pointee.bit_rate = bits
        }
        if container.wantsGlobalHeader { av.pointee.flags |= AV_CODEC_FLAG_GLOBAL_HEADER }
        guard avcodec_open2(av, codec, nil) >= 0 else { return nil }
        return context
    }

    /// Returns the bits per second at which the loss is inaudible; nil for codecs that need none.
    private static func bitRate(_ codec: AVCodecID, channels: Int64) -> Int64? {
        switch codec {
        case AV_CODEC_ID_AAC, AV_CODEC_ID_OPUS, AV_CODEC_ID_VORBIS: channels == 1 ? 96_000 : 80_000 * channels
        case AV_CODEC_ID_AC3: channels > 2 ? 640_000 : 224_000
        case AV_CODEC_ID_MP3: channels == 1 ? 128_000 : 256_000
        case AV_CODEC_ID_MP2: channels == 1 ? 160_000 : 320_000
        default: nil
        }
    }

    private static func rate(nearest wanted: Int32, _ codec: UnsafePointer<AVCodec>) -> Int32 {
        guard var next = patina_encoder_sample_rates(codec) else { return wanted }
        var above: Int32?
        var highest: Int32 = 0
        while next.pointee != 0 {
            if next.pointee >= wanted { above = min(above ?? .max, next.pointee) }
            highest = max(highest, next.pointee)
            next += 1
        }
        return above ?? highest
    }

    private static func format(nearest wanted: AVSampleFormat, _ codec: UnsafePointer<AVCodec>) -> AVSampleFormat {
        guard var next = patina_encoder_sample_formats(codec) else { return wanted }
        var best = next.pointee
        while next.pointee != AV_SAMPLE_FMT_NONE {
            if av_get_packed_sample_fmt(next.pointee) == av_get_packed_sample_fmt(wanted) { return next.pointee }
            // A deeper format is preferred to a shallower one.
            if av_get_bytes_per_sample(next.pointee) > av_get_bytes_per_sample(best) { best = next.pointee }
            next += 1
        }
        return best
    }

    /// Returns the layouts to try: the source's own, the usual one of as many channels, then stereo, as far as the
    /// encoder lists them.
    private static func layouts(
        like source: UnsafePointer<AVCodecContext>, _ codec: UnsafePointer<AVCodec>
    ) -> [ChannelLayout] {
        var wanted: [ChannelLayout] = []
        if source.pointee.ch_layout.order == AV_CHANNEL_ORDER_NATIVE {
            var own = source.pointee.ch_layout
            wanted.append(ChannelLayout(copying: &own))
        }
        wanted.append(ChannelLayout(channels: source.pointee.ch_layout.nb_channels))
        wanted.append(ChannelLayout(channels: 2))
        guard let list = patina_encoder_layouts(codec) else { return wanted }
        return wanted.filter { layout in
            var next = list
            while next.pointee.nb_channels != 0 {
                if av_channel_layout_compare(layout.pointer, next) == 0 { return true }
                next += 1
            }
            return false
        }
    }
}
