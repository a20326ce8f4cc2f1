import Network
import PatternSparsity

/// Style transfer: photographs that are painted like a picture, and their twins the same way.
final class StyleObjective: TrainingObjective {
    /// Pixels at every edge of a patch that stability does not see: there two pictures differ in what lies beyond them.
    static let border = 8

    let shape: TrainingGraph.Shape
    private var sampler: ContentSampler
    private var batch: ContentSampler.Batch?
    private let perceptual: PerceptualLoss?
    private let teacher: Teacher?
    private let recipe: TrainingRecipe
    private let weights: StyleRecipe
    private let photographs: Int
    /// Of the latest batch.
    private(set) var parts = PerceptualLoss.Parts()

    /// - Throws: `TrainingError.data` where no picture is as large as a patch.
    init(
        _ recipe: TrainingRecipe, _ weights: StyleRecipe, target: StyleTarget, content: [ContentPair], teacher: Network?
    ) throws {
        self.recipe = recipe
        self.weights = weights
        let (side, count) = (recipe.data.patch, recipe.data.batch)
        guard let sampler = ContentSampler(content, side: side, recipe: weights, seed: recipe.training.seed &+ 0x5EED)
        else { throw TrainingError.data("no picture is as large as a patch of \(side + weights.shift) pixels a side") }
        self.sampler = sampler
        photographs = count
        shape = .init(batch: weights.stability > 0 ? 2 * count : count, height: side, width: side)
        // Whoever only imitates needs no features.
        let imitates = teacher != nil && recipe.training.distillation == 1
        perceptual =
            imitates
            ? nil
            : try PerceptualLoss(
                target, weights: weights,
                shape: .init(batch: count, height: side, width: side), propagates: true)
        self.teacher = try teacher.map { try Teacher($0, recipe, batch: count) }
    }

    var generator: SplitMix64 {
        get { sampler.generator }
        set { sampler.generator = newValue }
    }

    func next() -> [Float] {
        let batch = sampler.next(photographs)
        self.batch = batch
        return batch.pictures
    }

    func compare(_ result: [Float]) throws -> (loss: Float, gradient: [Float]) {
        let batch = batch!
        var gradient = [Float](repeating: 0, count: result.count)
        var loss: Float = 0
        let share = teacher == nil ? 0 : Float(recipe.training.distillation)
        // Twins come behind all photographs.
        let count = photographs * 3 * shape.height * shape.width
        if let perceptual {
            let answer = try result.withUnsafeBufferPointer { result in
                try batch.pictures.withUnsafeBufferPointer { pictures in
                    try perceptual(.init(rebasing: result[..<count]), of: .init(rebasing: pictures[..<count]))
                }
            }
            parts = answer.parts
            loss += (1 - share) * answer.loss
            for index in 0..<count { gradient[index] = (1 - share) * answer.gradient[index] }
        }
        if let teacher {
            let wanted = try teacher.output(Array(batch.pictures[..<count]))
            let (distance, steepness) = recipe.training.loss(Array(result[..<count]), wanted)
            loss += share * distance
            for index in 0..<count { gradient[index] += share * steepness[index] }
        }
        if weights.stability > 0 {
            let difference = StabilityLoss.evaluate(
                result, channels: 3, side: shape.width, shifts: batch.shifts, border: Self.border,
                weight: Float(weights.stability), into: &gradient)
            parts.stability = difference
            loss += Float(weights.stability) * difference
        }
        return (loss, gradient)
    }
}
