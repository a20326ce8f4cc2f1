/// Planes of more than 8 bits, as integer networks take and make them: see `Requantization`.
public struct BitDepth: Hashable, Sendable {
    /// What networks can run on: 9 to 16 bits, the least significant ones of a 16-bit word.
    public static let supported = 9...16

    public let bits: Int

    /// - Precondition: `bits` is in `supported`.
    public init(_ bits: Int) {
        precondition(Self.supported.contains(bits), "planes of 9 to 16 bits")
        self.bits = bits
    }

    /// How many bits a sample has beyond 8: k of the contract.
    public var shift: Int { bits - 8 }
    /// The greatest sample, 2^bits − 1; greater words count as this one.
    public var maximum: UInt16 { UInt16(truncatingIfNeeded: 1 << bits - 1) }
    /// What counts 1 in 8 bits, 2^k.
    public var one: Int { 1 << shift }

    /// The 8-bit value that the network's convolutions see.
    /// - Parameter sample: at most `maximum`.
    public func narrowed(_ sample: UInt16) -> UInt8 {
        UInt8(truncatingIfNeeded: min(255, (UInt32(sample) + 1 << (shift - 1)) >> UInt32(shift)))
    }

    /// The upper bound of a clip in the output's layer.
    /// - Parameters:
    ///   - bound: in units of the 8-bit output.
    ///   - zeroPoint: of the 8-bit output.
    /// - Returns: in units of the deep one.
    public func clipMaximum(_ bound: Float, zeroPoint: UInt8) -> Float {
        let scaled = bound * Float(one)
        // Rounded, as 1 in units of Float(1) / 255 is not quite 255.
        guard bound.rounded(.toNearestOrEven) >= 255 - Float(zeroPoint) else { return scaled }
        return max(scaled, Float(Int(maximum) - Int(zeroPoint) * one))
    }
}
