/// How differently a network answers two pictures that show nearly the same: the mean squared difference where both
/// have it, away from the borders.
enum StabilityLoss {
    /// - Parameters:
    ///   - result: NCHW, of photographs and behind them of their twins.
    ///   - shifts: by photograph: what is at (x, y) in a twin is at (x + shift.x, y + shift.y) in the photograph.
    ///   - border: pixels at every edge that are left out.
    ///   - gradient: like `result`; gets `weight` times the gradient added.
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

    /// Where a twin shows what its photograph has, too, along one direction.
    private static func common(_ side: Int, _ border: Int, shift: Int) -> Range<Int> {
        let first = border + max(0, -shift)
        return first..<max(side - border - max(0, shift), first)
    }
}
