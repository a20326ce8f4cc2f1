import Network

/// The optimiser for the matrices of weights.
public enum OptimizerKind: String, Codable, CaseIterable, Sendable {
    case muon, adam
}

/// An optimiser of all parameters: Muon for matrices, Adam for all others.
struct Optimizer: Equatable {
    /// The moments of all parameters; for matrices, only the first moments are used, as Muon's momentum.
    var moments: Adam
    /// The matrices that Muon updates.
    let matrices: [Muon.Matrix]
    /// The ranges of the parameters that Adam updates.
    private let others: [Range<Int>]
    /// The share of the learning rate for each range of `others`.
    private let shares: [Float]

    /// Makes the optimiser for `count` parameters.
    /// - Parameters:
    ///   - matrices: the matrices that Muon updates, in the order of the parameter vector.
    ///   - slow: the ranges that learn at a twentieth of the rate, in the same order.
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

    /// Updates all parameters; those whose mask is 0 become and stay 0.
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
    /// Makes the optimiser of a recipe: Muon updates the convolutions of the trunk, except those with more filters than
    /// inputs per filter, and those whose filters fill squares: such filters should stay alike, and Muon, which makes them
    /// differ, would draw a grid.
    /// - Parameter imitates: whether the teacher's output is the only target.
    init(_ recipe: TrainingRecipe, of network: Network, _ layout: ParameterLayout, imitates: Bool) {
        let trunk = PrunedLayers(network, layout: layout, window: recipe.network.window, ends: false).layers
        let spread = network.nodes.reduce(into: Set<String>()) { spread, node in
            if case .depthToSpace = node.operation { spread.formUnion(node.inputs) }
        }
        let matrices = trunk.filter {
            $0.filters * $0.filters <= $0.weights.count && !spread.contains($0.name)
        }.map {
            Muon.Matrix(range: $0.weights, rows: $0.filters)
        }
        // Each weight at either end of a network for colour, and of convolutions that are spread, moves one position of
        // every gathered square. At the full rate the positions would drift apart before they are right, which shows as a
        // grid. A teacher's pictures prevent that. A stem has convolutions of its own for what its first one lacks.
        let convolutions = network.nodes.filter(\.operation.isConvolution).map(\.name)
        let ends = recipe.network.stem.isEmpty ? [convolutions.first, convolutions.last].compactMap(\.self) : []
        let slow =
            network.inputChannels == 3 && !imitates
            ? convolutions.filter { ends.contains($0) || spread.contains($0) }.compactMap { layout.slices[$0] } : []
        self.init(
            count: layout.count, matrices: recipe.training.optimizer == .muon ? matrices : [],
            slow: slow.map { $0.weights.lowerBound..<$0.bias.upperBound })
    }
}
