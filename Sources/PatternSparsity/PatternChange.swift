public import Network

/// A measure of how far the choice of patterns is from settled.
public enum PatternChange {
    /// Returns the share (0 to 1) of all layers' blocks that keep other positions than before. Blocks that were removed
    /// or added count as changed. The share is 0 if there are no blocks.
    /// - Parameters:
    ///   - structures: the present structures, one per layer.
    ///   - earlier: the same layers' structures before.
    ///   - earlierLibrary: the library that the earlier structures' pattern ids refer to, if it was another one. Ids
    ///     change when a library shrinks, and a block that kept its positions has not changed.
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
    /// Returns the pattern that an id in a block structure refers to; nil if the block is removed.
    fileprivate func pattern(_ id: UInt8) -> KernelPattern? {
        id == BlockStructure.removed ? nil : patterns[Int(id)]
    }
}
