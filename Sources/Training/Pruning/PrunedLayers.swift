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
        /// Whether its blocks have patterns; otherwise they keep all their weights, or go.
        let hasPatterns: Bool
    }

    let layers: [Layer]
    /// Parameters in the whole vector.
    let count: Int
    /// Side of the kernels that are pruned: one library has patterns of one size.
    private let window: Int

    /// - Parameters:
    ///   - window: side of the kernels that are pruned.
    ///   - ends: whether the first and the last convolution, which have few weights and see the picture itself, are
    ///     pruned too. The last one of a network for colour gets no patterns: each of its filters interpolates with
    ///     other taps, which the filters of a block would have to share.
    ///   - connectivityOnly: names of layers that lose whole blocks alone; pruned whether they are ends or not.
    init(
        _ network: Network, layout: ParameterLayout, window: Int, ends: Bool, connectivityOnly: [String] = []
    ) {
        self.window = window
        let all = network.nodes.compactMap { node -> Layer? in
            guard case .convolution(let convolution) = node.operation, let slice = layout.slices[node.name] else {
                return nil
            }
            return Layer(
                name: node.name, weights: slice.weights, filters: convolution.outputChannels,
                channels: convolution.inputChannels, kernelSize: convolution.kernelSize,
                hasPatterns: !connectivityOnly.contains(node.name))
        }
        let isColor = network.inputChannels == 3
        let patterned = ends ? (isColor ? all.dropLast() : all[...]) : all.dropFirst().dropLast()
        layers = all.enumerated()
            .filter { patterned.indices.contains($0) || !$1.hasPatterns }.map(\.element)
            .filter { $0.kernelSize == window }
        count = layout.count
    }

    /// A library with the pattern of all positions behind its own, where layers have no other.
    func withWhole(_ library: PatternLibrary) -> PatternLibrary {
        let whole = KernelPattern.full(size: window)
        guard !layers.allSatisfy(\.hasPatterns), !library.patterns.contains(whole) else { return library }
        return PatternLibrary(library.patterns + [whole])
    }

    /// The inverse of `withWhole`: what blocks choose from.
    func withoutWhole(_ library: PatternLibrary) -> PatternLibrary {
        guard !layers.allSatisfy(\.hasPatterns) else { return library }
        return PatternLibrary(library.patterns.filter { $0 != .full(size: window) })
    }

    /// For each block that has a pattern the sum of its squared weights at each kernel position.
    func energies(_ parameters: [Float], granularity: Granularity) -> [[Float]] {
        layers.filter(\.hasPatterns).flatMap { layer in
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
        let all = withWhole(library)
        for layer in layers {
            let weights = Array(parameters[layer.weights])
            let structure =
                layer.hasPatterns
                ? BlockProjection.patterns(
                    weights, filters: layer.filters, channels: layer.channels, kernelSize: layer.kernelSize,
                    granularity: recipe.granularity, library: library)
                : whole(layer, granularity: recipe.granularity, library: all)
            structures.append(structure)
            guard keep < 1 else { continue }
            budgeted.append(
                ConnectivityBudget.Layer(
                    name: layer.name, structure: structure, weights: weights, filters: layer.filters,
                    channels: layer.channels, kernelSize: layer.kernelSize, library: all,
                    cost: recipe.costs[layer.name] ?? 1, minimumShare: recipe.minimumKeep))
        }
        if keep < 1 {
            let cost = ConnectivityBudget.cost(budgeted, structures: structures)
            structures = try ConnectivityBudget.project(budgeted, cost: keep * cost)
        }
        return BlockSelection(
            library: all, structures: Dictionary(uniqueKeysWithValues: zip(layers.map(\.name), structures)))
    }

    /// All blocks of a layer with all their weights.
    private func whole(_ layer: Layer, granularity: Granularity, library: PatternLibrary) -> BlockStructure {
        let (rows, columns) = BlockStructure.grid(granularity, filters: layer.filters, channels: layer.channels)
        let id = library.patterns.firstIndex(of: .full(size: window))!
        return BlockStructure(
            granularity: granularity, patterns: [UInt8](repeating: UInt8(id), count: rows * columns))
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
