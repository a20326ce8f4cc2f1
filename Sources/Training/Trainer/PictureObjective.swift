import Network
import PatternSparsity

/// Super-resolution and restoration: pictures that are to become their originals, or what a teacher makes of them.
final class PictureObjective: TrainingObjective {
    let shape: TrainingGraph.Shape
    private var sampler: PatchSampler
    private var batch: PatchSampler.Batch?
    private let teacher: Teacher?
    private let recipe: TrainingRecipe

    /// - Throws: `TrainingError` where the teacher makes another size, or where no picture is as large as a patch.
    init(_ recipe: TrainingRecipe, pairs: [TrainingPair], teacher: Network?) throws {
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
        self.teacher = try teacher.map { try Teacher($0, recipe, batch: data.batch) }
    }

    var generator: SplitMix64 {
        get { sampler.generator }
        set { sampler.generator = newValue }
    }

    var memory: [[Float]] {
        get { [] }
        set {}
    }

    var imitates: Bool { teacher != nil && recipe.training.distillation == 1 }

    func next() -> [Float] {
        let batch = sampler.next(recipe.data.batch)
        self.batch = batch
        return batch.low
    }

    /// Against the photographs and, as far as the recipe says, against the teacher.
    func compare(_ result: [Float]) throws -> (loss: Float, gradient: [Float]) {
        let batch = batch!
        var (loss, gradient) = recipe.training.loss(result, batch.high, pictures: recipe.data.batch)
        if let teacher {
            let share = Float(recipe.training.distillation)
            let (distance, slope) = recipe.training.loss(
                result, try teacher.output(batch.low), pictures: recipe.data.batch)
            loss = (1 - share) * loss + share * distance
            for index in gradient.indices { gradient[index] = (1 - share) * gradient[index] + share * slope[index] }
        }
        return (loss, gradient)
    }
}
