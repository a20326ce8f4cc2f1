/// Enlarges one 8-bit plane; called from the infer stage's thread only.
public protocol PlaneUpscaler: AnyObject, Sendable {
    /// How many times wider and higher the output is, at least 1.
    var scale: Int { get }

    /// Reads `height` rows of `width` bytes, rows `inputStride` apart, and writes `height * scale` rows of
    /// `width * scale` bytes, rows `outputStride` apart. The size may differ from call to call; strides may be negative.
    func run(
        input: UnsafePointer<UInt8>, inputStride: Int, width: Int, height: Int,
        output: UnsafeMutablePointer<UInt8>, outputStride: Int
    ) throws
}
