public import Imaging

extension TrainingPair {
    /// Makes a pair of two planes, of which one was made from the other.
    /// - Precondition: The sides of `high` are the same multiple of those of `low`.
    public init(high: Plane<UInt8>, low: Plane<UInt8>) {
        precondition(
            high.width % low.width == 0 && high.width / low.width * low.height == high.height,
            "the high resolution is a multiple of the low one")
        self.high = high
        self.low = low
    }
}
