public import Network
import PatternSparsity

extension Network {
    /// Returns an integer network that takes as long to run as this one would after pruning: it has the same layers
    /// with blocks of patterns, but arbitrary scales, so its output is meaningless.
    /// - Parameter keeps: returns whether a block stays, by its index in its layer.
    /// - Throws: `NetworkError` where such a network is not valid.
    public func measurable(_ recipe: TrainingRecipe, keeps: (Int) -> Bool) throws -> Network {
        let network = dense()
        let pruned = network.prunedLayers(recipe)
        let choices = PatternLibrary.mixed.padded(to: recipe.network.window)
        let library = pruned.withWhole(choices)
        let structures = pruned.layers.map { layer in
            let (rows, columns) = BlockStructure.grid(
                recipe.sparsity.granularity, filters: layer.filters, channels: layer.channels)
            let patterns = (0..<rows * columns).map { block in
                guard keeps(block) else { return BlockStructure.removed }
                return UInt8(layer.hasPatterns ? block % choices.patterns.count : library.patterns.count - 1)
            }
            return (layer.name, BlockStructure(granularity: recipe.sparsity.granularity, patterns: patterns))
        }
        let selection = BlockSelection(
            library: library, structures: Dictionary(uniqueKeysWithValues: structures))
        var calibration = ActivationCalibration()
        calibration.record(Dictionary(uniqueKeysWithValues: nodes.map { ($0.name, 0...1) }))
        return try calibration.quantized(selection.applied(to: network)).withIntegerWeights()
    }

    /// Returns the names of the layers that a recipe prunes, with the number of their blocks.
    public func prunedBlocks(_ recipe: TrainingRecipe) -> [(name: String, blocks: Int)] {
        prunedLayers(recipe).layers.map { layer in
            let (rows, columns) = BlockStructure.grid(
                recipe.sparsity.granularity, filters: layer.filters, channels: layer.channels)
            return (layer.name, rows * columns)
        }
    }

    private func prunedLayers(_ recipe: TrainingRecipe) -> PrunedLayers {
        PrunedLayers(
            self, layout: ParameterLayout(self), window: recipe.network.window, ends: recipe.sparsity.ends,
            connectivityOnly: recipe.sparsity.connectivityOnly)
    }
}
