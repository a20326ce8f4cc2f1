internal import CFFmpeg

/// Converts frames to one pixel format, and to one size where one is given, and keeps the meaning of values.
///
/// The range stays (a full-range picture stays full range), the matrix stays, chroma samples keep their position. RGB
/// becomes limited range and is marked so: BT.2020 or BT.709 where the primaries are, or the picture has 720 rows or
/// more, else BT.601. Where only the position of samples in memory changes, they keep their values exactly.
public struct PixelConverter: ~Copyable {
    /// The format of every result.
    public let pixelFormat: PixelFormat

    private struct Setup: Equatable {
        var sourceWidth: Int
        var sourceHeight: Int
        var sourceFormat: PixelFormat
        var sourceColor: ColorProperties
        var color: ColorProperties?
        var width: Int
        var height: Int
    }

    /// The part of the module that does a conversion.
    private enum Way { case scaler, layout, deepRGB }

    private let size: (width: Int, height: Int)?
    private var setup: Setup?
    private var scaler: ScalerContext?
    private var pool: FramePool?
    private var way = Way.scaler
    private var color = ColorProperties()

    /// Creates a converter to a format; results have the size of their source.
    public init(to pixelFormat: PixelFormat) {
        self.pixelFormat = pixelFormat
        size = nil
    }

    /// Creates a converter to a format and size.
    public init(to pixelFormat: PixelFormat, width: Int, height: Int) {
        self.pixelFormat = pixelFormat
        size = (width, height)
    }

    /// Returns a new frame with the picture and the properties of `frame`. Frames may differ from call to call. Throws
    /// `.convertFailed`.
    /// - Parameter color: the colour properties of the result; nil for those of the frame.
    public mutating func convert(
        _ frame: VideoFrame, as color: ColorProperties? = nil
    ) throws(MediaError) -> VideoFrame {
        let wanted = Setup(
            sourceWidth: frame.width, sourceHeight: frame.height, sourceFormat: frame.pixelFormat,
            sourceColor: frame.color, color: color, width: size?.width ?? frame.width,
            height: size?.height ?? frame.height)
        if setup != wanted { try prepare(wanted) }
        if let pool, way != .scaler {
            let result = try pool.frame()
            if way == .layout {
                LayoutConverter.convert(frame, into: result)
            } else {
                DeepRGB.convert(frame, into: result, pixelFormat.isRGB ? frame.color : self.color)
            }
            result.copyProperties(from: frame)
            result.color = self.color
            return result
        }
        guard let pool, let pointer = scaler?.pointer else { throw .outOfMemory("convert frame") }
        let result = try pool.frame()
        let code = patina_sws_frame(pointer, frame.av, result.av)
        guard code >= 0 else {
            throw MediaError(.convertFailed, "convert frame", code: code, subject: frame.pixelFormat.name)
        }
        result.copyProperties(from: frame)
        result.color = self.color
        return result
    }

    private mutating func prepare(_ wanted: Setup) throws(MediaError) {
        setup = nil
        pool = try FramePool(width: wanted.width, height: wanted.height, pixelFormat: pixelFormat)
        color =
            wanted.color
            ?? wanted.sourceColor.converted(from: wanted.sourceFormat, to: pixelFormat, rows: wanted.height)
        way = way(of: wanted)
        if way != .scaler {
            setup = wanted
            return
        }
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
        // libswscale refuses this between formats without a matrix between them, where there is nothing to set.
        _ = patina_sws_set_colors(
            scaler.pointer, Int32(wanted.sourceColor.matrixCode), sourceFull ? 1 : 0, Int32(color.matrixCode),
            full ? 1 : 0)
        self.scaler = consume scaler
        setup = wanted
    }

    private func way(of wanted: Setup) -> Way {
        guard (wanted.width, wanted.height) == (wanted.sourceWidth, wanted.sourceHeight) else { return .scaler }
        if DeepRGB.converts(wanted.sourceFormat, to: pixelFormat) { return .deepRGB }
        let isLayout =
            LayoutConverter.converts(wanted.sourceFormat, to: pixelFormat)
            && color.isFullRange == wanted.sourceColor.isFullRange
        return isLayout ? .layout : .scaler
    }

    /// Returns the position of chroma, in 1/256 of a luma sample right of and below the first one, as libswscale takes
    /// it.
    private static func chromaPosition(_ color: ColorProperties, _ format: PixelFormat) -> (across: Int, down: Int) {
        guard let form = format.descriptor, form.nb_components >= 3, !format.isRGB else { return (-513, -513) }
        let place = ChromaSiting(color)
        return (
            form.log2_chroma_w == 0 ? -513 : Int(place.across * 256),
            form.log2_chroma_h == 0 ? -513 : Int(place.down * 256)
        )
    }
}
