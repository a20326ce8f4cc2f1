import Network
import Testing

@testable import Training

/// What is read off a network, and what cannot be.
@Suite struct NetworkShapeTests {
    @Test(arguments: 1...4, 1...2) func theShapeOfANewNetworkIsTheOneItWasMadeOf(scale: Int, spaceToDepth: Int) throws {
        for (channels, layers, window) in [(4, 1, 3), (16, 2, 5), (40, 7, 3)] {
            var shape = NetworkShape()
            (shape.scale, shape.spaceToDepth) = (scale, spaceToDepth)
            (shape.channels, shape.layers, shape.window) = (channels, layers, window)
            for (residual, slope) in [(false, 0), (true, 0.1)] {
                (shape.residual, shape.slope) = (residual, slope)
                var expected = shape
                // Only who makes a network has to know.
                (expected.residual, expected.slope) = (false, 0)
                let network = shape.initial(seed: 1)
                try network.validate()
                #expect(try NetworkShape(of: network) == expected)
            }
        }
    }

    @Test func aTrunkOfNoLayersHasTheWidthOfTheHead() throws {
        var shape = NetworkShape()
        (shape.channels, shape.layers, shape.window) = (24, 0, 5)
        let read = try NetworkShape(of: shape.initial(seed: 1))
        #expect((read.channels, read.layers, read.window) == (24, 0, 3))
    }

    /// 1×1 layers are not pruned, so that the window is that of the others.
    @Test func theWindowIsThatOfTheLayersThatArePruned() throws {
        var builder = GraphBuilder(inputChannels: 1)
        builder.append("head", GraphBuilder.convolution(1, 8, size: 5))
        builder.append("narrow", GraphBuilder.convolution(8, 8))
        builder.append("wide", GraphBuilder.convolution(8, 8, size: 5))
        builder.append("tail", GraphBuilder.convolution(8, 1, size: 3))
        let shape = try NetworkShape(of: builder.network)
        #expect((shape.window, shape.layers, shape.channels, shape.scale) == (5, 2, 8, 1))
        let layers = PrunedLayers(
            builder.network, layout: ParameterLayout(builder.network), window: shape.window, ends: false)
        #expect(layers.layers.map(\.name) == ["wide"])
    }

    @Test func blocksAreResidualWhereTheyAreToBe() {
        var shape = NetworkShape()
        (shape.channels, shape.layers) = (4, 5)
        func sums() -> [String: [String]] {
            shape.initial(seed: 1).nodes.reduce(into: [:]) { sums, node in
                if case .add = node.operation, node.name != "output" { sums[node.name] = node.inputs }
            }
        }
        #expect(sums().isEmpty)
        shape.residual = true
        // The fifth layer has no partner.
        #expect(sums() == ["trunk2.sum": ["trunk2", "head.relu"], "trunk4.sum": ["trunk4", "trunk2.relu"]])
    }

    private static func refusal(_ build: (inout GraphBuilder) -> Void, inputChannels: Int = 1) -> TrainingError? {
        var builder = GraphBuilder(inputChannels: inputChannels)
        build(&builder)
        let network = builder.network
        return #expect(throws: TrainingError.self) { try NetworkShape(of: network) }
    }

    @Test func networksThatAreNotOfLumaAreRefused() {
        let luma = TrainingError.recipe("the network does not turn luma into luma, nor colour into colour")
        #expect(Self.refusal({ $0.append("a", GraphBuilder.convolution(3, 1)) }, inputChannels: 3) == luma)
        #expect(Self.refusal { $0.append("a", GraphBuilder.convolution(1, 3)) } == luma)
        #expect(
            Self.refusal {
                $0.append("gather", .spaceToDepth(factor: 2))
                $0.append("a", GraphBuilder.convolution(4, 1))
            } == luma)
        #expect(
            Self.refusal {
                $0.append("a", GraphBuilder.convolution(1, 64))
                $0.append("spread", .depthToSpace(factor: 8))
            } == .recipe("network.scale is 8, not 1 to 4"))
    }
}
