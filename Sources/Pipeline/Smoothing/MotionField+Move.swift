internal import Media

extension MotionField {
    /// Fills a plane with the samples of another of the same size, each block from where it was.
    ///
    /// Where the plane has a sample for every one of luma, those between two are made by `HalfSample`. Where it has fewer,
    /// vectors may end at other parts of a sample, between which it is interpolated linearly.
    /// - Parameters:
    ///   - lumaPerSample: luma samples to one of this plane, across and down: powers of two.
    ///   - limit: the largest value of a sample.
    func move<Sample: FixedWidthInteger & UnsignedInteger>(
        _ plane: PaddedPlane, to moved: PaddedPlane, lumaPerSample: (across: Int, down: Int), limit: Sample
    ) {
        // Vectors are of half luma samples.
        let (across, down) = (2 * lumaPerSample.across, 2 * lumaPerSample.down)
        let (width, height) = (Self.blockSize / lumaPerSample.across, Self.blockSize / lumaPerSample.down)
        let stride = plane.stride / plane.sampleBytes
        let from = UnsafePointer(plane.base.assumingMemoryBound(to: Sample.self))
        let to = moved.base.assumingMemoryBound(to: Sample.self)
        for row in 0..<rows {
            for column in 0..<columns {
                let vector = vectors[row * columns + column]
                // Shifts round down, so that what is left over is never negative.
                let (x, y) = (
                    vector.dx >> across.trailingZeroBitCount, vector.dy >> down.trailingZeroBitCount
                )
                let part = (x: vector.dx & (across - 1), y: vector.dy & (down - 1))
                let start = row * height * stride + column * width
                let (block, target) = (from + start + y * stride + x, to + start)
                if part == (0, 0) {
                    for line in 0..<height {
                        (target + line * stride).update(from: block + line * stride, count: width)
                    }
                } else if lumaPerSample == (1, 1) {
                    Self.between(block, to: target, stride, part, limit)
                } else {
                    Self.interpolate(block, to: target, stride, (width, height), part, (across, down))
                }
            }
        }
    }

    /// A whole block of half samples.
    private static func between<Sample: FixedWidthInteger & UnsignedInteger>(
        _ block: UnsafePointer<Sample>, to target: UnsafeMutablePointer<Sample>, _ stride: Int,
        _ part: (x: Int, y: Int), _ limit: Sample
    ) {
        // Three more than the block at either side, of which the taps need two and three.
        let size = blockSize + 6
        withUnsafeTemporaryAllocation(of: Sample.self, capacity: size) { line in
            guard let kept = line.baseAddress else { return }
            for row in 0..<blockSize {
                let (from, to) = (block + row * stride, target + row * stride)
                if part.y == 0 {
                    HalfSample.interpolate(from, step: 1, to: to, count: blockSize, limit: limit)
                } else if part.x == 0 {
                    HalfSample.interpolate(from, step: stride, to: to, count: blockSize, limit: limit)
                } else {
                    HalfSample.interpolate(from - 3, step: stride, to: kept, count: size, limit: limit)
                    HalfSample.interpolate(kept + 3, step: 1, to: to, count: blockSize, limit: limit)
                }
            }
        }
    }

    /// Linearly, between four samples.
    private static func interpolate<Sample: FixedWidthInteger & UnsignedInteger>(
        _ block: UnsafePointer<Sample>, to target: UnsafeMutablePointer<Sample>, _ stride: Int,
        _ size: (width: Int, height: Int), _ part: (x: Int, y: Int), _ whole: (across: Int, down: Int)
    ) {
        let weights = (
            UInt32((whole.across - part.x) * (whole.down - part.y)), UInt32(part.x * (whole.down - part.y)),
            UInt32((whole.across - part.x) * part.y), UInt32(part.x * part.y)
        )
        let shift = UInt32((whole.across * whole.down).trailingZeroBitCount)
        for line in 0..<size.height {
            let (upper, lower) = (block + line * stride, block + (line + 1) * stride)
            let into = target + line * stride
            for place in 0..<size.width {
                let sum =
                    UInt32(truncatingIfNeeded: upper[place]) &* weights.0
                    &+ UInt32(truncatingIfNeeded: upper[place + 1]) &* weights.1
                    &+ UInt32(truncatingIfNeeded: lower[place]) &* weights.2
                    &+ UInt32(truncatingIfNeeded: lower[place + 1]) &* weights.3
                into[place] = Sample(truncatingIfNeeded: (sum &+ (1 &<< shift) / 2) &>> shift)
            }
        }
    }
}
