public import Network

/// Projections of a convolution's weights onto the sets that pattern sparsity allows.
public enum BlockProjection {
    /// Returns, for each block (row-major over the block grid), the sum of its squared weights at each kernel position.
    /// - Parameter weights: dense weights in OIHW order.
    public static func energies(
        _ weights: [Float], filters: Int, channels: Int, kernelSize: Int, granularity: Granularity
    ) -> [[Float]] {
        let (rows, columns) = BlockStructure.grid(granularity, filters: filters, channels: channels)
        let area = kernelSize * kernelSize
        var energies = [[Float]](repeating: [Float](repeating: 0, count: area), count: rows * columns)
        for filter in 0..<filters {
            for channel in 0..<channels {
                let block = filter / granularity.filters * columns + channel / granularity.channels
                for position in 0..<area {
                    let weight = weights[(filter * channels + channel) * area + position]
                    energies[block][position] += weight * weight
                }
            }
        }
        return energies
    }

    /// Returns the structure of the nearest point (in the Euclidean norm) at which every block keeps one pattern of the
    /// library.
    /// - Parameter weights: dense weights in OIHW order.
    public static func patterns(
        _ weights: [Float], filters: Int, channels: Int, kernelSize: Int, granularity: Granularity,
        library: PatternLibrary
    ) -> BlockStructure {
        let energies = energies(
            weights, filters: filters, channels: channels, kernelSize: kernelSize, granularity: granularity)
        return BlockStructure(
            granularity: granularity, patterns: energies.map { UInt8(library.nearestIndex(to: $0)) })
    }

    /// Returns the structure with only the `keep` blocks of the largest norm left. With the patterns already chosen,
    /// this is the nearest point (in the Euclidean norm) under connectivity sparsity. Among equal norms earlier blocks
    /// stay.
    /// - Parameters:
    ///   - weights: dense weights in OIHW order.
    ///   - keep: the number of blocks that stay, from 0 to all.
    public static func connectivity(
        _ structure: BlockStructure, _ weights: [Float], filters: Int, channels: Int, kernelSize: Int,
        library: PatternLibrary, keep: Int
    ) -> BlockStructure {
        let norms = norms(
            structure, weights, filters: filters, channels: channels, kernelSize: kernelSize, library: library)
        let present = norms.indices.filter { structure.patterns[$0] != BlockStructure.removed }
        let kept = Set(present.sorted { (norms[$0], $1) > (norms[$1], $0) }.prefix(keep))
        return structure.keeping { kept.contains($0) }
    }

    /// Returns, for each block (row-major over the block grid), the sum of the squared weights that it keeps; 0 for
    /// removed blocks.
    /// - Parameter weights: dense weights in OIHW order.
    public static func norms(
        _ structure: BlockStructure, _ weights: [Float], filters: Int, channels: Int, kernelSize: Int,
        library: PatternLibrary
    ) -> [Float] {
        let energies = energies(
            weights, filters: filters, channels: channels, kernelSize: kernelSize,
            granularity: structure.granularity)
        precondition(structure.patterns.count == energies.count, "a structure has a pattern for every block")
        return zip(structure.patterns, energies).map { id, energy in
            id == BlockStructure.removed ? 0 : library.patterns[Int(id)].energy(of: energy)
        }
    }
}

extension BlockStructure {
    /// Returns the structure without the blocks for which `stays`, called with a block's row-major index, returns
    /// false.
    func keeping(_ stays: (Int) -> Bool) -> BlockStructure {
        BlockStructure(
            granularity: granularity,
            patterns: patterns.enumerated().map { stays($0.offset) ? $0.element : Self.removed })
    }
}
