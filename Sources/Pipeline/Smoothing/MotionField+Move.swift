internal import Media

extension MotionField {
    /// Fills a plane with the samples of another one of the same size, each block from the place where it was.
    ///
    /// If the plane has a sample for every luma sample, `HalfSample` makes those between two. If it has fewer, vectors may
    /// end at other fractions of a sample, and samples are interpolated linearly.
    /// - Parameters:
    ///   - plane: the plane to read.
    ///   - moved: the plane to fill.
    ///   - lumaPerSample: the numbers of luma samples per sample of this plane, powers of two.
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
                    Self.between(block, to: target, stride: stride, part: part, limit: limit)
                } else {
                    Self.interpolate(
                        block, to: target, stride: stride, size: (width, height), part: part, whole: (across, down))
                }
            }
        }
    }

    /// Makes a whole block of half samples.
    /// - Parameter part: the fractions of a sample that the block is moved by, in halves.
    private static func between<Sample: FixedWidthInteger & UnsignedInteger>(
        _ block: UnsafePointer<Sample>, to target: UnsafeMutablePointer<Sample>, stride: Int,
        part: (x: Int, y: Int), limit: Sample
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

    /// Makes a block by linear interpolation between four samples.
    /// - Parameters:
    ///   - part: the fractions of a sample that the block is moved by, in units of 1 / `whole`.
    ///   - whole: the numbers of units in a sample, powers of two.
    private static func interpolate<Sample: FixedWidthInteger & UnsignedInteger>(
        _ block: UnsafePointer<Sample>, to target: UnsafeMutablePointer<Sample>, stride: Int,
        size: (width: Int, height: Int), part: (x: Int, y: Int), whole: (across: Int, down: Int)
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
