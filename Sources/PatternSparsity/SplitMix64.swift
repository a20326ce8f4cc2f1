/// A small seeded generator (Steele, Lea and Flood, 2014); its state is one word, so a checkpoint can hold it.
public struct SplitMix64: RandomNumberGenerator, Equatable, Sendable {
    public var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number in 0..<bound, the same on every platform and in every version of the standard library.
    /// - Precondition: `bound` is positive.
    public mutating func next(below bound: Int) -> Int {
        Int((next() >> 11) % UInt64(bound))
    }

    /// A sample of the normal distribution with mean 0 and variance 1, from twelve uniform ones.
    public mutating func nextNormal() -> Float {
        (0..<12).reduce(Float(-6)) { sum, _ in sum + Float(next() >> 40) / Float(1 << 24) }
    }
}
