/// The fused multiply-adds of the portable fp32 kernel, for eight filters of a pixel at a time.
///
/// Not every CPU has the fused operation, and the C library needs a call for each. In double precision the product of
/// two floats is exact, and the sum is rounded once. Rounding that sum to a float differs from the fused operation only
/// if the sum was inexact and lies exactly between two floats. Such sums are detected, and their pixel is computed
/// again. (A sum that becomes a subnormal float is a multiple of the product's last bit and of 2⁻¹⁴⁹. If both factors
/// are 0 or at least `least`, it is exact, because it has fewer than 53 bits.)
enum FloatTaps {
    typealias Values = SIMD8<Double>

    /// The smallest magnitude of nonzero factors; smaller ones are left to the fused operation.
    static let least: Float = 0x1p-66

    /// Returns the sums of one pixel.
    /// - Parameters:
    ///   - taps: one pointer per tap, at the segment's first pixel.
    ///   - offset: the number of bytes from there to the pixel.
    /// - Returns: nil if the sums may differ from those of fused operations.
    @inline(__always)
    static func sums(
        taps: UnsafePointer<UnsafePointer<UInt8>>, count: Int, weights: UnsafePointer<Values>, start: Values,
        offset: Int
    ) -> Values? {
        var sums = start
        var halfway = SIMD8<UInt64>(0, 0, 0, 0, 0, 0, 0, 0)
        var tiny = false
        let magnitude: UInt32 = 0x7fff_ffff
        let bound = least.bitPattern &- 1
        for tap in 0..<count {
            let value = UnsafeRawPointer(taps[tap] + offset).load(as: Float.self)
            // The comparison is false for 0, which wraps around.
            tiny = tiny || (value.bitPattern & magnitude) &- 1 < bound
            let x = Double(value)
            let s = sums + weights[tap] * Values(x, x, x, x, x, x, x, x)
            halfway |= isHalfway(s)
            sums = rounded(s)
        }
        var last: UInt64 = 0
        for lane in 0..<8 { last |= halfway[lane] }
        return tiny || last >> 63 != 0 ? nil : sums
    }

    /// Returns the nearest floats.
    @inline(__always)
    private static func rounded(_ s: Values) -> Values {
        Values(
            Double(Float(s[0])), Double(Float(s[1])), Double(Float(s[2])), Double(Float(s[3])),
            Double(Float(s[4])), Double(Float(s[5])), Double(Float(s[6])), Double(Float(s[7])))
    }

    /// Returns values whose top bit is set if the sum lies exactly between two floats, that is if its last 29 bits are
    /// 2²⁸.
    @inline(__always)
    private static func isHalfway(_ s: Values) -> SIMD8<UInt64> {
        let (m, h): (UInt64, UInt64) = (0x1fff_ffff, 0x1000_0000)
        let last = unsafeBitCast(s, to: SIMD8<UInt64>.self) & SIMD8(m, m, m, m, m, m, m, m)
        return (last ^ SIMD8(h, h, h, h, h, h, h, h)) &- SIMD8(1, 1, 1, 1, 1, 1, 1, 1)
    }
}
