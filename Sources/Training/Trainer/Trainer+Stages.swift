import Network
import PatternSparsity

extension Trainer {
    func enterNextStage() throws {
        // A stage starts from the average of the one before it; a stage without steps has none.
        switch state.stage {
        case .dense:
            state.stage = .sparse
            if isSelfTaught { try imitate(state.average) }
        case .sparse:
            if recipe.training.quantizedSteps > 0 {
                if recipe.training.equalizes { state.average = try equalized(state.average) }
                state.network = try calibrated(state.average)
            }
            state.stage = .quantized
        case .quantized: preconditionFailure("the quantised stage is the last")
        }
        state.parameters = state.average
        state.optimizer = Optimizer(recipe, of: initial, layout, imitates: objective.imitates)
        state.step = 0
        try prepare()
    }

    /// Whether the dense stage's network is to teach the stages after it.
    var isSelfTaught: Bool { (objective as? StyleObjective)?.isSelfTaught ?? false }

    /// Makes a network of this run's shape its teacher.
    func imitate(_ parameters: [Float]) throws {
        state.teacher = parameters
        try (objective as? StyleObjective)?.imitate(layout.scatter(parameters, into: initial))
    }

    /// Chooses masks where the plan has it, before a step of the sparse stage.
    func prune() throws(TrainingError) {
        guard plan.recipe.method != .fixed else { return }
        if plan.isRefresh(state.step) {
            do {
                state.pruning = try plan.refreshed(state.pruning, state.parameters, step: state.step)
            } catch {
                throw .recipe(error.description)
            }
            prepareMasks()
        } else if state.step == plan.settledStep {
            try settle()
        }
    }

    /// From here on the masks are final.
    func settle() throws(TrainingError) {
        let selection: BlockSelection
        do {
            selection = try plan.settled(state.pruning, state.parameters)
        } catch {
            throw .recipe(error.description)
        }
        state.network = selection.applied(to: state.network)
        state.pruning = nil
        prepareMasks()
        applyMask()
        validationGraph = nil
    }

    /// The network with 8-bit scales from the largest activations over a few batches.
    private func calibrated(_ weights: [Float]) throws -> Network {
        var calibration = ActivationCalibration()
        try forEachBatch(weights) { calibration.record($0.ranges()) }
        return calibration.quantized(state.network)
    }

    /// The weights by which channels have like ranges over a few batches.
    private func equalized(_ weights: [Float]) throws -> [Float] {
        var equalization = ChannelEqualization(state.network, layout)
        try forEachBatch(weights) { equalization.record($0.channelHighs()) }
        return equalization.equalized(weights)
    }

    /// Runs the network of real numbers on a few batches.
    private func forEachBatch(_ weights: [Float], _ body: (TrainingGraph) -> Void) throws {
        let graph = try TrainingGraph(state.network, shape: objective.shape, trains: false, trainsSlopes: false)
        graph.setParameters(weights)
        for _ in 0..<64 {
            try graph.forward(objective.next())
            body(graph)
        }
        state.generator = objective.generator
    }
}
