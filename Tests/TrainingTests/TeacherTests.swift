import Network
import Testing

@testable import Training

extension OneDNNSuites {
    @Suite struct TeacherTests {
        private static let recipe = TinyRun.recipe.with {
            $0.training.loss = .l1
            $0.setSteps(5, 0, 0)
        }

        private static func losses(_ distillation: Double, teacher: Network?) throws -> [Float] {
            let recipe = Self.recipe.with { $0.training.distillation = distillation }
            return try TinyRun.advance(TinyRun.trainer(recipe, initial: nil, teacher: teacher))
        }

        @Test(arguments: [Precision.float32, .bfloat16])
        func aNetworkHasNothingToLearnFromItself(precision: Precision) throws {
            let recipe = Self.recipe.with { ($0.training.distillation, $0.training.precision) = (1, precision) }
            let own = recipe.network.initial(seed: recipe.training.seed)
            let trainer = try TinyRun.trainer(recipe, initial: own, teacher: own)
            #expect(try TinyRun.advance(trainer) == [0, 0, 0, 0, 0])
            #expect(trainer.state.parameters == ParameterLayout(own).gather(own))
            let other = recipe.network.initial(seed: 99)
            #expect(try TinyRun.trainer(recipe, initial: own, teacher: other).step() > 0)
        }

        @Test func theLossIsSharedAsTheRecipeSays() throws {
            let teacher = try TinyRun.pruned.get()
            let photographs = try Self.losses(0, teacher: teacher)
            #expect(try photographs == Self.losses(0.5, teacher: nil))
            let (imitation, mixed) = (try Self.losses(1, teacher: teacher), try Self.losses(0.25, teacher: teacher))
            // The first batch is the same; then the networks differ.
            #expect(abs(mixed[0] - (0.75 * photographs[0] + 0.25 * imitation[0])) < 1e-6)
            #expect(imitation[0] != photographs[0] && mixed[4] != photographs[4])
        }

        /// The gradient of the shared loss, by the way a run takes.
        @Test func imitationApproachesTheTeacher() throws {
            let teacher = try TinyRun.trainer(TinyRun.recipe.with { $0.setSteps(60, 0, 0) })
            try TinyRun.advance(teacher)
            let recipe = Self.recipe.with {
                $0.training.distillation = 1
                $0.setSteps(100, 0, 0)
            }
            let losses = try TinyRun.advance(
                TinyRun.trainer(recipe, initial: nil, teacher: try teacher.network()))
            func mean(_ values: ArraySlice<Float>) -> Float { values.reduce(0, +) / Float(values.count) }
            #expect(mean(losses.suffix(10)) < 0.7 * mean(losses.prefix(10)))
        }

        /// A teacher of another depth and size of its trunk, quantised and pruned, is run in real numbers.
        @Test func aTeacherMayBeOfAnotherShape() throws {
            let recipe = TinyRun.recipe.with {
                ($0.network.layers, $0.network.spaceToDepth, $0.network.channels) = (3, 2, 20)
            }
            let run = try TinyRun.trainer(recipe)
            try TinyRun.advance(run)
            let teacher = try run.network()
            #expect(teacher.isQuantized && !teacher.structures.isEmpty)
            #expect(try Self.losses(1, teacher: teacher).allSatisfy { $0 > 0 && $0.isFinite })
        }

        @Test func aTeacherOfAnotherScaleIsRefused() throws {
            let refusal = TrainingError.teacher("it does not make luma ×2 of luma")
            for scale in [1, 3, 4] {
                let teacher = Network.initial(scale: scale, channels: 4, layers: 1, seed: 1)
                #expect(throws: refusal) { try Self.losses(0.5, teacher: teacher) }
            }
            var colour = GraphBuilder(inputChannels: 3)
            colour.append("enlarged", .upsample(factor: 2))
            #expect(throws: refusal) { try Self.losses(0.5, teacher: colour.network) }
        }

        @Test func aTeacherThatPatchesDoNotFitIsRefused() throws {
            var shape = NetworkShape()
            (shape.channels, shape.layers, shape.spaceToDepth) = (4, 1, 3)
            let teacher = shape.initial(seed: 1)
            #expect(throws: TrainingError.teacher("data.patch is 8, not a multiple of the 3 that it takes")) {
                try Self.losses(0.5, teacher: teacher)
            }
        }
    }
}
