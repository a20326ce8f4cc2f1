internal import CFFmpeg

/// An encoder of FFmpeg's that goes with a container.
///
/// It is `@unchecked Sendable` because it points to a constant of libavcodec's.
public struct EncoderChoice: @unchecked Sendable {
    let codec: UnsafePointer<AVCodec>

    /// FFmpeg's name of the encoder.
    public var name: String { String(cString: codec.pointee.name) }

    /// Finds an encoder by its name or its codec's; nil means libx264, or what the container is made for where it
    /// cannot hold H.264.
    ///
    /// Throws `.unknownEncoder`, or `.containerRefused` where the container says that it cannot hold the codec.
    public init(_ name: String?, in container: Container) throws(MediaError) {
        LogTail.install()
        guard let codec = name.map(Self.find) ?? Self.usual(in: container),
            codec.pointee.type == AVMEDIA_TYPE_VIDEO
        else {
            throw MediaError(
                .unknownEncoder, "find encoder", subject: name ?? "libx264",
                detail: "FFmpeg has no video encoder of this name")
        }
        if container.holds(codec.pointee.id) == false || container.av.pointee.video_codec == AV_CODEC_ID_NONE {
            throw MediaError(
                .containerRefused, "choose container", subject: String(cString: codec.pointee.name))
        }
        self.codec = codec
    }

    private static func find(_ name: String) -> UnsafePointer<AVCodec>? {
        if let codec = avcodec_find_encoder_by_name(name) { return codec }
        guard let descriptor = avcodec_descriptor_get_by_name(name) else { return nil }
        return avcodec_find_encoder(descriptor.pointee.id)
    }

    private static func usual(in container: Container) -> UnsafePointer<AVCodec>? {
        if container.holds(AV_CODEC_ID_H264) == false, container.av.pointee.video_codec != AV_CODEC_ID_NONE,
            let own = avcodec_find_encoder(container.av.pointee.video_codec)
        {
            // FFmpeg's first AV1 encoder may be one that is far slower than the others.
            return own.pointee.id == AV_CODEC_ID_AV1 ? avcodec_find_encoder_by_name("libsvtav1") ?? own : own
        }
        return avcodec_find_encoder_by_name("libx264") ?? avcodec_find_encoder(AV_CODEC_ID_H264)
    }

    /// The formats that the encoder takes and that can be made here; nil where it takes any.
    public var pixelFormats: [PixelFormat]? {
        guard var next = patina_encoder_formats(codec) else { return nil }
        var formats: [PixelFormat] = []
        while next.pointee != AV_PIX_FMT_NONE {
            let format = PixelFormat(next.pointee)
            if format.canBeMade { formats.append(format) }
            next += 1
        }
        return formats
    }

    /// Throws `.pixelFormatRefused` where the encoder does not take pictures of a format.
    public func require(_ format: PixelFormat) throws(MediaError) {
        let taken = pixelFormats
        guard format.canBeMade, taken?.contains(where: { $0.withoutRange == format }) != false else {
            throw MediaError(
                .pixelFormatRefused, "choose pixel format", subject: format.name,
                detail: "\(name) takes \((taken ?? []).map(\.name).joined(separator: ", "))")
        }
    }

    /// The format nearest to `wanted` that the encoder takes: the same samples if it can, else the least loss.
    public func pixelFormat(nearest wanted: PixelFormat, fullRange: Bool) -> PixelFormat {
        guard let listed = pixelFormats else { return wanted }
        var formats = listed.map(\.av)
        // JPEG is full range by definition; its encoder lists the other formats but refuses them.
        let mustBeFull = codec.pointee.id == AV_CODEC_ID_MJPEG
        // Planes need no packing, and hold the same.
        if let twin = wanted.planarTwin, twin.holdsTheSame(as: wanted), formats.contains(twin.av), !mustBeFull {
            return twin
        }
        if formats.contains(wanted.av), !mustBeFull { return wanted }
        // The same samples under the name that says full range.
        if fullRange || mustBeFull,
            let same = formats.first(where: {
                PixelFormat($0).isFullRangeName && PixelFormat($0).withoutRange == wanted
            })
        {
            return PixelFormat(same)
        }
        formats.append(AV_PIX_FMT_NONE)
        let best = avcodec_find_best_pix_fmt_of_list(formats, wanted.av, wanted.hasAlpha ? 1 : 0, nil)
        return best == AV_PIX_FMT_NONE ? wanted : PixelFormat(best)
    }

    /// The time base the encoder can count in that is nearest to what is wanted.
    func timeBase(for format: VideoFormat, in container: Container) -> Rational {
        let wanted = format.timeBase
        if let rates = patina_encoder_rates(codec), format.frameRate.isPositive {
            let nearest = Int(av_find_nearest_q_idx(format.frameRate.av, rates))
            return Rational(rates[nearest]).inverse
        }
        if !container.hasVariableFrameRate, format.frameRate.isPositive { return format.frameRate.inverse }
        // MPEG-4 part 2 keeps the denominator in 16 bits: as many whole frames' ticks as fit.
        if codec.pointee.id == AV_CODEC_ID_MPEG4, wanted.den > 65535 {
            let rate = format.frameRate
            guard rate.isPositive, rate.num <= 65535 else { return Rational(1, 60000) }
            return Rational(1, rate.num * (65535 / rate.num))
        }
        return wanted
    }
}
