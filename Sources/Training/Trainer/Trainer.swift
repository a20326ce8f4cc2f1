import Imaging
public import Network
import PatternSparsity

/// A training run of one network through its stages: dense, then pruned, then quantised.
///
/// The same recipe with the same pictures and number of threads gives the same bits, also when the run is stopped and
/// resumed from a checkpoint.
public final class Trainer {
    /// A stage of the training.
    public enum Stage: String, Codable, CaseIterable, Sendable {
        /// The stages: all weights, then pruning and the kept weights, then fake quantisation.
        case dense, sparse, quantized
    }

    /// The recipe of the run.
    public let recipe: TrainingRecipe
    var state: State
    let objective: any TrainingObjective
    /// The pairs that `validate` scores.
    let validation: [TrainingPair]
    /// The network with which the run began, in real numbers.
    let initial: Network
    let layout: ParameterLayout
    let plan: PruningPlan
    private var graph: TrainingGraph?
    var validationGraph: TrainingGraph?
    /// A mask with 1 for every parameter that may differ from zero.
    private var mask: [Float] = []
    /// The mask of the open choice of patterns where the network runs without the pruned weights (method
    /// `straightThrough`); nil otherwise.
    private var passing: [Float]?
    /// The mask of the parameters that do not fade (method `gradual`); nil where none do.
    private var lasting: [Float]?
    /// The share of all parameters that the network currently keeps, 0 to 1.
    public private(set) var kept = 1.0

    /// Prepares a run of super-resolution or restoration.
    /// - Parameters:
    ///   - initial: the network with which training begins, of the recipe's shape; nil for a new one. The method
    ///     `fixed` keeps its structures, every other method begins with all weights.
    ///   - pairs: the training pairs; a teacher's output may be mixed into them (`TrainingPair.taught`).
    ///   - validation: the pairs that `validate` scores; their middle is used, and tiny ones are left out.
    ///   - threads: the number of threads of the convolutions.
    /// - Throws: `TrainingError` where the recipe is out of range or demands too much of the network, or where no
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

    /// Prepares a run of style transfer.
    /// - Parameters:
    ///   - teacher: a network whose output is imitated, to the extent that the recipe says; nil for none.
    ///   - content: the photographs that are painted.
    ///   - targets: the styles with which they are painted, in the order of the initial network's, or a single one.
    /// - Throws: `TrainingError` as the other initialiser does, and where the recipe has no style, the teacher's output has
    ///   another size, or the styles do not fit the network or the recipe.
    public convenience init(
        _ recipe: TrainingRecipe, initial: Network? = nil, teacher: Network? = nil, content: [ContentPair],
        targets: [StyleTarget], threads: Int
    ) throws {
        try recipe.validate()
        OneDNN.setThreads(threads)
        guard let style = recipe.style else { throw TrainingError.recipe("it has no style") }
        let begin = initial ?? recipe.network.initial(seed: recipe.training.seed)
        let objective = try StyleObjective(
            recipe, style, styles: begin.styles, targets: targets, content: content, teacher: teacher)
        try self.init(recipe, initial: begin, objective: objective, validation: [])
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

    /// Continues from a stored state.
    func restore(_ state: State) throws {
        self.state = state
        objective.generator = state.generator
        objective.memory = state.memory
        try prepare()
    }

    /// Makes one update, entering the next stage first where one is complete.
    /// - Returns: The loss of the batch, of real values from 0 to 1.
    /// - Precondition: The run is not finished.
    public func step() throws -> Float {
        precondition(!isFinished, "a finished run makes no steps")
        while state.step == steps(in: state.stage) { try enterNextStage() }
        if state.stage == .sparse { try prune() }
        let batch = objective.next()
        state.generator = objective.generator
        let graph = graph!
        graph.setParameters(passing.map { Self.product(state.parameters, $0) } ?? state.parameters)
        try graph.forward(batch, styles: objective.styles)
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
        // A gradient can overflow although the loss does not; integer weights cannot hold the resulting parameters.
        guard state.parameters.allSatisfy(\.isFinite) else { throw TrainingError.diverged(step: completedSteps) }
        // Masks that stayed open up to the last step of the stage become final here.
        if state.pruning != nil, state.step == steps(in: .sparse) { try settle() }
        return loss
    }

    /// The learning rate of the next step.
    public var learningRate: Float {
        let (training, steps) = (recipe.training, steps(in: state.stage))
        return CosineSchedule.rate(
            step: state.step, steps: steps,
            peak: Float(state.stage == .quantized ? training.quantizedLearningRate : training.learningRate),
            warmup: min(200, steps / 10))
    }

    /// Reduces the weights outside a mask by a share, so that only those remain which training keeps restoring.
    private func decay(_ mask: [Float], by share: Float) {
        let share = min(1, share)
        state.parameters.withUnsafeMutableBufferPointer { parameters in
            for index in 0..<parameters.count { parameters[index] *= 1 - share * (1 - mask[index]) }
        }
    }

    /// Returns the products of the elements of two vectors.
    static func product(_ a: [Float], _ b: [Float]) -> [Float] { zip(a, b).map { $0 * $1 } }

    /// The averaged parameters without those that an open choice prunes, if the network runs without them.
    var averaged: [Float] { passing.map { Self.product(state.average, $0) } ?? state.average }

    /// Returns the averaged network: in real numbers, or in integers once the quantised stage has begun.
    public func network() throws -> Network {
        var network = layout.scatter(averaged, into: state.network)
        if passing != nil, let selection = state.pruning?.selection { network = selection.applied(to: network) }
        return network.isQuantized ? try network.withIntegerWeights() : network
    }

    /// Derives the masks and the graph from the state.
    func prepare() throws {
        prepareMasks()
        validationGraph = nil
        graph = try TrainingGraph(
            state.network, shape: objective.shape, trains: true,
            precision: state.stage == .quantized ? .float32 : recipe.training.precision,
            trainsSlopes: recipe.training.trainsSlopes)
    }

    /// Derives the masks from the state.
    func prepareMasks() {
        mask = layout.mask(state.network)
        // ADMM trains all weights with penalties until the masks are final.
        let open = state.pruning.map { plan.layers.mask($0.selection) }
        passing = recipe.sparsity.method == .straightThrough ? open : nil
        lasting = recipe.sparsity.method == .gradual ? open : nil
        kept = Double((passing ?? lasting ?? mask).count { $0 != 0 }) / Double(max(mask.count, 1))
    }

    /// Sets the parameters that are not kept, and their averages, to zero.
    func applyMask() {
        state.parameters = Self.product(state.parameters, mask)
        state.average = Self.product(state.average, mask)
    }
}

extension Trainer {
    /// Returns the number of steps of a stage.
    public func steps(in stage: Stage) -> Int {
        switch stage {
        case .dense: recipe.training.denseSteps
        case .sparse: recipe.training.sparseSteps
        case .quantized: recipe.training.quantizedSteps
        }
    }

    /// The number of steps of all stages.
    public var totalSteps: Int { Stage.allCases.reduce(0) { $0 + steps(in: $1) } }

    /// The number of steps done in all stages.
    public var completedSteps: Int {
        Stage.allCases.prefix { $0 != state.stage }.reduce(state.step) { $0 + steps(in: $1) }
    }

    /// Returns the time that the first steps of a run take, as a multiple of the time of one step of the first stage.
    ///
    /// A step that only imitates a teacher runs no classifier; for the styles of the line-up it takes about an eighth.
    public func work(ofFirst steps: Int) -> Double {
        let teachesItself = recipe.training.distillation == 1 && (isSelfTaught || state.teacher != nil)
        let dense = min(steps, self.steps(in: .dense))
        return Double(dense) + Double(steps - dense) * (teachesItself ? 0.125 : 1)
    }

    /// The present stage.
    public var stage: Stage { state.stage }
    /// The number of steps done in the present stage.
    public var stepInStage: Int { state.step }
    /// Whether all steps are done.
    public var isFinished: Bool { completedSteps == totalSteps }

    /// The parts of the loss of the latest batch of style transfer; nil in other runs, and while only a teacher's
    /// output counts.
    public var styleParts: PerceptualLoss.Parts? {
        objective.imitates ? nil : (objective as? StyleObjective)?.parts
    }

    /// The names of the styles that are learnt; empty where there is one without a name.
    public var styles: [String] { initial.styles }

    /// The share of blocks, 0 to 1, whose pattern the last refresh changed; nil while masks are not being chosen.
    public var changing: Double? { state.pruning?.changing }
}
