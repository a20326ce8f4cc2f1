import Network
import PatternSparsity

/// The convolutions of a network that are pruned, and the ranges of their weights in the parameter vector.
struct PrunedLayers: Equatable {
    /// A convolution that is pruned.
    struct Layer: Equatable {
        let name: String
        /// The range of the dense weights in the parameter vector, in OIHW order.
        let weights: Range<Int>
        let filters: Int
        let channels: Int
        let kernelSize: Int
        /// Whether blocks have patterns; otherwise a block keeps all its weights or is removed.
        let hasPatterns: Bool
    }

    let layers: [Layer]
    /// The length of the parameter vector.
    let count: Int
    /// The side of the kernels that are pruned: a library has patterns of one size.
    private let window: Int

    /// Finds the layers.
    /// - Parameters:
    ///   - window: the side of the kernels that are pruned.
    ///   - ends: whether the first and the last convolution, which have few weights and see the picture itself, are
    ///     pruned too. The last one of a network for colour gets no patterns: each of its filters interpolates with
    ///     different taps, which the filters of a block would have to share.
    ///   - connectivityOnly: the names of layers that only lose whole blocks; they are pruned even if they are ends.
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

    /// Returns the library with the pattern of all positions appended, if some layers have no patterns and it is
    /// missing.
    func withWhole(_ library: PatternLibrary) -> PatternLibrary {
        let whole = KernelPattern.full(size: window)
        guard !layers.allSatisfy(\.hasPatterns), !library.patterns.contains(whole) else { return library }
        return PatternLibrary(library.patterns + [whole])
    }

    /// Returns the patterns that blocks choose from: the inverse of `withWhole`.
    func withoutWhole(_ library: PatternLibrary) -> PatternLibrary {
        guard !layers.allSatisfy(\.hasPatterns) else { return library }
        return PatternLibrary(library.patterns.filter { $0 != .full(size: window) })
    }

    /// Returns for each block that has a pattern the sum of its squared weights at each kernel position.
    func energies(_ parameters: [Float], granularity: Granularity) -> [[Float]] {
        layers.filter(\.hasPatterns).flatMap { layer in
            BlockProjection.energies(
                Array(parameters[layer.weights]), filters: layer.filters, channels: layer.channels,
                kernelSize: layer.kernelSize, granularity: granularity)
        }
    }

    /// Returns the selection nearest to the weights: a pattern for each block, and the blocks that stay under a budget
    /// shared by all layers.
    /// - Parameters:
    ///   - library: the patterns to choose from; a library with only the pattern of all positions chooses just blocks.
    ///   - keep: the share of the cost of all blocks that may stay, above 0 to 1.
    /// - Throws: `SparsityError` where the budget is too small for the blocks that must stay.
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

    /// Returns the structure of a layer whose blocks all keep all their weights.
    private func whole(_ layer: Layer, granularity: Granularity, library: PatternLibrary) -> BlockStructure {
        let (rows, columns) = BlockStructure.grid(granularity, filters: layer.filters, channels: layer.channels)
        let id = library.patterns.firstIndex(of: .full(size: window))!
        return BlockStructure(
            granularity: granularity, patterns: [UInt8](repeating: UInt8(id), count: rows * columns))
    }

    /// Returns a mask over the parameter vector: 1 for every parameter that a selection keeps, 0 for those that it
    /// prunes.
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
