import Network
import TestSupport
import Testing

@testable import Training

extension OneDNNSuites {
    /// Instance normalisation with a style per picture.
    @Suite struct NormalizationTests {
        static func normalization(_ channels: Int, styles: Int = 1) -> Operator {
            .instanceNormalization(
                InstanceNormalization(
                    channels: channels, scales: [Float](repeating: 1, count: styles * channels),
                    shifts: [Float](repeating: 0, count: styles * channels), epsilon: 0.01))
        }

        /// One with a normalisation between convolutions, and with what else may stand around it.
        private static func network(_ channels: Int, styles: [String], slope: Float?) -> Network {
            var builder = GraphBuilder(inputChannels: 1)
            builder.append("first", GraphBuilder.convolution(1, channels, size: 3))
            builder.append("norm", normalization(channels, styles: max(styles.count, 1)))
            if let slope {
                builder.append(
                    "relu", slope == 0 ? .relu : .prelu(slopes: [Float](repeating: slope, count: channels)))
            }
            builder.append("second", GraphBuilder.convolution(channels, channels, size: 3))
            builder.append("second.norm", normalization(channels, styles: max(styles.count, 1)))
            builder.append("sum", .add, "second.norm", slope == nil ? "norm" : "relu")
            builder.append("last", GraphBuilder.convolution(channels, 2))
            var network = builder.network
            network.styles = styles
            return network
        }

        @Test(arguments: [1, 3, 4, 16, 20], [nil, 0] as [Float?]) func gradients(channels: Int, slope: Float?) throws {
            let network = Self.network(channels, styles: ["a", "b", "c"], slope: slope)
            try GradientCheck(
                network, shape: .init(batch: 2, height: 6, width: 7), seed: UInt64(channels), styles: [2, 0]
            ).run(step: 0.004)
        }

        /// A tensor that the input alone makes has no gradient, and the normalisation of it still has its own.
        @Test func theInputMayBeNormalized() throws {
            var builder = GraphBuilder(inputChannels: 2)
            builder.append("norm", Self.normalization(2))
            builder.append("first", GraphBuilder.convolution(2, 2, size: 3))
            try GradientCheck(builder.network, shape: .init(batch: 2, height: 5, width: 6), seed: 3).run(step: 0.004)
        }

        /// Every picture of a batch comes out as the interpreter paints it alone in its style, also where the mean is many
        /// deviations away from 0.
        @Test(arguments: [3, 8, 20], [nil, 0, 0.25] as [Float?]) func forwardIsTheDefinition(
            channels: Int, slope: Float?
        ) throws {
            let names = ["a", "b", "c"]
            let network = Self.network(channels, styles: names, slope: slope)
            let layout = ParameterLayout(network)
            var random = SeededGenerator(seed: UInt64(channels))
            var parameters = (0..<layout.count).map { _ in Float.random(in: -0.5...0.5, using: &random) }
            if slope == 0.25 { for index in layout.slices["relu"]!.weights { parameters[index] = 0.25 } }
            for index in layout.slices["first"]!.bias { parameters[index] = 40 }
            let (height, width, styles) = (9, 11, [1, 0, 2])
            let graph = try TrainingGraph(
                network, shape: .init(batch: 3, height: height, width: width), trains: false, trainsSlopes: false)
            graph.setParameters(parameters)
            let bytes = (0..<3 * height * width).map { _ in UInt8.random(in: 0...255, using: &random) }
            try graph.forward(bytes.map { Float($0) / 255 }, styles: styles)
            let result = graph.result
            let scattered = layout.scatter(parameters, into: network)
            #expect(layout.gather(scattered) == parameters)
            for (n, style) in styles.enumerated() {
                let input = Tensor(
                    channels: 1, height: height, width: width,
                    elements: Array(bytes[n * height * width..<(n + 1) * height * width]))
                let expected = try RealInterpreter(scattered.mixed([names[style]: 1])).run(input).values.elements
                let made = result[n * expected.count..<(n + 1) * expected.count]
                let distance = zip(made, expected).reduce(0) { max($0, abs(Double($1.0) - $1.1 / 255)) }
                #expect(distance < 2e-3, "picture \(n)")
            }
        }

        @Test func aSecondPassGivesTheSameGradient() throws {
            let network = Self.network(16, styles: ["a", "b"], slope: 0)
            let graph = try TrainingGraph(network, shape: .init(batch: 2, height: 6, width: 4), trains: true)
            graph.setParameters((0..<ParameterLayout(network).count).map { Float($0 % 13) / 13 - 0.4 })
            let (planes, gradient) = ((0..<48).map { Float($0 % 7) / 7 }, (0..<96).map { Float($0 % 5) - 2 })
            try graph.forward(planes, styles: [0, 1])
            let first = try graph.backward(gradient)
            try graph.forward(planes, styles: [1, 0])
            #expect(try graph.backward(gradient) != first)
            try graph.forward(planes, styles: [0, 1])
            #expect(try graph.backward(gradient) == first)
        }
    }
}
