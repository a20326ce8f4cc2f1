import Imaging
public import Network
import PatternSparsity

/// Trains one super-resolution network through its stages: dense, then under pattern masks, then quantised.
///
/// The same recipe on the same pictures with the same number of threads repeats bit for bit, and so does a run that
/// was stopped and resumed from a checkpoint.
public final class Trainer {
    /// What a stage trains.
    public enum Stage: String, Codable, CaseIterable, Sendable {
        case dense, sparse, quantized
    }

    /// Everything that changes from step to step; a checkpoint holds it.
    struct State: Equatable {
        var stage: Stage
        /// Steps done in this stage.
        var step: Int
        /// The graph with its structures and quantisation; parameter values are in `parameters`.
        var network: Network
        var parameters: [Float]
        /// Exponential moving average of the parameters: what is validated and exported.
        var average: [Float]
        var optimizer: Adam
        var generator: SplitMix64

        mutating func update(gradient: [Float], mask: [Float], learningRate: Float, averaging: Float) {
            optimizer.update(&parameters, gradient: gradient, mask: mask, learningRate: learningRate)
            // Early on the average follows quickly, so that it does not remember where the stage began.
            let decay = min(averaging, Float(1 + step) / Float(10 + step))
            for index in average.indices {
                average[index] = decay * average[index] + (1 - decay) * parameters[index]
            }
            step += 1
        }
    }

    public let recipe: TrainingRecipe
    private(set) var state: State
    private var sampler: PatchSampler
    private let validation: [TrainingPair]
    private let layout: ParameterLayout
    private var graph: TrainingGraph?
    private var validationGraph: TrainingGraph?
    private var mask: [Float] = []

    /// - Parameters:
    ///   - pairs: what is trained on.
    ///   - validation: what `validate` scores; their middle is used, and tiny ones are left out.
    ///   - threads: for the convolutions.
    /// - Throws: `TrainingError` where the recipe is out of range or no picture is as large as a patch.
    public init(
        _ recipe: TrainingRecipe, pairs: [TrainingPair], validation: [TrainingPair], threads: Int
    ) throws {
        try recipe.validate()
        self.recipe = recipe
        OneDNN.setThreads(threads)
        guard
            let sampler = PatchSampler(
                pairs, scale: recipe.scale, patch: recipe.patch, seed: recipe.seed &+ 0x5EED)
        else {
            let side = recipe.patch * recipe.scale
            throw TrainingError.data("no picture is as large as a patch of \(side)×\(side) pixels")
        }
        self.sampler = sampler
        self.validation = validation.filter { min($0.low.width, $0.low.height) >= Self.smallestValidation }
        let network = SuperResolutionNetwork.make(
            scale: recipe.scale, channels: recipe.channels, layers: recipe.layers, seed: recipe.seed)
        layout = ParameterLayout(network)
        let parameters = layout.gather(network)
        state = State(
            stage: .dense, step: 0, network: network, parameters: parameters, average: parameters,
            optimizer: Adam(count: layout.count), generator: sampler.generator)
        try prepare()
    }

    /// Within the border that validation leaves out on every side, something must be left to score.
    private static let smallestValidation = 3

    /// Steps of a stage.
    public func steps(in stage: Stage) -> Int {
        switch stage {
        case .dense: recipe.denseSteps
        case .sparse: recipe.sparseSteps
        case .quantized: recipe.quantizedSteps
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
        let batch = sampler.next(recipe.batch)
        state.generator = sampler.generator
        let graph = graph!
        graph.setParameters(state.parameters)
        try graph.forward(batch.low)
        let (loss, gradient) = recipe.loss(graph.result, batch.high)
        guard loss.isFinite else { throw TrainingError.diverged(step: completedSteps) }
        let steps = steps(in: state.stage)
        let rate = CosineSchedule.rate(
            step: state.step, steps: steps,
            peak: state.stage == .quantized ? recipe.quantizedLearningRate : recipe.learningRate,
            warmup: min(200, steps / 10))
        state.update(
            gradient: try graph.backward(gradient), mask: mask, learningRate: rate, averaging: recipe.averaging)
        // A gradient can overflow where the loss does not; integer weights cannot hold what it makes.
        guard state.parameters.allSatisfy(\.isFinite) else { throw TrainingError.diverged(step: completedSteps) }
        return loss
    }

    /// The mean PSNR of the averaged network on the validation pictures in decibels; nil where there are none.
    public func validate() throws -> Double? {
        guard !validation.isEmpty else { return nil }
        let side = min(96, validation.map { min($0.low.width, $0.low.height) }.min()!)
        let graph =
            try validationGraph
            ?? TrainingGraph(
                state.network, shape: .init(batch: 1, height: side, width: side), trains: false)
        validationGraph = graph
        graph.setParameters(state.average)
        var total = 0.0
        for pair in validation {
            let (x, y) = ((pair.low.width - side) / 2, (pair.low.height - side) / 2)
            let scale = recipe.scale
            let low = pair.low.cropped(x: x, y: y, width: side, height: side)
            let high = pair.high.cropped(x: x * scale, y: y * scale, width: side * scale, height: side * scale)
            try graph.forward(low.samples.map { Float($0) / 255 })
            let result = Plane<Float>(
                width: high.width, height: high.height, samples: graph.result.map { min(max($0 * 255, 0), 255) })
            total += Quality.psnr(Plane<Float>(result.rounded()), Plane<Float>(high), border: scale)
        }
        return total / Double(validation.count)
    }

    /// The averaged network as it stands: of real numbers, or quantised once the last stage has begun.
    public func network() throws -> Network {
        let network = layout.scatter(state.average, into: state.network)
        return network.isQuantized ? try network.withIntegerWeights() : network
    }

    private func prepare() throws {
        mask = layout.mask(state.network)
        validationGraph = nil
        graph = try TrainingGraph(
            state.network, shape: .init(batch: recipe.batch, height: recipe.patch, width: recipe.patch), trains: true)
    }

    private func enterNextStage() throws {
        // A stage starts from the average of the one before it; a stage without steps has none.
        let weights = state.average
        switch state.stage {
        case .dense:
            if recipe.sparseSteps > 0 {
                state.network = PatternSelection.select(
                    layout.scatter(weights, into: state.network), granularity: recipe.granularity!,
                    librarySize: recipe.librarySize)
            }
            state.stage = .sparse
        case .sparse:
            if recipe.quantizedSteps > 0 { state.network = try calibrated(weights) }
            state.stage = .quantized
        case .quantized:
            preconditionFailure("the quantised stage is the last")
        }
        mask = layout.mask(state.network)
        state.parameters = zip(weights, mask).map { $0 * $1 }
        state.average = state.parameters
        state.optimizer = Adam(count: layout.count)
        state.step = 0
        try prepare()
    }

    /// The network with 8-bit scales from the largest activations over a few batches.
    private func calibrated(_ weights: [Float]) throws -> Network {
        let graph = try TrainingGraph(
            state.network, shape: .init(batch: recipe.batch, height: recipe.patch, width: recipe.patch), trains: false)
        graph.setParameters(weights)
        var calibration = ActivationCalibration()
        for _ in 0..<64 {
            try graph.forward(sampler.next(recipe.batch).low)
            calibration.record(graph.maxima())
        }
        state.generator = sampler.generator
        return calibration.quantized(state.network)
    }
}
