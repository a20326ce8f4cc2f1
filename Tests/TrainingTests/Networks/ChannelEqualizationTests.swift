import Network
import PatternSparsity
import Testing

@testable import Training

/// Channels of like ranges, in a network that computes what it did.
@Suite struct ChannelEqualizationTests {
    /// Two shapes: blocks with skips around them between gathered squares, and a plain trunk with leaky ReLU.
    private static let shapes: [NetworkShape] = {
        var color = TrainingRecipe.styleTransfer.network
        color.channels = 16
        var luma = NetworkShape()
        (luma.channels, luma.layers, luma.slope) = (8, 3, 0.1)
        return [color, luma]
    }()

    @Test(arguments: shapes) func theOutputStaysAndRangesGrow(shape: NetworkShape) throws {
        let network = shape.initial(seed: 3)
        let layout = ParameterLayout(network)
        let (side, colors) = (16, network.inputChannels)
        var generator = SplitMix64(seed: 5)
        let picture = (0..<colors * side * side).map { _ in Float(generator.next(below: 256)) / 255 }
        let graph = try TrainingGraph(
            network, shape: .init(batch: 1, height: side, width: side), trains: false, trainsSlopes: false)
        func run(_ parameters: [Float]) throws -> (result: [Float], highs: [String: [Float]]) {
            graph.setParameters(parameters)
            try graph.forward(picture)
            return (graph.result, graph.channelHighs())
        }
        let parameters = layout.gather(network)
        let before = try run(parameters)
        var equalization = ChannelEqualization(network, layout)
        equalization.record(before.highs)
        let equalized = equalization.equalized(parameters)
        #expect(equalized != parameters)
        let after = try run(equalized)
        let error = zip(after.result, before.result).map { abs($0 - $1) }.max()!
        #expect(error < 1e-4, "\(error)")
        // The head's channels share their factors with those of the sums behind them.
        let name = try #require(before.highs.keys.first { $0 == "head.relu" })
        let (old, new) = (before.highs[name]!, after.highs[name]!)
        for (old, new) in zip(old, new) {
            #expect(new >= old * 0.999 && new <= old * ChannelEqualization.limit * 1.001)
        }
        func spread(_ values: [Float]) -> Float { values.max()! / max(values.filter { $0 > 0 }.min() ?? 1, 1e-6) }
        #expect(spread(new) < spread(old))
        // What leaves the network keeps its meaning.
        #expect(zip(after.highs["output"]!, before.highs["output"]!).allSatisfy { abs($0 - $1) < 1e-4 })
    }

    /// By hand: channels that reach 1, 4 and 0 grow by 4, 1 and the limit.
    @Test func channelsGrowToTheLargest() {
        func convolution(_ input: Int, _ output: Int, _ weights: [Float]) -> Operator {
            .convolution(
                Convolution(
                    inputChannels: input, outputChannels: output, kernelSize: 1, weights: .float(weights),
                    bias: [Float](repeating: 1, count: output)))
        }
        let network = Network(
            summary: "", inputChannels: 1,
            nodes: [
                Node(name: "head", operation: convolution(1, 3, [1, 2, 3]), inputs: [Network.inputName]),
                Node(name: "relu", operation: .relu, inputs: ["head"]),
                Node(name: "tail", operation: convolution(3, 1, [8, 8, 8]), inputs: ["relu"]),
            ])
        let layout = ParameterLayout(network)
        var equalization = ChannelEqualization(network, layout)
        equalization.record(["relu": [1, 3, 0]])
        equalization.record(["relu": [0.5, 4, 0]])
        #expect(equalization.equalized(layout.gather(network)) == [4, 2, 24, 4, 1, 8, 2, 8, 1, 1])
        // A tensor that is zero throughout has no ranges to go by.
        var dead = ChannelEqualization(network, layout)
        dead.record(["relu": [0, 0, 0]])
        #expect(dead.equalized(layout.gather(network)) == layout.gather(network))
    }
}
