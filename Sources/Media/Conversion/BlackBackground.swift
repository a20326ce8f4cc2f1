/// Composes transparent pictures over black.
public struct BlackBackground: ~Copyable {
    private var pool: FramePool?

    /// Creates a composer; memory is allocated for the first picture.
    public init() {}

    /// Returns the format of planes, with opacity, in which a picture is composed over black; nil where there is none
    /// of this subsampling.
    /// - Parameter planes: the format of the result, without opacity.
    public static func format(for planes: PixelFormat) -> PixelFormat? {
        let bits = planes.bits
        return .planar(bits: bits...bits, chroma: planes.isGrey ? nil : planes.chromaShift, alpha: true)
    }

    /// Returns the picture of a frame with opacity over black, and whether any of it was not opaque.
    /// - Parameters:
    ///   - frame: a frame of a format that `format(for:)` returned.
    ///   - planes: the format of the result.
    public mutating func laid(
        _ frame: VideoFrame, as planes: PixelFormat
    ) throws(MediaError) -> (frame: VideoFrame, isTransparent: Bool) {
        if pool?.width != frame.width || pool?.height != frame.height || pool?.pixelFormat != planes {
            pool = try FramePool(width: frame.width, height: frame.height, pixelFormat: planes)
        }
        guard let result = try pool?.frame(), let alpha = frame.plane(3) else { throw .outOfMemory("lay on black") }
        result.copyProperties(from: frame)
        let bits = planes.bits
        var isTransparent = false
        for index in 0..<(planes.isGrey ? 1 : 3) {
            guard let from = frame.plane(index), let to = result.plane(index) else { continue }
            let black = index > 0 ? 1 << (bits - 1) : frame.color.isFullRange ? 0 : 16 << (bits - 8)
            let shift = index > 0 ? planes.chromaShift : (0, 0)
            let found =
                bits > 8
                ? Self.blend(from, alpha, into: to, UInt16.self, black: black, largest: 1 << bits - 1, shift: shift)
                : Self.blend(from, alpha, into: to, UInt8.self, black: black, largest: 255, shift: shift)
            if index == 0 { isTransparent = found }
        }
        return (result, isTransparent)
    }

    /// Multiplies every sample's distance from black by its opacity; a chroma sample's opacity is the mean of its luma
    /// samples'.
    private static func blend<Sample: FixedWidthInteger & UnsignedInteger>(
        _ from: FramePlane, _ alpha: FramePlane, into to: FramePlane, _: Sample.Type, black: Int, largest: Int,
        shift: (across: Int, down: Int)
    ) -> Bool {
        func row(_ plane: FramePlane, _ row: Int) -> UnsafeMutablePointer<Sample> {
            UnsafeMutableRawPointer(plane.base + row * plane.stride).assumingMemoryBound(to: Sample.self)
        }
        var isTransparent = false
        for line in 0..<to.height {
            let (source, target) = (row(from, line), row(to, line))
            let rows = (line << shift.down)..<min((line + 1) << shift.down, alpha.height)
            for column in 0..<to.width {
                var (sum, count) = (0, 0)
                for opacity in rows {
                    let values = row(alpha, opacity)
                    for place in (column << shift.across)..<min((column + 1) << shift.across, alpha.width) {
                        sum += Int(values[place])
                        count += 1
                    }
                }
                let whole = largest * count
                if sum == whole {
                    target[column] = source[column]
                    continue
                }
                isTransparent = true
                let distance = (Int(source[column]) - black) * sum
                target[column] = Sample(clamping: black + (distance + (distance < 0 ? -whole : whole) / 2) / whole)
            }
        }
        return isTransparent
    }
}
