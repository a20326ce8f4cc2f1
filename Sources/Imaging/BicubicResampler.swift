/// Bicubic resizing as MATLAB's `imresize` does it: Keys' kernel with a = −½, stretched when shrinking to prevent
/// aliasing, with symmetric edges. Papers on super-resolution make their low-resolution pictures with it (rounded to 8
/// bits) and their baseline (not rounded).
public enum BicubicResampler {
    /// The first input position (before mirroring) of each output position, and the weights from there on, which sum to
    /// 1.
    private struct Axis {
        let starts: [Int]
        let weights: [[Float]]

        init(input: Int, output: Int) {
            let scale = Double(output) / Double(input)
            let stretch = min(scale, 1)
            let support = 4 / stretch
            var starts: [Int] = []
            var weights: [[Float]] = []
            for position in 0..<output {
                let centre = (Double(position) + 0.5) / scale - 0.5
                let first = Int((centre - support / 2).rounded(.down))
                let taps = (0..<Int(support.rounded(.up)) + 2).map {
                    stretch * BicubicKernel.weight(at: stretch * (centre - Double(first + $0)))
                }
                let sum = taps.reduce(0, +)
                starts.append(first)
                weights.append(taps.map { Float($0 / sum) })
            }
            self.starts = starts
            self.weights = weights
        }
    }

    /// Returns the plane resized to `width` × `height` samples, not rounded.
    /// - Precondition: no extent is zero.
    public static func resize(_ plane: Plane<Float>, width: Int, height: Int) -> Plane<Float> {
        precondition(plane.width > 0 && plane.height > 0 && width > 0 && height > 0, "extents are positive")
        // MATLAB resizes the direction with the smaller scale first; with equal scales, rows before columns. The
        // order only shows in the last bit of the unrounded values.
        let vertical = Axis(input: plane.height, output: height)
        var rows = [Float](repeating: 0, count: plane.width * height)
        for y in 0..<height {
            for (tap, weight) in vertical.weights[y].enumerated() where weight != 0 {
                let source = BicubicKernel.mirrored(vertical.starts[y] + tap, count: plane.height) * plane.width
                for x in 0..<plane.width { rows[y * plane.width + x] += weight * plane.samples[source + x] }
            }
        }
        let horizontal = Axis(input: plane.width, output: width)
        var samples = [Float](repeating: 0, count: width * height)
        for x in 0..<width {
            let taps = horizontal.weights[x].enumerated().filter { $0.element != 0 }.map {
                (BicubicKernel.mirrored(horizontal.starts[x] + $0.offset, count: plane.width), $0.element)
            }
            for y in 0..<height {
                var sum: Float = 0
                for (source, weight) in taps { sum += weight * rows[y * plane.width + source] }
                samples[y * width + x] = sum
            }
        }
        return Plane<Float>(width: width, height: height, samples: samples)
    }
}
