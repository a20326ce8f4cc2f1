import Network
import PatternSparsity

/// The state of pruning while patterns and blocks are chosen repeatedly as the weights train.
struct Pruning: Equatable {
    /// The latest choice of patterns.
    var selection: BlockSelection
    /// The state of the alternating direction method of multipliers; nil for other methods.
    var admm: ADMM?
    /// The share of blocks, 0 to 1, whose pattern the last refresh changed.
    var changing = 1.0
}

/// The schedule by which a recipe prunes: the steps at which masks are chosen anew, the libraries, and the share of
/// blocks.
struct PruningPlan: Equatable {
    let recipe: SparsityRecipe
    let layers: PrunedLayers
    let window: Int
    let seed: UInt64
    /// The number of steps of the sparse stage.
    let steps: Int

    init(_ recipe: TrainingRecipe, of network: Network, _ layout: ParameterLayout) {
        self.recipe = recipe.sparsity
        layers = PrunedLayers(
            network, layout: layout, window: recipe.network.window, ends: recipe.sparsity.ends,
            connectivityOnly: recipe.sparsity.connectivityOnly)
        window = recipe.network.window
        seed = recipe.training.seed
        steps = recipe.training.sparseSteps
    }

    /// Checks that the layers allow the sparsity.
    /// - Throws: `TrainingError.recipe` where there are no layers to prune, or the recipe names other layers or keeps too
    ///   few blocks.
    func validate(_ parameters: [Float]) throws(TrainingError) {
        guard steps > 0, recipe.method != .fixed else { return }
        let names = layers.layers.map(\.name)
        guard !names.isEmpty else {
            throw .recipe("the network has no \(window)×\(window) layers to prune; use training.sparse_steps 0")
        }
        if let name = recipe.costs.keys.sorted().first(where: { !names.contains($0) }) {
            throw .recipe("sparsity.costs has \(name); the pruned layers are \(names.joined(separator: ", "))")
        }
        if let name = recipe.connectivityOnly.first(where: { !names.contains($0) }) {
            throw .recipe(
                "sparsity.connectivity_only has \(name); the pruned layers are \(names.joined(separator: ", "))")
        }
        do {
            // The number of blocks that must stay does not depend on their patterns.
            _ = try layers.selection(
                parameters, library: PatternLibrary([.full(size: window)]), keep: recipe.keep, recipe: recipe)
        } catch {
            throw .recipe("sparsity.keep is \(recipe.keep), too little: \(error.description)")
        }
    }

    /// The step of the sparse stage from which on the masks are final.
    var settledStep: Int {
        switch recipe.method {
        case .oneShot, .fixed: 0
        case .gradual, .straightThrough, .admm: Int(Double(steps) * recipe.settled)
        }
    }

    /// Returns the share that weights outside the masks lose in the update of a step (method `gradual`). It rises as
    /// the cube of the time, so that weights with a loss of a hundredth per step are gone after a few hundred.
    func fading(at step: Int) -> Float {
        let time = Float(step) / Float(max(settledStep, 1))
        return min(1, time * time * time)
    }

    /// Returns the share of blocks at a step: it falls along a cubic from 1 to the final share, which is reached after
    /// nine tenths of the time until the masks are final.
    private func keep(at step: Int) -> Double {
        guard recipe.keep < 1, recipe.method != .admm, step < settledStep else { return recipe.keep }
        let rest = max(0, 1 - Double(step) / (0.9 * Double(settledStep)))
        return recipe.keep + (1 - recipe.keep) * rest * rest * rest
    }

    /// Returns the number of patterns in the library at a step.
    private func librarySize(at step: Int) -> Int {
        let sizes = recipe.shrinking + [recipe.librarySize]
        return step < settledStep ? sizes[step * sizes.count / settledStep] : recipe.librarySize
    }

    /// Returns whether masks are chosen anew before a step.
    func isRefresh(_ step: Int) -> Bool { step < settledStep && step.isMultiple(of: recipe.refresh) }

    /// Returns the choice of patterns and blocks at a step.
    /// - Parameter library: the present library. A new one is made where this is nil or all patterns are open; it is
    ///   reduced where the next phase has fewer patterns.
    private func selection(
        _ parameters: [Float], at step: Int, library: PatternLibrary?
    ) throws(SparsityError) -> BlockSelection {
        let count = librarySize(at: step)
        let energies = layers.energies(parameters, granularity: recipe.granularity)
        let next: PatternLibrary
        // All patterns are open as long as the whole network trains, unless the recipe has phases.
        let isOpen = recipe.method == .gradual && recipe.library.isExtracted && recipe.shrinking.isEmpty
        if let library = library.map(layers.withoutWhole), !isOpen {
            // Phases after the first choose among the patterns of the one before.
            next =
                library.patterns.count > count && recipe.library.isExtracted
                ? library.extracted(count: count, from: energies) : library
        } else {
            next = try PatternLibrary.make(
                recipe.library, count: count, window: window, seed: seed, energies: energies)
        }
        return try layers.selection(parameters, library: next, keep: keep(at: step), recipe: recipe)
    }

    /// Returns the state after a refresh.
    /// - Parameter pruning: the state before; nil at the first refresh.
    func refreshed(_ pruning: Pruning?, _ parameters: [Float], step: Int) throws(SparsityError) -> Pruning {
        let selection = try selection(parameters, at: step, library: pruning?.selection.library)
        var result = Pruning(selection: selection, admm: pruning?.admm)
        if let pruning { result.changing = selection.changes(since: pruning.selection) }
        guard recipe.method == .admm, settledStep > 0 else { return result }
        let schedule = try PenaltySchedule(
            first: Float(recipe.rho), factor: Float(recipe.rhoFactor), stages: recipe.rhoStages)
        let penalty = schedule.penalty(step: step, of: settledStep)
        let project = { (constraint: Int, values: [Float]) throws -> [Float] in
            try projection(
                constraint, values, of: parameters, library: layers.withoutWhole(selection.library))
        }
        do {
            if var admm = pruning?.admm {
                for index in admm.constraints.indices { admm.setPenalty(penalty, of: index) }
                try admm.update(parameters, project: project)
                result.admm = admm
            } else {
                let ranges = layers.layers.map(\.weights)
                result.admm = try ADMM(
                    weights: parameters, ranges: recipe.keep < 1 ? [ranges, ranges] : [ranges], penalty: penalty,
                    project: project)
            }
        } catch let error as SparsityError {
            throw error
        } catch {
            preconditionFailure("projections throw nothing else")
        }
        return result
    }

    /// Returns the nearest point that fulfils a constraint: a pattern in every block (0), or the share of blocks (1).
    private func projection(
        _ constraint: Int, _ values: [Float], of parameters: [Float], library: PatternLibrary
    ) throws(SparsityError) -> [Float] {
        var point = parameters
        var start = 0
        for layer in layers.layers {
            point.replaceSubrange(layer.weights, with: values[start..<start + layer.weights.count])
            start += layer.weights.count
        }
        let selection =
            try constraint == 0
            ? layers.selection(point, library: library, keep: 1, recipe: recipe)
            : layers.selection(
                point, library: PatternLibrary([.full(size: window)]), keep: recipe.keep, recipe: recipe)
        let mask = layers.mask(selection)
        return layers.layers.flatMap { layer in layer.weights.map { point[$0] * mask[$0] } }
    }

    /// Returns the final selection.
    func settled(_ pruning: Pruning?, _ parameters: [Float]) throws(SparsityError) -> BlockSelection {
        try selection(parameters, at: settledStep, library: pruning?.selection.library)
    }
}
