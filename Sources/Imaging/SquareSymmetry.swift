/// One of the eight ways in which a square can be turned and mirrored, used on any rectangle.
public struct SquareSymmetry: Equatable, Sendable {
    /// Bit 0 mirrors x of the source, bit 1 its y, bit 2 swaps rows and columns.
    private let bits: Int

    public static let all = (0..<8).map(SquareSymmetry.init)

    /// - Parameter number: 0 to 7; 0 leaves everything where it is.
    public init(_ number: Int) {
        precondition(0..<8 ~= number, "there are eight symmetries")
        bits = number
    }

    /// Whether it makes a wide rectangle a high one.
    public var swapsSides: Bool { bits & 4 != 0 }

    /// What takes this one back.
    public var inverse: SquareSymmetry {
        // After rows and columns were swapped, what mirrored x mirrors y.
        swapsSides ? SquareSymmetry(4 | (bits & 1) << 1 | (bits & 2) >> 1) : self
    }

    /// Where a turned rectangle's samples are in the memory of its source.
    /// - Parameters:
    ///   - x, y, width, height: of the rectangle in the source.
    ///   - stride: samples from one row of the source to the next.
    /// - Returns: the index of the turned rectangle's upper left sample, and what one step to the right and one down in it
    ///   add to an index.
    public func walk(
        x: Int, y: Int, width: Int, height: Int, stride: Int
    ) -> (origin: Int, across: Int, down: Int) {
        let (mirrorsX, mirrorsY) = (bits & 1 != 0, bits & 2 != 0)
        let along = mirrorsX ? -1 : 1
        let below = mirrorsY ? -stride : stride
        let origin = (mirrorsY ? y + height - 1 : y) * stride + (mirrorsX ? x + width - 1 : x)
        return swapsSides ? (origin, below, along) : (origin, along, below)
    }
}

extension Plane {
    /// A turned copy; where sides are swapped, as wide as this plane is high.
    public func turned(_ symmetry: SquareSymmetry) -> Plane {
        let (width, height) = symmetry.swapsSides ? (height, width) : (width, height)
        let (origin, across, down) = symmetry.walk(
            x: 0, y: 0, width: self.width, height: self.height, stride: self.width)
        let turned = [Sample](unsafeUninitializedCapacity: samples.count) { turned, count in
            samples.withUnsafeBufferPointer { samples in
                for y in 0..<height {
                    for x in 0..<width {
                        turned.initializeElement(at: y * width + x, to: samples[origin + y * down + x * across])
                    }
                }
            }
            count = width * height
        }
        return Plane(width: width, height: height, samples: turned)
    }
}
