internal import CFFmpeg

/// An encoder of FFmpeg's that is used with a container.
///
/// It is `@unchecked Sendable` because it points to a constant of libavcodec's.
public struct EncoderChoice: @unchecked Sendable {
    let codec: UnsafePointer<AVCodec>
    /// The pixel formats that the container takes, where they are fewer than the encoder's; nil otherwise.
    private let limit: [AVPixelFormat]?

    /// FFmpeg's name of the encoder.
    public var name: String { String(cString: codec.pointee.name) }

    /// The properties of the encoder that FFmpeg does not report.
    var traits: EncoderTraits { EncoderTraits(of: name) }

    /// Finds an encoder by its name or its codec's; nil for the container's default (see `DefaultEncoder`).
    ///
    /// Throws `.unknownEncoder`, or `.containerRefused` where the container is known not to hold the codec.
    public init(
        _ name: String?, in container: Container, _ preset: EncoderPreset = .standard
    ) throws(MediaError) {
        LogTail.install()
        let found = if let name { Self.find(name) } else { try DefaultEncoder.find(for: container, preset) }
        guard let codec = found, codec.pointee.type == AVMEDIA_TYPE_VIDEO
        else {
            throw MediaError(
                .unknownEncoder, "find encoder", subject: name ?? DefaultEncoder.h264,
                detail: "FFmpeg has no video encoder of this name")
        }
        if container.mayHold(codec.pointee.id) == false || container.videoCodec == AV_CODEC_ID_NONE {
            throw MediaError(
                .containerRefused, "choose container", subject: String(cString: codec.pointee.name))
        }
        self.codec = codec
        limit = container.pixelFormats(for: codec.pointee.id)
    }

    private static func find(_ name: String) -> UnsafePointer<AVCodec>? {
        if let codec = avcodec_find_encoder_by_name(name) { return codec }
        guard let descriptor = avcodec_descriptor_get_by_name(name) else { return nil }
        return avcodec_find_encoder(descriptor.pointee.id)
    }

    /// Whether it takes pictures from a device's memory only.
    var needsDevice: Bool { ownFormats?.isEmpty == true }

    /// The formats that encoder and container take and that can be made here; nil where they take any.
    public var pixelFormats: [PixelFormat]? {
        guard let formats = limit ?? ownFormats else { return nil }
        // All devices take 4:2:0 with chroma in one plane.
        return (formats.isEmpty ? [AV_PIX_FMT_NV12, AV_PIX_FMT_P010LE] : formats)
            .map { PixelFormat($0) }.filter(\.canBeMade)
    }

    /// Throws `.pixelFormatRefused` where the encoder does not take pictures of a format.
    public func require(_ format: PixelFormat) throws(MediaError) {
        let taken = pixelFormats
        guard format.canBeMade, taken?.contains(where: { [$0, $0.withoutRange].contains(format) }) != false else {
            throw MediaError(
                .pixelFormatRefused, "choose pixel format", subject: format.name,
                detail: "\(name) takes \((taken ?? []).map(\.name).joined(separator: ", "))")
        }
    }

    /// Returns the format nearest to `wanted` that the encoder takes: the same samples if it can, else the one with the
    /// least loss.
    public func pixelFormat(nearest wanted: PixelFormat, fullRange: Bool) -> PixelFormat {
        guard let listed = pixelFormats else { return wanted }
        var formats = listed.map(\.av)
        // JPEG is full range by definition; its encoder lists the other formats but refuses them.
        let mustBeFull = codec.pointee.id == AV_CODEC_ID_MJPEG
        // The planar format with the same samples needs no packing.
        if let twin = wanted.planarTwin, twin.holdsTheSame(as: wanted), formats.contains(twin.av), !mustBeFull {
            return twin
        }
        if formats.contains(wanted.av), !mustBeFull { return wanted }
        // This is the same layout under the name that means full range.
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

    /// The formats that the encoder takes from main memory; nil where it takes any.
    private var ownFormats: [AVPixelFormat]? {
        guard var next = patina_encoder_formats(codec) else { return nil }
        var formats: [AVPixelFormat] = []
        while next.pointee != AV_PIX_FMT_NONE {
            let usable = av_pix_fmt_desc_get(next.pointee).map {
                $0.pointee.flags & UInt64(AV_PIX_FMT_FLAG_HWACCEL) == 0
            }
            if usable == true { formats.append(next.pointee) }
            next += 1
        }
        return formats
    }

    /// Returns FFmpeg's name of a format without subsampled chroma that the encoder takes in place of another; nil
    /// where there is none.
    func unsubsampled(_ format: PixelFormat) -> String? {
        pixelFormats?.first {
            $0.withoutRange == $0 && $0.chromaShift == (0, 0) && $0.bits == format.bits && !$0.isRGB && !$0.isGrey
                && !$0.hasAlpha
        }?.name
    }

    /// Returns the time base nearest to the wanted one in which the encoder can count; the seconds from a frame to the
    /// next where the container has one rate.
    /// - Parameter hasBitRate: whether the encoder is given a bit rate.
    func timeBase(for format: VideoFormat, in container: Container, hasBitRate: Bool = false) -> Rational {
        if container.hasConstantFrameRate {
            return container.constantRate(for: format.nominalRate, encoder: frameRates).inverse
        }
        let wanted = format.timeBase
        if hasBitRate, traits.countsTicksAsFrames, format.frameRate.isPositive {
            return format.frameRate.inverse
        }
        if let rates = frameRates, format.frameRate.isPositive {
            let listed = rates.map(\.av) + [AVRational(num: 0, den: 0)]
            return rates[Int(av_find_nearest_q_idx(format.frameRate.av, listed))].inverse
        }
        if container.isImages { return format.frameRate.isPositive ? format.frameRate.inverse : Rational(1, 25) }
        // MPEG-4 part 2 keeps the denominator in 16 bits: a frame gets as many ticks as fit.
        if codec.pointee.id == AV_CODEC_ID_MPEG4, wanted.den > 65535 {
            let rate = format.frameRate
            guard rate.isPositive, rate.num <= 65535 else { return Rational(1, 60000) }
            return Rational(1, rate.num * (65535 / rate.num))
        }
        return wanted
    }

    /// The frame rates the encoder takes; nil where it takes any.
    private var frameRates: [Rational]? {
        guard var next = patina_encoder_rates(codec) else { return nil }
        var rates: [Rational] = []
        while next.pointee.num != 0 {
            rates.append(Rational(next.pointee))
            next += 1
        }
        return rates.isEmpty ? nil : rates
    }
}
