import Network
import Testing

@testable import Training

extension OneDNNSuites {
    @Suite struct TrainerTests {
        private func convolutions(_ network: Network) -> [(name: String, convolution: Convolution)] {
            network.nodes.compactMap { node in
                if case .convolution(let convolution) = node.operation { (node.name, convolution) } else { nil }
            }
        }

        @Test func aRunGoesThroughItsStagesToAnIntegerNetwork() throws {
            let trainer = try TinyRun.trainer()
            #expect(trainer.totalSteps == 15)
            var stages: [Trainer.Stage] = []
            while !trainer.isFinished {
                #expect(try trainer.step().isFinite)
                stages.append(trainer.stage)
                #expect(trainer.completedSteps == stages.count)
            }
            #expect(
                stages == [Trainer.Stage](repeating: .dense, count: 6) + .init(repeating: .sparse, count: 5)
                    + .init(repeating: .quantized, count: 4))
            let network = try trainer.network()
            try network.validate()
            #expect(network.isQuantized)
            #expect(try ModelFile.decode(Safetensors(data: ModelFile.encode(network).encoded())) == network)
            let output = try ReferenceInterpreter(network).run(Tensor(channels: 1, height: 5, width: 7, repeating: 100))
            #expect((output.height, output.width) == (10, 14))
        }

        @Test func everyTrunkBlockKeepsFourOfNinePositions() throws {
            var recipe = TinyRun.recipe
            // Blocks that do not divide the layers.
            recipe.network.channels = 10
            recipe.sparsity.granularity = try #require(Granularity("4x3"))
            let trainer = try TinyRun.trainer(recipe)
            try TinyRun.advance(trainer)
            let network = try trainer.network()
            #expect((1...4).contains(network.patternLibrary.count))
            #expect(network.patternLibrary.allSatisfy { $0.count == 4 && $0.contains(row: 1, column: 1) })
            for (name, convolution) in convolutions(network) {
                guard name.hasPrefix("trunk") else {
                    #expect(convolution.structure == nil)
                    continue
                }
                #expect(convolution.structure?.granularity == recipe.sparsity.granularity)
                #expect(convolution.blocks(library: network.patternLibrary).count == 12)
                #expect(convolution.weights.count == 10 * 10 * 4)
                // Counted in the dense weights: each filter × channel has exactly the four positions of its pattern.
                let kept = convolution.denseIndices(library: network.patternLibrary).map { $0 >= 0 }
                for kernel in 0..<100 { #expect(kept[kernel * 9..<kernel * 9 + 9].count { $0 } == 4) }
            }
        }

        @Test func stagesWithoutStepsAreLeftOut() throws {
            var recipe = TinyRun.recipe
            recipe.setSteps(6, 0, 0)
            let dense = try TinyRun.trainer(recipe)
            try TinyRun.advance(dense)
            #expect(dense.isFinished)
            #expect(try !dense.network().isQuantized)
            try dense.network().validate()
            recipe.setSteps(0, 0, 2)
            let quantized = try TinyRun.trainer(recipe)
            try TinyRun.advance(quantized)
            let network = try quantized.network()
            #expect(network.isQuantized)
            #expect(convolutions(network).allSatisfy { $0.convolution.structure == nil })
        }

        @Test func theLossFallsAndThePictureImproves() throws {
            var recipe = TinyRun.recipe
            recipe.data.batch = 4
            recipe.setSteps(120, 60, 30)
            let trainer = try TinyRun.trainer(recipe)
            let before = try #require(try trainer.validate())
            let losses = try TinyRun.advance(trainer)
            let after = try #require(try trainer.validate())
            func mean(_ values: ArraySlice<Float>) -> Float { values.reduce(0, +) / Float(values.count) }
            #expect(mean(losses.suffix(20)) < 0.8 * mean(losses.prefix(20)))
            #expect(after > before + 1.5)
        }

        @Test func theSameSeedGivesTheSameBits() throws {
            func run(_ recipe: TrainingRecipe) throws -> (losses: [Float], network: Network) {
                let trainer = try TinyRun.trainer(recipe, threads: 2)
                return (try TinyRun.advance(trainer), try trainer.network())
            }
            let (first, second) = (try run(TinyRun.recipe), try run(TinyRun.recipe))
            #expect(first.losses == second.losses)
            #expect(first.network == second.network)
            var recipe = TinyRun.recipe
            recipe.training.seed = 2
            #expect(try run(recipe).network != first.network)
        }

        @Test func validatingDoesNotChangeTheRun() throws {
            let (watched, unwatched) = (try TinyRun.trainer(), try TinyRun.trainer())
            while !watched.isFinished {
                _ = try watched.validate()
                _ = try watched.network()
                _ = try watched.step()
            }
            try TinyRun.advance(unwatched)
            #expect(watched.state == unwatched.state)
        }

        @Test func prunedWeightsStayZeroWhileTheyTrain() throws {
            let trainer = try TinyRun.trainer()
            try TinyRun.advance(trainer, to: 8)
            let mask = ParameterLayout(trainer.state.network).mask(trainer.state.network)
            #expect(mask.count { $0 == 0 } == 2 * 16 * 16 * 5)
            for (index, value) in mask.enumerated() where value == 0 {
                #expect(trainer.state.parameters[index] == 0)
                #expect(trainer.state.average[index] == 0)
            }
        }

        @Test func picturesThatAreTooSmallAreAnError() throws {
            let small = Pictures.pairs(count: 2, side: 14)
            let error = #expect(throws: TrainingError.self) {
                try Trainer(TinyRun.recipe, pairs: small, validation: [], threads: 1)
            }
            #expect(error == .data("no picture is as large as a patch of 16×16 pixels"))
        }

        @Test func validationPicturesOfAnySizeAreScoredOrLeftOut() throws {
            func score(_ side: Int) throws -> Double? {
                try Trainer(
                    TinyRun.recipe, pairs: TinyRun.pairs, validation: Pictures.pairs(count: 1, side: side), threads: 1
                ).validate()
            }
            #expect(try score(2) == nil)
            #expect(try score(4) == nil)
            #expect(try #require(try score(6)) > 5)
            #expect(try #require(try score(260)) > 5)
            #expect(try Trainer(TinyRun.recipe, pairs: TinyRun.pairs, validation: [], threads: 1).validate() == nil)
        }

        @Test(arguments: [7, 12]) func parametersThatAreNoNumbersStopTheRun(step: Int) throws {
            let trainer = try TinyRun.trainer()
            try TinyRun.advance(trainer, to: step)
            var state = trainer.state
            // What a gradient that overflowed leaves behind.
            state.optimizer.moments.first[0] = .infinity
            state.optimizer.moments.second[0] = .infinity
            try trainer.restore(state)
            #expect(throws: TrainingError.diverged(step: step + 1)) { try trainer.step() }
        }
    }
}
