import Network
import PatternSparsity
import Testing

@testable import Training

extension OneDNNSuites {
    /// A run that was stopped and went on ends with the bits of one that was not, whatever its method.
    @Suite struct ResumeTests {
        struct Kind: Sendable, CustomTestStringConvertible {
            let testDescription: String
            let recipe: TrainingRecipe
            var startsPruned = false

            func trainer() throws -> Trainer {
                try TinyRun.trainer(recipe, initial: startsPruned ? TinyRun.pruned.get() : nil)
            }
        }

        private static let kinds =
            SparsityRecipe.Method.allCases.map {
                Kind(testDescription: $0.rawValue, recipe: TinyRun.recipe($0), startsPruned: $0 == .fixed)
            } + [
                Kind(
                    testDescription: "gradual, from a library that does not shrink",
                    recipe: TinyRun.recipe(.gradual).with { $0.sparsity.shrinking = [] }),
                Kind(
                    testDescription: "ADMM without connectivity",
                    recipe: TinyRun.recipe(.admm).with { $0.sparsity.keep = 1 }),
                Kind(
                    testDescription: "gradual, open to the end of its stage",
                    recipe: TinyRun.recipe(.gradual).with { $0.sparsity.settled = 1 }),
                Kind(
                    testDescription: "ADMM, open to the end of the run",
                    recipe: TinyRun.recipe(.admm).with {
                        $0.sparsity.settled = 1; $0.setSteps(3, 10, 0)
                    }),
                Kind(
                    testDescription: "gradual, with all that is drawn by chance",
                    recipe: TinyRun.recipe(.gradual).with { ($0.data.candidates, $0.data.brightness) = (3, 0.5) }),
                Kind(
                    testDescription: "gradual, in bfloat16",
                    recipe: TinyRun.recipe(.gradual).with { $0.training.precision = .bfloat16 }),
            ]

        /// Within every stage, on its borders, at and between choices of masks, and where these become final: one step
        /// before, there, and one after.
        @Test(arguments: kinds) func aResumedRunEndsAsAnUnbrokenOne(kind: Kind) throws {
            let unbroken = try kind.trainer()
            // The broken runs are resumed from checkpoints that this one writes on its way.
            try TinyRun.withTemporaryFolder { folder in
                var losses: [Float] = []
                for step in 0... {
                    try unbroken.writeCheckpoint(to: "\(folder)/\(step)")
                    guard !unbroken.isFinished else { break }
                    losses.append(try unbroken.step())
                }
                let (network, score) = (try unbroken.network(), try unbroken.validate())
                for step in [0, 1, 3, 4, 5, 6, 8, 9, 10, 12, 13, 14, 16] where step <= unbroken.totalSteps {
                    let resumed = try kind.trainer()
                    try resumed.resume(from: "\(folder)/\(step)")
                    #expect(resumed.completedSteps == step)
                    #expect(try TinyRun.advance(resumed) == Array(losses.dropFirst(step)), "from step \(step)")
                    #expect(try resumed.network() == network, "from step \(step)")
                    #expect(try resumed.validate() == score, "from step \(step)")
                    // All that a checkpoint holds, the optimiser's moments among it.
                    try resumed.writeCheckpoint(to: "\(folder)/resumed")
                    #expect(
                        try TinyRun.bytes("\(folder)/resumed") == TinyRun.bytes("\(folder)/\(unbroken.totalSteps)"),
                        "from step \(step)")
                }
            }
        }

        /// What is resumed is as open as what was stopped.
        @Test(arguments: SparsityRecipe.Method.open)
        func masksThatAreStillOpenAreRestored(method: SparsityRecipe.Method) throws {
            try TinyRun.withTemporaryFolder { folder in
                let trainer = try TinyRun.trainer(TinyRun.recipe(method))
                try TinyRun.advance(trainer, to: 8)
                try trainer.writeCheckpoint(to: "\(folder)/8")
                let resumed = try TinyRun.trainer(TinyRun.recipe(method))
                try resumed.resume(from: "\(folder)/8")
                #expect(resumed.state == trainer.state)
                #expect(resumed.changing == trainer.changing && resumed.changing != nil)
                #expect(resumed.kept == trainer.kept && (resumed.kept < 1) == (method != .admm))
                #expect((resumed.state.pruning?.admm?.constraints.count ?? 0) == (method == .admm ? 2 : 0))
                #expect(try resumed.network() == trainer.network())
            }
        }
    }
}
