internal import CFFmpeg

/// Converts frames to one pixel format, and to one size where one is given, keeping what the values mean.
///
/// The range stays (a full-range picture stays full range), the matrix stays, chroma samples stay where they sit. From
/// RGB the result is limited range, BT.709 from 720 rows on and BT.601 below, and says so.
public struct PixelConverter: ~Copyable {
    /// The format of every result.
    public let pixelFormat: PixelFormat

    private struct Setup: Equatable {
        var sourceWidth: Int
        var sourceHeight: Int
        var sourceFormat: PixelFormat
        var sourceColor: ColorProperties
        var width: Int
        var height: Int
    }

    private let size: (width: Int, height: Int)?
    private var setup: Setup?
    private var scaler: ScalerContext?
    private var pool: FramePool?
    private var color = ColorProperties()

    /// A converter to a format; results have the size of their source.
    public init(to pixelFormat: PixelFormat) {
        self.pixelFormat = pixelFormat
        size = nil
    }

    /// A converter to a format and size.
    public init(to pixelFormat: PixelFormat, width: Int, height: Int) {
        self.pixelFormat = pixelFormat
        size = (width, height)
    }

    /// A new frame with the picture and the properties of `frame`. Frames may differ from call to call.
    public mutating func convert(_ frame: VideoFrame) throws(MediaError) -> VideoFrame {
        let wanted = Setup(
            sourceWidth: frame.width, sourceHeight: frame.height, sourceFormat: frame.pixelFormat,
            sourceColor: frame.color, width: size?.width ?? frame.width, height: size?.height ?? frame.height)
        if setup != wanted { try prepare(wanted) }
        guard let pool, let pointer = scaler?.pointer else { throw .outOfMemory("convert frame") }
        let result = try pool.frame()
        let code = patina_sws_frame(pointer, frame.av, result.av)
        guard code >= 0 else {
            throw MediaError(.convertFailed, "convert frame", code: code, subject: frame.pixelFormat.name)
        }
        result.copyProperties(from: frame)
        result.color = color
        return result
    }

    private mutating func prepare(_ wanted: Setup) throws(MediaError) {
        setup = nil
        pool = try FramePool(width: wanted.width, height: wanted.height, pixelFormat: pixelFormat)
        color = Self.color(of: wanted, in: pixelFormat)
        let scaler = try ScalerContext()
        let source = Self.chromaPosition(wanted.sourceColor, wanted.sourceFormat)
        let target = Self.chromaPosition(color, pixelFormat)
        let sourceFull = wanted.sourceColor.isFullRange || wanted.sourceFormat.isRGB
        let full = color.isFullRange || pixelFormat.isRGB
        try scaler.set([
            "srcw": wanted.sourceWidth, "srch": wanted.sourceHeight,
            "src_format": Int(wanted.sourceFormat.rawValue), "src_range": sourceFull ? 1 : 0,
            "dstw": wanted.width, "dsth": wanted.height,
            "dst_format": Int(pixelFormat.withoutRange.rawValue), "dst_range": full ? 1 : 0,
            "sws_flags": Int(SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP),
            "src_h_chr_pos": source.across, "src_v_chr_pos": source.down,
            "dst_h_chr_pos": target.across, "dst_v_chr_pos": target.down,
        ])
        let code = patina_sws_init(scaler.pointer, nil)
        guard code >= 0 else {
            throw MediaError(
                .convertFailed, "set up conversion", code: code,
                subject: "\(wanted.sourceFormat.name) to \(pixelFormat.name)")
        }
        // Refused between formats that have no matrix between them; there is nothing to set then.
        _ = patina_sws_set_colors(
            scaler.pointer, Int32(wanted.sourceColor.matrixCode), sourceFull ? 1 : 0, Int32(color.matrixCode),
            full ? 1 : 0)
        self.scaler = consume scaler
        setup = wanted
    }

    /// What the result's values mean.
    private static func color(of wanted: Setup, in target: PixelFormat) -> ColorProperties {
        var color = wanted.sourceColor
        if target.isRGB {
            color.matrixCode = AVCOL_SPC_RGB.rawValue
            color.rangeCode = AVCOL_RANGE_JPEG.rawValue
        } else if wanted.sourceFormat.isRGB {
            color.matrixCode = (wanted.height >= 720 ? AVCOL_SPC_BT709 : AVCOL_SPC_SMPTE170M).rawValue
            color.rangeCode = AVCOL_RANGE_MPEG.rawValue
        }
        if target.isFullRangeName { color.rangeCode = AVCOL_RANGE_JPEG.rawValue }
        return color
    }

    /// Where chroma sits, in 1/256 of a luma sample right of and below the first one, as libswscale takes it.
    private static func chromaPosition(_ color: ColorProperties, _ format: PixelFormat) -> (across: Int, down: Int) {
        guard let form = format.descriptor, form.nb_components >= 3, !format.isRGB else { return (-513, -513) }
        let place = ChromaSiting(color)
        return (
            form.log2_chroma_w == 0 ? -513 : Int(place.across * 256),
            form.log2_chroma_h == 0 ? -513 : Int(place.down * 256)
        )
    }
}
