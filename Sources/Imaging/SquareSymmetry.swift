/// One of the eight combinations of quarter turns and reflections that map a square onto itself, applied to rectangles
/// of any shape.
public struct SquareSymmetry: Equatable, Sendable {
    /// The steps that make up the symmetry: bit 0 mirrors x of the source, bit 1 its y, bit 2 swaps rows and columns.
    private let bits: Int

    /// All eight symmetries, in the order of their numbers.
    public static let all = (0..<8).map(SquareSymmetry.init)

    /// Creates the symmetry with the given number.
    /// - Parameter number: 0 to 7; 0 leaves everything where it is.
    public init(_ number: Int) {
        precondition(0..<8 ~= number, "there are eight symmetries")
        bits = number
    }

    /// True if the symmetry exchanges width and height.
    public var swapsSides: Bool { bits & 4 != 0 }

    /// The symmetry that undoes this one.
    public var inverse: SquareSymmetry {
        // After rows and columns were swapped, what mirrored x mirrors y.
        swapsSides ? SquareSymmetry(4 | (bits & 1) << 1 | (bits & 2) >> 1) : self
    }

    /// Returns the memory layout of a turned rectangle within its source, so that it can be read without a copy.
    /// - Parameters:
    ///   - x, y, width, height: the rectangle in the source, in samples.
    ///   - stride: the number of samples from one row of the source to the next.
    /// - Returns: the index of the turned rectangle's top left sample, and the amounts that one step to the right and
    ///   one step down in it add to an index.
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
    /// Returns a turned copy. If the symmetry swaps sides, the copy is as wide as this plane is high.
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
