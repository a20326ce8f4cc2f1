public import Imaging

/// A photograph and what is left of it at low resolution.
public struct TrainingPair: Sendable {
    /// `scale` times as large as `low`.
    public let high: Plane<UInt8>
    public let low: Plane<UInt8>

    /// Makes the low resolution by the bicubic degradation of the super-resolution protocol.
    /// - Parameter plane: cropped to a multiple of the scale.
    /// - Returns: nil where the plane is smaller than the scale.
    public init?(_ plane: Plane<UInt8>, scale: Int) {
        guard plane.width >= scale, plane.height >= scale else { return nil }
        high = plane.cropped(toMultipleOf: scale)
        low = BicubicResampler.resize(Plane<Float>(high), width: high.width / scale, height: high.height / scale)
            .rounded()
    }
}
