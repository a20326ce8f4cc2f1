public import Network

/// How far the choice of patterns is from settled.
public enum PatternChange {
    /// The share of all layers' blocks, 0 to 1, that keep other positions than before; a block that came or went counts
    /// as well. 0 where there are no blocks.
    /// - Parameters:
    ///   - structures: one per layer.
    ///   - earlier: the same layers' structures before.
    ///   - earlierLibrary: what the earlier structures' ids refer to, where it was another library: ids change when a
    ///     library shrinks, and a block that kept its pattern has not changed.
    public static func share(
        of structures: [BlockStructure], since earlier: [BlockStructure], library: PatternLibrary,
        earlierLibrary: PatternLibrary? = nil
    ) -> Double {
        precondition(structures.count == earlier.count, "the layers are the same")
        var (changed, blocks) = (0, 0)
        for (structure, before) in zip(structures, earlier) {
            precondition(
                structure.granularity == before.granularity && structure.patterns.count == before.patterns.count,
                "a layer's blocks are the same")
            blocks += structure.patterns.count
            changed += zip(structure.patterns, before.patterns).count {
                library.pattern($0) != (earlierLibrary ?? library).pattern($1)
            }
        }
        return blocks == 0 ? 0 : Double(changed) / Double(blocks)
    }
}

extension PatternLibrary {
    /// The pattern of an id in a block structure; nil where the block is removed.
    fileprivate func pattern(_ id: UInt8) -> KernelPattern? {
        id == BlockStructure.removed ? nil : patterns[Int(id)]
    }
}
