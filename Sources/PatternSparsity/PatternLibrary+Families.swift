internal import Network

/// Libraries that do not depend on any weights.
extension PatternLibrary {
    /// The four Gaussian-like patterns of Ma et al. (ECCV 2020): the 2×2 corners of a 3×3 kernel.
    public static let gaussian = PatternLibrary(masks: [0x1b, 0x36, 0xd8, 0x1b0])

    /// The four patterns of Ma et al. (ECCV 2020) that resemble the enhanced Laplacian of Gaussian: T shapes.
    public static let elog = PatternLibrary(masks: [0x3a, 0x9a, 0xb8, 0xb2])

    /// The eight patterns of Ma et al. (ECCV 2020): the Gaussian-like ones, then the ELoG-like ones.
    public static let mixed = PatternLibrary(gaussian.patterns + elog.patterns)

    /// Creates a library of 3×3 patterns from masks whose bit `3 · row + column` is set where a position is kept.
    private init(masks: [UInt32]) {
        self.init(masks.map { KernelPattern(size: 3, mask: $0)! })
    }

    /// Returns patterns drawn without repetition from the 56 centred ones of four entries. The same seed draws the same
    /// patterns on every platform, and a smaller count draws the first ones of a larger count.
    /// - Parameter count: at most 56; a larger value gives all 56.
    public static func random(count: Int, seed: UInt64) -> PatternLibrary {
        let all = centred(entries: 4).patterns
        // The generator never repeats a number, so sorting by its numbers is a shuffle.
        var generator = SplitMix64(seed: seed)
        let keys = all.map { _ in generator.next() }
        return PatternLibrary(all.indices.sorted { keys[$0] < keys[$1] }.prefix(count).map { all[$0] })
    }

    /// Returns the library with its patterns in the middle of a larger window.
    /// - Parameter window: 3 or 5, no smaller than the patterns.
    public func padded(to window: Int) -> PatternLibrary {
        PatternLibrary(patterns.map { $0.spread(by: 1, in: window) })
    }

    /// Returns the 3×3 patterns with dilation 2: their positions two apart, in a 5×5 window.
    /// - Precondition: every pattern is of a 3×3 kernel.
    public func dilated() -> PatternLibrary {
        PatternLibrary(patterns.map { $0.spread(by: 2, in: 5) })
    }
}

extension KernelPattern {
    /// Returns the pattern whose positions lie `dilation` times as far from the centre as this one's, in another
    /// window.
    /// - Precondition: `window` is 1, 3 or 5 and has room for them.
    func spread(by dilation: Int, in window: Int) -> KernelPattern {
        precondition(
            window >= dilation * (size - 1) + 1, "a pattern of side \(size), \(dilation) apart, needs a larger window")
        var mask: UInt32 = 0
        for position in positions {
            let row = window / 2 + (position / size - size / 2) * dilation
            let column = window / 2 + (position % size - size / 2) * dilation
            mask |= 1 << UInt32(row * window + column)
        }
        return KernelPattern(size: window, mask: mask)!
    }
}
