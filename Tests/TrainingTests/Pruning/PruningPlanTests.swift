import Network
import Testing

@testable import Training

extension OneDNNSuites {
    @Suite struct PruningPlanTests {
        /// While masks are open a gradually pruned network already runs pruned, and one under penalties does not.
        @Test func theLossIsThatOfWhatTheMethodRuns() throws {
            func losses(_ method: SparsityRecipe.Method) throws -> [Float] {
                let recipe = TinyRun.recipe(method).with {
                    ($0.sparsity.keep, $0.sparsity.shrinking) = (1, [])
                    $0.setSteps(3, 10, 0)
                }
                return try TinyRun.advance(TinyRun.trainer(recipe), to: 5)
            }
            // With no structure to keep.
            let dense = try losses(.fixed)
            let (gradual, pruned, admm) = (try losses(.straightThrough), try losses(.oneShot), try losses(.admm))
            // The first step of the sparse stage, with the same weights on the same batch.
            #expect(gradual[3] == pruned[3] && gradual[3] != dense[3])
            #expect(admm[3] == dense[3])
            // Then the penalties draw.
            #expect(admm[4] != dense[4])
        }

        /// What is asked of a network that it has not is found out before anything is trained.
        @Test func whatCannotBePrunedIsNamedAtTheStart() throws {
            func refusal(_ change: (inout TrainingRecipe) -> Void) -> String? {
                let error = #expect(throws: TrainingError.self) {
                    try TinyRun.trainer(TinyRun.recipe(.straightThrough).with(change))
                }
                guard case .recipe(let text)? = error else { return nil }
                return text
            }
            #expect(
                refusal { $0.network.layers = 0 }
                    == "the network has no 3×3 layers to prune; use training.sparse_steps 0")
            #expect(
                refusal { $0.sparsity.costs = ["trunk1": 2, "trunk9": 1] }
                    == "sparsity.costs has trunk9; the pruned layers are trunk1, trunk2")
            #expect(
                refusal { $0.sparsity.connectivityOnly = ["tail", "trunk9"] }
                    == "sparsity.connectivity_only has trunk9; the pruned layers are trunk1, trunk2, tail")
            #expect(
                refusal { $0.sparsity.keep = 0.2 }
                    == "sparsity.keep is 0.2, too little: the blocks that must stay cost 8.0, more than the budget of 6.4"
            )
            #expect(
                refusal { ($0.sparsity.keep, $0.sparsity.minimumKeep) = (0.6, 0.75) }?
                    .hasPrefix("sparsity.keep is 0.6, too little: the blocks that must stay cost 24.0") == true)
            // Where nothing is pruned nothing of it is asked.
            for change: (inout TrainingRecipe) -> Void in [
                { $0.setSteps(1, 0, 1) }, { $0.sparsity.method = .fixed },
            ] {
                _ = try TinyRun.trainer(
                    TinyRun.recipe(.straightThrough).with {
                        ($0.network.layers, $0.sparsity.keep) = (0, 0.01)
                        change(&$0)
                    })
            }
        }
    }
}
