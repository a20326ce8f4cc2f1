import Network
import Testing

@testable import Training

extension OneDNNSuites {
    /// The gradients of fake quantisation: straight through the rounding, nothing where a value was clamped.
    @Suite struct StraightThroughTests {
        /// One pixel: first · x, rounded to 8 bits, · second. Its scale is 0.1, so 0…25.5 is representable.
        private func chain(
            _ first: Float, zeroPoint: UInt8 = 0, relu: Bool = false
        ) throws -> (graph: TrainingGraph, layout: ParameterLayout, parameters: [Float]) {
            let quantization = TensorQuantization(scale: 0.1, zeroPoint: zeroPoint)
            var builder = GraphBuilder(inputChannels: 1)
            builder.append("a", GraphBuilder.convolution(1, 1), quantization: relu ? nil : quantization)
            if relu { builder.append("r", .relu, quantization: quantization) }
            builder.append("b", GraphBuilder.convolution(1, 1), quantization: .codeValues)
            var network = builder.network
            network.inputQuantization = .codeValues
            let layout = ParameterLayout(network)
            var parameters = [Float](repeating: 0, count: layout.count)
            parameters[layout.slices["a"]!.weights.lowerBound] = first
            parameters[layout.slices["b"]!.weights.lowerBound] = 3
            let graph = try TrainingGraph(network, shape: .init(batch: 1, height: 1, width: 1), trains: true)
            graph.setParameters(parameters)
            return (graph, layout, parameters)
        }

        /// The output and the gradient of the first weight, its bias and the second weight for the input ½.
        private func pass(
            _ first: Float, zeroPoint: UInt8 = 0, relu: Bool = false
        ) throws -> (output: Float, weight: Float, bias: Float, second: Float) {
            let (graph, layout, _) = try chain(first, zeroPoint: zeroPoint, relu: relu)
            try graph.forward([0.5])
            let gradient = try graph.backward([1])
            let a = layout.slices["a"]!
            return (
                graph.result[0], gradient[a.weights.lowerBound], gradient[a.bias.lowerBound],
                gradient[layout.slices["b"]!.weights.lowerBound]
            )
        }

        @Test(arguments: [false, true]) func gradientsPassThroughTheRounding(relu: Bool) throws {
            // 0.5 · 4.1 = 2.05… rounds to 2.0 or 2.1: whichever, the slope is that of no rounding at all.
            let inside = try pass(4.06, relu: relu)
            #expect(abs(inside.output - 3 * 2) < 1e-4)
            #expect(abs(inside.weight - 3 * 0.5) < 1e-5)
            #expect(abs(inside.bias - 3) < 1e-5)
            // The second weight sees the rounded value.
            #expect(abs(inside.second - 2) < 1e-4)
        }

        @Test(arguments: [false, true]) func gradientsStopAboveTheRange(relu: Bool) throws {
            let above = try pass(60, relu: relu)
            #expect(abs(above.output - 3 * 25.5) < 1e-3)
            #expect(above.weight == 0)
            #expect(above.bias == 0)
            #expect(abs(above.second - 25.5) < 1e-3)
        }

        @Test(arguments: [false, true]) func gradientsStopBelowTheRange(relu: Bool) throws {
            let below = try pass(-1, relu: relu)
            #expect(below.output == 0)
            #expect(below.weight == 0)
            #expect(below.bias == 0)
            #expect(below.second == 0)
        }

        @Test func aZeroPointMovesTheRange() throws {
            // −5.5…20.
            let inside = try pass(-10, zeroPoint: 55)
            #expect(abs(inside.output + 15) < 1e-4)
            #expect(abs(inside.weight - 1.5) < 1e-5)
            let below = try pass(-12, zeroPoint: 55)
            #expect(abs(below.output + 3 * 5.5) < 1e-4)
            #expect(below.weight == 0)
            let above = try pass(41, zeroPoint: 55)
            #expect(abs(above.output - 60) < 1e-3)
            #expect(above.weight == 0)
        }

        @Test func theOutputIsNotRounded() throws {
            let (graph, layout, parameters) = try chain(4)
            var moved = parameters
            moved[layout.slices["b"]!.bias.lowerBound] = 0.00123
            graph.setParameters(moved)
            try graph.forward([0.5])
            #expect(abs(graph.result[0] - 6.00123) < 1e-5)
        }

        /// The weights that run are the rounded ones; their gradients are those of the rounded network, unchanged.
        @Test func weightsAreRoundedForwardOnly() throws {
            var builder = GraphBuilder(inputChannels: 3)
            builder.append("a", GraphBuilder.convolution(3, 1), quantization: .codeValues)
            var network = builder.network
            network.inputQuantization = .codeValues
            let graph = try TrainingGraph(network, shape: .init(batch: 1, height: 1, width: 1), trains: true)
            // The scale is 1, so these become 127, −1 and −2.
            graph.setParameters([127, -0.6, -1.7, 0.25])
            try graph.forward([1, 10, 100])
            #expect(abs(graph.result[0] - (127 - 10 - 200 + 0.25)) < 1e-4)
            #expect(try graph.backward([2]) == [2, 20, 200, 2])
        }
    }
}
