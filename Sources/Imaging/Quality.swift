import Foundation

/// Measures of how close a plane is to a reference plane of the same extents.
public enum Quality {
    /// Returns the peak signal-to-noise ratio in decibels for a peak of 255; infinity for equal planes.
    /// - Parameter border: the number of samples to leave out on every side.
    /// - Precondition: both planes have the same extents, larger than twice the border.
    public static func psnr(_ plane: Plane<Float>, _ reference: Plane<Float>, border: Int = 0) -> Double {
        precondition(plane.width == reference.width && plane.height == reference.height, "extents agree")
        precondition(plane.width > 2 * border && plane.height > 2 * border, "something is left inside the border")
        var squares = 0.0
        for y in border..<plane.height - border {
            for x in border..<plane.width - border {
                let difference = Double(plane[x, y]) - Double(reference[x, y])
                squares += difference * difference
            }
        }
        let count = (plane.width - 2 * border) * (plane.height - 2 * border)
        return 10 * log10(255 * 255 * Double(count) / squares)
    }

    /// Returns the mean structural similarity (Wang et al., 2004) with a Gaussian window of 11×11, σ = 1.5 and K =
    /// (0.01, 0.03), over the positions where the window fits.
    /// - Parameter border: the number of samples to leave out on every side.
    /// - Returns: nil if the planes inside the border are smaller than the window.
    /// - Precondition: both planes have the same extents.
    public static func ssim(_ plane: Plane<Float>, _ reference: Plane<Float>, border: Int = 0) -> Double? {
        precondition(plane.width == reference.width && plane.height == reference.height, "extents agree")
        let (width, height) = (plane.width - 2 * border, plane.height - 2 * border)
        guard width >= 11, height >= 11 else { return nil }
        let a = plane.cropped(x: border, y: border, width: width, height: height).samples.map(Double.init)
        let b = reference.cropped(x: border, y: border, width: width, height: height).samples.map(Double.init)
        func blurred(_ values: [Double]) -> [Double] { gaussian(values, width: width, height: height) }
        let (meanA, meanB) = (blurred(a), blurred(b))
        let squareA = blurred(a.map { $0 * $0 })
        let squareB = blurred(b.map { $0 * $0 })
        let product = blurred(zip(a, b).map { $0 * $1 })
        let (c1, c2) = (0.01 * 255 * 0.01 * 255, 0.03 * 255 * 0.03 * 255)
        var total = 0.0
        for index in meanA.indices {
            let (ma, mb) = (meanA[index], meanB[index])
            let (va, vb) = (squareA[index] - ma * ma, squareB[index] - mb * mb)
            let covariance = product[index] - ma * mb
            total += (2 * ma * mb + c1) * (2 * covariance + c2) / ((ma * ma + mb * mb + c1) * (va + vb + c2))
        }
        return total / Double(meanA.count)
    }

    /// Convolves with the separable Gaussian window and keeps the positions where it fits: (width − 10) × (height −
    /// 10).
    private static func gaussian(_ values: [Double], width: Int, height: Int) -> [Double] {
        let window = (-5...5).map { exp(-Double($0 * $0) / (2 * 1.5 * 1.5)) }
        let sum = window.reduce(0, +)
        let weights = window.map { $0 / sum }
        let outputWidth = width - 10
        var rows = [Double](repeating: 0, count: outputWidth * height)
        for y in 0..<height {
            for x in 0..<outputWidth {
                var total = 0.0
                for tap in 0..<11 { total += weights[tap] * values[y * width + x + tap] }
                rows[y * outputWidth + x] = total
            }
        }
        var output = [Double](repeating: 0, count: outputWidth * (height - 10))
        for y in 0..<height - 10 {
            for x in 0..<outputWidth {
                var total = 0.0
                for tap in 0..<11 { total += weights[tap] * rows[(y + tap) * outputWidth + x] }
                output[y * outputWidth + x] = total
            }
        }
        return output
    }
}
