internal import Media

/// A mixture of source and result in luma and chroma: source + strength · (result − source), rounded to nearest.
///
/// The strength counts in 1/32768, the finest that 32-bit products of 16-bit samples allow.
final class StrengthBlend: PlaneAdjustment {
    let name = "strength"
    private let weight: Int32
    private static let shift: Int32 = 15

    /// - Parameter strength: 0, the source, to 1, the result.
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
                        UnsafeMutableRawPointer(result).assumingMemoryBound(to: UInt16.self), to.width, weight)
                } else {
                    Self.blend(UnsafePointer(source), result, to.width, weight)
                }
            }
        }
    }

    /// A row; `result` is changed in place.
    @inline(__always)
    private static func blend<Sample: FixedWidthInteger & UnsignedInteger>(
        _ source: UnsafePointer<Sample>, _ result: UnsafeMutablePointer<Sample>, _ count: Int, _ weight: Int32
    ) {
        for column in 0..<count {
            let (from, to) = (Int32(truncatingIfNeeded: source[column]), Int32(truncatingIfNeeded: result[column]))
            let change = ((to &- from) &* weight &+ (1 << (shift - 1))) &>> shift
            result[column] = Sample(truncatingIfNeeded: from &+ change)
        }
    }
}
