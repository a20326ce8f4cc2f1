import Imaging
import Network
import TestSupport
import Testing

@testable import Training

extension OneDNNSuites {
    /// Style transfer from random weights to an integer network, on pictures that the test makes.
    @Suite struct StyleTrainingTests {
        private static let recipe: TrainingRecipe = {
            var recipe = TrainingRecipe.styleTransfer
            (recipe.network.channels, recipe.network.layers) = (16, 2)
            (recipe.data.patch, recipe.data.batch) = (64, 1)
            recipe.sparsity.method = .oneShot
            recipe.sparsity.librarySize = 4
            recipe.training.precision = .float32
            recipe.training.distillation = 0
            recipe.style?.stability = 50
            recipe.style?.imitatedStability = 0
            recipe.setSteps(2, 2, 2)
            return recipe
        }()

        private static func trainer(_ recipe: TrainingRecipe = recipe) throws -> Trainer {
            let content = Pictures.pairs(count: 3, side: 80).map { pair in
                let luma = pair.high
                return ContentPair(clean: ColorPicture(luma: luma, cb: luma, cr: luma))
            }
            let target = try StyleTarget(
                PerceptualLossTests.picture(3 * 48 * 48, seed: 9), width: 48, height: 48,
                features: PerceptualLossTests.features(.squeezeNet))
            return try Trainer(recipe, content: content, target: target, threads: 1)
        }

        @Test func threeStagesGiveAnIntegerNetworkForColor() throws {
            let trainer = try Self.trainer()
            let losses = try TinyRun.advance(trainer)
            #expect(losses.count == 6 && losses.allSatisfy { $0 > 0 })
            let parts = try #require(trainer.styleParts)
            #expect(parts.style > 0 && parts.content > 0 && parts.stability > 0)
            let network = try trainer.network()
            let shapes = try network.validate()
            #expect(network.isQuantized && network.inputChannels == 3)
            #expect(shapes[network.nodes.last!.name] == TensorShape(channels: 3))
        }

        /// With nothing pruned there is nothing to learn from what the dense stage ended with; what the teacher leaves of the
        /// loss is the photographs' own.
        @Test(arguments: [0.5, 1]) func theDenseStageTeachesTheOthers(distillation: Double) throws {
            var recipe = Self.recipe
            (recipe.sparsity.method, recipe.training.distillation) = (.fixed, distillation)
            recipe.training.loss = .l1
            recipe.setSteps(2, 1, 0)
            let trainer = try Self.trainer(recipe)
            try TinyRun.advance(trainer, to: 2)
            #expect(try #require(trainer.styleParts).style > 0)
            let loss = try trainer.step()
            #expect((loss == 0) == (distillation == 1))
            #expect((trainer.styleParts == nil) == (distillation == 1))
            if let parts = trainer.styleParts { #expect(parts.style > 0 && parts.stability > 0) }
        }

        /// Whoever only imitates may be asked for steadiness beside; the loss of the first such step is the teacher's
        /// own unsteadiness, as often as the weight says.
        @Test func imitationMayBeSteadied() throws {
            func loss(_ weight: Double) throws -> Float {
                var recipe = Self.recipe
                (recipe.sparsity.method, recipe.training.distillation, recipe.training.loss) = (.fixed, 1, .l1)
                recipe.style?.imitatedStability = weight
                recipe.setSteps(2, 1, 0)
                let trainer = try Self.trainer(recipe)
                try TinyRun.advance(trainer, to: 2)
                return try trainer.step()
            }
            let (none, once, twice) = (try loss(0), try loss(10), try loss(20))
            #expect(none == 0 && once > 0 && abs(twice - 2 * once) < 1e-3 * once)
        }

        @Test(arguments: [0, 0.5, 1]) func goesOnFromACheckpointBitForBit(distillation: Double) throws {
            var recipe = Self.recipe
            recipe.style?.imitatedStability = 20
            recipe.training.distillation = distillation
            let whole = try Self.trainer(recipe)
            try TinyRun.advance(whole)
            try TinyRun.withTemporaryPath { path in
                let first = try Self.trainer(recipe)
                try TinyRun.advance(first, to: 3)
                try first.writeCheckpoint(to: path)
                let second = try Self.trainer(recipe)
                try second.resume(from: path)
                try TinyRun.advance(second)
                #expect(try second.network() == whole.network())
            }
        }
    }
}
