import Imaging

extension ColorPicture {
    /// Writes a square of the picture as planes of red, green and blue, with real values clamped to 0 to 1.
    ///
    /// Subsampled chroma is taken from the nearest sample.
    /// - Parameters:
    ///   - isMirrored: whether left and right are exchanged.
    ///   - target: memory for 3 · side · side values.
    func copySquare(x left: Int, y top: Int, side: Int, isMirrored: Bool, to target: UnsafeMutablePointer<Float>) {
        let (area, step) = (side * side, subsampling)
        luma.samples.withUnsafeBufferPointer { luma in
            cb.samples.withUnsafeBufferPointer { cb in
                cr.samples.withUnsafeBufferPointer { cr in
                    for row in 0..<side {
                        let start = (top + row) * self.luma.width + left
                        let chroma = (top + row) / step * self.cb.width
                        for column in 0..<side {
                            let x = isMirrored ? side - 1 - column : column
                            let (blue, red) = (
                                Float(cb[chroma + (left + x) / step]) - 128,
                                Float(cr[chroma + (left + x) / step]) - 128
                            )
                            let y = (Float(luma[start + x]) - 16) * (255 / 219)
                            let index = row * side + column
                            // The coefficients are those of ITU-R BT.601 in studio range.
                            target[index] = Self.share(y + 1.596_027 * red)
                            target[area + index] = Self.share(y - 0.391_762 * blue - 0.812_968 * red)
                            target[2 * area + index] = Self.share(y + 2.017_232 * blue)
                        }
                    }
                }
            }
        }
    }

    /// Returns an 8-bit code value as a real value, clamped to 0 to 1.
    private static func share(_ value: Float) -> Float { min(max(value, 0), 255) / 255 }
}

extension ColorPicture {
    /// The width or the height of the picture, whichever is smaller.
    public var shorterSide: Int { min(luma.width, luma.height) }

    /// Returns the square in the middle of the picture as planes of red, green and blue, with real values from 0 to 1.
    /// - Precondition: `side` is 1 to `shorterSide`.
    public func middle(side: Int) -> [Float] {
        [Float](unsafeUninitializedCapacity: 3 * side * side) { planes, count in
            copySquare(
                x: (luma.width - side) / 2, y: (luma.height - side) / 2, side: side, isMirrored: false,
                to: planes.baseAddress!)
            count = 3 * side * side
        }
    }
}
