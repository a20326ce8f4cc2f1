import Testing

@testable import Training

@Suite struct MuonTests {
    /// Rows that are orthogonal to each other, of the given lengths.
    private static func matrix(_ lengths: [Float]) -> [Float] {
        // Rows of a Hadamard matrix of 8.
        lengths.enumerated().flatMap { row, length in
            (0..<8).map { column in
                length / Float(8).squareRoot() * ((row & column).nonzeroBitCount.isMultiple(of: 2) ? 1 : -1)
            }
        }
    }

    @Test func singularValuesBecomeAboutOneAndDirectionsStay() throws {
        let lengths: [Float] = [3, 1, 0.4, 0.1]
        let result = try Muon.orthogonalized(Self.matrix(lengths), rows: 4)
        let directions = Self.matrix([1, 1, 1, 1])
        for row in 0..<4 {
            for other in 0..<4 {
                let product = (0..<8).reduce(0) { $0 + result[row * 8 + $1] * directions[other * 8 + $1] }
                if row == other { #expect((0.65...1.25).contains(product)) } else { #expect(abs(product) < 1e-3) }
            }
        }
    }

    @Test func noGradientIsNoChange() throws {
        #expect(try Muon.orthogonalized([0, 0, 0, 0, 0, 0], rows: 2) == [0, 0, 0, 0, 0, 0])
    }

    @Test func changesAreAsLargeAsTheRateSays() throws {
        var parameters = [Float](repeating: 1, count: 40)
        var momentum = [Float](repeating: 0, count: 40)
        let gradient = [Float](repeating: 0, count: 4) + Self.matrix([1, 0.8, 0.9, 1]) + [0, 0, 0, 0]
        try Muon.update(
            &parameters, momentum: &momentum, gradient: gradient, mask: [Float](repeating: 1, count: 40),
            matrix: Muon.Matrix(range: 4..<36, rows: 4), learningRate: 0.1)
        let changes = parameters.map { $0 - 1 }
        let mean = changes[4..<36].reduce(0) { $0 + $1 * $1 } / 32
        #expect((0.65 * 0.04...1.25 * 0.04).contains(mean.squareRoot()))
        // Against the gradient, and nothing beside the matrix.
        #expect(zip(changes, gradient).allSatisfy { $0 * $1 <= 0 })
        #expect(changes[..<4].allSatisfy { $0 == 0 })
        #expect(changes[36...].allSatisfy { $0 == 0 })
    }

    @Test func maskedParametersBecomeAndStayZero() throws {
        var optimizer = Optimizer(count: 33, matrices: [Muon.Matrix(range: 0..<32, rows: 4)])
        var parameters = [Float](repeating: 5, count: 33)
        var mask = [Float](repeating: 1, count: 33)
        mask[7] = 0
        for _ in 0..<3 {
            try optimizer.update(
                &parameters, gradient: Self.matrix([1, 1, 1, 1]) + [1], mask: mask, learningRate: 0.1)
            #expect(parameters[7] == 0)
        }
        #expect(optimizer.moments.first[7] == 0)
        // What is in no matrix is Adam's.
        #expect(abs(parameters[32] - 4.7) < 1e-5)
    }

    @Test(arguments: [OptimizerKind.muon, .adam]) func theTrunkIsMuons(kind: OptimizerKind) {
        var recipe = TrainingRecipe()
        recipe.network.layers = 2
        recipe.training.optimizer = kind
        let network = recipe.network.initial(seed: 1)
        let matrices = Optimizer(recipe, of: network, ParameterLayout(network), imitates: false).matrices
        #expect(matrices.map(\.rows) == (kind == .muon ? [32, 32] : []))
        #expect(matrices.allSatisfy { $0.columns == 32 * 9 })
    }

    /// The ends of a network for colour learn slowly, biases and all, unless it only imitates.
    @Test(arguments: [false, true]) func theEndsOfANetworkForColorAreSlow(imitates: Bool) throws {
        var recipe = TrainingRecipe.styleTransfer
        (recipe.network.channels, recipe.network.layers) = (16, 2)
        let network = recipe.network.initial(seed: 1)
        let layout = ParameterLayout(network)
        var optimizer = Optimizer(recipe, of: network, layout, imitates: imitates)
        var parameters = [Float](repeating: 0, count: layout.count)
        let ones = [Float](repeating: 1, count: layout.count)
        try optimizer.update(&parameters, gradient: ones, mask: ones, learningRate: 0.1)
        for (name, slice) in layout.slices {
            let expected: Float = !imitates && ["head", "tail"].contains(name) ? -0.005 : -0.1
            #expect(slice.bias.allSatisfy { abs(parameters[$0] - expected) < 1e-5 }, "\(name)")
            guard ["head", "tail"].contains(name) else { continue }
            #expect(slice.weights.allSatisfy { abs(parameters[$0] - expected) < 1e-5 })
        }
    }

    /// Each filter of its tail interpolates with other taps.
    @Test func theTailOfANetworkForColorStaysWhole() {
        let recipe = TrainingRecipe.styleTransfer
        let network = recipe.network.initial(seed: 1)
        let pruned = PrunedLayers(network, layout: ParameterLayout(network), window: 3, ends: true).layers.map(\.name)
        #expect(pruned.contains("head") && !pruned.contains("tail") && pruned.count == 1 + recipe.network.layers)
    }
}
