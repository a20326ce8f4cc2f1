import Network
import PatternSparsity
import Testing

@testable import Training

extension OneDNNSuites {
    /// A layer that loses whole blocks, beside others that have patterns.
    @Suite struct ConnectivityOnlyTests {
        private static func recipe(_ method: SparsityRecipe.Method) -> TrainingRecipe {
            TinyRun.recipe(method).with {
                $0.sparsity.shrinking = []
                $0.sparsity.refresh = 2
                $0.sparsity.connectivityOnly = ["tail"]
                $0.setSteps(3, 20, 3)
            }
        }

        @Test(arguments: [SparsityRecipe.Method.oneShot, .gradual, .straightThrough, .admm])
        func itsBlocksAreWholeOrGone(method: SparsityRecipe.Method) throws {
            let recipe = Self.recipe(method)
            let trainer = try TinyRun.trainer(recipe)
            try TinyRun.advance(trainer)
            let network = try trainer.network()
            let library = network.patternLibrary
            let whole = try #require(library.firstIndex(of: .full(size: 3)))
            #expect(library.count <= recipe.sparsity.librarySize + 1)
            for (name, structure) in network.structures {
                let kept = structure.patterns.filter { $0 != BlockStructure.removed }
                #expect(!kept.isEmpty, "\(name)")
                #expect(kept.allSatisfy { ($0 == UInt8(whole)) == (name == "tail") }, "\(name)")
            }
            let blocks = network.structures.values.reduce(0) { $0 + $1.patterns.count }
            let kept = network.structures.values.reduce(0) { $0 + $1.keptBlocks }
            #expect(network.structures.count == 3 && kept == Int(recipe.sparsity.keep * Double(blocks)))
        }

        @Test(arguments: [SparsityRecipe.Method.gradual, .admm])
        func goesOnFromACheckpointBitForBit(method: SparsityRecipe.Method) throws {
            let whole = try TinyRun.trainer(Self.recipe(method))
            try TinyRun.advance(whole)
            try TinyRun.withTemporaryPath { path in
                let first = try TinyRun.trainer(Self.recipe(method))
                try TinyRun.advance(first, to: 8)
                try first.writeCheckpoint(to: path)
                let second = try TinyRun.trainer(Self.recipe(method))
                try second.resume(from: path)
                try TinyRun.advance(second)
                #expect(try second.network() == whole.network())
            }
        }

        /// A network for measurements has the same layers.
        @Test func whatIsMeasuredHasWholeBlocksToo() throws {
            let recipe = Self.recipe(.gradual)
            let network = try recipe.network.initial(seed: 1).measurable(recipe) { $0 % 2 == 0 }
            let whole = try #require(network.patternLibrary.firstIndex(of: .full(size: 3)))
            for (name, structure) in network.structures {
                for (block, id) in structure.patterns.enumerated() {
                    guard block % 2 == 0 else {
                        #expect(id == BlockStructure.removed)
                        continue
                    }
                    #expect((id == UInt8(whole)) == (name == "tail"), "block \(block) of \(name)")
                }
            }
        }
    }
}
