/// The operation `fma(a, b, c)` of floats, computed bit for bit with double-precision arithmetic, for which every CPU
/// has vector instructions.
///
/// The product of two floats is exact in double precision. Adding c rounds once, and the conversion to float rounds a
/// second time. The result can differ from a single rounding only if the first rounding was inexact and its result lies
/// exactly between two floats. Only in that case the fused operation decides. (Results that are subnormal floats would
/// need more care; the bounds that `Network.validate` puts on scales exclude them.)
enum ExactMultiplyAdd {
    /// Returns 1 if the sum is exactly halfway between two floats of its magnitude, otherwise 0.
    @inline(__always)
    static func isHalfway(_ sum: Double) -> UInt32 {
        UInt32(truncatingIfNeeded: sum.bitPattern) & 0x1fff_ffff == 0x1000_0000 ? 1 : 0
    }

    /// Returns true if `sum · multiplier + offset` is exact in double precision for every integer sum within ±`bound`,
    /// so that its conversion to float equals the fused operation. That is so if all bits from the least significant
    /// one of the two addends to the most significant one of the result fit into 53.
    static func isExact(bound: Int, multiplier: Float, offset: Float) -> Bool {
        let addends = [multiplier, offset].filter { $0 != 0 }
        guard let least = addends.map(\.exponent).min() else { return true }
        let greatest = (Double(bound) * Double(abs(multiplier)) + Double(abs(offset))).exponent + 1
        return greatest - (least - Float.significandBitCount) <= 53
    }

    /// Computes `result[x][lane] = fma(Float(sums[x][lane]), multipliers[lane], offsets[lane])`.
    /// - Parameters:
    ///   - lanes: the number of lanes, a literal in the call so that the loops are unrolled.
    ///   - isExact: true if the function `isExact` returns true for every lane.
    @inline(__always)
    static func convert(
        sums: UnsafePointer<Int32>, multipliers: UnsafePointer<Double>, offsets: UnsafePointer<Double>,
        result: UnsafeMutablePointer<Float>, pixels: Int, lanes: Int, isExact: Bool
    ) {
        if isExact {
            for x in 0..<pixels {
                let a = sums + x &* lanes
                let r = result + x &* lanes
                for lane in 0..<lanes { r[lane] = Float(Double(Float(a[lane])) * multipliers[lane] + offsets[lane]) }
            }
            return
        }
        var halfway: UInt32 = 0
        for x in 0..<pixels {
            let a = sums + x &* lanes
            let r = result + x &* lanes
            for lane in 0..<lanes {
                let sum = Double(Float(a[lane])) * multipliers[lane] + offsets[lane]
                r[lane] = Float(sum)
                halfway |= isHalfway(sum)
            }
        }
        if halfway != 0 {
            correct(
                sums: sums, multipliers: multipliers, offsets: offsets, result: result, pixels: pixels, lanes: lanes)
        }
    }

    /// Computes the results anew whose sum is halfway between two floats.
    @inline(never)
    private static func correct(
        sums: UnsafePointer<Int32>, multipliers: UnsafePointer<Double>, offsets: UnsafePointer<Double>,
        result: UnsafeMutablePointer<Float>, pixels: Int, lanes: Int
    ) {
        for index in 0..<pixels &* lanes {
            let (a, b, c) = (Float(sums[index]), multipliers[index % lanes], offsets[index % lanes])
            guard isHalfway(Double(a) * b + c) != 0 else { continue }
            result[index] = Float(c).addingProduct(a, Float(b))
        }
    }

    /// Computes `result[i] = fma(factors[i], ratio, addends[i])`. `result` must not overlap the other arrays.
    @inline(__always)
    static func add(
        _ factors: UnsafePointer<Float>, ratio: Float, to addends: UnsafePointer<Float>,
        result: UnsafeMutablePointer<Float>, count: Int
    ) {
        var halfway: UInt32 = 0
        let b = Double(ratio)
        for i in 0..<count {
            let sum = Double(factors[i]) * b + Double(addends[i])
            result[i] = Float(sum)
            halfway |= isHalfway(sum)
        }
        guard halfway != 0 else { return }
        for i in 0..<count where isHalfway(Double(factors[i]) * b + Double(addends[i])) != 0 {
            result[i] = addends[i].addingProduct(factors[i], ratio)
        }
    }
}
