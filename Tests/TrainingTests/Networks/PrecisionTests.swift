import Network
import PatternSparsity
import Testing

@testable import Training

extension OneDNNSuites {
    /// Graphs that multiply bfloat16 beside those that multiply float32.
    ///
    /// A bfloat16 has 8 bits of mantissa, so each factor is off by at most 2⁻⁹ of itself. With random signs the error of
    /// a sum stays about that of its terms, so that a layer of such products adds about 2⁻⁹ of a tensor's norm to its
    /// error. The bound of 2⁻⁸ per layer has room for chance; a factor that is lost or read in a wrong place is off by
    /// as much as the tensor itself.
    @Suite(.enabled(if: OneDNN.multipliesBfloat16, "float32 takes the place of bfloat16 here"))
    struct PrecisionTests {
        private struct Pass {
            let result: [Float]
            let gradient: [Float]

            init(_ network: Network, _ precision: Precision, seed: UInt64) throws {
                let shape = TrainingGraph.Shape(batch: 2, height: 8, width: 8)
                let graph = try TrainingGraph(network, shape: shape, trains: true, precision: precision)
                var random = SplitMix64(seed: seed)
                graph.setParameters(ParameterLayout(network).gather(network))
                try graph.forward((0..<2 * network.inputChannels * 64).map { _ in random.nextNormal() })
                result = graph.result
                gradient = try graph.backward(result.map { _ in random.nextNormal() })
            }
        }

        private static func distance(_ a: some Collection<Float>, _ b: some Collection<Float>) -> Double {
            func norm(_ values: some Sequence<Float>) -> Double {
                values.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
            }
            return norm(zip(a, b).map { $0 - $1 }) / norm(b)
        }

        /// Linear networks, so that the gradient has no kinks: the bound holds both ways.
        @Test(arguments: 1...12 as ClosedRange<UInt64>) func linearNetworksAgree(seed: UInt64) throws {
            let network = RandomTrainingNetwork.make(seed: seed, hasActivations: false)
            let (exact, fast) = (try Pass(network, .float32, seed: seed), try Pass(network, .bfloat16, seed: seed))
            let bound = Double(network.convolutions.count) / 256
            let forward = Self.distance(fast.result, exact.result)
            #expect(forward > 0 && forward < bound)
            // Each layer's own, so that a small one is not lost among the others.
            let layout = ParameterLayout(network)
            for (name, slice) in layout.slices {
                for part in [slice.weights, slice.bias] {
                    #expect(Self.distance(fast.gradient[part], exact.gradient[part]) < 2 * bound, "\(name)")
                }
            }
        }

        /// A sum that is near zero can have another sign, and then a gradient passes that did not; of a tensor whose
        /// error is 2⁻⁸ of its norm these are fewer than one in a hundred, and the square root of that share is lost.
        @Test(arguments: 1...12 as ClosedRange<UInt64>) func networksWithActivationsAgree(seed: UInt64) throws {
            let network = RandomTrainingNetwork.make(seed: seed, hasActivations: true)
            let (exact, fast) = (try Pass(network, .float32, seed: seed), try Pass(network, .bfloat16, seed: seed))
            let forward = Self.distance(fast.result, exact.result)
            #expect(forward > 0 && forward < Double(network.convolutions.count) / 256)
            #expect(Self.distance(fast.gradient, exact.gradient) < 0.1)
        }

        /// The networks that are trained by default.
        @Test(arguments: [1, 2], [false, true]) func trainedNetworksAgree(spaceToDepth: Int, residual: Bool) throws {
            var shape = NetworkShape()
            (shape.layers, shape.spaceToDepth, shape.residual) = (4, spaceToDepth, residual)
            let network = shape.initial(seed: 5)
            let (exact, fast) = (try Pass(network, .float32, seed: 1), try Pass(network, .bfloat16, seed: 1))
            let forward = Self.distance(fast.result, exact.result)
            #expect(forward > 0 && forward < 1.0 / 512)
            #expect(Self.distance(fast.gradient, exact.gradient) < 0.1)
        }

        /// What few filters write is plain, but the products are bfloat16's: they are in whole blocks on the way.
        @Test(arguments: 1...3) func fewFiltersAgree(filters: Int) throws {
            var builder = GraphBuilder(inputChannels: 16)
            builder.append("last", GraphBuilder.convolution(16, filters, size: 3))
            var random = SplitMix64(seed: 1)
            let layout = ParameterLayout(builder.network)
            let network = layout.scatter((0..<layout.count).map { _ in random.nextNormal() }, into: builder.network)
            let (exact, fast) = (try Pass(network, .float32, seed: 1), try Pass(network, .bfloat16, seed: 1))
            let forward = Self.distance(fast.result, exact.result)
            #expect(forward > 0 && forward < 1.0 / 256)
            #expect(Self.distance(fast.gradient, exact.gradient) < 2.0 / 256)
        }

        /// oneDNN has no fast bfloat16 convolution of plain inputs, those of less than 4 channels.
        @Test func layersOfPlainInputsStayExact() throws {
            var builder = GraphBuilder(inputChannels: 1)
            builder.append("a", GraphBuilder.convolution(1, 3, size: 3))
            builder.append("b", GraphBuilder.convolution(3, 3, size: 3))
            builder.append("c", GraphBuilder.convolution(3, 16, size: 3))
            var random = SplitMix64(seed: 1)
            let layout = ParameterLayout(builder.network)
            let network = layout.scatter((0..<layout.count).map { _ in random.nextNormal() }, into: builder.network)
            let (exact, fast) = (try Pass(network, .float32, seed: 1), try Pass(network, .bfloat16, seed: 1))
            #expect(exact.result == fast.result && exact.gradient == fast.gradient)
        }

        /// What style transfer is trained by: the deepest layer that is looked at is VGG-16's tenth.
        @Test(arguments: [FeatureWeights.Kind.squeezeNet, .vgg16]) func featuresAgree(kind: FeatureWeights.Kind) throws
        {
            let target = try StyleTarget(
                PerceptualLossTests.picture(3 * 32 * 48, seed: 1), width: 48, height: 32,
                features: PerceptualLossTests.features(kind))
            let shape = TrainingGraph.Shape(batch: 2, height: 36, width: 40)
            let photographs = PerceptualLossTests.picture(2 * 3 * 36 * 40, seed: 2)
            let result = PerceptualLossTests.picture(2 * 3 * 36 * 40, seed: 3)
            let answers = try [Precision.float32, .bfloat16].map { precision in
                let loss = try PerceptualLoss(
                    [target], weights: StyleRecipe(), shape: shape, propagates: true, precision: precision)
                return try result.withUnsafeBufferPointer { result in
                    try photographs.withUnsafeBufferPointer { try loss(result, of: $0) }
                }
            }
            let (exact, fast) = (answers[0], answers[1])
            #expect(fast.loss != exact.loss && abs(fast.loss - exact.loss) < 0.02 * exact.loss)
            #expect(Self.distance(fast.gradient, exact.gradient) < 0.2)
        }
    }
}
