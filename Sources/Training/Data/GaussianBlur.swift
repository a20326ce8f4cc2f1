internal import Foundation
public import Imaging

/// A convolution with a sampled Gaussian that is cut off at three standard deviations; edges are mirrored as in
/// `BicubicResampler`.
public enum GaussianBlur {
    /// Returns the blurred plane.
    /// - Parameter deviation: the standard deviation in samples; 0 leaves the plane unchanged.
    public static func apply(_ plane: Plane<Float>, deviation: Double) -> Plane<Float> {
        let radius = Int((3 * deviation).rounded(.up))
        guard radius > 0 else { return plane }
        let (width, height) = (plane.width, plane.height)
        let weights = window(deviation, radius)
        var rows = [Float](repeating: 0, count: width * height)
        var output = rows
        plane.samples.withUnsafeBufferPointer { input in
            rows.withUnsafeMutableBufferPointer { rows in
                for y in 0..<height {
                    for (tap, weight) in weights.enumerated() {
                        let source = BicubicKernel.mirrored(y + tap - radius, count: height) * width
                        for x in 0..<width { rows[y * width + x] += weight * input[source + x] }
                    }
                }
            }
        }
        var padded = [Float](repeating: 0, count: width + 2 * radius)
        output.withUnsafeMutableBufferPointer { output in
            padded.withUnsafeMutableBufferPointer { padded in
                for y in 0..<height {
                    for x in 0..<width + 2 * radius {
                        padded[x] = rows[y * width + BicubicKernel.mirrored(x - radius, count: width)]
                    }
                    for (tap, weight) in weights.enumerated() {
                        for x in 0..<width { output[y * width + x] += weight * padded[x + tap] }
                    }
                }
            }
        }
        return Plane<Float>(width: width, height: height, samples: output)
    }

    /// Returns the weights at −radius to radius, whose sum is 1.
    private static func window(_ deviation: Double, _ radius: Int) -> [Float] {
        let weights = (-radius...radius).map { exp(-Double($0 * $0) / (2 * deviation * deviation)) }
        let sum = weights.reduce(0, +)
        return weights.map { Float($0 / sum) }
    }
}
