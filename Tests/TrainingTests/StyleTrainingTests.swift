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
            return try Trainer(recipe, content: content, targets: [target], threads: 1)
        }

        /// A painter of three styles, which are three pictures.
        private static let painterRecipe: TrainingRecipe = {
            var recipe = Self.recipe
            (recipe.network.normalization, recipe.network.stem) = (.instance, [8])
            recipe.data.batch = 2
            recipe.style?.memory = 0
            recipe.setSteps(3, 3, 0)
            return recipe
        }()

        private static func painter(
            _ recipe: TrainingRecipe = painterRecipe, styles: [String] = ["a", "b", "c"], teacher: Network? = nil
        ) throws -> Trainer {
            let content = Pictures.pairs(count: 3, side: 80).map { pair in
                ContentPair(clean: ColorPicture(luma: pair.high, cb: pair.high, cr: pair.high))
            }
            let features = try PerceptualLossTests.features(.squeezeNet)
            let targets = try (1...UInt64(styles.count)).map {
                try StyleTarget(
                    PerceptualLossTests.picture(3 * 48 * 48, seed: $0), width: 48, height: 48, features: features)
            }
            return try Trainer(
                recipe, initial: recipe.network.initial(seed: 1, styles: styles), teacher: teacher, content: content,
                targets: targets, threads: 1)
        }

        @Test func severalStylesAreLearntByOneNetwork() throws {
            let trainer = try Self.painter()
            var counts = [0, 0, 0]
            for _ in 0..<6 {
                _ = try trainer.step()
                let parts = try #require(trainer.styleParts)
                let styles = parts.pictures.map(\.style)
                #expect(styles.count == 2 && styles[0] != styles[1])
                for style in styles { counts[style] += 1 }
                let mean = parts.pictures.reduce(0) { $0 + $1.styleDistance } / 2
                #expect(abs(parts.style - mean) < 1e-5 && parts.pictures.allSatisfy { $0.contentDistance > 0 })
            }
            #expect(counts.allSatisfy { $0 > 0 } && counts.reduce(0, +) == 12)
            let network = try trainer.network()
            try network.validate()
            #expect(network.styles == ["a", "b", "c"] && network.styleCount == 3)
            #expect(
                network.nodes.contains {
                    if case .convolution(let c) = $0.operation { c.structure != nil } else { false }
                })
            let planes = PerceptualLossTests.picture(3 * 32 * 32, seed: 1)
            let answers = try (0..<3).map { try trainer.answer(planes, width: 32, height: 32, style: $0) }
            #expect(answers[0] != answers[1] && answers[1] != answers[2])
        }

        @Test(arguments: [0, 1]) func severalStylesGoOnBitForBit(distillation: Double) throws {
            var recipe = Self.painterRecipe
            recipe.training.distillation = distillation
            recipe.style?.imitatedStability = 20
            let whole = try Self.painter(recipe)
            let losses = try TinyRun.advance(whole)
            try TinyRun.withTemporaryPath { path in
                for step in [1, 3, 4] {
                    let first = try Self.painter(recipe)
                    try TinyRun.advance(first, to: step)
                    try first.writeCheckpoint(to: path)
                    let second = try Self.painter(recipe)
                    try second.resume(from: path)
                    #expect(try TinyRun.advance(second) == Array(losses.dropFirst(step)))
                    #expect(try second.network() == whole.network())
                }
                let other = try Self.painter(recipe, styles: ["a", "b", "d"])
                #expect(throws: TrainingError.checkpoint("it belongs to other styles")) { try other.resume(from: path) }
            }
        }

        /// A style without weight is nothing to learn, and a heavy one counts as much more as it says.
        @Test func aStyleMayWeighMore() throws {
            func loss(_ weights: [String: Double]) throws -> (loss: Float, parts: PerceptualLoss.Parts) {
                var recipe = Self.painterRecipe
                var style = StyleRecipe()
                (style.content, style.style, style.weights) = (0, 2, weights)
                recipe.style = style
                let trainer = try Self.painter(recipe)
                return (try trainer.step(), try #require(trainer.styleParts))
            }
            let even = try loss([:])
            #expect(abs(even.loss - 2 * even.parts.style) < 1e-4 * even.loss)
            let first = even.parts.pictures[0], second = even.parts.pictures[1]
            let names = ["a", "b", "c"]
            let uneven = try loss([names[first.style]: 3, names[second.style]: 0])
            #expect(abs(uneven.loss - 3 * first.styleDistance) < 1e-3 * uneven.loss)
        }

        @Test func whatDoesNotSuitTheStylesIsRefused() throws {
            func refusal(_ change: (inout TrainingRecipe) -> Void, styles: [String] = ["a", "b"]) -> TrainingError? {
                var recipe = Self.painterRecipe
                change(&recipe)
                return #expect(throws: TrainingError.self) { try Self.painter(recipe, styles: styles) }
            }
            #expect(
                refusal { $0.style?.memory = 0.5 }
                    == .recipe(
                        "style.memory is 0.5, and each photograph of several styles is compared alone, so it must be 0")
            )
            #expect(refusal { $0.style?.weights = ["c": 1] } == .recipe("style.weights has c; the styles are a, b"))
            let teacher = Self.painterRecipe.network.initial(seed: 1, styles: ["a", "c"])
            #expect(throws: TrainingError.teacher("it has the styles a, c, not those that are learnt")) {
                try Self.painter(styles: ["a", "b"], teacher: teacher)
            }
        }

        @Test func aPainterBecomesAnIntegerNetwork() throws {
            var recipe = Self.painterRecipe
            recipe.training.quantizedSteps = 2
            let trainer = try Self.painter(recipe, styles: ["a", "b"])
            let losses = try TinyRun.advance(trainer)
            #expect(losses.allSatisfy { $0 > 0 && $0.isFinite })
            let network = try trainer.network()
            #expect(network.isQuantized && network.styles == ["a", "b"])
            for node in network.nodes {
                guard case .instanceNormalization = node.operation else { continue }
                #expect(network.convolution(normalizedBy: node) != nil && node.quantization == nil)
            }
            let mixed = try network.mixed([0.5, 0.5])
            let picture = Tensor<UInt8>(
                channels: 3, height: 8, width: 16, elements: (0..<384).map { UInt8($0 * 37 % 256) })
            let output = try ReferenceInterpreter(mixed).run(picture)
            #expect(Set(output.elements).count > 4)
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
