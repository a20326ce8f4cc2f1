import Network
import PatternSparsity

/// The objective of style transfer: photographs are painted in the style of a picture, or each in that of one of several
/// pictures, and their twins in the same way.
final class StyleObjective: TrainingObjective {
    /// The number of pixels at every edge of a patch that the losses ignore: beyond them there is no picture, and the
    /// network would learn to paint edges. The pipeline pads frames by as much.
    static let border = 16
    /// The number of positions in each direction among which the window that the losses see is chosen at random. The
    /// gradients of a classifier with pooling have a grid of 8 pixels; always in the same position relative to the
    /// network's own grid, it would be learnt as paint (Mordvintsev et al., 2015, jitter for the same reason).
    static let jitter = 8

    private var sampler: ContentSampler
    private var batch: ContentSampler.Batch?
    /// The upper left corner of the window that the losses see in the latest batch.
    private var window = (x: border, y: border)
    private let perceptual: PerceptualLoss?
    private var teacher: Teacher?
    private let recipe: TrainingRecipe
    private let weights: StyleRecipe
    private let photographs: Int
    /// The names of the styles that are learnt; empty where there is one without a name.
    private let names: [String]
    /// The styles of the latest batch's photographs, by number.
    private var drawn: [Int]
    /// The parts of the loss of the latest batch.
    private(set) var parts = PerceptualLoss.Parts()

    /// Makes the objective.
    /// - Parameters:
    ///   - styles: the names of the styles that are learnt; empty where there is one without a name.
    ///   - targets: the Gram matrices of the styles, in that order.
    /// - Throws: `TrainingError.data` where no picture is as large as a patch, or there are not as many targets as
    ///   styles; `TrainingError.recipe` where the recipe does not suit the styles.
    init(
        _ recipe: TrainingRecipe, _ weights: StyleRecipe, styles: [String], targets: [StyleTarget],
        content: [ContentPair], teacher: Network?
    ) throws {
        self.recipe = recipe
        self.weights = weights
        names = styles
        drawn = [Int](repeating: 0, count: recipe.data.batch)
        guard targets.count == max(styles.count, 1) else {
            throw TrainingError.data("there are \(targets.count) style pictures for \(max(styles.count, 1)) styles")
        }
        guard weights.memory == 0 || targets.count == 1 else {
            throw TrainingError.recipe(
                "style.memory is \(weights.memory), and each photograph of several styles is compared alone, so it must be 0"
            )
        }
        if let name = weights.weights.keys.sorted().first(where: { !styles.contains($0) }) {
            let known = styles.isEmpty ? "no style has a name" : "the styles are \(styles.joined(separator: ", "))"
            throw TrainingError.recipe("style.weights has \(name); \(known)")
        }
        let (side, count) = (recipe.data.patch, recipe.data.batch)
        guard let sampler = ContentSampler(content, side: side, recipe: weights, seed: recipe.training.seed &+ 0x5EED)
        else { throw TrainingError.data("no picture is as large as a patch of \(side + weights.shift) pixels a side") }
        self.sampler = sampler
        photographs = count
        // A network that only imitates a teacher needs no classifier.
        perceptual =
            teacher != nil && recipe.training.distillation == 1
            ? nil
            : try PerceptualLoss(
                targets, weights: weights,
                styleWeights: styles.isEmpty ? [1] : styles.map { Float(weights.weights[$0] ?? 1) },
                shape: .init(batch: count, height: Self.windowSide(side), width: Self.windowSide(side)),
                propagates: true, precision: recipe.training.precision)
        self.teacher = try teacher.map { try Teacher($0, recipe, styles: styles, batch: count) }
    }

    var generator: SplitMix64 {
        get { sampler.generator }
        set { sampler.generator = newValue }
    }

    var memory: [[Float]] {
        get { perceptual?.memory ?? [] }
        set { perceptual?.memory = newValue }
    }

    /// The share of the distance to the teacher's output in the loss.
    private var share: Float { teacher == nil ? 0 : Float(recipe.training.distillation) }

    var imitates: Bool { share == 1 }

    /// The weight of the difference between twins. It also matters when only a teacher is imitated: the teacher is
    /// stable in real numbers, but the network that imitates it is pruned and quantised besides.
    private var stability: Float {
        imitates ? Float(weights.imitatedStability) : (1 - share) * Float(weights.stability)
    }

    private var hasTwins: Bool { stability > 0 }

    var shape: TrainingGraph.Shape {
        .init(batch: hasTwins ? 2 * photographs : photographs, height: recipe.data.patch, width: recipe.data.patch)
    }

    /// Whether the run's own dense stage teaches the later stages, because there is no other teacher.
    var isSelfTaught: Bool { teacher == nil && recipe.training.distillation > 0 && recipe.training.denseSteps > 0 }

    /// Makes a network the teacher from now on, to the extent that the recipe says.
    func imitate(_ network: Network) throws {
        teacher = try Teacher(network, recipe, styles: names, batch: photographs)
    }

    /// The style of each picture of the latest batch; twins are painted like their photographs.
    var styles: [Int] { names.count < 2 ? [] : hasTwins ? drawn + drawn : drawn }

    /// Draws as many styles as there are photographs; none occurs again before all others have occurred.
    private func drawStyles() {
        var rest: [Int] = []
        for place in drawn.indices {
            if rest.isEmpty { rest = Array(names.indices) }
            drawn[place] = rest.remove(at: generator.next(below: rest.count))
        }
    }

    func next() -> [Float] {
        if names.count > 1 { drawStyles() }
        let batch = sampler.next(photographs, hasTwins: hasTwins)
        self.batch = batch
        window.x = Self.border + generator.next(below: Self.jitter)
        window.y = Self.border + generator.next(below: Self.jitter)
        return batch.pictures
    }

    func compare(_ result: [Float]) throws -> (loss: Float, gradient: [Float]) {
        let batch = batch!
        var gradient = [Float](repeating: 0, count: result.count)
        var loss: Float = 0
        let own = 1 - share
        let made = inner(result)
        var slope = [Float](repeating: 0, count: made.count)
        parts = .init()
        if let perceptual, !imitates {
            let photographs = inner(batch.pictures)
            let answer = try made.withUnsafeBufferPointer { made in
                try photographs.withUnsafeBufferPointer { try perceptual(made, of: $0, styles: drawn) }
            }
            parts = answer.parts
            loss += own * answer.loss
            for index in slope.indices { slope[index] = own * answer.gradient[index] }
            if weights.tones > 0 {
                let weight = own * Float(weights.tones)
                loss +=
                    weight
                    * ToneLoss.evaluate(
                        made, of: photographs, side: Self.windowSide(shape.width), weight: weight, into: &slope)
            }
        }
        if let teacher {
            let count = photographs * 3 * shape.height * shape.width
            let wanted = inner(try teacher.output(Array(batch.pictures[..<count]), styles: drawn))
            let (distance, steepness) = recipe.training.loss(made, wanted, pictures: photographs)
            loss += share * distance
            for index in slope.indices { slope[index] += share * steepness[index] }
        }
        spread(slope, into: &gradient)
        if hasTwins {
            let difference = StabilityLoss.evaluate(
                result, channels: 3, side: shape.width, shifts: batch.shifts, border: Self.border,
                weight: stability, into: &gradient)
            parts.stability = difference
            loss += stability * difference
        }
        if weights.grid > 0, !imitates {
            let weight = own * Float(weights.grid)
            loss +=
                weight
                * GridLoss.evaluate(
                    result, side: shape.width, factor: recipe.network.spaceToDepth, border: Self.border,
                    weight: weight, into: &gradient)
        }
        return (loss, gradient)
    }

    private static func windowSide(_ side: Int) -> Int { side - 2 * border - jitter }

    /// Returns the window that the losses see, of photographs or of their painted versions.
    private func inner(_ planes: [Float]) -> [Float] {
        let side = shape.width
        let extent = Self.windowSide(side)
        var result: [Float] = []
        result.reserveCapacity(3 * photographs * extent * extent)
        for plane in 0..<3 * photographs {
            for y in window.y..<window.y + extent {
                let start = (plane * side + y) * side + window.x
                result += planes[start..<start + extent]
            }
        }
        return result
    }

    /// Writes the values of a window back to their positions in whole pictures: the inverse of `inner`.
    private func spread(_ inner: [Float], into planes: inout [Float]) {
        let side = shape.width
        let extent = Self.windowSide(side)
        var index = 0
        for plane in 0..<3 * photographs {
            for y in window.y..<window.y + extent {
                for x in window.x..<window.x + extent {
                    planes[(plane * side + y) * side + x] = inner[index]
                    index += 1
                }
            }
        }
    }
}
