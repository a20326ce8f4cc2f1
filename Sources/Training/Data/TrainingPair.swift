public import Imaging

/// The luma of a photograph at high resolution, and its degraded version at low resolution.
public struct TrainingPair: Sendable {
    /// The target: a plane whose sides are `scale` times those of `low`.
    public let high: Plane<UInt8>
    /// The input of the network.
    public let low: Plane<UInt8>

    /// Makes the low resolution by bicubic reduction, as the common protocol of super-resolution has it; returns nil
    /// where the plane is smaller than the scale.
    /// - Parameter plane: the high resolution; it is cropped to a multiple of the scale.
    public init?(_ plane: Plane<UInt8>, scale: Int) {
        guard plane.width >= scale, plane.height >= scale else { return nil }
        high = plane.cropped(toMultipleOf: scale)
        low = BicubicResampler.resize(Plane<Float>(high), width: high.width / scale, height: high.height / scale)
            .rounded()
    }

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
