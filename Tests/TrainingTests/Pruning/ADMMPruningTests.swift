import Network
import PatternSparsity
import Testing

@testable import Training

extension OneDNNSuites {
    /// Pruning by the alternating direction method of multipliers.
    @Suite struct ADMMPruningTests {
        /// Between two updates of the duals the weights can go as far as they must.
        private static let recipe = TinyRun.recipe(.admm).with {
            $0.sparsity.shrinking = []
            ($0.sparsity.refresh, $0.sparsity.rho) = (20, 1e-2)
            $0.setSteps(3, 200, 0)
        }

        /// How far the weights are from each constraint, before every update of the duals.
        private static func residuals(_ trainer: Trainer) throws -> [[Float]] {
            var residuals: [[Float]] = []
            while trainer.completedSteps < 3 + 120 {
                _ = try trainer.step()
                guard trainer.completedSteps % 20 == 3, let admm = trainer.state.pruning?.admm else { continue }
                residuals.append(
                    admm.constraints.indices.map { admm.residual(of: $0, weights: trainer.state.parameters) })
            }
            return residuals
        }

        @Test func theWeightsApproachTheirConstraintsAndEndWithTheStructure() throws {
            let trainer = try TinyRun.trainer(Self.recipe)
            let residuals = try Self.residuals(trainer)
            try #require(residuals.count == 6 && residuals.allSatisfy { $0.count == 2 })
            let (first, last) = (residuals.first!, residuals.last!)
            for constraint in 0..<2 { #expect(last[constraint] < 0.4 * first[constraint], "\(first) \(last)") }
            // Until then all weights train.
            #expect(trainer.kept == 1)
            #expect(try trainer.network().structures.isEmpty)
            try TinyRun.advance(trainer)
            let network = try trainer.network()
            try network.validate()
            #expect(network.structures.count == 2)
            #expect(network.structures.values.reduce(0) { $0 + $1.keptBlocks } == 16)
            #expect(network.patternLibrary.allSatisfy { $0.count == 4 && $0.contains(row: 1, column: 1) })
            #expect(trainer.state.pruning == nil && trainer.kept < 0.4)
        }

        @Test func withoutPenaltyTheyDoNot() throws {
            let trainer = try TinyRun.trainer(Self.recipe.with { ($0.sparsity.rho, $0.sparsity.rhoFactor) = (1e-9, 1) })
            let residuals = try Self.residuals(trainer)
            for constraint in 0..<2 { #expect(residuals.last![constraint] > 0.8 * residuals.first![constraint]) }
        }

        @Test func thePenaltyRisesInItsStages() throws {
            let trainer = try TinyRun.trainer(Self.recipe.with { $0.sparsity.keep = 1 })
            var penalties: [Float] = []
            while trainer.completedSteps < 3 + 120 {
                _ = try trainer.step()
                guard let admm = trainer.state.pruning?.admm else { continue }
                // Where every block stays there is nothing to draw towards but patterns.
                #expect(admm.constraints.count == 1)
                penalties.append(admm.constraints[0].penalty)
            }
            #expect(penalties.count == 120)
            for (stage, penalty) in [Float(0.01), 0.1, 1].enumerated() {
                #expect(penalties[stage * 40..<(stage + 1) * 40].allSatisfy { abs($0 / penalty - 1) < 1e-5 })
            }
        }

        /// Where the masks stay open to the end of the run, its end is where they settle.
        @Test(arguments: SparsityRecipe.Method.choosing)
        func aRunThatEndsWithOpenMasksEndsPruned(method: SparsityRecipe.Method) throws {
            let trainer = try TinyRun.trainer(
                TinyRun.recipe(method).with {
                    ($0.sparsity.settled, $0.sparsity.refresh) = (1, 7)
                    $0.setSteps(3, 10, 0)
                })
            try TinyRun.advance(trainer)
            let network = try trainer.network()
            try network.validate()
            #expect(network.structures.values.reduce(0) { $0 + $1.keptBlocks } == 16)
            #expect(trainer.state.pruning == nil)
        }
    }
}
