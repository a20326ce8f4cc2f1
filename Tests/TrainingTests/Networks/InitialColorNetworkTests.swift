import Network
import Testing

@testable import Training

/// What a network for colour begins with.
@Suite struct InitialColorNetworkTests {
    private static func shape(channels: Int) -> NetworkShape {
        var shape = NetworkShape()
        (shape.isColor, shape.scale, shape.residual) = (true, 1, true)
        (shape.channels, shape.layers, shape.spaceToDepth) = (channels, 2, 4)
        return shape
    }

    private static func weights(_ name: String, in network: Network) throws -> (Convolution, [Float]) {
        let node = try #require(network.nodes.first { $0.name == name })
        guard case .convolution(let convolution) = node.operation, case .float(let weights) = convolution.weights else {
            throw NetworkError("\(name) has no real weights")
        }
        return (convolution, weights)
    }

    @Test func isReadAsTheShapeItWasMadeOf() throws {
        var expected = Self.shape(channels: 56)
        let network = expected.initial(seed: 1)
        try network.validate()
        // Only who makes a network has to know.
        expected.residual = false
        #expect(try NetworkShape(of: network) == expected)
    }

    /// What a network makes of a picture whose every column has one value, the middle row of each colour of it, away from
    /// the edges.
    private static func middle(_ network: Network, side: Int, column: (Int) -> Float) throws -> [[Float]] {
        let graph = try TrainingGraph(
            network, shape: .init(batch: 1, height: side, width: side), trains: false, trainsSlopes: false)
        graph.setParameters(ParameterLayout(network).gather(network))
        try graph.forward((0..<3 * side * side).map { column($0 % side) })
        let result = graph.result
        return (0..<3).map { color in (12..<side - 12).map { result[(color * side + side / 2) * side + $0] } }
    }

    /// A grey picture is made one colour: the places of a gathered square are no grid.
    @Test(arguments: [8, 12, 56]) func aFlatPictureStaysFlat(channels: Int) throws {
        var shape = Self.shape(channels: channels)
        shape.layers = 0
        for row in try Self.middle(shape.initial(seed: 1), side: 64, column: { _ in 0.6 }) {
            #expect(row.allSatisfy { abs($0 - row[0]) < 1e-4 })
        }
    }

    /// What is as large as half the gathered squares passes: a ramp stays one, about as steep.
    @Test func theHeadPassesThePictureToTheTail() throws {
        var shape = Self.shape(channels: 12)
        shape.layers = 0
        let side = 64
        for row in try Self.middle(shape.initial(seed: 1), side: side, column: { Float($0) / Float(side) }) {
            let steps = zip(row, row.dropFirst()).map { ($1 - $0) * Float(side) }
            #expect(steps.allSatisfy { abs($0 - steps[0]) < 1e-3 })
            #expect(abs(steps[0] - 1) < 0.1)
        }
    }

    /// The rest sees nothing in a picture of mean grey.
    @Test func theHeadPassesMeansAndWhatIsLeftIsCentred() throws {
        let (head, weights) = try Self.weights("head", in: Self.shape(channels: 56).initial(seed: 1))
        #expect((head.inputChannels, head.outputChannels) == (48, 56))
        for filter in 0..<56 {
            let own = weights[filter * 432..<(filter + 1) * 432]
            if filter < 12 {
                #expect(own.count { $0 != 0 } == 4 && own.allSatisfy { $0 == 0 || $0 == 0.25 })
                #expect(head.bias[filter] == 0)
            } else {
                #expect(abs(0.45 * own.reduce(0, +) + head.bias[filter]) < 1e-4)
                #expect(own.count { $0 != 0 } > 400)
            }
        }
    }
}
