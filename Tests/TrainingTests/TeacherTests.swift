import Network
import Testing

@testable import Training

extension OneDNNSuites {
    /// The teacher of style transfer, which runs beside the network that it teaches.
    @Suite struct TeacherTests {
        private static let recipe: TrainingRecipe = {
            var recipe = TrainingRecipe.styleTransfer
            (recipe.data.patch, recipe.training.precision) = (8, .float32)
            return recipe
        }()

        private static func network(_ change: (inout NetworkShape) -> Void = { _ in }) -> Network {
            var shape = Self.recipe.network
            (shape.channels, shape.layers) = (8, 2)
            change(&shape)
            return shape.initial(seed: 1)
        }

        /// Of another depth, width and size than the recipe's network; against the interpreter.
        @Test func itsOutputIsTheNetworks() throws {
            let network = Self.network { $0.spaceToDepth = 2 }
            let teacher = try Teacher(network, Self.recipe, styles: [], batch: 2)
            let samples = (0..<2 * 3 * 64).map { UInt8($0 * 37 % 256) }
            let output = try teacher.output(samples.map { Float($0) / 255 }, styles: [0, 0])
            for picture in 0..<2 {
                let range = picture * 192..<(picture + 1) * 192
                let expected = try RealInterpreter(network).run(
                    Tensor(channels: 3, height: 8, width: 8, elements: Array(samples[range])))
                for (value, wanted) in zip(output[range], expected.values.elements) {
                    #expect(abs(255 * Double(value) - wanted) < 0.01)
                }
            }
        }

        @Test func oneThatMakesSomethingElseIsRefused() throws {
            var larger = GraphBuilder(inputChannels: 3)
            larger.append("enlarged", .upsample(factor: 2))
            for network in [Network.initial(scale: 1, channels: 4, layers: 1, seed: 1), larger.network] {
                #expect(throws: TrainingError.teacher("it does not make colour ×1 of colour")) {
                    try Teacher(network, Self.recipe, styles: [], batch: 1)
                }
            }
        }

        @Test func oneThatPatchesDoNotFitIsRefused() throws {
            #expect(throws: TrainingError.teacher("data.patch is 8, not a multiple of the 3 that it takes")) {
                try Teacher(Self.network { $0.spaceToDepth = 3 }, Self.recipe, styles: [], batch: 1)
            }
        }
    }
}
