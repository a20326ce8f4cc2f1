public import Imaging

extension TrainingPair {
    /// Two planes of which one is made from the other.
    /// - Precondition: the sides of `high` are the same multiple of those of `low`.
    public init(high: Plane<UInt8>, low: Plane<UInt8>) {
        precondition(
            high.width % low.width == 0 && high.width / low.width * low.height == high.height,
            "the high resolution is a multiple of the low one")
        self.high = high
        self.low = low
    }
}
