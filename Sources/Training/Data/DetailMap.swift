import Imaging

/// A map of the detail that bicubic enlargement does not restore, which is summed over any square in constant time (an
/// integral image; Crow, 1984).
struct DetailMap {
    private let width: Int
    /// The sum at (x, y) over all samples above and to the left; there are one row and one column more than in the
    /// picture.
    private let sums: [Double]

    /// Sums the squared differences between the high resolution and the enlarged low resolution, per low-resolution
    /// sample.
    init(_ pair: TrainingPair) {
        let (low, high) = (pair.low, pair.high)
        let scale = high.width / low.width
        let enlarged = BicubicResampler.resize(Plane<Float>(low), width: high.width, height: high.height)
        width = low.width + 1
        var sums = [Double](repeating: 0, count: width * (low.height + 1))
        for y in 0..<low.height {
            var row = 0.0
            for x in 0..<low.width {
                for v in 0..<scale {
                    for u in 0..<scale {
                        let index = (y * scale + v) * high.width + x * scale + u
                        let difference = enlarged.samples[index] - Float(high.samples[index])
                        row += Double(difference * difference)
                    }
                }
                sums[(y + 1) * width + x + 1] = sums[y * width + x + 1] + row
            }
        }
        self.sums = sums
    }

    /// Returns the sum over a square, given in samples of the low resolution.
    func sum(x: Int, y: Int, side: Int) -> Double {
        let (top, bottom) = (y * width, (y + side) * width)
        return sums[bottom + x + side] - sums[bottom + x] - sums[top + x + side] + sums[top + x]
    }
}
