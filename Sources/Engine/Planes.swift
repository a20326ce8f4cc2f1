/// One plane: `width` bytes, or 16-bit samples, at each of `height` rows, `stride` bytes apart (negative where rows run
/// upwards).
struct InputPlane {
    let base: UnsafePointer<UInt8>
    let stride: Int
}

/// As `InputPlane`, to be written.
struct OutputPlane {
    let base: UnsafeMutablePointer<UInt8>
    let stride: Int
}

/// One frame on its way through: as many planes as the tensors have channels.
struct Frame {
    let input: UnsafePointer<InputPlane>
    let output: UnsafePointer<OutputPlane>
}
