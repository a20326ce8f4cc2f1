import Network
import Testing

@testable import Training

extension OneDNNSuites {
    /// Reverse-mode gradients against finite differences.
    @Suite struct GradientTests {
        private let shape = TrainingGraph.Shape(batch: 2, height: 6, width: 4)

        /// A convolution before the one under test, so that its input's gradient is checked too.
        @Test(arguments: [1, 3, 5], [1, 3, 4, 16, 20]) func convolutions(size: Int, channels: Int) throws {
            let outputs = [1: 20, 3: 4, 4: 3, 16: 1, 20: 16][channels]!
            var builder = GraphBuilder(inputChannels: 1)
            builder.append("first", GraphBuilder.convolution(1, channels))
            builder.append("second", GraphBuilder.convolution(channels, outputs, size: size))
            try GradientCheck(builder.network, shape: shape, seed: UInt64(size * 100 + channels)).run()
        }

        @Test(arguments: [1, 3, 4, 16, 20]) func reluFusedIntoItsConvolution(channels: Int) throws {
            var builder = GraphBuilder(inputChannels: 1)
            builder.append("first", GraphBuilder.convolution(1, channels, size: 3))
            builder.append("first.relu", .relu)
            builder.append("second", GraphBuilder.convolution(channels, channels, size: 3))
            builder.append("second.relu", .relu)
            try GradientCheck(builder.network, shape: shape, seed: UInt64(30 + channels)).run()
        }

        /// Another reader of the convolution keeps its ReLU apart, and two gradients meet in one tensor.
        @Test(arguments: [1, 3, 4, 16, 20]) func reluOnItsOwnAndFanOut(channels: Int) throws {
            var builder = GraphBuilder(inputChannels: 1)
            builder.append("first", GraphBuilder.convolution(1, channels, size: 3))
            builder.append("relu", .relu)
            builder.append("sum", .add, "first", "relu")
            builder.append("second", GraphBuilder.convolution(channels, 2, size: 3))
            try GradientCheck(builder.network, shape: shape, seed: UInt64(channels)).run()
        }

        @Test(arguments: [1, 3, 4, 16, 20]) func prelu(channels: Int) throws {
            var builder = GraphBuilder(inputChannels: 2)
            builder.append("first", GraphBuilder.convolution(2, channels, size: 3))
            builder.append("prelu", GraphBuilder.prelu(channels))
            builder.append("second", GraphBuilder.convolution(channels, 2))
            try GradientCheck(builder.network, shape: shape, seed: UInt64(channels)).run()
        }

        @Test(arguments: [1, 4, 20]) func clip(channels: Int) throws {
            var builder = GraphBuilder(inputChannels: 1)
            builder.append("first", GraphBuilder.convolution(1, channels, size: 3))
            builder.append("clip", .clip(minimum: -0.8, maximum: 0.6))
            builder.append("second", GraphBuilder.convolution(channels, 2))
            try GradientCheck(builder.network, shape: shape, seed: UInt64(50 + channels)).run()
        }

        /// A skip around a skip, the same tensor twice, and an addition of the input, which has no gradient.
        @Test(arguments: [1, 3, 16, 20]) func additions(channels: Int) throws {
            var builder = GraphBuilder(inputChannels: channels)
            builder.append("a", GraphBuilder.convolution(channels, channels))
            builder.append("b", GraphBuilder.convolution(channels, channels, size: 3))
            builder.append("c", GraphBuilder.convolution(channels, channels, size: 3))
            builder.append("inner", .add, "c", "b")
            builder.append("outer", .add, "a", "inner")
            builder.append("twice", .add, "outer", "outer")
            builder.append("with input", .add, Network.inputName, "twice")
            builder.append("d", GraphBuilder.convolution(channels, 2))
            try GradientCheck(builder.network, shape: shape, seed: UInt64(channels)).run()
        }

        @Test(arguments: [(4, 2), (16, 4), (36, 3), (48, 2)]) func depthToSpace(channels: Int, factor: Int) throws {
            var builder = GraphBuilder(inputChannels: 1)
            builder.append("first", GraphBuilder.convolution(1, channels))
            builder.append("spread", .depthToSpace(factor: factor))
            builder.append("second", GraphBuilder.convolution(channels / factor / factor, 2, size: 3))
            try GradientCheck(builder.network, shape: shape, seed: UInt64(channels)).run()
        }

        @Test(arguments: [1, 3, 5]) func spaceToDepth(channels: Int) throws {
            var builder = GraphBuilder(inputChannels: 1)
            builder.append("first", GraphBuilder.convolution(1, channels, size: 3))
            builder.append("gather", .spaceToDepth(factor: 2))
            builder.append("second", GraphBuilder.convolution(4 * channels, 2, size: 3))
            try GradientCheck(builder.network, shape: shape, seed: UInt64(channels)).run()
        }

        /// Nothing flows through an enlargement, and what is added to it still has its gradient.
        @Test(arguments: [2, 3, 4]) func upsamplingBesideALearnedBranch(factor: Int) throws {
            var builder = GraphBuilder(inputChannels: 3)
            builder.append("enlarged", .upsample(factor: factor))
            builder.append("first", GraphBuilder.convolution(3, 3 * factor * factor, size: 3), Network.inputName)
            builder.append("spread", .depthToSpace(factor: factor))
            builder.append("sum", .add, "enlarged", "spread")
            builder.append("last", GraphBuilder.convolution(3, 1, size: 3))
            try GradientCheck(builder.network, shape: shape, seed: UInt64(factor)).run()
        }

        @Test func aLearnedTensorCannotBeUpsampled() throws {
            var builder = GraphBuilder(inputChannels: 1)
            builder.append("first", GraphBuilder.convolution(1, 1))
            builder.append("enlarged", .upsample(factor: 2))
            #expect(throws: NetworkError.self) {
                try TrainingGraph(builder.network, shape: shape, trains: true)
            }
        }

        @Test func aWholeNetworkWithEveryOperator() throws {
            var builder = GraphBuilder(inputChannels: 1)
            builder.append("gather", .spaceToDepth(factor: 2))
            builder.append("head", GraphBuilder.convolution(4, 16, size: 3))
            builder.append("head.relu", .relu)
            builder.append("middle", GraphBuilder.convolution(16, 16, size: 5))
            builder.append("prelu", GraphBuilder.prelu(16))
            builder.append("skip", .add, "head.relu", "prelu")
            builder.append("clip", .clip(minimum: -1, maximum: 3))
            builder.append("tail", GraphBuilder.convolution(16, 16, size: 3))
            builder.append("spread", .depthToSpace(factor: 4))
            builder.append("bicubic", .upsample(factor: 2), Network.inputName)
            builder.append("output", .add, "spread", "bicubic")
            try GradientCheck(builder.network, shape: .init(batch: 3, height: 8, width: 6), seed: 5).run(sampled: 40)
        }

        @Test func theTrainersNetwork() throws {
            let network = Network.initial(scale: 2, channels: 16, layers: 2, seed: 1)
            try GradientCheck(network, shape: shape, seed: 9).run(sampled: 30)
        }

        @Test func aSecondPassGivesTheSameGradient() throws {
            let network = Network.initial(scale: 2, channels: 8, layers: 2, seed: 1)
            let graph = try TrainingGraph(network, shape: shape, trains: true)
            let planes = (0..<48).map { Float($0 % 7) / 7 }
            graph.setParameters(ParameterLayout(network).gather(network))
            try graph.forward(planes)
            let gradient = (0..<192).map { Float($0 % 5) - 2 }
            let first = try graph.backward(gradient)
            try graph.forward(planes)
            #expect(try graph.backward(gradient) == first)
        }
    }
}
