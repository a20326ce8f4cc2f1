import Network
import PatternSparsity
import Testing

@testable import Training

extension OneDNNSuites {
    /// The whole network trains while what is outside the masks fades.
    @Suite struct GradualPruningTests {
        private static let recipe = TinyRun.recipe(.gradual).with {
            $0.sparsity.shrinking = []
            $0.sparsity.refresh = 1
            $0.setSteps(3, 40, 0)
        }

        @Test func fadingRisesFromNothingToEverything() throws {
            let plan = try TinyRun.trainer(Self.recipe).plan
            #expect(plan.settledStep == 24)
            #expect(plan.fading(at: 0) == 0 && plan.fading(at: 12) == 0.125 && plan.fading(at: 24) == 1)
        }

        /// At first nothing has faded, so the network is still the dense one.
        @Test func theNetworkRunsWhole() throws {
            func losses(_ method: SparsityRecipe.Method) throws -> [Float] {
                try TinyRun.advance(TinyRun.trainer(Self.recipe.with { $0.sparsity.method = method }), to: 5)
            }
            let (gradual, dense, pruned) = try (losses(.gradual), losses(.fixed), losses(.oneShot))
            #expect(gradual[3] == dense[3] && gradual[3] != pruned[3])
            #expect(gradual[4] == dense[4])
        }

        /// The norm of what the masks prune and of what they keep, of the layers under pruning.
        private func norms(at step: Int) throws -> (pruned: Float, kept: Float) {
            let trainer = try TinyRun.trainer(Self.recipe)
            try TinyRun.advance(trainer, to: 3 + step)
            let mask = trainer.plan.layers.mask(try #require(trainer.state.pruning).selection)
            var norms: (pruned: Float, kept: Float) = (0, 0)
            for layer in trainer.plan.layers.layers {
                for index in layer.weights {
                    let square = trainer.state.parameters[index] * trainer.state.parameters[index]
                    if mask[index] == 0 { norms.pruned += square } else { norms.kept += square }
                }
            }
            return norms
        }

        @Test func prunedWeightsFadeUntilTheMasksSettle() throws {
            let (early, late) = (try norms(at: 2), try norms(at: 23))
            #expect(early.pruned > 0.1 * early.kept)
            #expect(late.pruned < 0.01 * late.kept && late.pruned > 0)
            let trainer = try TinyRun.trainer(Self.recipe)
            try TinyRun.advance(trainer, to: 3 + 25)
            #expect(trainer.state.pruning == nil && trainer.changing == nil)
            let mask = ParameterLayout(trainer.state.network).mask(trainer.state.network)
            #expect(mask.contains(0))
            for index in mask.indices where mask[index] == 0 {
                #expect(trainer.state.parameters[index] == 0 && trainer.state.average[index] == 0)
            }
        }

        @Test func theShareOfBlocksAndTheLibraryAreTheRecipes() throws {
            let trainer = try TinyRun.trainer(Self.recipe)
            try TinyRun.advance(trainer)
            let network = try trainer.network()
            #expect(network.structures.values.reduce(0) { $0 + $1.keptBlocks } == 16)
            #expect((1...Self.recipe.sparsity.librarySize).contains(network.patternLibrary.count))
        }

        /// All patterns are open as long as the masks are: the library follows the weights.
        @Test func theLibraryFollowsTheWeights() throws {
            var libraries: Set<[KernelPattern]> = []
            for seed in 1...4 as ClosedRange<UInt64> {
                let trainer = try TinyRun.trainer(
                    Self.recipe.with { ($0.training.seed, $0.training.learningRate) = (seed, 2e-2) })
                while trainer.completedSteps < 3 + 23 {
                    _ = try trainer.step()
                    if let pruning = trainer.state.pruning { libraries.insert(pruning.selection.library.patterns) }
                }
            }
            #expect(libraries.count > 4)
        }
    }
}
