/// A plane of a picture to read, which lies somewhere in memory: `height` rows of `width` samples.
///
/// Samples of 8 bits are bytes. Deeper ones are 16-bit words in the machine's byte order, of which the low bits count.
public struct InputPlane {
    /// The address of the first sample of the first row.
    public let base: UnsafeRawPointer
    /// The number of bytes from one row to the next, negative if rows run upwards.
    public let stride: Int
    /// The number of samples in a row.
    public let width: Int
    /// The number of rows.
    public let height: Int
    /// The number of bits of a sample, 8 to 16.
    public let bits: Int

    /// Creates a plane from its place in memory, its extents, and the depth of its samples.
    public init(base: UnsafeRawPointer, stride: Int, width: Int, height: Int, bits: Int = 8) {
        self.base = base
        self.stride = stride
        self.width = width
        self.height = height
        self.bits = bits
    }

    var bytes: UnsafePointer<UInt8> { base.assumingMemoryBound(to: UInt8.self) }
}

/// A plane of a picture to write, laid out as an `InputPlane`. Nothing outside its rows is written.
public struct OutputPlane {
    /// The address of the first sample of the first row.
    public let base: UnsafeMutableRawPointer
    /// The number of bytes from one row to the next, negative if rows run upwards.
    public let stride: Int
    /// The number of samples in a row.
    public let width: Int
    /// The number of rows.
    public let height: Int
    /// The number of bits of a sample, 8 to 16.
    public let bits: Int

    /// Creates a plane from its place in memory, its extents, and the depth of its samples.
    public init(base: UnsafeMutableRawPointer, stride: Int, width: Int, height: Int, bits: Int = 8) {
        self.base = base
        self.stride = stride
        self.width = width
        self.height = height
        self.bits = bits
    }

    var bytes: UnsafeMutablePointer<UInt8> { base.assumingMemoryBound(to: UInt8.self) }
}

/// The planes of the frame that is processed, one for each channel of the input and of the output.
struct Frame {
    let input: UnsafePointer<InputPlane>
    let output: UnsafePointer<OutputPlane>
}
