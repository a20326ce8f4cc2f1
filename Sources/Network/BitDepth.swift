/// The depth of planes of more than 8 bits that integer networks can process, as defined in `Requantization`.
public struct BitDepth: Hashable, Sendable {
    /// The supported numbers of bits, which are the least significant ones of a 16-bit word.
    public static let supported = 9...16

    /// The number of bits of a sample.
    public let bits: Int

    /// Makes a depth.
    /// - Precondition: `bits` is in `supported`.
    public init(_ bits: Int) {
        precondition(Self.supported.contains(bits), "planes of 9 to 16 bits")
        self.bits = bits
    }

    /// The number of bits beyond 8: k in `Requantization`.
    public var shift: Int { bits - 8 }
    /// The largest sample, 2^bits − 1; larger words are clamped to it.
    public var maximum: UInt16 { UInt16(truncatingIfNeeded: 1 << bits - 1) }
    /// The sample value that corresponds to 1 in 8 bits, 2^k.
    public var one: Int { 1 << shift }

    /// Returns the 8-bit value that the network's convolutions see.
    /// - Parameter sample: at most `maximum`.
    public func narrowed(_ sample: UInt16) -> UInt8 {
        UInt8(truncatingIfNeeded: min(255, (UInt32(sample) + 1 << (shift - 1)) >> UInt32(shift)))
    }

    /// Returns the upper bound of a clip in the layer that makes the output.
    /// - Parameters:
    ///   - bound: the bound in units of the 8-bit output.
    ///   - zeroPoint: the zero point of the 8-bit output.
    /// - Returns: The bound in units of the output of this depth.
    public func clipMaximum(_ bound: Float, zeroPoint: UInt8) -> Float {
        let scaled = bound * Float(one)
        // The bound is rounded, since 1 in units of Float(1) / 255 is not exactly 255.
        guard bound.rounded(.toNearestOrEven) >= 255 - Float(zeroPoint) else { return scaled }
        return max(scaled, Float(Int(maximum) - Int(zeroPoint) * one))
    }
}
