import Imaging
public import Network
import PatternSparsity

/// Trains one network through its stages: dense, then pruned, then quantised.
///
/// The same recipe on the same pictures with the same number of threads repeats bit for bit, and so does a run that
/// was stopped and resumed from a checkpoint.
public final class Trainer {
    /// What a stage trains.
    public enum Stage: String, Codable, CaseIterable, Sendable {
        case dense, sparse, quantized
    }

    public let recipe: TrainingRecipe
    var state: State
    var sampler: PatchSampler
    let validation: [TrainingPair]
    /// The graph that the run began with.
    let initial: Network
    let layout: ParameterLayout
    let plan: PruningPlan
    private let teacher: Teacher?
    private var graph: TrainingGraph?
    var validationGraph: TrainingGraph?
    /// 1 for every parameter that may differ from zero.
    private var mask: [Float] = []
    /// The same for the masks that are still being chosen; nil where none are.
    private var passing: [Float]?
    /// 1 for every parameter that does not fade; nil where none do.
    private var lasting: [Float]?
    /// The share of all parameters that the network runs with.
    public private(set) var kept = 1.0

    /// - Parameters:
    ///   - initial: what training begins with; a new network of the recipe's shape by default, which it must have. The
    ///     method `fixed` keeps its structures, every other one begins with all weights.
    ///   - teacher: whose output is imitated, as far as the recipe says.
    ///   - pairs: what is trained on.
    ///   - validation: what `validate` scores; their middle is used, and tiny ones are left out.
    ///   - threads: for the convolutions.
    /// - Throws: `TrainingError` where the recipe is out of range or asks too much of the network, where the teacher makes
    ///   another size, or where no picture is as large as a patch.
    public init(
        _ recipe: TrainingRecipe, initial: Network? = nil, teacher: Network? = nil, pairs: [TrainingPair],
        validation: [TrainingPair], threads: Int
    ) throws {
        try recipe.validate()
        self.recipe = recipe
        OneDNN.setThreads(threads)
        let (data, scale, seed) = (recipe.data, recipe.network.scale, recipe.training.seed)
        guard
            let sampler = PatchSampler(
                pairs, scale: scale, patch: data.patch, candidates: data.candidates,
                brightness: Float(data.brightness), seed: seed &+ 0x5EED)
        else {
            let side = data.patch * scale
            throw TrainingError.data("no picture is as large as a patch of \(side)×\(side) pixels")
        }
        self.sampler = sampler
        self.validation = validation.filter { min($0.low.width, $0.low.height) >= Self.smallestValidation }
        let begin = initial ?? SuperResolutionNetwork.make(recipe.network, seed: seed)
        self.initial = recipe.sparsity.method == .fixed ? begin.sparse() : begin.dense()
        layout = ParameterLayout(self.initial)
        plan = PruningPlan(recipe, of: self.initial, layout)
        let parameters = layout.gather(self.initial)
        try plan.validate(parameters)
        self.teacher = try teacher.map { try Teacher($0, recipe) }
        state = State(
            stage: .dense, step: 0, network: self.initial, parameters: parameters, average: parameters,
            optimizer: Optimizer(recipe, of: self.initial, layout), generator: sampler.generator)
        try prepare()
    }

    /// Puts the trainer where a checkpoint was taken.
    func restore(_ state: State) throws {
        self.state = state
        sampler.generator = state.generator
        try prepare()
    }

    /// Makes one update, entering the next stage where one is complete.
    /// - Returns: the batch's loss, real values 0…1.
    /// - Precondition: the run is not finished.
    public func step() throws -> Float {
        precondition(!isFinished, "a finished run makes no steps")
        while state.step == steps(in: state.stage) { try enterNextStage() }
        if state.stage == .sparse { try prune() }
        let batch = sampler.next(recipe.data.batch)
        state.generator = sampler.generator
        let graph = graph!
        graph.setParameters(passing.map { Self.product(state.parameters, $0) } ?? state.parameters)
        try graph.forward(batch.low)
        let (loss, gradient) = try compare(graph.result, with: batch)
        guard loss.isFinite else { throw TrainingError.diverged(step: completedSteps) }
        let (rate, fading) = (learningRate, plan.fading(at: state.step))
        var slope = try graph.backward(gradient)
        state.pruning?.admm?.addPenaltyGradient(of: state.parameters, to: &slope)
        try state.update(
            gradient: slope, mask: mask, learningRate: rate, averaging: Float(recipe.training.averaging))
        if let passing { decay(passing, by: rate * Float(recipe.sparsity.decay)) }
        if let lasting { decay(lasting, by: fading) }
        // A gradient can overflow where the loss does not; integer weights cannot hold what it makes.
        guard state.parameters.allSatisfy(\.isFinite) else { throw TrainingError.diverged(step: completedSteps) }
        // Masks that were open up to the last step of their stage.
        if state.pruning != nil, state.step == steps(in: .sparse) { try settle() }
        return loss
    }

    /// Of the next step.
    public var learningRate: Float {
        let (training, steps) = (recipe.training, steps(in: state.stage))
        return CosineSchedule.rate(
            step: state.step, steps: steps,
            peak: Float(state.stage == .quantized ? training.quantizedLearningRate : training.learningRate),
            warmup: min(200, steps / 10))
    }

    /// The loss against the photographs and, as far as the recipe says, against the teacher.
    private func compare(
        _ result: [Float], with batch: PatchSampler.Batch
    ) throws -> (loss: Float, gradient: [Float]) {
        var (loss, gradient) = recipe.training.loss(result, batch.high)
        if let teacher {
            let share = Float(recipe.training.distillation)
            let (distance, slope) = recipe.training.loss(result, try teacher.output(batch.low))
            loss = (1 - share) * loss + share * distance
            for index in gradient.indices { gradient[index] = (1 - share) * gradient[index] + share * slope[index] }
        }
        return (loss, gradient)
    }

    /// Weights outside a mask lose some of their value, so that only those last that training keeps asking for.
    private func decay(_ mask: [Float], by share: Float) {
        let share = min(1, share)
        state.parameters.withUnsafeMutableBufferPointer { parameters in
            for index in 0..<parameters.count { parameters[index] *= 1 - share * (1 - mask[index]) }
        }
    }

    static func product(_ a: [Float], _ b: [Float]) -> [Float] { zip(a, b).map { $0 * $1 } }

    /// The averaged parameters that the network runs with.
    var averaged: [Float] { passing.map { Self.product(state.average, $0) } ?? state.average }

    /// The averaged network as it stands: of real numbers, or quantised once the last stage has begun.
    public func network() throws -> Network {
        var network = layout.scatter(averaged, into: state.network)
        if passing != nil, let selection = state.pruning?.selection { network = selection.applied(to: network) }
        return network.isQuantized ? try network.withIntegerWeights() : network
    }

    /// What follows from the state: the masks and the graph.
    func prepare() throws {
        prepareMasks()
        validationGraph = nil
        graph = try TrainingGraph(
            state.network, shape: .init(batch: recipe.data.batch, height: recipe.data.patch, width: recipe.data.patch),
            trains: true, precision: state.stage == .quantized ? .float32 : recipe.training.precision,
            trainsSlopes: recipe.training.trainsSlopes)
    }

    func prepareMasks() {
        mask = layout.mask(state.network)
        // ADMM trains all weights with penalties until the masks are final.
        let open = state.pruning.map { plan.layers.mask($0.selection) }
        passing = recipe.sparsity.method == .straightThrough ? open : nil
        lasting = recipe.sparsity.method == .gradual ? open : nil
        kept = Double((passing ?? lasting ?? mask).count { $0 != 0 }) / Double(max(mask.count, 1))
    }

    /// Weights that are not kept become zero, averages as well.
    func applyMask() {
        state.parameters = Self.product(state.parameters, mask)
        state.average = Self.product(state.average, mask)
    }
}

extension Trainer {
    /// Steps of a stage.
    public func steps(in stage: Stage) -> Int {
        switch stage {
        case .dense: recipe.training.denseSteps
        case .sparse: recipe.training.sparseSteps
        case .quantized: recipe.training.quantizedSteps
        }
    }

    /// Steps of all stages.
    public var totalSteps: Int { Stage.allCases.reduce(0) { $0 + steps(in: $1) } }

    /// Steps done in all stages.
    public var completedSteps: Int {
        Stage.allCases.prefix { $0 != state.stage }.reduce(state.step) { $0 + steps(in: $1) }
    }

    public var stage: Stage { state.stage }
    public var stepInStage: Int { state.step }
    public var isFinished: Bool { completedSteps == totalSteps }

    /// The share of blocks whose choice the last refresh changed; nil where masks are not being chosen.
    public var changing: Double? { state.pruning?.changing }
}
