extension TrainingRecipe {
    /// The default recipe of style transfer.
    public static var styleTransfer: TrainingRecipe {
        var recipe = TrainingRecipe()
        recipe.network.isColor = true
        recipe.network.scale = 1
        recipe.network.channels = 48
        recipe.network.layers = 6
        recipe.network.spaceToDepth = 4
        recipe.network.residual = true
        recipe.data.patch = 160
        recipe.data.batch = 2
        recipe.data.degradation.kind = .video
        recipe.data.degradation.blur = 0...0
        recipe.training.denseSteps = 4000
        recipe.training.sparseSteps = 5000
        recipe.training.quantizedSteps = 1000
        // A weight of the tail changes a whole colour: at the rates of super-resolution, the paint diverges before it
        // settles.
        recipe.training.learningRate = 4e-4
        recipe.training.quantizedLearningRate = 1e-4
        // The pictures of the dense network give more information per step, and sooner, than a classifier's features
        // and their statistics.
        recipe.training.distillation = 1
        recipe.training.averaging = 0.99
        recipe.training.equalizes = true
        // A layer with few blocks has few values to add, and the rounding of each is visible, so none loses more than
        // half.
        (recipe.sparsity.keep, recipe.sparsity.minimumKeep) = (0.55, 0.5)
        recipe.sparsity.ends = true
        // All detail passes through the head: it has patterns but keeps every block.
        recipe.sparsity.costs = ["head": 1e-9]
        recipe.sparsity.connectivityOnly = ["tail"]
        var style = StyleRecipe()
        style.blur = 1
        // This much style shows as strokes. It would darken photographs if their tones were not held, and paint a grid.
        (style.content, style.style, style.tones) = (1.5, 40, 60)
        (style.variation, style.stability, style.grid) = (10, 1500, 5000)
        style.memory = 0.9
        style.imitatedStability = 60
        recipe.style = style
        return recipe
    }
}
