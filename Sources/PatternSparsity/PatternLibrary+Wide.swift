internal import Network

extension PatternLibrary {
    /// Returns patterns of 5×5 kernels that may keep any positions, not necessarily the centre. Each block votes for
    /// the pattern of its positions of largest energy, and the patterns with the most votes are chosen.
    ///
    /// Ties between patterns go to the one that keeps more of all blocks' squared weights, then to the lower mask; ties
    /// between positions to the first. Blocks of zeros do not vote.
    /// - Parameters:
    ///   - entries: the number of positions that a pattern keeps, 1 to 25.
    ///   - count: the largest number of patterns; there are fewer if the blocks have fewer.
    ///   - energies: for each block of a dense network, the sum of its squared weights at each of the 25 positions.
    public static func wide(entries: Int = 4, count: Int, from energies: [[Float]]) -> PatternLibrary {
        var blocks: [UInt32: Int] = [:]
        var totals = [Double](repeating: 0, count: 25)
        for energy in energies where energy.contains(where: { $0 > 0 }) {
            precondition(energy.count == totals.count, "wide patterns are of 5×5 kernels")
            for position in totals.indices { totals[position] += Double(energy[position]) }
            let largest = energy.indices.sorted { (energy[$0], $1) > (energy[$1], $0) }.prefix(entries)
            blocks[largest.reduce(0) { $0 | 1 << UInt32($1) }, default: 0] += 1
        }
        let patterns = blocks.keys.map { KernelPattern(size: 5, mask: $0)! }
        return mostUsed(
            patterns, uses: patterns.map { blocks[$0.mask]! },
            kept: patterns.map { $0.positions.reduce(0) { $0 + totals[$1] } }, count: count)
    }
}
