internal import CFFmpeg

/// Puts columns of one picture into another of the same size and format, with a thin line between the two.
public enum SplitScreen {
    /// Replaces columns of `picture` by those of `other` and draws a line where they meet, white, two columns wide or
    /// as wide as a chroma sample.
    ///
    /// Throws `.convertFailed` where the two differ in size or format, or samples are not whole bytes.
    /// - Parameters:
    ///   - column: where the line begins, a luma column, 0 to the width; rounded down to whole chroma samples.
    ///   - onLeft: whether `other` stands on the left.
    public static func put(
        _ other: VideoFrame, into picture: VideoFrame, at column: Int, onLeft: Bool
    ) throws(MediaError) {
        guard let form = picture.pixelFormat.descriptor, other.width == picture.width,
            other.height == picture.height, other.pixelFormat == picture.pixelFormat, isSimple(form)
        else { throw MediaError(.convertFailed, "compare pictures", subject: picture.pixelFormat.name) }
        let unit = max(1, 1 << Int(form.log2_chroma_w))
        let start = min(max(0, column), picture.width) / unit * unit
        let end = min(picture.width, start + max(2, unit))
        let planes = components(of: form).reduce(into: [:]) { planes, component in
            planes[component.plane] = planes[component.plane] ?? component
        }
        for component in planes.values {
            let columns = onLeft ? 0..<start : end..<max(end, picture.width)
            copy(component, of: columns, from: other, to: picture)
        }
        for component in components(of: form) { drawLine(component, at: start..<max(start, end), into: picture) }
    }

    private struct Component {
        let plane: Int
        /// The bytes from a sample to the next.
        let step: Int
        let offset: Int
        let bits: Int
        let shift: Int
        let isBigEndian: Bool
        /// The binary logarithm of luma columns to a sample.
        let across: Int
        let down: Int
        /// The value of white at limited and at full range.
        let white: (limited: Int, full: Int)
    }

    /// Returns whether every sample is whole bytes of its own plane or packed row.
    private static func isSimple(_ form: AVPixFmtDescriptor) -> Bool {
        let other = AV_PIX_FMT_FLAG_HWACCEL | AV_PIX_FMT_FLAG_BITSTREAM | AV_PIX_FMT_FLAG_PAL | AV_PIX_FMT_FLAG_FLOAT
        return form.flags & UInt64(other) == 0
    }

    private static func components(of form: AVPixFmtDescriptor) -> [Component] {
        let count = Int(form.nb_components)
        let hasAlpha = form.flags & UInt64(AV_PIX_FMT_FLAG_ALPHA) != 0
        let isRGB = form.flags & UInt64(AV_PIX_FMT_FLAG_RGB) != 0
        return [form.comp.0, form.comp.1, form.comp.2, form.comp.3].prefix(count).enumerated().map { index, comp in
            let bits = Int(comp.depth)
            let isChroma = (index == 1 || index == 2) && count >= 3 && !isRGB
            let isSubsampled = (index == 1 || index == 2) && count >= 3
            let full = isChroma ? 1 << (bits - 1) : (1 << bits) - 1
            let limited = isChroma || isRGB || hasAlpha && index == count - 1 || bits < 8 ? full : 235 << (bits - 8)
            return Component(
                plane: Int(comp.plane), step: Int(comp.step), offset: Int(comp.offset), bits: bits,
                shift: Int(comp.shift), isBigEndian: form.flags & UInt64(AV_PIX_FMT_FLAG_BE) != 0,
                across: isSubsampled ? Int(form.log2_chroma_w) : 0, down: isSubsampled ? Int(form.log2_chroma_h) : 0,
                white: (limited, full))
        }
    }

    private static func copy(_ part: Component, of columns: Range<Int>, from: VideoFrame, to: VideoFrame) {
        guard !columns.isEmpty, let source = from.plane(part.plane), let target = to.plane(part.plane) else { return }
        let first = (columns.lowerBound >> part.across) * part.step
        let last = ((columns.upperBound + (1 << part.across) - 1) >> part.across) * part.step
        for row in 0..<rows(to, part) {
            (target.base + row * target.stride + first).update(
                from: source.base + row * source.stride + first, count: last - first)
        }
    }

    private static func drawLine(_ part: Component, at columns: Range<Int>, into frame: VideoFrame) {
        guard !columns.isEmpty, let plane = frame.plane(part.plane) else { return }
        let value = (frame.color.isFullRange ? part.white.full : part.white.limited) << part.shift
        let (first, last) = (columns.lowerBound >> part.across, (columns.upperBound - 1) >> part.across)
        for row in 0..<rows(frame, part) {
            for column in first...last {
                let sample = plane.base + row * plane.stride + column * part.step + part.offset
                if part.bits + part.shift <= 8 {
                    sample.pointee = UInt8(truncatingIfNeeded: value)
                } else {
                    let word = UInt16(truncatingIfNeeded: value)
                    UnsafeMutableRawPointer(sample).storeBytes(
                        of: part.isBigEndian ? word.bigEndian : word.littleEndian, as: UInt16.self)
                }
            }
        }
    }

    private static func rows(_ frame: VideoFrame, _ part: Component) -> Int {
        (frame.height + (1 << part.down) - 1) >> part.down
    }
}
