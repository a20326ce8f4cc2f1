import Network
import Testing

@testable import Training

extension OneDNNSuites {
    /// Leaky ReLU: PReLU whose one slope is not trained.
    @Suite struct LeakyReLUTests {
        private static let recipe: TrainingRecipe = {
            var recipe = TinyRun.recipe
            recipe.network.slope = 0.25
            return recipe
        }()

        private static func slopes(_ network: Network) -> [[Float]] {
            network.nodes.compactMap { if case .prelu(let slopes) = $0.operation { slopes } else { nil } }
        }

        /// The slow twin is PReLU with a pass of its own.
        @Test(arguments: [4, 20], [false, true])
        func itIsWhatPReLUOfThatSlopeIs(channels: Int, residual: Bool) throws {
            var shape = NetworkShape()
            (shape.channels, shape.layers, shape.residual, shape.slope) = (channels, 4, residual, 0.3)
            let network = shape.initial(seed: 2)
            let (layout, planes) = (ParameterLayout(network), (0..<2 * 64).map { Float($0 * 37 % 101) / 101 })
            let passes = try [true, false].map { trains in
                let graph = try TrainingGraph(
                    network, shape: .init(batch: 2, height: 8, width: 8), trains: true, trainsSlopes: trains)
                graph.setParameters(layout.gather(network))
                try graph.forward(planes)
                return (graph.result, try graph.backward((0..<2 * 256).map { Float($0 % 5) - 2 }))
            }
            let slopes = network.nodes.filter { if case .prelu = $0.operation { true } else { false } }
                .map { layout.slices[$0.name]!.weights }
            for (a, b) in zip(passes[0].0, passes[1].0) { #expect(abs(a - b) < 1e-5) }
            let size = passes[0].1.reduce(0) { max($0, abs($1)) }
            for index in 0..<layout.count where !slopes.contains(where: { $0.contains(index) }) {
                #expect(abs(passes[0].1[index] - passes[1].1[index]) < 1e-4 * size)
            }
            #expect(slopes.count == 5)
            #expect(slopes.allSatisfy { passes[0].1[$0].contains { $0 != 0 } })
            #expect(slopes.allSatisfy { passes[1].1[$0].allSatisfy { $0 == 0 } })
        }

        @Test func slopesStayUnlessTheyAreToBeTrained() throws {
            var recipe = Self.recipe
            for trains in [false, true] {
                recipe.training.trainsSlopes = trains
                let trainer = try TinyRun.trainer(recipe)
                try TinyRun.advance(trainer)
                let slopes = Self.slopes(try trainer.network())
                #expect(slopes.count == 3)
                #expect(slopes.allSatisfy { $0.allSatisfy { $0 == 0.25 } != trains })
            }
        }

        /// Negative activations need zero points, and a checkpoint has them.
        @Test(arguments: [12, 14]) func aRunResumesAmongItsZeroPoints(step: Int) throws {
            let unbroken = try TinyRun.trainer(Self.recipe)
            try TinyRun.advance(unbroken)
            let network = try unbroken.network()
            try network.validate()
            #expect(network.nodes.contains { ($0.quantization?.zeroPoint ?? 0) > 0 })
            try TinyRun.withTemporaryPath { path in
                let first = try TinyRun.trainer(Self.recipe)
                try TinyRun.advance(first, to: step)
                try first.writeCheckpoint(to: path)
                let second = try TinyRun.trainer(Self.recipe)
                try second.resume(from: path)
                try TinyRun.advance(second)
                #expect(try second.network() == network)
            }
        }
    }
}
