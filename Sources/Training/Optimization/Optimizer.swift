import Network

/// Which optimiser changes the matrices of weights.
public enum OptimizerKind: String, Codable, CaseIterable, Sendable {
    case muon, adam
}

/// What a gradient changes the parameters by: Muon for matrices, Adam for all others.
struct Optimizer: Equatable {
    /// The moments of all parameters; of a matrix's the first alone is used.
    var moments: Adam
    let matrices: [Muon.Matrix]
    /// What no matrix holds.
    private let others: [Range<Int>]

    /// - Parameter matrices: in the order in which they lie in the parameter vector.
    init(count: Int, matrices: [Muon.Matrix]) {
        moments = Adam(count: count)
        self.matrices = matrices
        let starts = [0] + matrices.map(\.range.upperBound)
        let ends = matrices.map(\.range.lowerBound) + [count]
        others = zip(starts, ends).map { $0..<$1 }.filter { !$0.isEmpty }
    }

    /// One update of `parameters`; those whose mask is 0 become and stay 0.
    mutating func update(
        _ parameters: inout [Float], gradient: [Float], mask: [Float], learningRate: Float
    ) throws {
        moments.update(&parameters, gradient: gradient, mask: mask, ranges: others, learningRate: learningRate)
        for matrix in matrices {
            try Muon.update(
                &parameters, momentum: &moments.first, gradient: gradient, mask: mask, matrix: matrix,
                learningRate: learningRate)
        }
    }
}

extension Optimizer {
    /// Muon's are the convolutions of the trunk, unless one has more filters than inputs for each.
    init(_ recipe: TrainingRecipe, of network: Network, _ layout: ParameterLayout) {
        let trunk = PrunedLayers(network, layout: layout, window: recipe.network.window, ends: false).layers
        let matrices = trunk.filter { $0.filters * $0.filters <= $0.weights.count }.map {
            Muon.Matrix(range: $0.weights, rows: $0.filters)
        }
        self.init(count: layout.count, matrices: recipe.training.optimizer == .muon ? matrices : [])
    }
}
