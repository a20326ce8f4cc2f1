/// A plane that is read: samples of one byte, or for a `Program.deepened` one 16-bit words.
public struct InputPlane {
    /// The first sample of the first row.
    public let base: UnsafePointer<UInt8>
    /// Bytes from one row to the next, negative where rows run upwards.
    public let stride: Int

    public init(base: UnsafePointer<UInt8>, stride: Int) {
        self.base = base
        self.stride = stride
    }
}

/// As `InputPlane`, to be written.
public struct OutputPlane {
    /// The first sample of the first row.
    public let base: UnsafeMutablePointer<UInt8>
    /// Bytes from one row to the next, negative where rows run upwards.
    public let stride: Int

    public init(base: UnsafeMutablePointer<UInt8>, stride: Int) {
        self.base = base
        self.stride = stride
    }
}

/// One frame on its way through: as many planes as the tensors have channels.
struct Frame {
    let input: UnsafePointer<InputPlane>
    let output: UnsafePointer<OutputPlane>
}
