public import Network

/// Projections of a convolution's weights onto the sets that pattern sparsity allows.
public enum BlockProjection {
    /// For each block (row-major over the block grid) the sum of its squared weights at each kernel position.
    /// - Parameter weights: dense OIHW.
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

    /// The structure of the nearest point (Euclidean) at which every block keeps one pattern of the library.
    /// - Parameter weights: dense OIHW.
    public static func patterns(
        _ weights: [Float], filters: Int, channels: Int, kernelSize: Int, granularity: Granularity,
        library: PatternLibrary
    ) -> BlockStructure {
        let energies = energies(
            weights, filters: filters, channels: channels, kernelSize: kernelSize, granularity: granularity)
        return BlockStructure(
            granularity: granularity, patterns: energies.map { UInt8(library.nearestIndex(to: $0)) })
    }

    /// The same structure with only the `keep` blocks of the largest norm left: the nearest point (Euclidean) under
    /// connectivity sparsity, once the patterns are chosen. Earlier blocks win ties.
    /// - Parameters:
    ///   - weights: dense OIHW.
    ///   - keep: how many blocks stay, 0 to all.
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

    /// For each block (row-major over the block grid) the squared weights that it keeps; 0 where it is removed.
    /// - Parameter weights: dense OIHW.
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
    /// The same structure without the blocks (row-major indices) that are not to stay.
    func keeping(_ stays: (Int) -> Bool) -> BlockStructure {
        BlockStructure(
            granularity: granularity,
            patterns: patterns.enumerated().map { stays($0.offset) ? $0.element : Self.removed })
    }
}
