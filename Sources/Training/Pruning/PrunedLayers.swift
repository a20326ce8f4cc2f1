import Network
import PatternSparsity

/// The convolutions of a network that pruning is about, and where their weights lie in the parameter vector.
struct PrunedLayers: Equatable {
    struct Layer: Equatable {
        let name: String
        /// Dense OIHW.
        let weights: Range<Int>
        let filters: Int
        let channels: Int
        let kernelSize: Int
    }

    let layers: [Layer]
    /// Parameters in the whole vector.
    let count: Int

    /// - Parameters:
    ///   - window: side of the kernels that are pruned: one library has patterns of one size.
    ///   - ends: whether the first and the last convolution, which have few weights and see the picture itself, are
    ///     pruned too. The last one of a network for colour never is: each of its filters interpolates with other taps, which
    ///     the filters of a block would have to share.
    init(_ network: Network, layout: ParameterLayout, window: Int, ends: Bool) {
        let all = network.nodes.compactMap { node -> Layer? in
            guard case .convolution(let convolution) = node.operation, let slice = layout.slices[node.name] else {
                return nil
            }
            return Layer(
                name: node.name, weights: slice.weights, filters: convolution.outputChannels,
                channels: convolution.inputChannels, kernelSize: convolution.kernelSize)
        }
        let isColor = network.inputChannels == 3
        layers = (ends ? (isColor ? all.dropLast() : all[...]) : all.dropFirst().dropLast())
            .filter { $0.kernelSize == window }
        count = layout.count
    }

    /// For each block of each layer the sum of its squared weights at each kernel position.
    func energies(_ parameters: [Float], granularity: Granularity) -> [[Float]] {
        layers.flatMap { layer in
            BlockProjection.energies(
                Array(parameters[layer.weights]), filters: layer.filters, channels: layer.channels,
                kernelSize: layer.kernelSize, granularity: granularity)
        }
    }

    /// The nearest choice of patterns, and of blocks under a budget that all layers share.
    /// - Parameters:
    ///   - keep: the share of all blocks' costs that may stay.
    ///   - library: one pattern of all positions chooses blocks alone.
    /// - Throws: `SparsityError` where the budget is too small for what must stay.
    func selection(
        _ parameters: [Float], library: PatternLibrary, keep: Double, recipe: SparsityRecipe
    ) throws(SparsityError) -> BlockSelection {
        var structures: [BlockStructure] = []
        var budgeted: [ConnectivityBudget.Layer] = []
        for layer in layers {
            let weights = Array(parameters[layer.weights])
            let structure = BlockProjection.patterns(
                weights, filters: layer.filters, channels: layer.channels, kernelSize: layer.kernelSize,
                granularity: recipe.granularity, library: library)
            structures.append(structure)
            guard keep < 1 else { continue }
            budgeted.append(
                ConnectivityBudget.Layer(
                    name: layer.name, structure: structure, weights: weights, filters: layer.filters,
                    channels: layer.channels, kernelSize: layer.kernelSize, library: library,
                    cost: recipe.costs[layer.name] ?? 1, minimumShare: recipe.minimumKeep))
        }
        if keep < 1 {
            let all = ConnectivityBudget.cost(budgeted, structures: structures)
            structures = try ConnectivityBudget.project(budgeted, cost: keep * all)
        }
        return BlockSelection(
            library: library, structures: Dictionary(uniqueKeysWithValues: zip(layers.map(\.name), structures)))
    }

    /// 1 for every parameter that a selection keeps, 0 where it prunes one.
    func mask(_ selection: BlockSelection) -> [Float] {
        var mask = [Float](repeating: 1, count: count)
        for layer in layers {
            guard let structure = selection.structures[layer.name] else { continue }
            mask.replaceSubrange(
                layer.weights,
                with: BlockProjection.kept(
                    structure, [Float](repeating: 1, count: layer.weights.count), filters: layer.filters,
                    channels: layer.channels, kernelSize: layer.kernelSize, library: selection.library))
        }
        return mask
    }
}
