internal import CFFmpeg

/// Converts between RGB of more than 10 bits, or of more than 8 with opacity, and planes of luma and chroma (4:4:4), in
/// floating point: libswscale's integers are off by two code values there.
enum DeepRGB {
    /// Returns whether `convert` handles the conversion from one format to another.
    static func converts(_ from: PixelFormat, to: PixelFormat) -> Bool {
        guard from.isRGB != to.isRGB, !from.isForeign, !to.isForeign else { return false }
        let (rgb, planes) = from.isRGB ? (from, to) : (to, from)
        return (rgb.bits > 10 || rgb.hasAlpha && rgb.bits > 8) && planes.planarBits != nil && !planes.isGrey
            && planes.chromaShift == (0, 0)
    }

    /// Fills a frame of the same size.
    /// - Parameter color: the properties of the luma and chroma.
    static func convert(_ from: VideoFrame, into to: VideoFrame, _ color: ColorProperties) {
        let (source, target) = (from.pixelFormat, to.pixelFormat)
        let matrix = Matrix(color, bits: source.isRGB ? target.bits : source.bits)
        let largest = Double((1 << (source.isRGB ? source.bits : target.bits)) - 1)
        let (wide, count) = (Int32(to.width), to.width)
        var lines = [[UInt16]](repeating: [UInt16](repeating: 0, count: count), count: 4)
        LayoutConverter.clear(to)
        for row in 0..<Int32(to.height) {
            for channel in 0..<(source.hasAlpha ? 4 : 3) {
                patina_read_samples(from.av, Int32(channel), row, wide, &lines[channel])
            }
            if !source.hasAlpha { lines[3] = [UInt16](repeating: UInt16((1 << source.bits) - 1), count: count) }
            for column in 0..<count {
                let values = SIMD3(Double(lines[0][column]), Double(lines[1][column]), Double(lines[2][column]))
                let made =
                    source.isRGB ? matrix.samples(of: values / largest) : matrix.colors(of: values) * largest
                let limit = Double((1 << target.bits) - 1)
                for channel in 0..<3 {
                    lines[channel][column] = UInt16(max(0, min(limit, made[channel].rounded())))
                }
            }
            if target.hasAlpha {
                let ratio = Double((1 << target.bits) - 1) / Double((1 << source.bits) - 1)
                for column in 0..<count { lines[3][column] = UInt16((Double(lines[3][column]) * ratio).rounded()) }
            }
            for channel in 0..<(target.hasAlpha ? 4 : 3) {
                patina_write_samples(to.av, Int32(channel), row, wide, lines[channel])
            }
        }
    }

    /// The matrix of ITU-R BT.601, BT.709 or BT.2020 at a depth and range, for colours of 0...1.
    private struct Matrix {
        let red, blue: Double
        let lumaScale, lumaStart, chromaScale, chromaStart: Double

        init(_ color: ColorProperties, bits: Int) {
            switch AVColorSpace(rawValue: color.matrixCode) {
            case AVCOL_SPC_BT709: (red, blue) = (0.2126, 0.0722)
            case AVCOL_SPC_BT2020_NCL, AVCOL_SPC_BT2020_CL: (red, blue) = (0.2627, 0.0593)
            case AVCOL_SPC_SMPTE240M: (red, blue) = (0.212, 0.087)
            case AVCOL_SPC_FCC: (red, blue) = (0.30, 0.11)
            default: (red, blue) = (0.299, 0.114)
            }
            let one = Double(1 << (bits - 8))
            let full = Double((1 << bits) - 1)
            (lumaScale, lumaStart) = color.isFullRange ? (full, 0) : (219 * one, 16 * one)
            (chromaScale, chromaStart) = (color.isFullRange ? full : 224 * one, 128 * one)
        }

        func samples(of color: SIMD3<Double>) -> SIMD3<Double> {
            let luma = red * color[0] + (1 - red - blue) * color[1] + blue * color[2]
            let chroma = ((color[2] - luma) / (2 - 2 * blue), (color[0] - luma) / (2 - 2 * red))
            return SIMD3(
                luma * lumaScale + lumaStart, chroma.0 * chromaScale + chromaStart,
                chroma.1 * chromaScale + chromaStart)
        }

        func colors(of samples: SIMD3<Double>) -> SIMD3<Double> {
            let luma = (samples[0] - lumaStart) / lumaScale
            let r = luma + (samples[2] - chromaStart) / chromaScale * (2 - 2 * red)
            let b = luma + (samples[1] - chromaStart) / chromaScale * (2 - 2 * blue)
            return SIMD3(r, (luma - red * r - blue * b) / (1 - red - blue), b)
        }
    }
}
