public import Imaging

extension TrainingPair {
    /// Returns the pair with a mixture of the high resolution and a teacher's output in the place of the high
    /// resolution.
    ///
    /// The teacher processes the whole picture, turned and mirrored in all eight ways, and its output is the mean of
    /// the results, turned back (the geometric self-ensemble of Lim et al., Enhanced Deep Residual Networks, 2017).
    /// - Parameters:
    ///   - share: the share of the teacher's output, 0 to 1; the rest is the photograph.
    ///   - teacher: a closure that makes a plane of the high resolution's size from one of the low resolution.
    /// - Throws: The errors of the teacher.
    public func taught(
        share: Double, by teacher: (Plane<UInt8>) throws -> Plane<UInt8>
    ) rethrows -> TrainingPair {
        var sums = [Int32](repeating: 0, count: high.samples.count)
        for symmetry in SquareSymmetry.all {
            let output = try teacher(low.turned(symmetry)).turned(symmetry.inverse)
            precondition(output.width == high.width && output.height == high.height, "a teacher makes the same size")
            for (index, sample) in output.samples.enumerated() { sums[index] += Int32(sample) }
        }
        let mixed = zip(sums, high.samples).map { sum, sample in
            Float(share) * Float(sum) / Float(SquareSymmetry.all.count) + Float(1 - share) * Float(sample)
        }
        let target = Plane<Float>(width: high.width, height: high.height, samples: mixed)
        return TrainingPair(high: target.rounded(), low: low)
    }
}
