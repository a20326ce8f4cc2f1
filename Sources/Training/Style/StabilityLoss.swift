/// A measure of the difference between a network's outputs for two pictures that show nearly the same: the mean squared
/// difference over their common area, away from the borders.
enum StabilityLoss {
    /// Returns the measure.
    /// - Parameters:
    ///   - result: the outputs in NCHW order, first those of the photographs, then those of their twins.
    ///   - side: the side of the square pictures.
    ///   - shifts: the shift of each pair: the content at (x, y) of a twin is at (x + shift.x, y + shift.y) of its
    ///     photograph.
    ///   - border: the number of pixels at every edge that are left out.
    ///   - weight: the factor of the gradient.
    ///   - gradient: a vector like `result`, to which `weight` times the gradient is added.
    static func evaluate(
        _ result: [Float], channels: Int, side: Int, shifts: [(x: Int, y: Int)], border: Int, weight: Float,
        into gradient: inout [Float]
    ) -> Float {
        let (area, count) = (side * side, shifts.count)
        var total = 0.0
        let samples = shifts.reduce(0) { sum, shift in
            sum + channels * max(side - 2 * border - abs(shift.x), 0) * max(side - 2 * border - abs(shift.y), 0)
        }
        guard samples > 0 else { return 0 }
        let scale = 2 * weight / Float(samples)
        result.withUnsafeBufferPointer { result in
            gradient.withUnsafeMutableBufferPointer { gradient in
                for (n, shift) in shifts.enumerated() {
                    let (columns, rows) = (
                        common(side, border, shift: shift.x), common(side, border, shift: shift.y)
                    )
                    for channel in 0..<channels {
                        let photograph = (n * channels + channel) * area
                        let twin = ((count + n) * channels + channel) * area
                        for y in rows {
                            let (a, b) = (photograph + (y + shift.y) * side + shift.x, twin + y * side)
                            var sum: Float = 0
                            for x in columns {
                                let difference = result[a + x] - result[b + x]
                                sum += difference * difference
                                gradient[a + x] += scale * difference
                                gradient[b + x] -= scale * difference
                            }
                            total += Double(sum)
                        }
                    }
                }
            }
        }
        return Float(total / Double(samples))
    }

    /// Returns the range along one direction in which a twin shows what its photograph shows too.
    private static func common(_ side: Int, _ border: Int, shift: Int) -> Range<Int> {
        let first = border + max(0, -shift)
        return first..<max(side - border - max(0, shift), first)
    }
}
