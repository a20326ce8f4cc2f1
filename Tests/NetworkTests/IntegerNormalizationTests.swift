import TestSupport
import Testing

@testable import Network

/// Normalisations in integer networks, whose statistics are those of the frame before.
@Suite struct IntegerNormalizationTests {
    /// A convolution of a single weight of 1 and a normalisation with the scale 2 and the shift 10.
    private static func network(bias: Float = 0, weight: Int8 = 1, epsilon: Float = 1e-12) -> Network {
        let normalization = InstanceNormalization(channels: 1, scales: [2], shifts: [10], epsilon: epsilon)
        return Network(
            summary: "", inputChannels: 1, inputQuantization: IntegerChain.unit,
            nodes: [
                Node(
                    name: "conv", operation: IntegerChain.convolution([weight], bias: bias), inputs: [Network.inputName]
                ),
                Node(
                    name: "norm", operation: .instanceNormalization(normalization), inputs: ["conv"],
                    quantization: IntegerChain.unit),
            ])
    }

    /// 0, 2, 4 and 10 have the mean 4 and the variance 14.
    @Test func theSumsAreExactAndTheFirstFrameHasItsOwn() throws {
        let input = Tensor<UInt8>(row: [0, 2, 4, 10])
        for bias: Float in [0, -100] {
            var statistics = FrameStatistics()
            let output = try ReferenceInterpreter(Self.network(bias: bias)).settle(input, statistics: &statistics)
            let sums = try #require(statistics.layers["norm"])
            #expect((sums.count, sums.sums, sums.squares) == (4, [16], [120]))
            let expected = input.elements.map { (Double($0) - 4) / (14.0).squareRoot() * 2 + 10 }
            #expect(output.elements == expected.map { UInt8($0.rounded(.toNearestOrEven)) })
            #expect(try ReferenceInterpreter(Self.network(bias: bias)).run(input) == output)
        }
    }

    @Test func aFrameIsNormalizedByTheFrameBefore() throws {
        let interpreter = try ReferenceInterpreter(Self.network())
        var statistics = FrameStatistics()
        // Before the first frame there are the mean 0 and the variance 1.
        #expect(try interpreter.run(Tensor(row: [0, 2, 4, 10]), statistics: &statistics).elements == [10, 14, 18, 30])
        #expect(
            try interpreter.run(Tensor(row: [4, 4, 200, 4]), statistics: &statistics).elements == [10, 10, 115, 10])
        #expect(statistics.layers["norm"]?.sums == [212])
        // A flat frame leaves a variance of 0, and epsilon alone divides.
        _ = try interpreter.run(Tensor(row: [7, 7, 7, 7]), statistics: &statistics)
        #expect(try interpreter.run(Tensor(row: [7, 8, 6, 7]), statistics: &statistics).elements == [10, 255, 0, 10])
    }

    /// Accumulators up to 127 · 255 lose one bit, of which half a step is added to the mean.
    @Test func largeAccumulatorsAreShifted() throws {
        let interpreter = try ReferenceInterpreter(Self.network(weight: 127))
        var statistics = FrameStatistics()
        let output = try interpreter.settle(Tensor(row: [0, 1, 2, 255]), statistics: &statistics)
        let sums = try #require(statistics.layers["norm"])
        #expect(sums.sums == [32766])
        var wide = Self.network(weight: 127)
        wide.nodes[0] = Node(
            name: "conv", operation: IntegerChain.convolution([127, 127], inputs: 2), inputs: [Network.inputName])
        wide.inputChannels = 2
        statistics = FrameStatistics()
        let input = Tensor<UInt8>(channels: 2, height: 1, width: 4, elements: [0, 1, 2, 255, 0, 0, 0, 255])
        let shifted = try ReferenceInterpreter(wide).settle(input, statistics: &statistics)
        let summands: [Int64] = [0, 63, 127, 32385]
        #expect(statistics.layers["norm"]?.sums == [summands.reduce(0, +)])
        #expect(statistics.layers["norm"]?.squares == [summands.reduce(0) { $0 + $1 * $1 }])
        #expect(zip(output.elements, shifted.elements).allSatisfy { abs(Int($0) - Int($1)) <= 1 })
    }

    /// Every sum of products that a valid convolution can have gives summands of at most 15 bits.
    @Test func summandsFitIn16Bits() {
        for bound in [0, 1, 32766, 32767, 32768, 65533, 65534, 65535, 127 * 255 * 9 * 512, 127 * 255 << 16] {
            let shift = NormalizedConvolution.shift(bound: bound)
            #expect(bound >> shift <= 32767 && -bound >> shift >= -32767)
            #expect(shift == 0 || bound >> (shift - 1) >= 32767)
        }
    }

    /// A channel that depth-to-space makes of four filters, each with a scale and a bias of its own.
    @Test func aChannelOfSeveralFiltersHasTheirCommonStatistics() throws {
        let (scales, bias): ([Float], [Float]) = ([0.5, 1, 2, 0.25], [3, 0, -1, 20])
        let weights: [Int8] = [1, 2, 1, -4]
        let normalization = InstanceNormalization(channels: 1, scales: [20], shifts: [100])
        let network = Network(
            summary: "", inputChannels: 1, inputQuantization: IntegerChain.unit,
            nodes: [
                Node(
                    name: "conv",
                    operation: .convolution(
                        Convolution(
                            inputChannels: 1, outputChannels: 4, kernelSize: 1,
                            weights: .int8(weights, scale: scales), bias: bias)), inputs: [Network.inputName]),
                Node(name: "wide", operation: .depthToSpace(factor: 2), inputs: ["conv"]),
                Node(
                    name: "norm", operation: .instanceNormalization(normalization), inputs: ["wide"],
                    quantization: IntegerChain.unit),
            ])
        let row: [UInt8] = [1, 5, 9]
        let output = try ReferenceInterpreter(network).run(Tensor(row: row))
        var wide: [Double] = []
        for y in 0..<2 {
            for x in 0..<6 {
                let filter = y * 2 + x % 2
                let weight = Double(weights[filter]) * Double(scales[filter])
                wide.append(weight * Double(row[x / 2]) + Double(bias[filter]))
            }
        }
        let mean = wide.reduce(0, +) / 12
        let variance = wide.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 12
        let factor = 20 / (variance + 1e-5).squareRoot()
        #expect(output.elements == wide.map { UInt8((($0 - mean) * factor + 100).rounded()) })
    }

    /// From any statistics to begin with, the n-th pass has those of n − 1 normalisations in a row.
    @Test(arguments: [1, 2, 4]) func aStillSettlesInAsManyPassesAsThereAreNormalizations(count: Int) throws {
        let network = NormalizedNetwork.make(seed: UInt64(count), blocks: count, isInteger: true)
        let interpreter = try ReferenceInterpreter(network)
        var random = SeededGenerator(seed: 3)
        let input = NormalizedNetwork.picture(using: &random)
        var settled = FrameStatistics()
        let expected = try interpreter.settle(input, statistics: &settled)
        #expect(try interpreter.run(input) == expected)
        // One normalisation in the head and two in a block.
        let depth = 1 + 2 * count
        for beginning in [FrameStatistics(), settled] {
            var statistics = beginning
            if !beginning.layers.isEmpty {
                _ = try interpreter.settle(NormalizedNetwork.picture(using: &random), statistics: &statistics)
            }
            var passes = 0
            var output = input
            while statistics != settled {
                output = try interpreter.run(input, statistics: &statistics)
                passes += 1
                if passes > depth { break }
            }
            #expect(passes <= depth)
            output = try interpreter.run(input, statistics: &statistics)
            #expect(output == expected && statistics == settled)
        }
    }

    /// The same network in real numbers, which normalises by the frame's own statistics, differs by the rounding of
    /// weights and tensors to 8 bits alone.
    @Test(arguments: 1...4) func theRealNetworkIsNear(seed: UInt64) throws {
        let integer = NormalizedNetwork.make(seed: seed, blocks: 2, isInteger: true)
        let real = NormalizedNetwork.make(seed: seed, blocks: 2, isInteger: false)
        var random = SeededGenerator(seed: seed)
        let input = NormalizedNetwork.picture(using: &random)
        let expected = try RealInterpreter(real).run(input).values
        let output = try ReferenceInterpreter(integer).run(input)
        let differences = zip(output.elements, expected.elements).map { abs(Double($0) - min(max($1, 0), 255)) }
        let mean = differences.reduce(0, +) / Double(differences.count)
        #expect(mean < 2 && differences.max()! < 32, "\(mean), at most \(differences.max()!)")
        let spread = expected.elements.map { min(max($0, 0), 255) }
        #expect(spread.max()! - spread.min()! > 100, "a flat output would prove nothing")
    }

    @Test func theStyleChangesNothingButScaleAndShift() throws {
        let network = NormalizedNetwork.make(seed: 5, blocks: 1, isInteger: true, styles: ["a", "b"])
        try network.validate()
        expectRefusal("is to be chosen") { _ = try ReferenceInterpreter(network) }
        var random = SeededGenerator(seed: 5)
        let input = NormalizedNetwork.picture(using: &random)
        var outputs: [Tensor<UInt8>] = []
        var heads: [FilterSums?] = []
        for shares: [String: Float] in [["a": 1], ["b": 1], ["a": 0.5, "b": 0.5]] {
            var statistics = FrameStatistics()
            outputs.append(
                try ReferenceInterpreter(network.mixed(shares)).settle(input, statistics: &statistics))
            heads.append(statistics.layers["head.norm"])
        }
        #expect(outputs[0] != outputs[1] && outputs[1] != outputs[2] && outputs[0] != outputs[2])
        // Nothing is normalised before the head.
        #expect(heads[0] == heads[1] && heads[1] == heads[2])
    }

    @Test func aFileBringsAnIntegerNetworkBack() throws {
        let network = NormalizedNetwork.make(seed: 6, blocks: 1, isInteger: true, styles: ["a", "b"])
        #expect(try ModelFile.decode(Safetensors(data: ModelFile.encode(network).encoded())) == network)
    }

    @Test func deepPlanesHaveTheSameStatistics() throws {
        let network = NormalizedNetwork.make(seed: 7, blocks: 1, isInteger: true)
        var random = SeededGenerator(seed: 7)
        let input = NormalizedNetwork.picture(using: &random)
        let eight = try ReferenceInterpreter(network).run(input)
        let ten = try ReferenceInterpreter(network).run(input.map { UInt16($0) * 4 }, bits: 10)
        #expect(
            zip(eight.elements, ten.elements).allSatisfy {
                $0 == 255 || abs(Int($0) * 4 - Int($1)) <= 2
            })
    }

    @Test func whatIsNotAConvolutionIsNotNormalized() throws {
        func refused(
            _ fragment: String, input: TensorQuantization = IntegerChain.unit, _ change: (inout [Node]) -> Void
        ) {
            var network = Self.network()
            network.inputQuantization = input
            change(&network.nodes)
            expectRefusal(fragment) { try network.validate() }
        }
        let sentence = "an integer network normalises a convolution before it is rounded"
        refused("norm normalises conv, but \(sentence)") { $0[0] = $0[0].quantized(IntegerChain.unit) }
        refused("norm normalises relu, but \(sentence)") { nodes in
            nodes.insert(Node(name: "relu", operation: .relu, inputs: ["conv"]), at: 1)
            nodes[2] = nodes[2].with(inputs: ["relu"])
        }
        refused("norm may grow beyond any number", input: TensorQuantization(scale: 1e6)) { nodes in
            nodes[0] = nodes[0].with(operation: IntegerChain.convolution([1], scale: 1e6))
            nodes[1] = nodes[1].with(
                operation: .instanceNormalization(
                    InstanceNormalization(channels: 1, scales: [1e6], shifts: [0], epsilon: 1e-12)))
            nodes[1] = nodes[1].quantized(TensorQuantization(scale: 1e-6))
        }
    }

    /// Numbers far below every step count as nothing.
    @Test func tinyCoefficientsAreZero() throws {
        var network = Self.network()
        network.nodes[1] = network.nodes[1].with(
            operation: .instanceNormalization(
                InstanceNormalization(channels: 1, scales: [1e-30], shifts: [1e-30])))
        #expect(try ReferenceInterpreter(network).run(Tensor(row: [0, 255, 3])).elements == [0, 0, 0])
    }
}
