public import Network

/// A choice of the blocks that several layers keep (connectivity sparsity) under one common budget. The budget may be
/// in any unit in which the blocks' costs are measured.
public enum ConnectivityBudget {
    /// A convolution whose blocks share the budget.
    public struct Layer: Sendable {
        /// The name of the layer in error messages.
        public let name: String
        /// The patterns of all blocks that may stay.
        public let structure: BlockStructure
        /// The cost of one kept block, above zero.
        public let cost: Double
        /// The smallest share of the layer's blocks that stays, 0 to 1.
        public let minimumShare: Double
        /// The number of blocks in a row of the block grid.
        let columns: Int
        /// The sum of the squared weights that each block keeps.
        let norms: [Float]

        /// Creates a layer of the budget.
        /// - Parameter weights: dense weights in OIHW order.
        public init(
            name: String, structure: BlockStructure, weights: [Float], filters: Int, channels: Int, kernelSize: Int,
            library: PatternLibrary, cost: Double, minimumShare: Double
        ) {
            self.name = name
            self.structure = structure
            self.cost = cost
            self.minimumShare = minimumShare
            columns = BlockStructure.grid(structure.granularity, filters: filters, channels: channels).columns
            norms = BlockProjection.norms(
                structure, weights, filters: filters, channels: channels, kernelSize: kernelSize, library: library)
        }
    }

    /// Returns the total cost of the blocks that the structures keep.
    /// - Parameter structures: one structure per layer.
    public static func cost(_ layers: [Layer], structures: [BlockStructure]) -> Double {
        cost(layers, counts: structures.map { $0.patterns.count { $0 != BlockStructure.removed } })
    }

    /// Returns the layers' structures with the blocks that are worth most for their cost, as many as the budget allows.
    ///
    /// A block's worth is its share of its layer's kept squared weights. Scaling one layer up and the next one down by
    /// the same factor leaves a network's output as it is, so only such shares can be compared between layers.
    ///
    /// In each layer the best block of every row (so that no filter is left without input) and the best blocks up to
    /// the minimum share stay. Then blocks of all layers are added in the order of their worth per cost, as far as the
    /// budget still has room for them. If all costs are equal, no other choice is worth more; otherwise none is worth
    /// more by as much as the best block left out. Ties go to the earlier layer, then to the earlier block.
    /// - Parameter budget: the largest total cost of the kept blocks.
    /// - Returns: the layers' structures, with the other blocks removed.
    /// - Throws: `SparsityError` if a layer's cost or minimum share is out of range, or if even the blocks that must
    ///   stay cost more than the budget.
    public static func project(_ layers: [Layer], cost budget: Double) throws(SparsityError) -> [BlockStructure] {
        for layer in layers {
            guard layer.cost > 0, layer.cost.isFinite else {
                throw SparsityError("a block of \(layer.name) costs \(layer.cost), which is not above zero")
            }
            guard (0...1).contains(layer.minimumShare) else {
                throw SparsityError("the minimum share of \(layer.name) is \(layer.minimumShare), not 0 to 1")
            }
        }
        var kept = layers.map { $0.required() }
        var counts = kept.map { $0.count { $0 } }
        let least = cost(layers, counts: counts)
        guard least <= budget else {
            throw SparsityError("the blocks that must stay cost \(least), more than the budget of \(budget)")
        }
        for (layer, block) in candidates(layers, kept: kept) {
            counts[layer] += 1
            if cost(layers, counts: counts) <= budget {
                kept[layer][block] = true
            } else {
                counts[layer] -= 1
            }
        }
        return zip(layers, kept).map { layer, kept in layer.structure.keeping { kept[$0] } }
    }

    /// Returns the total cost for given numbers of kept blocks per layer. It multiplies instead of adding block by
    /// block, because a long sum of costs would drift past the budget.
    private static func cost(_ layers: [Layer], counts: [Int]) -> Double {
        zip(layers, counts).reduce(0) { $0 + $1.0.cost * Double($1.1) }
    }

    /// Returns the blocks that may stay or go, best first.
    private static func candidates(_ layers: [Layer], kept: [[Bool]]) -> [(layer: Int, block: Int)] {
        var candidates: [(layer: Int, block: Int, value: Double)] = []
        for (index, layer) in layers.enumerated() {
            let total = layer.norms.reduce(0) { $0 + Double($1) }
            for block in layer.present where !kept[index][block] {
                let worth = total > 0 ? Double(layer.norms[block]) / total : 0
                candidates.append((index, block, worth / layer.cost))
            }
        }
        return candidates.sorted { ($0.value, $1.layer, $1.block) > ($1.value, $0.layer, $0.block) }
            .map { ($0.layer, $0.block) }
    }
}

extension ConnectivityBudget.Layer {
    /// The row-major indices of the blocks that the structure keeps.
    fileprivate var present: [Int] {
        structure.patterns.indices.filter { structure.patterns[$0] != BlockStructure.removed }
    }

    /// Returns, for each block, true if it stays whatever the budget.
    fileprivate func required() -> [Bool] {
        let order = present.sorted { (norms[$0], $1) > (norms[$1], $0) }
        var kept = [Bool](repeating: false, count: norms.count)
        var rows: Set<Int> = []
        for block in order where rows.insert(block / columns).inserted { kept[block] = true }
        // A share like 0.55 of 100 is a little more than 55 in binary.
        let least = Int((minimumShare * Double(norms.count) - 1e-9).rounded(.up))
        for block in order.filter({ !kept[$0] }).prefix(max(0, least - rows.count)) { kept[block] = true }
        return kept
    }
}
