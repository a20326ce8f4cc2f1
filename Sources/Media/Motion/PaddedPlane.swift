/// A plane whose edges are repeated around it, so that the blocks that a `MotionField` refers to can be read without
/// checks.
public final class PaddedPlane {
    /// The least number of samples beyond each edge.
    static let padding = 2 * MotionField.overhang

    /// The number of samples in a row of the picture.
    public let width: Int
    /// The number of rows of the picture.
    public let height: Int
    /// The bytes of a sample, 1 or 2.
    public let sampleBytes: Int
    /// The bytes from one row to the next.
    public let stride: Int
    /// The picture's first sample. There is room for whole blocks, and beyond them for the reach of a match.
    public let base: UnsafeMutableRawPointer

    private let memory: UnsafeMutableRawPointer
    private let count: Int

    /// Creates a plane of zeros.
    public init(width: Int, height: Int, sampleBytes: Int = 1) {
        self.width = width
        self.height = height
        self.sampleBytes = sampleBytes
        let sides = 2 * Self.padding + MotionField.blockSize - 1
        stride = ((width + sides) * sampleBytes + 63) & ~63
        count = stride * (height + sides)
        memory = .allocate(byteCount: count, alignment: 64)
        memory.initializeMemory(as: UInt8.self, repeating: 0, count: count)
        base = memory + Self.padding * stride + Self.padding * sampleBytes
    }

    deinit { memory.deallocate() }

    /// Copies the samples of a plane of the same size and depth, and repeats its edges.
    public func copy(_ plane: FramePlane) {
        for row in 0..<height {
            (base + row * stride).copyMemory(from: plane.base + row * plane.stride, byteCount: width * sampleBytes)
        }
        pad()
    }

    /// Fills the plane with the samples half a step behind each byte of a plane of the same size, beyond its edges too,
    /// except for the outermost.
    /// - Parameter step: the distance of the taps in bytes: 1, or `stride`.
    func interpolate(_ plane: PaddedPlane, step: Int) {
        let (before, after) = (HalfSample.reach.before * step, HalfSample.reach.after * step)
        HalfSample.interpolate(
            UnsafePointer(plane.memory.assumingMemoryBound(to: UInt8.self)) + before, step: step,
            to: memory.assumingMemoryBound(to: UInt8.self) + before, count: count - before - after, limit: 255)
    }

    /// Repeats the edges, after samples were written.
    public func pad() {
        for row in 0..<height {
            if sampleBytes == 1 { padRow(row, UInt8.self) } else { padRow(row, UInt16.self) }
        }
        let first = base - Self.padding * sampleBytes
        for row in 1...Self.padding { (first - row * stride).copyMemory(from: first, byteCount: stride) }
        let last = first + (height - 1) * stride
        for row in 1..<Self.padding + MotionField.blockSize {
            (last + row * stride).copyMemory(from: last, byteCount: stride)
        }
    }

    private func padRow<Sample>(_ row: Int, _ type: Sample.Type) {
        let samples = (base + row * stride).assumingMemoryBound(to: type)
        (samples - Self.padding).update(repeating: samples[0], count: Self.padding)
        (samples + width).update(
            repeating: samples[width - 1], count: stride / sampleBytes - Self.padding - width)
    }
}
