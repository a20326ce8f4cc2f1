public import Imaging

extension TrainingPair {
    /// The pair with what a teacher makes of the low resolution in place of the high one, or something between both.
    ///
    /// The teacher sees the whole picture, turned and mirrored in all eight ways, and its output is the mean of what it makes
    /// of them (the geometric self-ensemble of Lim et al., Enhanced Deep Residual
    /// Networks, 2017).
    /// - Parameters:
    ///   - share: of the teacher's output; the rest is the photograph.
    ///   - teacher: makes a picture of the high resolution's size of one of the low resolution's.
    /// - Throws: what the teacher throws.
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
