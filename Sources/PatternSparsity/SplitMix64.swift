/// The random number generator SplitMix64 (Steele, Lea and Flood, 2014). Its state is one word, so a checkpoint can
/// hold it.
public struct SplitMix64: RandomNumberGenerator, Equatable, Sendable {
    /// The state of the generator, which determines all following numbers.
    public var state: UInt64

    /// Creates a generator whose numbers are determined by the seed.
    public init(seed: UInt64) {
        state = seed
    }

    /// Returns the next 64 random bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Returns a number in 0..<bound, the same on every platform and in every version of the standard library.
    /// - Precondition: `bound` is positive.
    public mutating func next(below bound: Int) -> Int {
        Int((next() >> 11) % UInt64(bound))
    }

    /// Returns a number with mean 0, variance 1 and nearly normal distribution, made from twelve uniform ones.
    public mutating func nextNormal() -> Float {
        (0..<12).reduce(Float(-6)) { sum, _ in sum + Float(next() >> 40) / Float(1 << 24) }
    }
}
