import Network
import PatternSparsity
import Testing

@testable import Training

extension OneDNNSuites {
    /// Runs that begin with a network that is already there.
    @Suite struct InitialNetworkTests {
        private static let dense = Network.initial(scale: 2, channels: 16, layers: 2, seed: 77)

        @Test func pruningBeginsWithTheGivenWeights() throws {
            // So small a rate leaves the weights where they were, but for those that are pruned.
            let recipe = TinyRun.recipe(.oneShot).with {
                $0.training.learningRate = 1e-9
                $0.setSteps(0, 2, 0)
            }
            let trainer = try TinyRun.trainer(recipe, initial: Self.dense)
            let layout = ParameterLayout(Self.dense)
            #expect(trainer.state.parameters == layout.gather(Self.dense))
            let before = try trainer.validate()
            try TinyRun.advance(trainer)
            let network = try trainer.network()
            let (given, kept) = (layout.gather(Self.dense), layout.gather(network))
            let mask = layout.mask(network)
            for index in mask.indices { #expect(abs(kept[index] - given[index] * mask[index]) < 1e-6) }
            #expect(try trainer.validate() != before)
            // What stays are the blocks and patterns that keep most of the given weights.
            let library = PatternLibrary(network.patternLibrary)
            for (name, structure) in network.structures {
                let nearest = BlockProjection.patterns(
                    Array(given[layout.slices[name]!.weights]), filters: 16, channels: 16, kernelSize: 3,
                    granularity: structure.granularity, library: library)
                for (id, best) in zip(structure.patterns, nearest.patterns) where id != BlockStructure.removed {
                    #expect(id == best)
                }
            }
            #expect(network.structures.values.reduce(0) { $0 + $1.keptBlocks } == 16)
        }

        /// Every method but `fixed` takes all weights of a sparse integer network, zeros among them.
        @Test(arguments: SparsityRecipe.Method.choosing)
        func aSparseIntegerNetworkBeginsAsADenseOneOfRealNumbers(method: SparsityRecipe.Method) throws {
            let first = try TinyRun.trainer(TinyRun.recipe(.oneShot))
            try TinyRun.advance(first)
            let integer = try first.network()
            #expect(integer.isQuantized && integer.structures.count == 2)
            let trainer = try TinyRun.trainer(TinyRun.recipe(method).with { $0.setSteps(2, 6, 2) }, initial: integer)
            #expect(trainer.state.network.structures.isEmpty && !trainer.state.network.isQuantized)
            #expect(trainer.state.network.patternLibrary.isEmpty)
            let layout = ParameterLayout(integer)
            #expect(trainer.state.parameters == layout.gather(integer))
            try TinyRun.advance(trainer)
            try trainer.network().validate()
            #expect(try trainer.network().structures.count == 2)
        }

        @Test(arguments: [0, 2]) func fixedStructuresStay(quantized: Int) throws {
            let initial = try TinyRun.pruned.get()
            #expect(initial.structures.count == 2)
            let recipe = TinyRun.recipe(.fixed).with { $0.setSteps(2, 4, quantized) }
            let trainer = try TinyRun.trainer(recipe, initial: initial)
            let mask = ParameterLayout(initial).mask(initial)
            let start = trainer.state.parameters
            while !trainer.isFinished {
                _ = try trainer.step()
                #expect(zip(trainer.state.parameters, mask).allSatisfy { $1 == 1 || $0 == 0 })
                #expect(trainer.changing == nil)
            }
            let network = try trainer.network()
            try network.validate()
            #expect(network.structures == initial.structures && network.patternLibrary == initial.patternLibrary)
            #expect(network.isQuantized == (quantized > 0))
            #expect(zip(trainer.state.parameters, start).count { $0 != $1 } > 1000)
        }

        @Test func fixedStructuresOfAnIntegerNetworkStay() throws {
            let first = try TinyRun.trainer(TinyRun.recipe(.gradual))
            try TinyRun.advance(first)
            let integer = try first.network()
            let trainer = try TinyRun.trainer(TinyRun.recipe(.fixed), initial: integer)
            try TinyRun.advance(trainer)
            let network = try trainer.network()
            #expect(network.structures == integer.structures && network.patternLibrary == integer.patternLibrary)
            #expect(network.isQuantized && network != integer)
        }

        @Test func equalLayersAreAdoptedAndOthersAreNot() throws {
            let own = Network.initial(scale: 2, channels: 16, layers: 3, seed: 1)
            let given = try TinyRun.pruned.get()
            let adopting = try #require(own.adopting(given))
            try adopting.validate()
            for name in ["head", "trunk1", "trunk2", "tail"] {
                #expect(adopting.convolutions[name] == given.convolutions[name])
            }
            #expect(adopting.convolutions["trunk3"] == own.convolutions["trunk3"])
            #expect(adopting.nodes.map(\.name) == own.nodes.map(\.name))
            #expect(adopting.patternLibrary == given.patternLibrary)
        }

        @Test func layersOfAnotherShapeKeepTheirOwnWeights() throws {
            let given = Network.initial(scale: 2, channels: 16, layers: 2, seed: 1)
            // The tail of another scale has other filters, and wider layers fit nowhere.
            let enlarging = Network.initial(scale: 3, channels: 16, layers: 2, seed: 2)
            let adopting = try #require(enlarging.adopting(given))
            #expect(adopting.convolutions["trunk2"] == given.convolutions["trunk2"])
            #expect(adopting.convolutions["head"] == given.convolutions["head"])
            #expect(adopting.convolutions["tail"] == enlarging.convolutions["tail"])
            let wider = Network.initial(scale: 2, channels: 20, layers: 2, seed: 2)
            #expect(wider.adopting(given) == nil)
            var shape = NetworkShape()
            (shape.channels, shape.layers, shape.window) = (16, 2, 5)
            let reaching = shape.initial(seed: 3)
            let adopted = try #require(reaching.adopting(given))
            #expect(adopted.convolutions["trunk1"] == reaching.convolutions["trunk1"])
            #expect(adopted.convolutions["tail"] == given.convolutions["tail"])
        }

        @Test func anIntegerNetworkIsAdoptedInRealNumbers() throws {
            let trainer = try TinyRun.trainer(TinyRun.recipe(.oneShot))
            try TinyRun.advance(trainer)
            let integer = try trainer.network()
            let own = Network.initial(scale: 2, channels: 16, layers: 2, seed: 1)
            let adopting = try #require(own.adopting(integer))
            try adopting.validate()
            #expect(!adopting.isQuantized && adopting.structures == integer.structures)
            let layout = ParameterLayout(own)
            #expect(layout.gather(adopting) == layout.gather(integer))
        }
    }
}
