internal import CFFmpeg

extension PixelFormat {
    private func has(_ flags: Int32) -> Bool { (descriptor?.flags ?? 0) & UInt64(flags) != 0 }

    /// The bits of the deepest sample of a pixel, such as 8 for yuv420p, 10 for p010le, 6 for rgb565le.
    public var bits: Int {
        guard let form = descriptor else { return 0 }
        let depths = [form.comp.0.depth, form.comp.1.depth, form.comp.2.depth, form.comp.3.depth]
        return Int(depths.prefix(Int(form.nb_components)).max() ?? 0)
    }

    /// Whether a plane or a sample of each pixel states its opacity.
    public var hasAlpha: Bool { has(AV_PIX_FMT_FLAG_ALPHA) }

    /// Whether it has luma and no colour.
    public var isGrey: Bool { (descriptor?.nb_components ?? 0) <= 2 && !isRGB }

    /// The binary logarithms of the number of luma samples to a chroma sample.
    var chromaShift: (across: Int, down: Int) {
        descriptor.map { (Int($0.log2_chroma_w), Int($0.log2_chroma_h)) } ?? (0, 0)
    }

    /// Whether its samples are not plain integers of luma, chroma, colour or opacity but palettes, floating point,
    /// sensors' mosaics, single bits, CIE XYZ, or readable by hardware only.
    var isForeign: Bool {
        has(AV_PIX_FMT_FLAG_PAL | AV_PIX_FMT_FLAG_FLOAT | AV_PIX_FMT_FLAG_HWACCEL | AV_PIX_FMT_FLAG_BITSTREAM)
            || descriptor.map { UInt64(AV_PIX_FMT_FLAG_BAYER) & $0.flags != 0 } ?? true || name.hasPrefix("xyz")
            || av == AV_PIX_FMT_UYYVYY411  // luma at uneven distances, which FFmpeg does not describe
    }

    /// The bits of a sample, 8 to 16, where luma, each kind of chroma and opacity are planes of their own, of bytes or
    /// of 16-bit words in this machine's byte order; nil for every other format.
    public var planarBits: Int? {
        guard let form = descriptor, !isRGB, !isForeign, withoutRange == self else { return nil }
        let isSwapped = has(AV_PIX_FMT_FLAG_BE) != (1.bigEndian == 1)
        let components = [form.comp.0, form.comp.1, form.comp.2, form.comp.3].prefix(Int(form.nb_components))
        let bits = Int(form.comp.0.depth)
        guard (8...16).contains(bits), bits == 8 || !isSwapped else { return nil }
        // NV12 and its like keep both kinds of chroma in one plane, YA8 luma and opacity.
        let isPlain = components.enumerated().allSatisfy { place, component in
            Int(component.plane) == place && component.shift == 0 && component.step == (bits > 8 ? 2 : 1)
                && Int(component.depth) == bits
        }
        return isPlain && form.nb_components != 2 ? bits : nil
    }

    /// Returns the shallowest format with `planarBits` in a range; nil where there is none.
    /// - Parameters:
    ///   - chroma: its subsampling as in `chromaShift`; nil for luma alone.
    ///   - alpha: whether it has opacity; then it has chroma, too.
    static func planar(bits: ClosedRange<Int>, chroma: (across: Int, down: Int)?, alpha: Bool) -> PixelFormat? {
        let shift = alpha ? chroma ?? (0, 0) : chroma
        let matching = allPlanar.filter { format, depth in
            bits.contains(depth) && format.hasAlpha == alpha && format.isGrey == (shift == nil)
                && (shift == nil || format.chromaShift == shift!)
        }
        return matching.min { $0.bits < $1.bits }?.format
    }

    private static let allPlanar: [(format: PixelFormat, bits: Int)] = {
        var all: [(PixelFormat, Int)] = []
        var next = av_pix_fmt_desc_next(nil)
        while let form = next {
            let format = PixelFormat(av_pix_fmt_desc_get_id(form))
            if let bits = format.planarBits { all.append((format, bits)) }
            next = av_pix_fmt_desc_next(form)
        }
        return all
    }()

    /// The format with `planarBits` that holds the same samples; nil for RGB and formats without one.
    public var planarTwin: PixelFormat? {
        let plain = withoutRange
        if plain.planarBits != nil { return plain }
        guard !isRGB, !isForeign, (8...16).contains(bits) else { return nil }
        return .planar(bits: bits...bits, chroma: isGrey ? nil : chromaShift, alpha: hasAlpha)
    }

    /// Returns whether conversion to another format loses nothing and moves only bytes.
    public func holdsTheSame(as other: PixelFormat) -> Bool {
        bits == other.bits && isRGB == other.isRGB && isGrey == other.isGrey && hasAlpha == other.hasAlpha
            && chromaShift == other.chromaShift && isForeign == other.isForeign
    }
}
