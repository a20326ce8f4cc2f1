public import Network

/// The patterns that the blocks of a network choose from.
public struct PatternLibrary: Equatable, Sendable {
    /// The patterns; their indices are the ids that block structures store.
    public let patterns: [KernelPattern]

    /// Creates a library of the given patterns.
    public init(_ patterns: [KernelPattern]) {
        self.patterns = patterns
    }

    /// Returns all patterns that keep the centre and `entries - 1` other positions of a 3×3 kernel, in ascending order
    /// of their masks; for 4 entries these are the 56 of PatDNN (Niu et al., ASPLOS 2020).
    /// - Parameter window: 3, or 5 for the same patterns in the middle of a 5×5 window. There are more patterns that
    ///   reach further than block structures can number, so `wide` chooses among those.
    public static func centred(entries: Int, window: Int = 3) -> PatternLibrary {
        let centre: UInt32 = 1 << 4
        return PatternLibrary(
            (0..<(1 << 9) as Range<UInt32>).filter { $0 & centre != 0 && $0.nonzeroBitCount == entries }
                .compactMap { KernelPattern(size: 3, mask: $0) }
        ).padded(to: window)
    }

    /// Returns the patterns that are most often the nearest one to a block, at most `count` of them (the library
    /// extraction of Ma et al., ECCV 2020, at the granularity of blocks).
    ///
    /// Ties go to the pattern that keeps more of the blocks' squared weights, then to the lower mask.
    /// - Parameter energies: for each block, the sum of its squared weights at each position of the kernel.
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

    /// Returns the `count` patterns with the most uses; ties go to the larger `kept`, then to the lower mask.
    /// - Parameters:
    ///   - uses: for each pattern, the number of blocks that choose it.
    ///   - kept: for each pattern, the sum of the squared weights that it keeps over all blocks.
    static func mostUsed(_ patterns: [KernelPattern], uses: [Int], kept: [Double], count: Int) -> PatternLibrary {
        let order = patterns.indices.sorted {
            (uses[$0], kept[$0], patterns[$1].mask) > (uses[$1], kept[$1], patterns[$0].mask)
        }
        return PatternLibrary(order.prefix(count).map { patterns[$0] })
    }

    /// Returns the index of the pattern whose projection of a block is nearest to the block in the Euclidean norm,
    /// which is the one that keeps the largest sum of squared weights. Among equals the lowest index is returned.
    /// - Parameter energy: the block's sum of squared weights at each position of the kernel.
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
    /// Returns the part of a block's squared weights that this pattern keeps.
    /// - Parameter energy: the block's sum of squared weights at each position of the kernel.
    func energy(of energy: [Float]) -> Float {
        // This runs for every pattern and block whenever masks are chosen, so it makes no array of positions.
        var sum: Float = 0
        var rest = mask
        while rest != 0 {
            sum += energy[rest.trailingZeroBitCount]
            rest &= rest - 1
        }
        return sum
    }
}
