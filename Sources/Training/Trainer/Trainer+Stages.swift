import Network
import PatternSparsity

extension Trainer {
    /// Prepares the state for the next stage and enters it.
    func enterNextStage() throws {
        // A stage begins with the averaged parameters of the one before.
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

    /// Whether the network of the dense stage is the teacher of the later stages.
    var isSelfTaught: Bool { (objective as? StyleObjective)?.isSelfTaught ?? false }

    /// Makes this network with other parameters the teacher of the run.
    func imitate(_ parameters: [Float]) throws {
        state.teacher = parameters
        try (objective as? StyleObjective)?.imitate(layout.scatter(parameters, into: initial))
    }

    /// Chooses masks anew, or makes them final, where the plan says so; called before each step of the sparse stage.
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

    /// Makes the masks final.
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

    /// Returns the network with 8-bit scales from the ranges of activations over 64 batches.
    private func calibrated(_ weights: [Float]) throws -> Network {
        var calibration = ActivationCalibration()
        try forEachBatch(weights) { calibration.record($0.ranges()) }
        return calibration.quantized(state.network)
    }

    /// Returns equivalent parameters with which channels have similar ranges, measured over 64 batches.
    private func equalized(_ weights: [Float]) throws -> [Float] {
        var equalization = ChannelEqualization(state.network, layout)
        try forEachBatch(weights) { equalization.record($0.channelHighs()) }
        return equalization.equalized(weights)
    }

    /// Runs the network in real numbers on 64 batches.
    private func forEachBatch(_ weights: [Float], _ body: (TrainingGraph) -> Void) throws {
        let graph = try TrainingGraph(state.network, shape: objective.shape, trains: false, trainsSlopes: false)
        graph.setParameters(weights)
        for _ in 0..<64 {
            let batch = objective.next()
            try graph.forward(batch, styles: objective.styles)
            body(graph)
        }
        state.generator = objective.generator
    }
}
