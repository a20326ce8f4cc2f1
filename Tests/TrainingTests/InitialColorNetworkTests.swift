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

    /// A grey picture is made one colour: the places of a gathered square are no grid.
    @Test(arguments: [16, 56]) func aFlatPictureStaysFlat(channels: Int) throws {
        let network = Self.shape(channels: channels).initial(seed: 1)
        let (tail, weights) = try Self.weights("tail", in: network)
        // What the filters of a colour make of channels that are the same everywhere, without what passes.
        for color in 0..<3 {
            let sums = (0..<16).map { place in
                (0..<tail.inputChannels).map { channel in
                    let filter = color * 16 + place
                    let start = (filter * tail.inputChannels + channel) * 9
                    return weights[start..<start + 9].reduce(0, +) - (channel == filter ? 1 : 0)
                }
            }
            for channel in 0..<tail.inputChannels {
                #expect(sums.allSatisfy { abs($0[channel] - sums[0][channel]) < 1e-6 })
            }
            #expect(sums[0].contains { abs($0) > 1e-3 })
        }
    }

    /// The head passes on as many values as there is room for; the rest sees nothing in a picture of mean grey.
    @Test func theHeadPassesAndWhatIsLeftIsCentred() throws {
        let (head, weights) = try Self.weights("head", in: Self.shape(channels: 56).initial(seed: 1))
        #expect((head.inputChannels, head.outputChannels) == (48, 56))
        for filter in 0..<56 {
            let own = weights[filter * 432..<(filter + 1) * 432]
            if filter < 48 {
                #expect(own.count { $0 != 0 } == 1 && own[filter * 432 + filter * 9 + 4] == 1)
                #expect(head.bias[filter] == 0)
            } else {
                #expect(abs(0.45 * own.reduce(0, +) + head.bias[filter]) < 1e-4)
                #expect(own.count { $0 != 0 } > 400)
            }
        }
    }
}
