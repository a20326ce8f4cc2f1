import Network
import TestSupport
import Testing

/// The interpreter's convolution and requantisation against sums worked out by hand.
@Suite struct ReferenceConvolutionTests {
    @Test func aPointwiseConvolutionWeighsChannels() throws {
        // (14 − 10) · 2 − (8 − 10) = 10 in steps of 0.5 · 0.25: 1.25, and a bias of 1: 2.25 = 4.5 steps of 0.5.
        let result = try IntegerChain.run(
            IntegerChain.convolution([2, -1], inputs: 2, scale: 0.25, bias: 1),
            on: Tensor(channels: 2, height: 1, width: 1, elements: [14, 8]),
            from: TensorQuantization(scale: 0.5, zeroPoint: 10), to: TensorQuantization(scale: 0.5, zeroPoint: 3))
        #expect(result.elements == [7])
    }

    @Test func aConvolutionCorrelatesAndPadsWithNothing() throws {
        let grid = Tensor<UInt8>(channels: 1, height: 3, width: 3, elements: [1, 2, 3, 4, 5, 6, 7, 8, 9])
        let result = try IntegerChain.run(
            IntegerChain.convolution([1, 2, 3, 4, 5, 6, 7, 8, 9], size: 3), on: grid,
            to: TensorQuantization(scale: 2))
        #expect(result.elements == [47, 77, 53, 93, 142, 93, 53, 77, 47])
    }

    @Test func paddingIsTheZeroPointNotZero() throws {
        let six = Tensor<UInt8>(channels: 1, height: 3, width: 3, repeating: 6)
        let ones = IntegerChain.convolution([Int8](repeating: 1, count: 9), size: 3)
        let result = try IntegerChain.run(ones, on: six, from: TensorQuantization(scale: 1, zeroPoint: 5))
        #expect(result.elements == [4, 6, 4, 6, 9, 6, 4, 6, 4])
        let zero = try IntegerChain.run(ones, on: six, from: TensorQuantization(scale: 1, zeroPoint: 6))
        #expect(zero.elements == [UInt8](repeating: 0, count: 9))
    }

    @Test func everyFilterHasItsScaleAndBias() throws {
        let convolution = Convolution(
            inputChannels: 1, outputChannels: 3, kernelSize: 1, weights: .int8([1, 1, -1], scale: [1, 3, 1]),
            bias: [0, 1, 100])
        let result = try IntegerChain.run(.convolution(convolution), on: Tensor(row: [7, 11]))
        #expect(result == Tensor(channels: 3, height: 1, width: 2, elements: [7, 11, 22, 34, 93, 89]))
    }

    @Test(arguments: [1, 3, 5]) func onePixelMeetsOnlyTheCentre(size: Int) throws {
        var weights = [Int8](repeating: 100, count: size * size)
        weights[size * size / 2] = 2
        let result = try IntegerChain.run(IntegerChain.convolution(weights, size: size), on: Tensor(row: [21]))
        #expect(result.elements == [42])
    }

    @Test func aFiveByFiveReachesTwoPixels() throws {
        var weights = [Int8](repeating: 0, count: 25)
        // Two rows up and one column to the right.
        weights[0 * 5 + 3] = 1
        let input = Tensor<UInt8>(channels: 1, height: 3, width: 3, elements: [1, 2, 3, 4, 5, 6, 7, 8, 9])
        let result = try IntegerChain.run(IntegerChain.convolution(weights, size: 5), on: input)
        #expect(result.elements == [0, 0, 0, 0, 0, 0, 2, 3, 0])
    }

    @Test func aSparseConvolutionIsItsDenseTwin() throws {
        let library = SampleNetwork.library
        for size in [3, 5] {
            var random = SeededGenerator(seed: UInt64(size))
            let sparse = SampleNetwork.convolution(7, 18, size, sparse: true, integer: true, using: &random)
            guard case .int8(let kept, let scale) = sparse.weights else { return }
            let dense = Convolution(
                inputChannels: 7, outputChannels: 18, kernelSize: size,
                weights: .int8(
                    sparse.denseIndices(library: library).map { $0 < 0 ? 0 : kept[$0] }, scale: scale),
                bias: sparse.bias)
            let elements = (0..<7 * 6 * 5).map { _ in UInt8.random(in: 0...255, using: &random) }
            let input = Tensor(channels: 7, height: 6, width: 5, elements: elements)
            let results = try [sparse, dense].map { convolution in
                let network = Network(
                    summary: "", inputChannels: 7, inputQuantization: .codeValues, patternLibrary: library,
                    nodes: [
                        Node(
                            name: "c", operation: .convolution(convolution), inputs: [Network.inputName],
                            quantization: TensorQuantization(scale: 0.05, zeroPoint: 128))
                    ])
                return try ReferenceInterpreter(network).run(input)
            }
            #expect(results[0] == results[1])
            #expect(Set(results[0].elements).count > 20)
        }
    }

    @Test func halvesRoundToEven() throws {
        let row = Tensor<UInt8>(row: [1, 3, 5, 7, 2, 6])
        let halves = TensorQuantization(scale: 2)
        #expect(
            try IntegerChain.run(IntegerChain.convolution([1]), on: row, to: halves).elements == [0, 2, 2, 4, 1, 3])
        // Below zero: −0.5, −1.5, −2.5, −3.5.
        let signed = TensorQuantization(scale: 2, zeroPoint: 10)
        let negative = try IntegerChain.run(IntegerChain.convolution([-1]), on: row, to: signed)
        #expect(negative.elements == [10, 8, 8, 6, 9, 7])
    }

    @Test func resultsSaturateAtBothEnds() throws {
        let row = Tensor<UInt8>(row: [255, 2, 0])
        #expect(try IntegerChain.run(IntegerChain.convolution([127]), on: row).elements == [255, 254, 0])
        #expect(try IntegerChain.run(IntegerChain.convolution([-127]), on: row).elements == [0, 0, 0])
        let up = try IntegerChain.run(IntegerChain.convolution([127]), on: row, to: IntegerChain.signed)
        #expect(up.elements == [255, 255, 128])
        let down = try IntegerChain.run(IntegerChain.convolution([-127]), on: row, to: IntegerChain.signed)
        #expect(down.elements == [0, 0, 128])
    }

    /// 51 200 products of −127 · 255 nearly fill 32 bits.
    @Test func theAccumulatorDoesNotOverflow() throws {
        let channels = 2048
        let weights = [Int8](repeating: -127, count: channels * 25)
        let result = try IntegerChain.run(
            IntegerChain.convolution(weights, inputs: channels, size: 5, scale: 0.01, bias: 1e6),
            on: Tensor(channels: channels, height: 5, width: 5, repeating: 255),
            to: TensorQuantization(scale: 1e6, zeroPoint: 255))
        // In the middle −16.58 steps from the products and 1 from the bias; at a corner, with 9 taps, −5.97 and 1.
        #expect(result.elements[12] == 239)
        #expect(result.elements[0] == 250)
    }
}
