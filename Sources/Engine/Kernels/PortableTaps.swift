/// The multiply-accumulates of the portable kernel. Lanes are filters, and each 32-bit lane sums two 16-bit products.
///
/// LLVM turns `dot` into `pmaddwd` on x86 and into `smull` and `addp` on AArch64. It does not recognise it if two dots
/// are summed before they are added to an accumulator, so all first pairs are added before all second ones. Weights are
/// stored per tap in the order [channel pair][quad][4 filters][2 channels], where a quad is four filters, and the pairs
/// are the channels 0 and 2, and 1 and 3.
enum PortableTaps {
    typealias Weights = UnsafePointer<SIMD8<Int16>>
    typealias Sums = SIMD4<Int32>

    /// Returns the same as `SIMD8(truncatingIfNeeded:)`, whose generic body is not always inlined.
    @inline(__always)
    private static func widened(_ v: SIMD8<Int16>) -> SIMD8<Int32> {
        SIMD8(
            Int32(v[0]), Int32(v[1]), Int32(v[2]), Int32(v[3]), Int32(v[4]), Int32(v[5]), Int32(v[6]), Int32(v[7]))
    }

    @inline(__always)
    private static func dot(_ weights: SIMD8<Int16>, _ pixel: SIMD8<Int16>) -> Sums {
        let products = widened(weights) &* widened(pixel)
        return products.evenHalf &+ products.oddHalf
    }

    /// Returns the bytes 0 and 2 of a pixel, widened and repeated in all lanes, and likewise the bytes 1 and 3. Two
    /// masks suffice for that.
    @inline(__always)
    private static func spread(_ pixel: UnsafePointer<UInt8>) -> (SIMD8<Int16>, SIMD8<Int16>) {
        let bytes = UnsafeRawPointer(pixel).loadUnaligned(as: UInt32.self)
        let even = bytes & 0x00ff_00ff
        let odd = bytes &>> 8 & 0x00ff_00ff
        return (
            unsafeBitCast(SIMD4(even, even, even, even), to: SIMD8<Int16>.self),
            unsafeBitCast(SIMD4(odd, odd, odd, odd), to: SIMD8<Int16>.self)
        )
    }

    /// Computes the sums of four quads for two pixels at a time, so that eight sums stay in registers.
    /// - Parameters:
    ///   - taps: one pointer per tap, at the segment's first pixel.
    ///   - pixels: the number of pixels, which is even.
    static func accumulateFourQuads(
        taps: UnsafePointer<UnsafePointer<UInt8>>, count: Int, weights: Weights, start: UnsafePointer<Sums>,
        sums: UnsafeMutablePointer<Sums>, pixels: Int, stride: Int
    ) {
        let (s0, s1, s2, s3) = (start[0], start[1], start[2], start[3])
        var x = 0
        while x < pixels {
            var (a0, a1, a2, a3) = (s0, s1, s2, s3)
            var (b0, b1, b2, b3) = (s0, s1, s2, s3)
            var w = weights
            for tap in 0..<count {
                let pixel = taps[tap] + x &* stride
                let (p0, p1) = spread(pixel)
                let (q0, q1) = spread(pixel + stride)
                a0 &+= dot(w[0], p0)
                b0 &+= dot(w[0], q0)
                a1 &+= dot(w[1], p0)
                b1 &+= dot(w[1], q0)
                a2 &+= dot(w[2], p0)
                b2 &+= dot(w[2], q0)
                a3 &+= dot(w[3], p0)
                b3 &+= dot(w[3], q0)
                a0 &+= dot(w[4], p1)
                b0 &+= dot(w[4], q1)
                a1 &+= dot(w[5], p1)
                b1 &+= dot(w[5], q1)
                a2 &+= dot(w[6], p1)
                b2 &+= dot(w[6], q1)
                a3 &+= dot(w[7], p1)
                b3 &+= dot(w[7], q1)
                w += 8
            }
            let out = sums + x &* 4
            (out[0], out[1], out[2], out[3]) = (a0, a1, a2, a3)
            (out[4], out[5], out[6], out[7]) = (b0, b1, b2, b3)
            x &+= 2
        }
    }

    /// Computes the sums of two quads for two pixels at a time.
    static func accumulateTwoQuads(
        taps: UnsafePointer<UnsafePointer<UInt8>>, count: Int, weights: Weights, start: UnsafePointer<Sums>,
        sums: UnsafeMutablePointer<Sums>, pixels: Int, stride: Int
    ) {
        let (s0, s1) = (start[0], start[1])
        var x = 0
        while x < pixels {
            var (a0, a1, b0, b1) = (s0, s1, s0, s1)
            var w = weights
            for tap in 0..<count {
                let pixel = taps[tap] + x &* stride
                let (p0, p1) = spread(pixel)
                let (q0, q1) = spread(pixel + stride)
                a0 &+= dot(w[0], p0)
                b0 &+= dot(w[0], q0)
                a1 &+= dot(w[1], p0)
                b1 &+= dot(w[1], q0)
                a0 &+= dot(w[2], p1)
                b0 &+= dot(w[2], q1)
                a1 &+= dot(w[3], p1)
                b1 &+= dot(w[3], q1)
                w += 4
            }
            let out = sums + x &* 2
            (out[0], out[1], out[2], out[3]) = (a0, a1, b0, b1)
            x &+= 2
        }
    }

    /// Computes the sums of one quad for two pixels at a time.
    static func accumulateOneQuad(
        taps: UnsafePointer<UnsafePointer<UInt8>>, count: Int, weights: Weights, start: UnsafePointer<Sums>,
        sums: UnsafeMutablePointer<Sums>, pixels: Int, stride: Int
    ) {
        let first = start[0]
        var x = 0
        while x < pixels {
            var (a, b) = (first, first)
            var w = weights
            for tap in 0..<count {
                let pixel = taps[tap] + x &* stride
                let (p0, p1) = spread(pixel)
                let (q0, q1) = spread(pixel + stride)
                a &+= dot(w[0], p0)
                b &+= dot(w[0], q0)
                a &+= dot(w[1], p1)
                b &+= dot(w[1], q1)
                w += 2
            }
            sums[x] = a
            sums[x &+ 1] = b
            x &+= 2
        }
    }
}
