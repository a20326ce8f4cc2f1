internal import Media

/// The mixture of source and result in luma and chroma: source + strength · (result − source), rounded to nearest.
///
/// The strength counts in units of 1/32768, the finest that 32-bit products of 16-bit samples allow.
final class StrengthBlend: PlaneAdjustment {
    let name = "strength"
    private let weight: Int32
    private static let shift: Int32 = 15

    /// Creates a mixture.
    /// - Parameter strength: the share of the result, 0 to 1.
    init(_ strength: Double) {
        weight = Int32((max(0, min(1, strength)) * Double(1 << Self.shift)).rounded())
    }

    func adjust(_ result: VideoFrame, source: VideoFrame) {
        let isDeep = (result.pixelFormat.planarBits ?? 8) > 8
        for index in 0...2 {
            guard let from = source.plane(index), let to = result.plane(index) else { continue }
            for row in 0..<to.height {
                let (source, result) = (from.base + row * from.stride, to.base + row * to.stride)
                if isDeep {
                    Self.blend(
                        UnsafeRawPointer(source).assumingMemoryBound(to: UInt16.self),
                        into: UnsafeMutableRawPointer(result).assumingMemoryBound(to: UInt16.self), count: to.width,
                        weight: weight)
                } else {
                    Self.blend(UnsafePointer(source), into: result, count: to.width, weight: weight)
                }
            }
        }
    }

    /// Mixes a row of the source into one of the result.
    @inline(__always)
    private static func blend<Sample: FixedWidthInteger & UnsignedInteger>(
        _ source: UnsafePointer<Sample>, into result: UnsafeMutablePointer<Sample>, count: Int, weight: Int32
    ) {
        for column in 0..<count {
            let (from, to) = (Int32(truncatingIfNeeded: source[column]), Int32(truncatingIfNeeded: result[column]))
            let change = ((to &- from) &* weight &+ (1 << (shift - 1))) &>> shift
            result[column] = Sample(truncatingIfNeeded: from &+ change)
        }
    }
}
