/// Enlarges one plane; called from the infer stage's thread only.
public protocol PlaneUpscaler: AnyObject, Sendable {
    /// How many times wider and higher the output is, at least 1.
    var scale: Int { get }

    /// Reads `height` rows of `width` bytes, rows `inputStride` apart, and writes `height * scale` rows of
    /// `width * scale` bytes, rows `outputStride` apart. The size may differ from call to call; strides may be negative.
    func run(
        input: UnsafePointer<UInt8>, inputStride: Int, width: Int, height: Int,
        output: UnsafeMutablePointer<UInt8>, outputStride: Int
    ) throws

    /// Whether it takes planes of more than 8 bits a sample, 9 to 16; may be called from any thread.
    func takes(bits: Int) -> Bool

    /// The same for such planes, of 16-bit words; strides are in bytes. Called for bits that it takes only.
    func run(
        input: UnsafePointer<UInt16>, inputStride: Int, width: Int, height: Int,
        output: UnsafeMutablePointer<UInt16>, outputStride: Int, bits: Int
    ) throws
}

/// For those that know 8 bits only.
extension PlaneUpscaler {
    public func takes(bits: Int) -> Bool { false }

    public func run(
        input: UnsafePointer<UInt16>, inputStride: Int, width: Int, height: Int,
        output: UnsafeMutablePointer<UInt16>, outputStride: Int, bits: Int
    ) throws {
        preconditionFailure("it takes no planes of \(bits) bits")
    }
}
