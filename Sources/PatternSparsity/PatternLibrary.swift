public import Network

/// The patterns a network chooses from.
public struct PatternLibrary: Equatable, Sendable {
    /// In the order of the ids that block structures store.
    public let patterns: [KernelPattern]

    public init(_ patterns: [KernelPattern]) {
        self.patterns = patterns
    }

    /// All patterns of `entries` positions of a 3×3 kernel that keep the centre; for 4 entries the 56 of PatDNN
    /// (Niu et al., ASPLOS 2020), in ascending order of their masks.
    /// - Parameter window: 3, or 5 for the same patterns in the middle of a 5×5 window: those that reach further are
    ///   more than block structures can number, so `wide` chooses among them.
    public static func centred(entries: Int, window: Int = 3) -> PatternLibrary {
        let centre: UInt32 = 1 << 4
        return PatternLibrary(
            (0..<(1 << 9) as Range<UInt32>).filter { $0 & centre != 0 && $0.nonzeroBitCount == entries }
                .compactMap { KernelPattern(size: 3, mask: $0) }
        ).padded(to: window)
    }

    /// The patterns that are the nearest one most often among the blocks of the given weights, at most `count` of
    /// them (library extraction of Ma et al., ECCV 2020, at the granularity of the blocks).
    ///
    /// Ties go to the pattern that keeps more of the blocks' squared weights, then to the lower mask.
    /// - Parameter energies: for each block the sum of its squared weights at each position of the kernel.
    public func extracted(count: Int, from energies: [[Float]]) -> PatternLibrary {
        var uses = [Int](repeating: 0, count: patterns.count)
        var kept = [Double](repeating: 0, count: patterns.count)
        for energy in energies {
            let nearest = nearestIndex(to: energy)
            uses[nearest] += 1
            for (index, pattern) in patterns.enumerated() { kept[index] += Double(pattern.energy(of: energy)) }
        }
        return Self.mostUsed(patterns, uses: uses, kept: kept, count: count)
    }

    /// The first `count` by uses, then by what is kept, then from the lowest mask.
    static func mostUsed(_ patterns: [KernelPattern], uses: [Int], kept: [Double], count: Int) -> PatternLibrary {
        let order = patterns.indices.sorted {
            (uses[$0], kept[$0], patterns[$1].mask) > (uses[$1], kept[$1], patterns[$0].mask)
        }
        return PatternLibrary(order.prefix(count).map { patterns[$0] })
    }

    /// The index of the pattern whose projection of a block is the nearest to it in the Euclidean norm: the one that
    /// keeps most of its squared weights. The lowest index among equals.
    /// - Precondition: the library is not empty.
    public func nearestIndex(to energy: [Float]) -> Int {
        var best = 0
        for index in patterns.indices where patterns[index].energy(of: energy) > patterns[best].energy(of: energy) {
            best = index
        }
        return best
    }
}

extension KernelPattern {
    /// What this pattern keeps of a block's squared weights.
    func energy(of energy: [Float]) -> Float {
        // Asked for every pattern and block whenever masks are chosen: no array of positions.
        var sum: Float = 0
        var rest = mask
        while rest != 0 {
            sum += energy[rest.trailingZeroBitCount]
            rest &= rest - 1
        }
        return sum
    }
}
