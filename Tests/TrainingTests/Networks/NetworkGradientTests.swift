import Network
import Testing

@testable import Training

extension OneDNNSuites {
    /// Gradients of every kind of network that is trained, and of layers whose memory is padded.
    @Suite struct NetworkGradientTests {
        @Test(arguments: [
            NetworkShape.with { $0.residual = true },
            .with { ($0.residual, $0.layers) = (true, 5) },
            .with { $0.spaceToDepth = 2 },
            .with { ($0.spaceToDepth, $0.scale, $0.channels) = (2, 3, 20) },
            .with { $0.spaceToDepth = 4 },
            .with { $0.scale = 1 },
            .with { ($0.scale, $0.spaceToDepth, $0.residual) = (1, 2, true) },
            .with { $0.scale = 4 },
            .with { $0.window = 5 },
            .with { ($0.window, $0.spaceToDepth, $0.residual, $0.layers) = (5, 2, true, 4) },
            .with { $0.layers = 0 },
            .with { ($0.layers, $0.channels) = (1, 4) },
            .with { ($0.residual, $0.channels) = (true, 17) },
        ]) func networksThatAreTrained(shape: NetworkShape) throws {
            let network = shape.initial(seed: 3)
            try network.validate()
            try GradientCheck(network, shape: .init(batch: 2, height: 8, width: 4), seed: 11).run(sampled: 16)
        }

        /// From 4 channels on memory is in blocks of 8 or 16, whose rest must neither reach a sum nor gather a gradient.
        @Test(arguments: [1, 3, 5], [(4, 16), (5, 17), (15, 4), (17, 33)])
        func channelsThatPadTheirBlocks(size: Int, channels: (input: Int, output: Int)) throws {
            var builder = GraphBuilder(inputChannels: channels.input)
            // The first reads the network's input, whose gradient nobody wants, the second what the first has learnt.
            builder.append("first", GraphBuilder.convolution(channels.input, channels.input, size: size))
            builder.append("first.relu", .relu)
            builder.append("second", GraphBuilder.convolution(channels.input, channels.output, size: size))
            builder.append("second.relu", .relu)
            builder.append("skip", GraphBuilder.convolution(channels.input, channels.output), "first.relu")
            builder.append("sum", .add, "second.relu", "skip")
            builder.append("last", GraphBuilder.convolution(channels.output, 1, size: 3))
            try GradientCheck(builder.network, shape: .init(batch: 2, height: 6, width: 5), seed: 1).run()
        }
    }
}
