/// The total variation of pictures (after Rudin et al., 1992, squared as in Mahendran and Vedaldi, 2015).
enum TotalVariation {
    /// Returns the mean over all samples of the squared differences to the right and lower neighbours.
    /// - Parameters:
    ///   - planes: planes of `height` rows of `width` samples, one after the other.
    ///   - gradient: a vector to which `weight` times the gradient is added; an empty one is left empty.
    static func evaluate(
        _ planes: UnsafeBufferPointer<Float>, width: Int, height: Int, weight: Float, into gradient: inout [Float]
    ) -> Float {
        let count = planes.count
        let scale = 2 * weight / Float(count)
        var total = 0.0
        let propagates = !gradient.isEmpty && weight != 0
        gradient.withUnsafeMutableBufferPointer { gradient in
            for row in 0..<count / width {
                let start = row * width
                let isLast = row % height == height - 1
                var sum: Float = 0
                for x in 0..<width {
                    let index = start + x
                    let right = x + 1 < width ? planes[index + 1] - planes[index] : 0
                    let below = isLast ? 0 : planes[index + width] - planes[index]
                    sum += right * right + below * below
                    guard propagates else { continue }
                    gradient[index] -= scale * (right + below)
                    if x + 1 < width { gradient[index + 1] += scale * right }
                    if !isLast { gradient[index + width] += scale * below }
                }
                total += Double(sum)
            }
        }
        return Float(total / Double(count))
    }
}
