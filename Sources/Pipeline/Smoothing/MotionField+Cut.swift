internal import Media

extension MotionField {
    /// True if the picture begins another scene, because its blocks are nowhere in the one before.
    ///
    /// A block is new if its match is off by more than 4 codes on average, which noise is not, and by more than half of its
    /// own deviation from its mean, which motion is not. At a cut more than two of five blocks are new, and the differences
    /// of all blocks are more than half of their deviations. x264 finds cuts in a similar way: predicting from the last
    /// picture costs as much as predicting from the same one.
    var isCut: Bool {
        var new = 0
        for (difference, texture) in zip(differences, textures) where difference > 4 * 16 && 2 * difference > texture {
            new += 1
        }
        return 5 * new > 2 * differences.count && 2 * differences.reduce(0, +) > textures.reduce(0, +)
    }
}
