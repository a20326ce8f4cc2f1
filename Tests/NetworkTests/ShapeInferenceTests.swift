import Network
import Testing

@Suite struct ShapeInferenceTests {
    private func shapes(channels: Int, _ nodes: [Node]) throws -> [String: TensorShape] {
        try Network(summary: "", inputChannels: channels, nodes: nodes).inferShapes()
    }

    private func output(channels: Int, _ operations: Operator...) throws -> TensorShape {
        let nodes = operations.enumerated().map { index, operation in
            Node(name: "\(index)", operation: operation, inputs: [index == 0 ? Network.inputName : "\(index - 1)"])
        }
        return try shapes(channels: channels, nodes)["\(operations.count - 1)"]!
    }

    private func convolution(_ input: Int, _ output: Int, size: Int = 3) -> Operator {
        .convolution(
            Convolution(inputChannels: input, outputChannels: output, kernelSize: size, weights: .float([]), bias: []))
    }

    @Test func everyOperatorHasItsShape() throws {
        let four = TensorShape(channels: 4)
        #expect(try output(channels: 4, convolution(4, 7)) == TensorShape(channels: 7))
        #expect(try output(channels: 4, .relu) == four)
        #expect(try output(channels: 4, .prelu(slopes: [0, 0, 0, 0])) == four)
        #expect(try output(channels: 4, .clip(minimum: 0, maximum: 1)) == four)
        #expect(try output(channels: 4, .depthToSpace(factor: 2)) == TensorShape(channels: 1, numerator: 2))
        #expect(try output(channels: 4, .spaceToDepth(factor: 2)) == TensorShape(channels: 16, denominator: 2))
        #expect(try output(channels: 4, .upsample(factor: 3)) == TensorShape(channels: 4, numerator: 3))
        let sum = Node(name: "sum", operation: .add, inputs: [Network.inputName, Network.inputName])
        #expect(try shapes(channels: 4, [sum])["sum"] == four)
    }

    @Test func shapesFollowEachOther() throws {
        let shape = try output(
            channels: 1, .spaceToDepth(factor: 2), convolution(4, 36), .depthToSpace(factor: 6), .relu)
        #expect(shape == TensorShape(channels: 1, numerator: 3))
        #expect(try output(channels: 4, .spaceToDepth(factor: 4), .depthToSpace(factor: 4)) == TensorShape(channels: 4))
    }

    @Test func extentsAreTakenInLowestTerms() {
        #expect(
            TensorShape(channels: 1, numerator: 4, denominator: 6)
                == TensorShape(channels: 1, numerator: 2, denominator: 3))
        #expect(TensorShape(channels: 1, numerator: 3, denominator: 2).extent(of: 14) == 21)
    }

    @Test func operatorsThatDoNotFitAreRefused() {
        expectRefusal("convolves 3 channels but reads 4") { _ = try output(channels: 4, convolution(3, 7)) }
        expectRefusal("0 filters") { _ = try output(channels: 4, convolution(4, 0)) }
        expectRefusal("4097 filters") { _ = try output(channels: 4, convolution(4, 4097)) }
        expectRefusal("3 slopes for 4 channels") { _ = try output(channels: 4, .prelu(slopes: [0, 0, 0])) }
        for factor in [-2, 0, 3, 9, .max] {
            expectRefusal("cannot spread") { _ = try output(channels: 4, .depthToSpace(factor: factor)) }
        }
        for factor in [-2, 0, 9, .max] {
            expectRefusal("cannot gather") { _ = try output(channels: 4, .spaceToDepth(factor: factor)) }
        }
        expectRefusal("cannot gather 4096 channels") { _ = try output(channels: 4096, .spaceToDepth(factor: 2)) }
        for factor in [-2, 0, 1, 5, .max] {
            expectRefusal("upsamples by \(factor)") { _ = try output(channels: 4, .upsample(factor: factor)) }
        }
    }

    @Test(arguments: [-1, 0, 4097, .max]) func absurdInputChannelsAreRefused(channels: Int) {
        expectRefusal("\(channels) channels") { _ = try output(channels: channels, .relu) }
    }

    @Test func extentsBeyondAnyUseAreRefused() {
        expectRefusal("upsamples beyond") {
            _ = try output(
                channels: 1, .upsample(factor: 4), .upsample(factor: 4), .upsample(factor: 4), .upsample(factor: 4))
        }
        expectRefusal("cannot spread") {
            _ = try output(
                channels: 64, .depthToSpace(factor: 8), convolution(1, 64), .depthToSpace(factor: 8),
                convolution(1, 64),
                .depthToSpace(factor: 8))
        }
        expectRefusal("cannot gather") {
            _ = try output(
                channels: 1, .spaceToDepth(factor: 8), convolution(64, 1), .spaceToDepth(factor: 8), convolution(64, 1),
                .spaceToDepth(factor: 2))
        }
    }

    @Test func namesAreUniqueAndDefinedBeforeTheyAreRead() {
        let relu = Node(name: "a", operation: .relu, inputs: [Network.inputName])
        expectRefusal("two tensors are named a") { _ = try shapes(channels: 1, [relu, relu]) }
        expectRefusal("reads b, which no earlier node makes") {
            _ = try shapes(channels: 1, [relu.with(inputs: ["b"]), Node(name: "b", operation: .relu, inputs: ["a"])])
        }
        expectRefusal("reads a, which no earlier node makes") {
            _ = try shapes(channels: 1, [relu.with(inputs: ["a"])])
        }
        expectRefusal("has 0 inputs instead of 1") { _ = try shapes(channels: 1, [relu.with(inputs: [])]) }
        let add = Node(name: "s", operation: .add, inputs: [Network.inputName])
        expectRefusal("has 1 inputs instead of 2") { _ = try shapes(channels: 1, [add]) }
        let larger = Node(name: "u", operation: .upsample(factor: 2), inputs: [Network.inputName])
        expectRefusal("adds tensors of different shapes") {
            _ = try shapes(channels: 1, [larger, add.with(inputs: ["u", Network.inputName])])
        }
    }
}
