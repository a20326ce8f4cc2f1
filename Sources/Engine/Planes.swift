/// A plane to read. Its samples are bytes, or 16-bit words for a `Program.deepened` program.
public struct InputPlane {
    /// The address of the first sample of the first row.
    public let base: UnsafePointer<UInt8>
    /// The number of bytes from one row to the next, negative if rows run upwards.
    public let stride: Int

    /// Creates a plane from the address of its first sample and the distance between its rows in bytes.
    public init(base: UnsafePointer<UInt8>, stride: Int) {
        self.base = base
        self.stride = stride
    }
}

/// A plane to write. Its samples are bytes, or 16-bit words for a `Program.deepened` program.
public struct OutputPlane {
    /// The address of the first sample of the first row.
    public let base: UnsafeMutablePointer<UInt8>
    /// The number of bytes from one row to the next, negative if rows run upwards.
    public let stride: Int

    /// Creates a plane from the address of its first sample and the distance between its rows in bytes.
    public init(base: UnsafeMutablePointer<UInt8>, stride: Int) {
        self.base = base
        self.stride = stride
    }
}

/// The planes of the frame that is processed, one for each channel of the input and of the output.
struct Frame {
    let input: UnsafePointer<InputPlane>
    let output: UnsafePointer<OutputPlane>
}
