import Compiler
import Imaging
import Network
import TestSupport
import Testing

@testable import Engine

/// Networks as picture filters, beside the interpreter on frames that are continued by hand.
@Suite struct NetworkFilterTests {
    private static func filter(_ network: Network) throws -> NetworkFilter {
        try NetworkFilter(name: "network", program: Compiler.compile(network)) {
            try Executor(program: $0, threads: 1, isa: .portable)
        }
    }

    /// Returns a frame filtered in planes that have room beside their rows.
    private func filtered<Sample: FixedWidthInteger>(
        _ input: Tensor<Sample>, by filter: NetworkFilter, bits: Int
    ) throws -> Tensor<Sample> {
        let (width, height, size) = (input.width * filter.scale, input.height * filter.scale, MemoryLayout<Sample>.size)
        let (inputStride, outputStride) = (input.width + 3, width + 5)
        var source = [Sample](repeating: 77, count: input.channels * input.height * inputStride)
        for channel in 0..<input.channels {
            for y in 0..<input.height {
                for x in 0..<input.width {
                    source[(channel * input.height + y) * inputStride + x] = input[channel, y, x]
                }
            }
        }
        var target = [Sample](repeating: 99, count: input.channels * height * outputStride)
        try source.withUnsafeBytes { source in
            try target.withUnsafeMutableBytes { target in
                try filter.run(
                    (0..<input.channels).map {
                        InputPlane(
                            base: source.baseAddress! + $0 * input.height * inputStride * size,
                            stride: inputStride * size, width: input.width, height: input.height, bits: bits)
                    },
                    into: (0..<input.channels).map {
                        OutputPlane(
                            base: target.baseAddress! + $0 * height * outputStride * size, stride: outputStride * size,
                            width: width, height: height, bits: bits)
                    })
            }
        }
        var output = Tensor<Sample>(channels: input.channels, height: height, width: width, repeating: 0)
        for (index, sample) in target.enumerated() {
            let (row, x) = (index / outputStride, index % outputStride)
            if x < width { output[row / height, row % height, x] = sample } else { #expect(sample == 99) }
        }
        return output
    }

    /// Frames of a network for colour get a margin of 16 pixels, and are made to divide.
    @Test(arguments: [(8, 6), (5, 3), (1, 1)]) func colourOfAnySize(width: Int, height: Int) throws {
        let network = ColorPlaneTests.transfer(seed: 4, factor: 4)
        let filter = try Self.filter(network)
        #expect(filter.isColor && filter.scale == 1 && !filter.hasMemory)
        var random = SeededGenerator(seed: 8)
        let input = random.tensor(channels: 3, height: height, width: width)
        func divisible(_ extent: Int) -> Int { (extent + 2 * 16 + 3) / 4 * 4 }
        var continued = Tensor<UInt8>(
            channels: 3, height: divisible(height), width: divisible(width), repeating: 0)
        for channel in 0..<3 {
            for y in 0..<continued.height {
                for x in 0..<continued.width {
                    continued[channel, y, x] =
                        input[
                            channel, BicubicKernel.mirrored(y - 16, count: height),
                            BicubicKernel.mirrored(x - 16, count: width)]
                }
            }
        }
        let expected = try ReferenceInterpreter(network).run(continued)
        let output = try filtered(input, by: filter, bits: 8)
        for channel in 0..<3 {
            for y in 0..<height {
                for x in 0..<width {
                    #expect(output[channel, y, x] == expected[channel, y + 16, x + 16], "\(channel), \(x), \(y)")
                }
            }
        }
    }

    /// One filter takes frames of changing size and depth.
    @Test func lumaOfAnyDepth() throws {
        let network = PlaneTests.superResolution(seed: 12)
        let filter = try Self.filter(network)
        #expect(!filter.isColor && filter.scale == 2)
        #expect([8, 9, 10, 16].allSatisfy(filter.takes(bits:)) && ![0, 7, 17].contains(where: filter.takes(bits:)))
        var random = SeededGenerator(seed: 9)
        for (width, height) in [(9, 5), (4, 7)] {
            let eight = random.tensor(channels: 1, height: height, width: width)
            #expect(
                try difference(filtered(eight, by: filter, bits: 8), ReferenceInterpreter(network).run(eight)) == nil)
            for bits in [10, 12] {
                let deep = eight.map { UInt16($0) << UInt16(bits - 8) | 1 }
                let expected = try ReferenceInterpreter(network).run(deep, bits: bits)
                #expect(try difference(filtered(deep, by: filter, bits: bits), expected) == nil)
                #expect(filter.executor.program.depth == BitDepth(bits))
            }
        }
    }

    /// A network that normalises remembers the frame before, at every depth, until it is reset.
    @Test(arguments: [8, 10]) func memoryOfANetworkThatNormalises(bits: Int) throws {
        var builder = NetworkBuilder(seed: 4, inputChannels: 1)
        builder.append(.convolution(builder.convolution(filters: 8, size: 3, granularity: nil)))
        builder.append(
            .instanceNormalization(
                InstanceNormalization(
                    channels: 8, scales: [Float](repeating: 0.5, count: 8), shifts: [Float](repeating: 0.5, count: 8))))
        builder.append(.relu, quantized: TensorQuantization(scale: 0.01))
        builder.append(
            .convolution(builder.convolution(filters: 1, size: 3, granularity: nil)),
            quantized: TensorQuantization(scale: 0.02, zeroPoint: 128))
        let filter = try Self.filter(builder.network)
        #expect(filter.hasMemory)
        var random = SeededGenerator(seed: 4)
        let frames = (0..<2).map { _ in random.tensor(channels: 1, height: 8, width: 12) }
        func run(_ frame: Tensor<UInt8>) throws -> Tensor<UInt16> {
            if bits == 8 { return try filtered(frame, by: filter, bits: bits).map { UInt16($0) } }
            return try filtered(frame.map { UInt16($0) << 2 }, by: filter, bits: bits)
        }
        let alone = try run(frames[1])
        filter.reset()
        _ = try run(frames[0])
        #expect(try run(frames[1]) != alone)
        filter.reset()
        #expect(try run(frames[1]) == alone)
    }

    @Test func samplesBeyond16BitsAreRefused() throws {
        let filter = try Self.filter(PlaneTests.superResolution(seed: 12))
        let input = Tensor<UInt32>(channels: 1, height: 4, width: 4, repeating: 0)
        #expect(throws: EngineError("samples have 8 to 16 bits, not 32")) { try filtered(input, by: filter, bits: 32) }
    }
}
