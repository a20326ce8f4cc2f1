import Network
import TestSupport
import Testing

@testable import Training

extension OneDNNSuites {
    @Suite struct PerceptualLossTests {
        /// Random weights in the shapes of a real network of features.
        static func features(_ kind: FeatureWeights.Kind) throws -> FeatureWeights {
            var generator = SeededGenerator(seed: 7)
            var file = Safetensors()
            for layer in FeatureLayer.all(kind) {
                for shape in layer.convolutions {
                    let count = shape.channels * shape.kernel * shape.kernel
                    let deviation = (6 / Float(count)).squareRoot()
                    let weights = (0..<shape.filters * count).map { _ in
                        Float16(.random(in: -1...1, using: &generator) * deviation)
                    }
                    file.set(
                        "\(shape.name).weight", weights,
                        shape: [shape.filters, shape.channels, shape.kernel, shape.kernel])
                    file.set(
                        "\(shape.name).bias",
                        (0..<shape.filters).map { _ in Float.random(in: 0...0.2, using: &generator) })
                }
            }
            return try FeatureWeights(file)
        }

        static func picture(_ count: Int, seed: UInt64) -> [Float] {
            var generator = SeededGenerator(seed: seed)
            return (0..<count).map { _ in .random(in: 0...1, using: &generator) }
        }

        @Test(arguments: [FeatureWeights.Kind.squeezeNet, .vgg16], ["content", "style", "variation"])
        func gradient(kind: FeatureWeights.Kind, part: String) throws {
            let features = try Self.features(kind)
            let (width, height) = (40, 36)
            let target = try StyleTarget(
                Self.picture(3 * 32 * 48, seed: 1), width: 48, height: 32, features: features)
            var weights = StyleRecipe()
            weights.content = part == "content" ? 2 : 0
            weights.style = part == "style" ? 3 : 0
            weights.variation = part == "variation" ? 4 : 0
            let loss = try PerceptualLoss(
                [target], weights: weights, shape: .init(batch: 2, height: height, width: width), propagates: true)
            let photographs = Self.picture(2 * 3 * width * height, seed: 2)
            let result = Self.picture(2 * 3 * width * height, seed: 3)
            func evaluate(_ result: [Float]) throws -> (loss: Float, gradient: [Float]) {
                try result.withUnsafeBufferPointer { result in
                    try photographs.withUnsafeBufferPointer { photographs in
                        let answer = try loss(result, of: photographs)
                        return (answer.loss, answer.gradient)
                    }
                }
            }
            let (value, gradient) = try evaluate(result)
            #expect(value > 0)
            // Along the gradient itself, and along a direction of chance. Single precision asks for steps in which some
            // ReLUs and largest values change, which costs digits.
            let norm = gradient.reduce(0) { $0 + $1 * $1 }.squareRoot()
            let random = Self.picture(result.count, seed: 4).map { $0 - 0.5 }
            for direction in [gradient.map { $0 / norm }, random] {
                let step: Float = 2e-2 / direction.reduce(0) { max($0, abs($1)) }
                let slope = zip(gradient, direction).reduce(Float(0)) { $0 + $1.0 * $1.1 }
                let ends = try [step, -step].map { step in
                    try evaluate(zip(result, direction).map { $0 + step * $1 }).loss
                }
                let measured = (ends[0] - ends[1]) / (2 * step)
                #expect(abs(measured - slope) <= 0.25 * abs(slope) + 5e-3 * norm, "\(measured) against \(slope)")
            }
        }

        @Test func gramMatrixByHand() throws {
            let tensor = try TrainingTensor(batch: 2, channels: 4, height: 1, width: 2)
            // The second picture's pixels are (1, 2, 0, 0) and (3, −1, 0, 1).
            for (channel, values) in [[1, 3], [2, -1], [0, 0], [0, 1]].enumerated() {
                for (x, value) in values.enumerated() {
                    tensor.value.pointer[tensor.offset(1, channel, y: 0, x: x)] = Float(value)
                }
            }
            let rows = try FeatureRows(tensor)
            try rows.read()
            #expect(try rows.gram(0) == [Float](repeating: 0, count: 16))
            #expect(
                try rows.gram(1) == [5, -0.5, 0, 1.5, -0.5, 2.5, 0, -0.5, 0, 0, 0, 0, 1.5, -0.5, 0, 0.5])
        }

        @Test func styleAndContentOfTheSamePicturesAreZero() throws {
            let features = try Self.features(.squeezeNet)
            let picture = Self.picture(3 * 32 * 32, seed: 5)
            let target = try StyleTarget(picture, width: 32, height: 32, features: features)
            let loss = try PerceptualLoss(
                [target], weights: StyleRecipe(), shape: .init(batch: 1, height: 32, width: 32), propagates: true)
            let (parts, _, gradient) = try picture.withUnsafeBufferPointer { try loss($0, of: $0) }
            #expect(parts.content == 0 && parts.style < 1e-5)
            #expect(gradient.allSatisfy { abs($0) < 1e-2 })
        }

        @Test func styleOfEarlierBatchesCounts() throws {
            let features = try Self.features(.squeezeNet)
            let pictures = [6, 7].map { Self.picture(3 * 32 * 32, seed: $0) }
            let target = try StyleTarget(pictures[0], width: 32, height: 32, features: features)
            func loss(memory: Double) throws -> PerceptualLoss {
                var weights = StyleRecipe()
                weights.memory = memory
                return try PerceptualLoss(
                    [target], weights: weights, shape: .init(batch: 1, height: 32, width: 32), propagates: true)
            }
            func style(_ loss: PerceptualLoss, _ picture: [Float]) throws -> (part: Float, gradient: [Float]) {
                let answer = try picture.withUnsafeBufferPointer { try loss($0, of: $0) }
                return (answer.parts.style, answer.gradient)
            }
            let alone = try style(loss(memory: 0), pictures[1])
            let remembering = try loss(memory: 0.75)
            // What came before counts as the target itself, so that a quarter of the distance is there at first.
            let first = try style(remembering, pictures[1])
            #expect(abs(first.part - alone.part / 4) < 1e-4 * alone.part)
            let norm = alone.gradient.reduce(0) { $0 + $1 * $1 }.squareRoot()
            let difference = zip(first.gradient, alone.gradient).reduce(Float(0)) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
            #expect(difference.squareRoot() < 1e-3 * norm, "the step is as large as that of a picture alone")
            let memory = remembering.memory
            let second = try style(remembering, pictures[1])
            #expect(abs(second.part - alone.part * 7 / 16) < 1e-4 * alone.part)
            remembering.memory = memory
            #expect(try style(remembering, pictures[1]).part == second.part)
        }

        @Test func totalVariationByHand() {
            // Two rows of three: differences 1, −2 and 0, 0 to the right, 2, 1 and 3 downwards.
            let plane: [Float] = [1, 2, 0, 3, 3, 3]
            var gradient = [Float](repeating: 0, count: 6)
            let value = plane.withUnsafeBufferPointer {
                TotalVariation.evaluate($0, width: 3, height: 2, weight: 3, into: &gradient)
            }
            #expect(value == Float(1 + 4 + 4 + 1 + 9) / 6)
            #expect(gradient == [-3, 2, -5, 2, 1, 3])
        }

        @Test func rejectsOtherFiles() {
            var file = Safetensors()
            #expect(throws: NetworkError.self) { try FeatureWeights(file) }
            file.set("conv1_1.weight", [Float](repeating: 0, count: 64 * 27), shape: [64, 3, 3, 3])
            #expect(throws: NetworkError("the tensor conv1_1.bias is missing")) { try FeatureWeights(file) }
        }
    }
}
