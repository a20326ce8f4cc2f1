import Compiler
import Network
import TestSupport
import Testing

@testable import Engine

/// The plane interface: strides, guard bytes, sizes, threads.
@Suite struct PlaneTests {
    /// Luma ×2 as it is trained: 1 → 16, two pattern layers, 4 filters, depth-to-space, upsampled skip.
    static func superResolution(seed: UInt64, factor: Int = 2) -> Network {
        var builder = NetworkBuilder(seed: seed, inputChannels: 1)
        for layer in 0..<3 {
            builder.append(
                .convolution(builder.convolution(filters: 16, size: 3, granularity: layer == 0 ? nil : .register)))
            builder.append(.relu, quantized: builder.quantization())
        }
        let last = builder.convolution(filters: factor * factor, size: 3, granularity: nil)
        builder.append(.convolution(last))
        builder.appendEnlargement(factor: factor)
        return builder.network
    }

    /// Runs a plane with padded strides between guard bytes.
    private func run(_ executor: Executor, _ input: Tensor<UInt8>, upsideDown: Bool) throws -> (Tensor<UInt8>, Bool) {
        let (width, height, scale) = (input.width, input.height, executor.scale)
        let inputStride = width + 5
        var source = [UInt8](repeating: 0xee, count: inputStride * height)
        for y in 0..<height {
            let row = upsideDown ? height - 1 - y : y
            for x in 0..<width { source[row * inputStride + x] = input[0, y, x] }
        }
        let outputStride = width * scale + 7
        let guardRows = 2
        var target = [UInt8](repeating: 0xa5, count: outputStride * (height * scale + 2 * guardRows))
        try source.withUnsafeBufferPointer { source in
            try target.withUnsafeMutableBufferPointer { target in
                let first = source.baseAddress! + (upsideDown ? (height - 1) * inputStride : 0)
                let plane = InputPlane(
                    base: first, stride: upsideDown ? -inputStride : inputStride, width: width, height: height)
                let result = OutputPlane(
                    base: target.baseAddress! + guardRows * outputStride, stride: outputStride, width: width * scale,
                    height: height * scale)
                try executor.run([plane], into: [result])
            }
        }
        var output = Tensor<UInt8>(channels: 1, height: height * scale, width: width * scale, repeating: 0)
        var isIntact = true
        for (index, byte) in target.enumerated() {
            let (y, x) = (index / outputStride - guardRows, index % outputStride)
            if (0..<output.height).contains(y), x < output.width {
                output[0, y, x] = byte
            } else if byte != 0xa5 {
                isIntact = false
            }
        }
        return (output, isIntact)
    }

    @Test(arguments: [1, 2, 3, 5], [false, true]) func sizesStridesAndGuards(threads: Int, isReal: Bool) throws {
        let network = Self.superResolution(seed: 11)
        let program = try Compiler.compile(isReal ? network.real : network)
        // Of integer networks the interpreter, of real ones the scalar kernels make every bit.
        let reference = try ReferenceInterpreter(network)
        let scalar = try Executor(program: program, threads: 1, provider: ScalarKernels())
        // One executor for all sizes, going back to one that it had.
        let executors = try makeExecutors(program, threads: threads)
        var random = SeededGenerator(seed: UInt64(threads))
        for (width, height) in [(7, 3), (1, 1), (1, 150), (150, 1), (65, 5), (7, 3), (2, 2), (64, 4)] {
            let input = random.tensor(channels: 1, height: height, width: width)
            let expected = isReal ? try scalar.run(input) : try reference.run(input)
            for (executor, upsideDown) in executors.flatMap({ [($0, false), ($0, true)] }) {
                let (output, isIntact) = try run(executor, input, upsideDown: upsideDown)
                let difference = difference(output, expected)
                let place = "\(executor.isa), \(width)×\(height), \(threads) threads, upside down \(upsideDown)"
                #expect(difference == nil, "\(place)")
                #expect(isIntact, "\(place): bytes beside the output were written")
            }
        }
    }

    @Test(arguments: [2, 3, 4]) func extremesAndOddSize(factor: Int) throws {
        let network = Self.superResolution(seed: UInt64(20 + factor), factor: factor)
        let reference = try ReferenceInterpreter(network)
        let executors = try makeExecutors(Compiler.compile(network), threads: 2)
        for value: UInt8 in [0, 255] {
            let input = Tensor<UInt8>(channels: 1, height: 9, width: 27, repeating: value)
            let expected = try reference.run(input)
            for executor in executors {
                let difference = difference(try executor.run(input), expected)
                #expect(difference == nil, "\(executor.isa), all \(value), ×\(factor)")
            }
        }
        guard factor == 2 else { return }
        var random = SeededGenerator(seed: 5)
        let input = random.tensor(channels: 1, height: 121, width: 161)
        let expected = try reference.run(input)
        for executor in executors {
            #expect(difference(try executor.run(input), expected) == nil, "\(executor.isa), 161×121")
        }
    }

    /// Long thin frames, too slow for the reference in a debug build: the scalar kernels are the reference here.
    @Test(arguments: [(1, 2000), (2000, 1)], [false, true]) func thinFrames(size: (Int, Int), isReal: Bool) throws {
        let (width, height) = size
        let network = Self.superResolution(seed: 3)
        let program = try Compiler.compile(isReal ? network.real : network)
        var random = SeededGenerator(seed: 9)
        let input = random.tensor(channels: 1, height: height, width: width)
        let scalar = try Executor(program: program, threads: 1, provider: ScalarKernels()).run(input)
        for executor in try makeExecutors(program, threads: 3) {
            #expect(difference(try executor.run(input), scalar) == nil, "\(executor.isa), \(width)×\(height)")
        }
    }

    @Test func realNumbersOnAnOddSize() throws {
        let network = Self.superResolution(seed: 4).real
        var random = SeededGenerator(seed: 5)
        let input = random.tensor(channels: 1, height: 121, width: 161)
        let program = try Compiler.compile(network)
        let scalar = try Executor(program: program, threads: 1, provider: ScalarKernels()).run(input)
        for executor in try makeExecutors(program, threads: 2) {
            #expect(difference(try executor.run(input), scalar) == nil, "\(executor.isa), 161×121")
        }
        #expect(RealNetworkTests.excess(scalar, try RealInterpreter(network).run(input)) == nil)
    }

    @Test func bicubicAlone() throws {
        for factor in 2...4 {
            var builder = NetworkBuilder(seed: UInt64(factor), inputChannels: 3)
            builder.append(.upsample(factor: factor), quantized: builder.network.inputQuantization)
            var random = SeededGenerator(seed: 1)
            for (width, height) in [(1, 1), (2, 1), (1, 3), (9, 6), (21, 2)] {
                let input = random.tensor(channels: 3, height: height, width: width)
                let expected = try ReferenceInterpreter(builder.network).run(input)
                for executor in try makeExecutors(Compiler.compile(builder.network), threads: 2) {
                    let difference = difference(try executor.run(input), expected)
                    #expect(difference == nil, "\(executor.isa), ×\(factor), \(width)×\(height)")
                }
            }
        }
    }
}
