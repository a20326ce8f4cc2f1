import Network
import TestSupport
import Testing

/// Receptive fields, compared with what outputs change when one input sample does.
@Suite struct ReceptiveFieldTests {
    private static func network(_ operations: Operator...) -> Network { network(operations) }

    private static func network(_ operations: [Operator]) -> Network {
        Network(
            summary: "", inputChannels: 1,
            nodes: operations.enumerated().map { index, operation in
                Node(
                    name: "\(index)", operation: operation,
                    inputs: [index == 0 ? Network.inputName : "\(index - 1)"])
            })
    }

    /// A convolution without zeros among its weights, so that no sample that it reads is without effect.
    private static func convolution(_ inputs: Int, _ outputs: Int, _ size: Int) -> Operator {
        let count = inputs * outputs * size * size
        return .convolution(
            Convolution(
                inputChannels: inputs, outputChannels: outputs, kernelSize: size,
                weights: .float((0..<count).map { 1 + Float($0 * 37 % 101) / 100 }),
                bias: [Float](repeating: 0, count: outputs)))
    }

    private func radius(_ network: Network) throws -> Int? { try network.receptiveField()?.radius }

    @Test func radiiOfChainsAreThoseCountedByHand() throws {
        #expect(try radius(Self.network(.relu)) == 0)
        #expect(try radius(Self.network(Self.convolution(1, 2, 3), .relu, Self.convolution(2, 1, 5))) == 3)
        // Blocks of 2×2 see the blocks around them.
        #expect(
            try radius(
                Self.network(.spaceToDepth(factor: 2), Self.convolution(4, 4, 3), .depthToSpace(factor: 2))) == 3)
        #expect(try radius(Self.network(.spaceToDepth(factor: 4), .depthToSpace(factor: 4))) == 3)
        #expect(try radius(Self.network(Self.convolution(1, 4, 3), .depthToSpace(factor: 2))) == 1)
        // A convolution of 3×3 behind an enlargement by 2 sees half a sample of the input on either side.
        #expect(
            try radius(
                Self.network(Self.convolution(1, 4, 3), .depthToSpace(factor: 2), Self.convolution(1, 1, 3))) == 2)
        #expect(try radius(Self.network(.upsample(factor: 2))) == 2)
    }

    @Test func aNormalisationSeesTheWholeFrame() throws {
        let normalization = InstanceNormalization(channels: 1, scales: [1], shifts: [0])
        #expect(try Self.network(.instanceNormalization(normalization), .relu).receptiveField() == nil)
        // Unless nothing that makes the output reads it.
        let nodes = [
            Node(name: "unused", operation: .instanceNormalization(normalization), inputs: [Network.inputName]),
            Node(name: "output", operation: .relu, inputs: [Network.inputName]),
        ]
        #expect(try radius(Network(summary: "", inputChannels: 1, nodes: nodes)) == 0)
    }

    /// Shuffles by 49, 25 and 64, one after the other, repeat their pattern only after 78400 rows.
    @Test func endlessPeriodsAreNotFollowed() throws {
        var operations: [Operator] = []
        for factor in [7, 5, 8] {
            operations += Array(repeating: .spaceToDepth(factor: factor), count: 2)
            operations += Array(repeating: .depthToSpace(factor: factor), count: 2)
        }
        #expect(try radius(Self.network(Array(operations.prefix(4)))) == 48)
        #expect(try Self.network(operations).receptiveField() == nil)
    }

    /// A random network of convolutions, shuffles, enlargements and skips.
    private static func random(seed: UInt64) -> Network {
        var random = SeededGenerator(seed: seed)
        var network = Network(summary: "", inputChannels: 1, nodes: [])
        var shapes = [Network.inputName: TensorShape(channels: 1)]
        var current = Network.inputName
        func append(_ operation: Operator, _ inputs: [String]) {
            let name = "\(network.nodes.count)"
            network.nodes.append(Node(name: name, operation: operation, inputs: inputs))
            shapes = try! network.inferShapes()
            current = name
        }
        for _ in 0..<Int.random(in: 2...7, using: &random) {
            let shape = shapes[current]!
            switch Int.random(in: 0..<8, using: &random) {
            case 0 where shape.denominator <= 2:
                append(.spaceToDepth(factor: Int.random(in: 2...3, using: &random)), [current])
            case 1 where shape.numerator == 1:
                append(.upsample(factor: Int.random(in: 2...4, using: &random)), [current])
            case 2 where shape.numerator == 1:
                let factor = Int.random(in: 2...3, using: &random)
                append(convolution(shape.channels, factor * factor, 1), [current])
                append(.depthToSpace(factor: factor), [current])
            case 3:
                let others = shapes.filter { $0.value == shape }.keys.sorted()
                append(.add, [current, others.randomElement(using: &random)!])
            case 4: append(.prelu(slopes: [Float](repeating: 0.5, count: shape.channels)), [current])
            default:
                let size = [1, 3, 3, 5].randomElement(using: &random)!
                append(convolution(shape.channels, [1, 2].randomElement(using: &random)!, size), [current])
            }
        }
        return network
    }

    /// Every sample of a row is changed in turn. The rows of the output that change lie within the field; a change in
    /// the middle of the frame, where nothing is mirrored or cut off, shows that it is no larger than need be.
    @Test(arguments: 0..<30) func randomNetworksDependOnTheirFieldAndNothingElse(seed: UInt64) throws {
        let network = Self.random(seed: seed)
        let field = try #require(try network.receptiveField())
        let shape = try network.inferShapes()[network.nodes.last!.name]!
        // Every denominator divides 12.
        let (height, width) = ((2 * field.radius / 12 + 2) * 12, 12)
        let interpreter = try RealInterpreter(network)
        let plain = Tensor<UInt8>(channels: 1, height: height, width: width, repeating: 100)
        let before = try interpreter.run(plain).values
        var seen = [Int](repeating: 0, count: before.height)
        for row in 0..<height {
            var changed = plain
            for x in 0..<width { changed[0, row, x] = 160 }
            let after = try interpreter.run(changed).values
            for y in 0..<after.height {
                let isChanged = (0..<after.channels).contains { channel in
                    (0..<after.width).contains { abs(after[channel, y, $0] - before[channel, y, $0]) > 1e-9 }
                }
                guard isChanged else { continue }
                #expect(field.inputs(of: y).contains(row), "row \(y) of seed \(seed) depends on \(row)")
                seen[y] += 1
                let own = y * shape.denominator / shape.numerator
                let last = ((y + 1) * shape.denominator - 1) / shape.numerator
                #expect(max(own - row, row - last) <= field.radius)
            }
        }
        for (y, count) in seen.enumerated() {
            let range = field.inputs(of: y)
            if range.lowerBound >= 0, range.upperBound < height {
                #expect(count == range.count, "row \(y) of seed \(seed)")
            }
        }
    }
}
