import Network
import PatternSparsity
import Testing

@testable import Training

extension OneDNNSuites {
    /// Masks that follow the weights until they settle.
    @Suite struct StraightThroughPruningTests {
        private static let recipe = TinyRun.recipe(.straightThrough)

        /// What the trainer's network keeps before each step of the sparse stage, and at its end.
        private static func structures(_ recipe: TrainingRecipe) throws -> [[String: BlockStructure]] {
            let trainer = try TinyRun.trainer(recipe)
            try TinyRun.advance(trainer, to: recipe.training.denseSteps)
            var structures: [[String: BlockStructure]] = []
            while trainer.completedSteps < recipe.training.denseSteps + recipe.training.sparseSteps {
                _ = try trainer.step()
                structures.append(try trainer.network().structures)
            }
            return structures
        }

        private static func kept(_ structures: [String: BlockStructure]) -> Int {
            structures.values.reduce(0) { $0 + $1.keptBlocks }
        }

        @Test(arguments: [(0.5, 16), (0.3, 9), (0.26, 8), (1, 32)])
        func theShareOfBlocksIsTheRecipesInTheEnd(keep: Double, blocks: Int) throws {
            let trainer = try TinyRun.trainer(Self.recipe.with { $0.sparsity.keep = keep })
            try TinyRun.advance(trainer)
            let network = try trainer.network()
            #expect(network.structures.count == 2 && Self.kept(network.structures) == blocks)
            for (name, structure) in network.structures {
                // No four filters are left without input, and no layer without its tenth.
                for row in 0..<4 {
                    #expect(structure.patterns[row * 4..<row * 4 + 4].contains { $0 != BlockStructure.removed })
                }
                // Every block that stays has a pattern of the library in each of its kernels, and no more.
                let convolution = network.convolutions[name]!
                let indices = convolution.denseIndices(library: network.patternLibrary)
                for kernel in 0..<16 * 16 {
                    let id = structure.patterns[kernel / 16 / 4 * 4 + kernel % 16 / 4]
                    let positions = (0..<9).filter { indices[kernel * 9 + $0] >= 0 }
                    #expect(
                        positions == (id == BlockStructure.removed ? [] : network.patternLibrary[Int(id)].positions))
                    #expect(positions.isEmpty || positions.count == 4 && positions.contains(4))
                }
            }
            #expect((1...4).contains(network.patternLibrary.count))
            let parameters = Double(ParameterLayout(network).count)
            #expect(abs(trainer.kept - (parameters - Double(2 * 2304 - blocks * 64)) / parameters) < 1e-9)
        }

        @Test func blocksGoLittleByLittleAndTheLibraryShrinks() throws {
            let recipe = Self.recipe.with {
                $0.sparsity.refresh = 1
                $0.setSteps(3, 40, 0)
            }
            let counts = try Self.structures(recipe).map(Self.kept)
            #expect(counts[0] == 32 && counts[39] == 16)
            #expect(zip(counts, counts.dropFirst()).allSatisfy { $0 >= $1 })
            // Masks are final after 24 steps; the last tenth of these has the last share already.
            #expect(counts[22] == 16 && Set(counts[..<22]).count > 8)
            let trainer = try TinyRun.trainer(recipe)
            try TinyRun.advance(trainer, to: 4)
            #expect(try (5...8).contains(trainer.network().patternLibrary.count))
            try TinyRun.advance(trainer)
            #expect(try (1...4).contains(trainer.network().patternLibrary.count))
        }

        @Test func aLayersMinimumHoldsWhateverItsBlocksCost() throws {
            let recipe = Self.recipe.with {
                $0.sparsity.costs = ["trunk1": 10]
                $0.sparsity.minimumKeep = 0.5
            }
            let trainer = try TinyRun.trainer(recipe)
            try TinyRun.advance(trainer)
            let kept = try trainer.network().structures.mapValues(\.keptBlocks)
            // Half of 16 · 10 + 16 · 1 is 88: eight dear blocks must stay, and eight cheap ones fill the rest.
            #expect(kept == ["trunk1": 8, "trunk2": 8])
            let other = try TinyRun.trainer(recipe.with { $0.sparsity.minimumKeep = 0.25 })
            try TinyRun.advance(other)
            let cheaper = try other.network().structures.mapValues(\.keptBlocks)
            #expect(cheaper["trunk2"]! > 8 && cheaper["trunk1"]! * 10 + cheaper["trunk2"]! <= 88)
        }

        @Test func prunedWeightsLiveUntilTheMasksSettle() throws {
            let trainer = try TinyRun.trainer(Self.recipe)
            try TinyRun.advance(trainer, to: 9)
            let open = trainer.plan.layers.mask(try #require(trainer.state.pruning).selection)
            let pruned = open.indices.filter { open[$0] == 0 }
            #expect(pruned.count == 2 * 2304 - 16 * 64)
            #expect(pruned.allSatisfy { trainer.state.parameters[$0] != 0 && trainer.state.average[$0] != 0 })
            // The network itself already runs without them.
            let layout = ParameterLayout(try trainer.network())
            let outside = layout.gather(try trainer.network())
            #expect(pruned.allSatisfy { outside[$0] == 0 })
            for step in 10...16 {
                try TinyRun.advance(trainer, to: step)
                #expect(trainer.state.pruning == nil && trainer.changing == nil)
                let mask = layout.mask(trainer.state.network)
                #expect(mask.count { $0 == 0 } == pruned.count)
                for index in mask.indices where mask[index] == 0 {
                    #expect(trainer.state.parameters[index] == 0 && trainer.state.average[index] == 0)
                }
            }
        }

        @Test func whatWasPrunedMayComeBackBeforeTheMasksSettle() throws {
            let recipe = Self.recipe.with {
                $0.sparsity.refresh = 1
                $0.training.learningRate = 2e-2
                $0.setSteps(3, 40, 0)
            }
            var (blocks, patterns) = (0, 0)
            for seed in 1...4 as ClosedRange<UInt64> {
                let structures = try Self.structures(recipe.with { $0.training.seed = seed })
                for name in ["trunk1", "trunk2"] {
                    for (before, after) in zip(structures, structures.dropFirst()) {
                        for (old, new) in zip(before[name]!.patterns, after[name]!.patterns) where new != old {
                            if old == BlockStructure.removed {
                                blocks += 1
                            } else if new != BlockStructure.removed {
                                patterns += 1
                            }
                        }
                    }
                    // And none after.
                    #expect(Set(structures[24...].map { $0[name]! }).count == 1)
                }
            }
            #expect(blocks > 0 && patterns > 0)
        }

        /// Weights that the network runs without lose the rate's share in each step, beside what training asks for.
        @Test func prunedWeightsDecay() throws {
            func norm(_ decay: Double) throws -> Float {
                let recipe = Self.recipe.with {
                    $0.sparsity.decay = decay
                    $0.sparsity.keep = 0.3
                    $0.setSteps(3, 40, 0)
                }
                let trainer = try TinyRun.trainer(recipe)
                try TinyRun.advance(trainer, to: 3 + 23)
                let mask = trainer.plan.layers.mask(try #require(trainer.state.pruning).selection)
                return zip(trainer.state.parameters, mask).reduce(0) { $0 + ($1.1 == 0 ? $1.0 * $1.0 : 0) }
            }
            let norms = try [0, 10, 100].map(norm)
            #expect(norms[0] > 1.2 * norms[1] && norms[1] > 2 * norms[2] && norms[2] > 0)
        }
    }
}
