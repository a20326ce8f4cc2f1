extension TrainingRecipe {
    /// What style transfer is trained by where no recipe says otherwise.
    public static var styleTransfer: TrainingRecipe {
        var recipe = TrainingRecipe()
        recipe.network.isColor = true
        recipe.network.scale = 1
        recipe.network.channels = 64
        recipe.network.layers = 8
        recipe.network.spaceToDepth = 4
        recipe.network.residual = true
        recipe.data.patch = 160
        recipe.data.batch = 2
        recipe.data.degradation.kind = .video
        recipe.data.degradation.blur = 0...0
        recipe.training.denseSteps = 1000
        recipe.training.sparseSteps = 800
        recipe.training.quantizedSteps = 200
        recipe.training.distillation = 0
        recipe.training.averaging = 0.99
        recipe.sparsity.keep = 0.66
        recipe.style = StyleRecipe()
        return recipe
    }
}
