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
    ///     pruned too.
    init(_ network: Network, layout: ParameterLayout, window: Int, ends: Bool) {
        let all = network.nodes.compactMap { node -> Layer? in
            guard case .convolution(let convolution) = node.operation, let slice = layout.slices[node.name] else {
                return nil
            }
            return Layer(
                name: node.name, weights: slice.weights, filters: convolution.outputChannels,
                channels: convolution.inputChannels, kernelSize: convolution.kernelSize)
        }
        layers = (ends ? all[...] : all.dropFirst().dropLast()).filter { $0.kernelSize == window }
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

/// Which pattern every block keeps at the moment, while that may still change.
struct BlockSelection: Equatable {
    var library: PatternLibrary
    /// By layer.
    var structures: [String: BlockStructure]

    /// The share of blocks that have another pattern than in an earlier selection, or came or went.
    func changes(since earlier: BlockSelection) -> Double {
        var (changed, all) = (0, 0)
        for (name, structure) in structures {
            guard let before = earlier.structures[name] else { continue }
            all += structure.patterns.count
            for (new, old) in zip(structure.patterns, before.patterns) {
                func pattern(_ id: UInt8, _ library: PatternLibrary) -> KernelPattern? {
                    id == BlockStructure.removed ? nil : library.patterns[Int(id)]
                }
                if pattern(new, library) != pattern(old, earlier.library) { changed += 1 }
            }
        }
        return Double(changed) / Double(max(all, 1))
    }

    /// The network with these structures; the weights they prune are left out.
    func applied(to network: Network) -> Network {
        var result = network
        result.patternLibrary = library.patterns
        result.nodes = network.nodes.map { node in
            guard case .convolution(let convolution) = node.operation, let structure = structures[node.name] else {
                return node
            }
            return Node(
                name: node.name,
                operation: .convolution(
                    convolution.projected(
                        onto: structure, dense: convolution.denseWeights(library: network.patternLibrary),
                        library: library.patterns)),
                inputs: node.inputs, quantization: node.quantization)
        }
        return result
    }
}

extension Convolution {
    /// The same convolution with only the weights that a structure keeps.
    /// - Parameter dense: OIHW weights in real units.
    func projected(onto structure: BlockStructure, dense: [Float], library: [KernelPattern]) -> Convolution {
        let shell = Convolution(
            inputChannels: inputChannels, outputChannels: outputChannels, kernelSize: kernelSize,
            structure: structure, weights: .float([]), bias: bias)
        let indices = shell.denseIndices(library: library)
        var kept = [Float](repeating: 0, count: indices.count { $0 >= 0 })
        for (position, index) in indices.enumerated() where index >= 0 { kept[index] = dense[position] }
        return Convolution(
            inputChannels: inputChannels, outputChannels: outputChannels, kernelSize: kernelSize,
            structure: structure, weights: .float(kept), bias: bias)
    }
}
