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
    /// Of the learning rate, by range of `others`.
    private let shares: [Float]

    /// - Parameters:
    ///   - matrices: in the order in which they lie in the parameter vector.
    ///   - slow: what learns at a twentieth of the rate, in that order, too.
    init(count: Int, matrices: [Muon.Matrix], slow: [Range<Int>] = []) {
        moments = Adam(count: count)
        self.matrices = matrices
        let taken = (matrices.map(\.range) + slow).sorted { $0.lowerBound < $1.lowerBound }
        let starts = [0] + taken.map(\.upperBound)
        let ends = taken.map(\.lowerBound) + [count]
        let rest = zip(starts, ends).map { $0..<$1 }.filter { !$0.isEmpty }
        others = rest + slow
        shares = [Float](repeating: 1, count: rest.count) + [Float](repeating: 0.05, count: slow.count)
    }

    /// One update of `parameters`; those whose mask is 0 become and stay 0.
    mutating func update(
        _ parameters: inout [Float], gradient: [Float], mask: [Float], learningRate: Float
    ) throws {
        moments.update(
            &parameters, gradient: gradient, mask: mask, ranges: others, shares: shares, learningRate: learningRate)
        for matrix in matrices {
            try Muon.update(
                &parameters, momentum: &moments.first, gradient: gradient, mask: mask, matrix: matrix,
                learningRate: learningRate)
        }
    }
}

extension Optimizer {
    /// Muon's are the convolutions of the trunk, unless one has more filters than inputs for each.
    ///
    /// - Parameter imitates: whether a teacher's output is all that is learnt from.
    init(_ recipe: TrainingRecipe, of network: Network, _ layout: ParameterLayout, imitates: Bool) {
        let trunk = PrunedLayers(network, layout: layout, window: recipe.network.window, ends: false).layers
        let matrices = trunk.filter { $0.filters * $0.filters <= $0.weights.count }.map {
            Muon.Matrix(range: $0.weights, rows: $0.filters)
        }
        // A weight of either end of a network for colour moves one place of every gathered square: at the rate of the
        // others they would differ before they are right, and be a grid. A teacher's pictures have none to fall for.
        let slices = network.nodes.compactMap { node -> ParameterLayout.Slice? in
            guard case .convolution = node.operation else { return nil }
            return layout.slices[node.name]
        }
        let slow = network.inputChannels == 3 && !imitates ? [slices.first, slices.last].compactMap(\.self) : []
        self.init(
            count: layout.count, matrices: recipe.training.optimizer == .muon ? matrices : [],
            slow: slow.map { $0.weights.lowerBound..<$0.bias.upperBound })
    }
}
