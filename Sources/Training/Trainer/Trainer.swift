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
    let objective: any TrainingObjective
    let validation: [TrainingPair]
    /// The graph that the run began with.
    let initial: Network
    let layout: ParameterLayout
    let plan: PruningPlan
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

    /// A run of super-resolution or restoration.
    /// - Parameters:
    ///   - initial: what training begins with; a new network of the recipe's shape by default, which it must have. The
    ///     method `fixed` keeps its structures, every other one begins with all weights.
    ///   - pairs: what is trained on; a teacher has a say in them (`TrainingPair.taught`).
    ///   - validation: what `validate` scores; their middle is used, and tiny ones are left out.
    ///   - threads: for the convolutions.
    /// - Throws: `TrainingError` where the recipe is out of range or asks too much of the network, or where no
    ///   picture is as large as a patch.
    public convenience init(
        _ recipe: TrainingRecipe, initial: Network? = nil, pairs: [TrainingPair], validation: [TrainingPair],
        threads: Int
    ) throws {
        try recipe.validate()
        OneDNN.setThreads(threads)
        let objective = try PictureObjective(recipe, pairs: pairs)
        try self.init(recipe, initial: initial, objective: objective, validation: validation)
    }

    /// A run of style transfer.
    /// - Parameters:
    ///   - content: photographs that are painted.
    ///   - target: what they are painted like.
    ///   - teacher: whose output is imitated, as far as the recipe says.
    /// - Throws: as the other; `TrainingError` also where the recipe has no style, or the teacher makes another size.
    public convenience init(
        _ recipe: TrainingRecipe, initial: Network? = nil, teacher: Network? = nil, content: [ContentPair],
        target: StyleTarget, threads: Int
    ) throws {
        try recipe.validate()
        OneDNN.setThreads(threads)
        guard let style = recipe.style else { throw TrainingError.recipe("it has no style") }
        let objective = try StyleObjective(recipe, style, target: target, content: content, teacher: teacher)
        try self.init(recipe, initial: initial, objective: objective, validation: [])
    }

    private init(
        _ recipe: TrainingRecipe, initial: Network?, objective: any TrainingObjective, validation: [TrainingPair]
    ) throws {
        self.recipe = recipe
        self.objective = objective
        self.validation = validation.filter { min($0.low.width, $0.low.height) >= Self.smallestValidation }
        let begin = initial ?? recipe.network.initial(seed: recipe.training.seed)
        self.initial = recipe.sparsity.method == .fixed ? begin.sparse() : begin.dense()
        layout = ParameterLayout(self.initial)
        plan = PruningPlan(recipe, of: self.initial, layout)
        let parameters = layout.gather(self.initial)
        try plan.validate(parameters)
        state = State(
            stage: .dense, step: 0, network: self.initial, parameters: parameters, average: parameters,
            optimizer: Optimizer(recipe, of: self.initial, layout, imitates: objective.imitates),
            generator: objective.generator, memory: objective.memory)
        try prepare()
    }

    /// Puts the trainer where a checkpoint was taken.
    func restore(_ state: State) throws {
        self.state = state
        objective.generator = state.generator
        objective.memory = state.memory
        try prepare()
    }

    /// Makes one update, entering the next stage where one is complete.
    /// - Returns: the batch's loss, real values 0…1.
    /// - Precondition: the run is not finished.
    public func step() throws -> Float {
        precondition(!isFinished, "a finished run makes no steps")
        while state.step == steps(in: state.stage) { try enterNextStage() }
        if state.stage == .sparse { try prune() }
        let batch = objective.next()
        state.generator = objective.generator
        let graph = graph!
        graph.setParameters(passing.map { Self.product(state.parameters, $0) } ?? state.parameters)
        try graph.forward(batch)
        let (loss, gradient) = try objective.compare(graph.result)
        state.memory = objective.memory
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
            state.network, shape: objective.shape, trains: true,
            precision: state.stage == .quantized ? .float32 : recipe.training.precision,
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

    /// How long steps take, the first ones of a run, as a multiple of one step of its first stage.
    ///
    /// A step that only imitates runs no network of features: in line-up styles it takes about an eighth.
    public func work(ofFirst steps: Int) -> Double {
        let teachesItself = recipe.training.distillation == 1 && (isSelfTaught || state.teacher != nil)
        let dense = min(steps, self.steps(in: .dense))
        return Double(dense) + Double(steps - dense) * (teachesItself ? 0.125 : 1)
    }

    public var stage: Stage { state.stage }
    public var stepInStage: Int { state.step }
    public var isFinished: Bool { completedSteps == totalSteps }

    /// Of the latest batch of style transfer; nil in other runs, and while only a teacher's output counts.
    public var styleParts: PerceptualLoss.Parts? {
        objective.imitates ? nil : (objective as? StyleObjective)?.parts
    }

    /// The share of blocks whose choice the last refresh changed; nil where masks are not being chosen.
    public var changing: Double? { state.pruning?.changing }
}
