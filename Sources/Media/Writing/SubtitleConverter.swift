internal import CFFmpeg

/// Rewrites text subtitles in another codec, event by event.
final class SubtitleConverter {
    /// FFmpeg's name of the codec of the result.
    let codec: String

    private let decoder: CodecContext
    private let encoder: CodecContext
    private static let capacity = 1 << 16

    /// Creates a converter of a stream's subtitles to a codec; nil where FFmpeg cannot convert them: they are pictures,
    /// or it has no such encoder.
    init?(_ stream: UnsafePointer<AVStream>, to target: AVCodecID) {
        guard let parameters = stream.pointee.codecpar, Self.isText(parameters.pointee.codec_id),
            let reader = avcodec_find_decoder(parameters.pointee.codec_id),
            let writer = avcodec_find_encoder(target),
            let decoder = try? CodecContext(reader), let encoder = try? CodecContext(writer)
        else { return nil }
        let base = AVRational(num: 1, den: 1000)
        avcodec_parameters_to_context(decoder.pointer, parameters)
        decoder.pointer.pointee.pkt_timebase = stream.pointee.time_base
        guard avcodec_open2(decoder.pointer, reader, nil) >= 0 else { return nil }
        // The decoder makes the styles that the encoder starts from.
        let size = Int(decoder.pointer.pointee.subtitle_header_size)
        if let header = decoder.pointer.pointee.subtitle_header, size > 0, let copy = av_mallocz(size + 1) {
            copy.copyMemory(from: header, byteCount: size)
            encoder.pointer.pointee.subtitle_header = copy.assumingMemoryBound(to: UInt8.self)
            encoder.pointer.pointee.subtitle_header_size = Int32(size)
        }
        encoder.pointer.pointee.time_base = base
        guard avcodec_open2(encoder.pointer, writer, nil) >= 0 else { return nil }
        self.codec = String(cString: avcodec_get_name(target))
        self.decoder = decoder
        self.encoder = encoder
    }

    /// Returns the codecs to which text can be converted, the best first.
    static func targets(for source: AVCodecID) -> [AVCodecID] {
        let all = [AV_CODEC_ID_SUBRIP, AV_CODEC_ID_ASS, AV_CODEC_ID_WEBVTT, AV_CODEC_ID_MOV_TEXT]
        return source == AV_CODEC_ID_SSA || source == AV_CODEC_ID_ASS
            ? [AV_CODEC_ID_ASS, AV_CODEC_ID_SUBRIP, AV_CODEC_ID_WEBVTT, AV_CODEC_ID_MOV_TEXT] : all
    }

    private static func isText(_ codec: AVCodecID) -> Bool {
        guard let descriptor = avcodec_descriptor_get(codec) else { return false }
        return descriptor.pointee.props & AV_CODEC_PROP_TEXT_SUB != 0
    }

    /// Sets the parameters of the converted stream, and returns whether that succeeded.
    func fill(_ parameters: UnsafeMutablePointer<AVCodecParameters>) -> Bool {
        avcodec_parameters_from_context(parameters, encoder.pointer) >= 0
    }

    /// Returns a packet in the new codec with the same times; nil for one without text, as fillers between events are.
    func convert(_ packet: Packet) throws(MediaError) -> Packet? {
        var subtitle = AVSubtitle()
        var found: Int32 = 0
        guard avcodec_decode_subtitle2(decoder.pointer, &subtitle, &found, packet.av) >= 0, found != 0 else {
            return nil
        }
        defer { avsubtitle_free(&subtitle) }
        guard subtitle.num_rects > 0 else { return nil }
        let result = try Packet()
        guard av_new_packet(result.av, Int32(Self.capacity)) >= 0 else { throw .outOfMemory("convert subtitles") }
        let size = avcodec_encode_subtitle(
            encoder.pointer, result.av.pointee.data, Int32(Self.capacity), &subtitle)
        guard size > 0 else { return nil }
        av_shrink_packet(result.av, size)
        av_packet_copy_props(result.av, packet.av)
        result.av.pointee.stream_index = packet.av.pointee.stream_index
        result.av.pointee.flags |= AV_PKT_FLAG_KEY
        return result
    }
}
