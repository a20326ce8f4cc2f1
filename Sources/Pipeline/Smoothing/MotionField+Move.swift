internal import Media

extension MotionField {
    /// Fills a plane with the samples of another of the same size, each block from where it was.
    ///
    /// Luma moves by whole samples. Chroma that is subsampled may move by parts of one; it is interpolated linearly then,
    /// since to cut the parts off would let it lag behind in every picture.
    /// - Parameter lumaPerSample: luma samples to one of this plane, across and down: powers of two.
    func move<Sample: FixedWidthInteger & UnsignedInteger>(
        _ plane: PaddedPlane, to moved: PaddedPlane, lumaPerSample: (across: Int, down: Int), _ type: Sample.Type
    ) {
        let (across, down) = lumaPerSample
        let (width, height) = (Self.blockSize / across, Self.blockSize / down)
        let stride = plane.stride / plane.sampleBytes
        let from = UnsafePointer(plane.base.assumingMemoryBound(to: type))
        let to = moved.base.assumingMemoryBound(to: type)
        for row in 0..<rows {
            for column in 0..<columns {
                let vector = vectors[row * columns + column]
                // Shifts round down, so that what is left over is never negative.
                let (x, y) = (
                    vector.dx >> across.trailingZeroBitCount, vector.dy >> down.trailingZeroBitCount
                )
                let (partX, partY) = (vector.dx & (across - 1), vector.dy & (down - 1))
                let start = row * height * stride + column * width
                let (block, target) = (from + start + y * stride + x, to + start)
                if partX == 0, partY == 0 {
                    for line in 0..<height {
                        (target + line * stride).update(from: block + line * stride, count: width)
                    }
                    continue
                }
                let weights = (
                    UInt32((across - partX) * (down - partY)), UInt32(partX * (down - partY)),
                    UInt32((across - partX) * partY), UInt32(partX * partY)
                )
                let shift = UInt32((across * down).trailingZeroBitCount)
                for line in 0..<height {
                    let (upper, lower) = (block + line * stride, block + (line + 1) * stride)
                    let into = target + line * stride
                    for place in 0..<width {
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
    }
}
