internal import CFFmpeg

/// The layout of the samples of a picture in memory, as FFmpeg names it.
public struct PixelFormat: Hashable, Sendable, CustomStringConvertible {
    let rawValue: Int32

    init(_ raw: Int32) { rawValue = raw }
    init(_ format: AVPixelFormat) { rawValue = format.rawValue }

    var av: AVPixelFormat { AVPixelFormat(rawValue: rawValue) }
    var descriptor: AVPixFmtDescriptor? { av_pix_fmt_desc_get(av)?.pointee }

    /// Finds the format of FFmpeg's name `name`; nil where it has none of that name.
    public init?(named name: String) {
        let format = av_get_pix_fmt(name)
        guard format != AV_PIX_FMT_NONE else { return nil }
        self.init(format)
    }

    /// FFmpeg's name, such as "yuv420p" or "rgb24"; "none" where it has none.
    public var name: String { av_get_pix_fmt_name(av).map { String(cString: $0) } ?? "none" }
    /// FFmpeg's name.
    public var description: String { name }

    /// Three 8-bit planes, chroma at half the width and height (rounded up).
    public static let yuv420p = PixelFormat(AV_PIX_FMT_YUV420P)
    /// 8-bit luma and chroma of the same size, in planes.
    public static let yuv444p = PixelFormat(AV_PIX_FMT_YUV444P)
    /// Packed red, green, blue, 8 bits each.
    public static let rgb24 = PixelFormat(AV_PIX_FMT_RGB24)
    /// Planes of green, blue and red, in this order, 8 bits each.
    public static let gbrp = PixelFormat(AV_PIX_FMT_GBRP)
    /// One 8-bit plane.
    public static let gray8 = PixelFormat(AV_PIX_FMT_GRAY8)

    /// Whether the samples are red, green and blue (or a palette of them).
    var isRGB: Bool {
        guard let flags = descriptor?.flags else { return false }
        return flags & UInt64(AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL) != 0
    }

    /// Whether the name is one of the old ones that mean "the same samples, full range".
    var isFullRangeName: Bool {
        [AV_PIX_FMT_YUVJ420P, AV_PIX_FMT_YUVJ422P, AV_PIX_FMT_YUVJ444P, AV_PIX_FMT_YUVJ440P, AV_PIX_FMT_YUVJ411P]
            .contains(av)
    }

    /// The format of the same samples whose name does not state the range, which the colour properties do.
    public var withoutRange: PixelFormat {
        switch av {
        case AV_PIX_FMT_YUVJ420P: PixelFormat(AV_PIX_FMT_YUV420P)
        case AV_PIX_FMT_YUVJ422P: PixelFormat(AV_PIX_FMT_YUV422P)
        case AV_PIX_FMT_YUVJ444P: PixelFormat(AV_PIX_FMT_YUV444P)
        case AV_PIX_FMT_YUVJ440P: PixelFormat(AV_PIX_FMT_YUV440P)
        case AV_PIX_FMT_YUVJ411P: PixelFormat(AV_PIX_FMT_YUV411P)
        default: self
        }
    }
}
