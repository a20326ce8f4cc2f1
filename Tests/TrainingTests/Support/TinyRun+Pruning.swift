import Network
import PatternSparsity

@testable import Training

extension TinyRun {
    /// The tiny recipe with 16 blocks in each of its two layers, half of which stay: masks are chosen at every second
    /// step of the sparse stage, from a library that shrinks, and are final after the sixth of ten.
    static func recipe(_ method: SparsityRecipe.Method) -> TrainingRecipe {
        var recipe = Self.recipe
        recipe.sparsity.method = method
        recipe.sparsity.granularity = Granularity(filters: 4, channels: 4)!
        (recipe.sparsity.keep, recipe.sparsity.shrinking, recipe.sparsity.refresh) = (0.5, [8], 2)
        recipe.setSteps(3, 10, 3)
        return recipe
    }

    /// A network of the tiny recipe's shape with half of its blocks, in real numbers.
    static let pruned = Result {
        let run = try trainer(recipe(.oneShot).with { $0.setSteps(0, 1, 0) })
        try advance(run)
        return try run.network()
    }

    static func trainer(_ recipe: TrainingRecipe, initial: Network?) throws -> Trainer {
        try Trainer(recipe, initial: initial, pairs: pairs, validation: validation, threads: 1)
    }
}

extension SparsityRecipe.Method {
    /// Those that find patterns themselves.
    static let choosing = allCases.filter { $0 != .fixed }
    /// Those of them whose masks stay open for a while.
    static let open = choosing.filter { $0 != .oneShot }
}

extension TrainingRecipe {
    func with(_ change: (inout TrainingRecipe) -> Void) -> TrainingRecipe {
        var recipe = self
        change(&recipe)
        return recipe
    }
}

extension Network {
    var convolutions: [String: Convolution] {
        nodes.reduce(into: [:]) { convolutions, node in
            if case .convolution(let convolution) = node.operation { convolutions[node.name] = convolution }
        }
    }

    /// Of the pruned layers.
    var structures: [String: BlockStructure] { convolutions.compactMapValues(\.structure) }
}

extension BlockStructure {
    var keptBlocks: Int { patterns.count { $0 != Self.removed } }
}
