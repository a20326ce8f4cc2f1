internal import CFFmpeg

extension PixelFormat {
    /// The format of planes of luma and chroma in which pictures of this format are processed: its own samples, or for
    /// RGB luma and chroma two bits deeper, so that colours are restored exactly. Nil where there is none.
    public var workingFormat: PixelFormat? {
        if let twin = planarTwin { return twin }
        if isForeign, isGrey { return .planar(bits: 16...16, chroma: nil, alpha: false) }
        let depth = max(10, min(16, bits + 2))
        return .planar(bits: depth...16, chroma: (0, 0), alpha: hasAlpha)
    }

    /// The format with the same planes of 8 bits a sample; nil where there is none.
    public var shallow: PixelFormat? {
        .planar(bits: 8...8, chroma: isGrey ? nil : chromaShift, alpha: hasAlpha)
    }

    /// Returns the format of planes that hold pictures of this format at the depth of `working`: with their own
    /// subsampling where there is such a format, and opacity only where `working` has it.
    public func planes(beside working: PixelFormat) -> PixelFormat {
        let bits = working.bits
        return .planar(
            bits: bits...bits, chroma: isRGB ? (0, 0) : isGrey ? nil : chromaShift, alpha: hasAlpha && working.hasAlpha)
            ?? working
    }

    /// The format of luma alone at the same depth; nil where there is none.
    public var luma: PixelFormat? { .planar(bits: bits...bits, chroma: nil, alpha: false) }

    /// Returns the format of luma alone, of 8 to 16 bits; nil where FFmpeg has no such format.
    public static func gray(bits: Int) -> PixelFormat? { .planar(bits: bits...bits, chroma: nil, alpha: false) }

    /// The number of luma samples to a chroma sample across and down; 1 where chroma is not subsampled.
    public var lumaPerChroma: (across: Int, down: Int) { (1 << chromaShift.across, 1 << chromaShift.down) }

    /// Whether libswscale or this module can make pictures of this format.
    var canBeMade: Bool { planarTwin != nil || sws_isSupportedOutput(av) != 0 }
}

extension VideoFrame {
    /// The format itself, or for palettes, floating point, sensors' mosaics and the like the one that holds their
    /// values.
    public var readableFormat: PixelFormat {
        let format = pixelFormat
        guard format.isForeign else { return format }
        if format.av == AV_PIX_FMT_PAL8 { return PixelFormat(hasClearColors ? AV_PIX_FMT_RGBA : AV_PIX_FMT_RGB24) }
        let name = format.isGrey ? "gray" : format.hasAlpha ? "gbrap" : "gbrp"
        return PixelFormat(named: format.bits > 8 ? "\(name)16\(1.bigEndian == 1 ? "be" : "le")" : name) ?? format
    }

    /// Whether the picture's palette has an entry that is not opaque.
    private var hasClearColors: Bool {
        guard let palette = patina_plane(av, 1) else { return false }
        let entries = UnsafeRawPointer(palette).assumingMemoryBound(to: UInt32.self)
        return UnsafeBufferPointer(start: entries, count: 256).contains { $0 != 0 && $0 >> 24 != 255 }
    }
}

extension ColorProperties {
    /// Returns the colour properties after a conversion: the same between formats of luma and chroma and between
    /// formats of RGB. RGB becomes limited range, with the matrix that its primaries imply, or else its number of rows.
    public func converted(from source: PixelFormat, to target: PixelFormat, rows: Int) -> ColorProperties {
        var color = self
        if target.isRGB, !source.isRGB {
            color.matrixCode = AVCOL_SPC_RGB.rawValue
            color.rangeCode = AVCOL_RANGE_JPEG.rawValue
        } else if source.isRGB, !target.isRGB {
            color.matrixCode = matrixForRGB(rows: rows).rawValue
            color.rangeCode = AVCOL_RANGE_MPEG.rawValue
        }
        // Grey pictures without a declared range are taken as full range, as libswscale does.
        if source.isGrey, !target.isGrey, color.rangeCode == AVCOL_RANGE_UNSPECIFIED.rawValue {
            color.rangeCode = AVCOL_RANGE_JPEG.rawValue
        }
        if target.isFullRangeName { color.rangeCode = AVCOL_RANGE_JPEG.rawValue }
        return color
    }

    private func matrixForRGB(rows: Int) -> AVColorSpace {
        switch AVColorPrimaries(rawValue: primariesCode) {
        case AVCOL_PRI_BT2020: AVCOL_SPC_BT2020_NCL
        case AVCOL_PRI_BT709: AVCOL_SPC_BT709
        case AVCOL_PRI_BT470BG, AVCOL_PRI_SMPTE170M: AVCOL_SPC_SMPTE170M
        default: rows >= 720 ? AVCOL_SPC_BT709 : AVCOL_SPC_SMPTE170M
        }
    }

    /// Returns the same properties with the range of others.
    public func withRange(of other: ColorProperties) -> ColorProperties {
        var color = self
        color.rangeCode = other.rangeCode
        return color
    }
}
