import PatternSparsity

/// The objective of super-resolution and restoration: the network's output should equal a target picture.
final class PictureObjective: TrainingObjective {
    let shape: TrainingGraph.Shape
    private var sampler: PatchSampler
    private var batch: PatchSampler.Batch?
    private let recipe: TrainingRecipe

    /// Makes the objective.
    /// - Throws: `TrainingError` where no picture is as large as a patch.
    init(_ recipe: TrainingRecipe, pairs: [TrainingPair]) throws {
        self.recipe = recipe
        let (data, scale) = (recipe.data, recipe.network.scale)
        guard
            let sampler = PatchSampler(
                pairs, scale: scale, patch: data.patch, candidates: data.candidates,
                brightness: Float(data.brightness), seed: recipe.training.seed &+ 0x5EED)
        else {
            let side = data.patch * scale
            throw TrainingError.data("no picture is as large as a patch of \(side)×\(side) pixels")
        }
        self.sampler = sampler
        shape = .init(batch: data.batch, height: data.patch, width: data.patch)
    }

    var generator: SplitMix64 {
        get { sampler.generator }
        set { sampler.generator = newValue }
    }

    var memory: [[Float]] {
        get { [] }
        set {}
    }

    var imitates: Bool { false }

    var styles: [Int] { [] }

    func next() -> [Float] {
        let batch = sampler.next(recipe.data.batch)
        self.batch = batch
        return batch.low
    }

    func compare(_ result: [Float]) -> (loss: Float, gradient: [Float]) {
        recipe.training.loss(result, batch!.high, pictures: recipe.data.batch)
    }
}
