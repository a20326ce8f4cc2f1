import Imaging
import Network
import PatternSparsity
import Testing

@testable import Training

extension OneDNNSuites {
    /// Whole runs of every kind of network and library.
    @Suite struct NetworkRunTests {
        private static func pairs(scale: Int, count: Int) -> [TrainingPair] {
            guard scale == 1 else { return Pictures.pairs(count: count, side: 48, scale: scale) }
            return (0..<count).map {
                let high = Pictures.shapes(width: 32, height: 32, seed: UInt64($0))
                return TrainingPair(
                    high: high, low: GaussianBlur.apply(Plane<Float>(high), deviation: 0.8).rounded())
            }
        }

        @Test(arguments: [
            TinyRun.recipe(.gradual).with { $0.network.residual = true },
            TinyRun.recipe(.gradual).with { $0.network.spaceToDepth = 2 },
            TinyRun.recipe(.admm).with { ($0.network.spaceToDepth, $0.network.scale) = (2, 3) },
            TinyRun.recipe(.gradual).with {
                $0.network.scale = 1
                $0.data.degradation.kind = .video
            },
            TinyRun.recipe(.gradual).with { $0.network.window = 5 },
            TinyRun.recipe(.oneShot).with {
                ($0.network.window, $0.sparsity.library, $0.sparsity.shrinking) = (5, .dilated, [])
            },
            TinyRun.recipe(.gradual).with {
                ($0.network.window, $0.sparsity.library, $0.sparsity.shrinking) = (5, .mixed, [])
            },
            TinyRun.recipe(.gradual).with { $0.sparsity.ends = true },
            TinyRun.recipe(.gradual).with { ($0.sparsity.library, $0.sparsity.shrinking) = (.all, []) },
            TinyRun.recipe(.gradual).with { ($0.sparsity.library, $0.sparsity.shrinking) = (.random, []) },
            TinyRun.recipe(.gradual).with { $0.training.precision = .bfloat16 },
        ]) func everyRunEndsInAPrunedIntegerNetworkThatRuns(recipe: TrainingRecipe) throws {
            let (shape, scale) = (recipe.network, recipe.network.scale)
            let trainer = try Trainer(
                recipe, pairs: Self.pairs(scale: scale, count: 4), validation: Self.pairs(scale: scale, count: 1),
                threads: 1)
            #expect(try TinyRun.advance(trainer).allSatisfy(\.isFinite))
            #expect(try #require(try trainer.validate()) > 5)
            let network = try trainer.network()
            try network.validate()
            #expect(network.isQuantized)
            #expect(try ModelFile.decode(Safetensors(data: ModelFile.encode(network).encoded())) == network)
            let pruned = recipe.sparsity.ends ? ["head", "tail", "trunk1", "trunk2"] : ["trunk1", "trunk2"]
            #expect(network.structures.keys.sorted() == pruned)
            // The head has one column of blocks and the tail one row, of which each but one may go.
            let blocks = recipe.sparsity.ends ? 32 + 4 + shape.scale * shape.scale : 32
            #expect(network.structures.values.reduce(0) { $0 + $1.keptBlocks } <= blocks / 2)
            #expect(network.patternLibrary.allSatisfy { $0.count == 4 && $0.size == shape.window })
            let output = try ReferenceInterpreter(network).run(
                Tensor(channels: 1, height: 4, width: 8, repeating: 100))
            #expect((output.height, output.width) == (4 * scale, 8 * scale))
        }

        /// The library is the recipe's kind, in the middle of a larger window.
        @Test func aGivenLibraryIsUsedAsItIs() throws {
            for (kind, library) in [(LibraryKind.gaussian, PatternLibrary.gaussian), (.elog, .elog), (.mixed, .mixed)] {
                let recipe = TinyRun.recipe(.oneShot).with {
                    ($0.network.window, $0.sparsity.library, $0.sparsity.shrinking) = (5, kind, [])
                    $0.setSteps(1, 1, 0)
                }
                let trainer = try TinyRun.trainer(recipe)
                try TinyRun.advance(trainer)
                #expect(try trainer.network().patternLibrary == library.padded(to: 5).patterns)
            }
        }
    }
}
