import Network
import TestSupport
import Testing

/// Every other operator of the interpreter against small cases worked out by hand.
@Suite struct ReferenceInterpreterTests {
    private let row = Tensor<UInt8>(row: [122, 124, 126, 128, 138])
    private let identity = IntegerChain.convolution([1])

    private func run(_ operations: Operator..., to: TensorQuantization = IntegerChain.signed) throws -> [UInt8] {
        var names = [Network.inputName]
        let nodes = operations.enumerated().map { index, operation in
            defer { names.append("\(index)") }
            return Node(
                name: "\(index)", operation: operation, inputs: [names.last!],
                quantization: index == operations.count - 1 ? to : nil)
        }
        return try IntegerChain.run(nodes, on: row, from: IntegerChain.signed).elements
    }

    @Test func reluStopsWhatIsNegative() throws {
        #expect(try run(identity, .relu) == [128, 128, 128, 128, 138])
        // Also straight from 8 bits, without a convolution before it.
        #expect(try run(.relu) == [128, 128, 128, 128, 138])
    }

    @Test func preluScalesWhatIsNegative() throws {
        // −6, −4, −2 by a quarter: −1.5, −1, −0.5.
        #expect(try run(identity, .prelu(slopes: [0.25])) == [126, 127, 128, 128, 138])
        #expect(try run(.prelu(slopes: [-1])) == [134, 132, 130, 128, 138])
    }

    @Test func preluHasASlopeForEachChannel() throws {
        let result = try IntegerChain.run(
            .prelu(slopes: [1, 0.5, 0]),
            on: Tensor(channels: 3, height: 1, width: 2, elements: [120, 136, 120, 136, 120, 136]),
            from: IntegerChain.signed, to: IntegerChain.signed)
        #expect(result.elements == [120, 136, 124, 136, 128, 136])
    }

    @Test func clipBoundsAreRealNumbers() throws {
        #expect(try run(identity, .clip(minimum: -4.6, maximum: 2.4)) == [123, 124, 126, 128, 130])
        let halves = TensorQuantization(scale: 2, zeroPoint: 128)
        // −3, −2, −1, 0, 5 steps of 2; the bounds are −2.5 and 1.2 of them.
        #expect(try run(identity, .clip(minimum: -5, maximum: 2.4), to: halves) == [126, 126, 127, 128, 129])
    }

    @Test func operatorsApplyInTheirOrder() throws {
        #expect(try run(identity, .relu, .clip(minimum: -9, maximum: 3)) == [128, 128, 128, 128, 131])
        #expect(try run(identity, .prelu(slopes: [-2]), .relu) == [140, 136, 132, 128, 138])
    }

    /// Sums of 8-bit tensors, of values between two of them, and of both, in either order.
    @Test func everyKindOfAdditionAdds() throws {
        let half = TensorQuantization(scale: 0.5, zeroPoint: 100)
        func sum(_ a: String, _ b: String) throws -> [UInt8] {
            var nodes = [
                Node(name: "bytes", operation: .relu, inputs: [Network.inputName], quantization: half),
                Node(name: "real", operation: IntegerChain.convolution([3]), inputs: [Network.inputName]),
                Node(name: "other", operation: IntegerChain.convolution([-2]), inputs: [Network.inputName]),
                Node(name: "sum", operation: .add, inputs: [a, b], quantization: IntegerChain.signed),
            ]
            nodes.removeAll { ["real", "other"].contains($0.name) && $0.name != a && $0.name != b }
            return try IntegerChain.run(nodes, on: Tensor(row: [126, 129, 138]), from: IntegerChain.signed).elements
        }
        #expect(try sum("real", "bytes") == [122, 132, 168])
        #expect(try sum("bytes", "real") == [122, 132, 168])
        #expect(try sum("real", "other") == [126, 129, 138])
        #expect(try sum("bytes", Network.inputName) == [126, 130, 148])
        #expect(try sum(Network.inputName, Network.inputName) == [124, 130, 148])
    }

    @Test func additionOfTwoBytesRoundsOnce() throws {
        // Twice 1, 1.5, 3 and 5 in steps of 4: 0.5, 0.75, 1.5 and 2.5. Rounding each half first would give 0, 0, 2, 2.
        let nodes = [
            Node(
                name: "gather", operation: .spaceToDepth(factor: 1), inputs: [Network.inputName],
                quantization: TensorQuantization(scale: 0.5)),
            Node(
                name: "sum", operation: .add, inputs: ["gather", Network.inputName],
                quantization: TensorQuantization(scale: 4)),
        ]
        let result = try IntegerChain.run(nodes, on: Tensor(row: [2, 3, 6, 10]), from: TensorQuantization(scale: 0.5))
        #expect(result.elements == [0, 1, 2, 2])
    }

    @Test func anUpsampledTensorIsAddedExactly() throws {
        let nodes = [
            Node(
                name: "c", operation: IntegerChain.convolution([1, 2, 3, 4], outputs: 4), inputs: [Network.inputName]),
            Node(name: "spread", operation: .depthToSpace(factor: 2), inputs: ["c"]),
            Node(name: "enlarged", operation: .upsample(factor: 2), inputs: [Network.inputName]),
            Node(name: "sum", operation: .add, inputs: ["spread", "enlarged"], quantization: IntegerChain.unit),
        ]
        let result = try IntegerChain.run(nodes, on: Tensor(row: [10]))
        #expect(result == Tensor(channels: 1, height: 2, width: 2, elements: [20, 30, 40, 50]))
    }

    @Test func anIntermediateTensorIsRoundedToItsOwnScale() throws {
        let nodes = [
            Node(
                name: "a", operation: identity, inputs: [Network.inputName], quantization: TensorQuantization(scale: 4)),
            Node(name: "b", operation: identity, inputs: ["a"], quantization: IntegerChain.unit),
        ]
        #expect(try IntegerChain.run(nodes, on: Tensor(row: [5, 6, 10, 239])).elements == [4, 8, 8, 240])
    }

    @Test func inputsThatDoNotSuitAreRefused() throws {
        let interpreter = try ReferenceInterpreter(SampleNetwork.make(integer: true, sparse: true))
        expectRefusal("takes 1 channels") {
            _ = try interpreter.run(Tensor(channels: 3, height: 2, width: 2, repeating: 0))
        }
        expectRefusal("at least one pixel") {
            _ = try interpreter.run(Tensor(channels: 1, height: 0, width: 2, repeating: 0))
        }
        expectRefusal("3×2 does not divide by 2") {
            _ = try interpreter.run(Tensor(channels: 1, height: 2, width: 3, repeating: 0))
        }
    }

    @Test func aWholeNetworkRunsAndKeepsItsShape() throws {
        for sparse in [false, true] {
            var random = SeededGenerator(seed: 3)
            let elements = (0..<8 * 6).map { _ in UInt8.random(in: 0...255, using: &random) }
            let output = try ReferenceInterpreter(SampleNetwork.make(integer: true, sparse: sparse))
                .run(Tensor(channels: 1, height: 6, width: 8, elements: elements))
            #expect((output.channels, output.height, output.width) == (1, 12, 16))
            #expect(Set(output.elements).count > 10)
        }
    }
}
