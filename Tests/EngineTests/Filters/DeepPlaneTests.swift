import Compiler
import Network
import TestSupport
import Testing

@testable import Engine

/// Planes of 9 to 16 bits: every kind of kernel against the reference interpreter, bit for bit.
@Suite struct DeepPlaneTests {
    private static let depths = [9, 10, 12, 16]

    /// Samples of the depth, now and then beyond it.
    private static func tensor(
        _ random: inout SeededGenerator, channels: Int, _ width: Int, _ height: Int, bits: Int
    ) -> Tensor<UInt16> {
        let elements = (0..<channels * height * width).map { _ in
            random.chance(0.02) ? UInt16.max : UInt16.random(in: 0...UInt16((1 << bits) - 1), using: &random)
        }
        return Tensor(channels: channels, height: height, width: width, elements: elements)
    }

    /// All kernels that run here, the scalar ones included.
    private static func executors(_ program: Program, threads: Int) throws -> [Executor] {
        let scalar = try Executor(program: program, threads: threads, provider: ScalarKernels())
        var executors = try [scalar] + makeExecutors(program, threads: threads)
        // AVX2 with VNNI on a CPU that has the same 256-bit instructions in the encoding of AVX-512 only.
        if GeneratedKernelTests.targets.contains(.avx512VNNI), !GeneratedKernelTests.targets.contains(.avx2VNNI) {
            let compiler = try KernelCompiler(cache: KernelCache(folder: nil), features: "+avx512vnni,+avx512vl")
            let provider = try GeneratedKernels(
                program: program, tiling: RegisterTiling(program, target: .avx2VNNI), compiler: compiler, threads: 1)
            executors.append(try Executor(program: program, threads: threads, provider: provider))
        }
        return executors
    }

    @Test(arguments: 0..<32) func randomNetworks(seed: Int) throws {
        let network = NetworkBuilder.random(seed: UInt64(seed) &+ 3000)
        let eightBit = try Compiler.compile(network)
        let reference = try ReferenceInterpreter(network)
        var random = SeededGenerator(seed: UInt64(seed) &+ 4000)
        let bits = Self.depths[seed % Self.depths.count]
        guard case .convolution = eightBit.layers.last else {
            #expect(throws: CompilerError.self) { try eightBit.deepened(bits: bits) }
            return
        }
        let program = try eightBit.deepened(bits: bits)
        let executors = try Self.executors(program, threads: random.pick([1, 2, 3]))
        for (width, height) in [(2, 2), (38, 10), random.pick([(14, 6), (130, 4), (2, 40)])] {
            let input = Self.tensor(&random, channels: network.inputChannels, width, height, bits: bits)
            let expected = try reference.run(input, bits: bits)
            #expect(expected.elements.allSatisfy { Int($0) < 1 << bits })
            for executor in executors {
                executor.partition = FramePartition(bands: random.pick([1, 2, 5]), strips: random.pick([1, 2, 3, 8]))
                let difference = difference(try executor.run(input), expected)
                #expect(
                    difference == nil,
                    "\(executor.isa), seed \(seed), \(bits) bits, \(width)×\(height), \(executor.partition!)\n\(program)"
                )
            }
        }
    }

    @Test(arguments: [9, 10, 12, 16]) func superResolution(bits: Int) throws {
        for factor in 2...4 {
            let network = PlaneTests.superResolution(seed: UInt64(bits), factor: factor)
            let reference = try ReferenceInterpreter(network)
            let executors = try Self.executors(Compiler.compile(network).deepened(bits: bits), threads: 2)
            var random = SeededGenerator(seed: UInt64(bits + factor))
            for (width, height) in [(1, 1), (7, 3), (161, 5)] {
                let input = Self.tensor(&random, channels: 1, width, height, bits: bits)
                let expected = try reference.run(input, bits: bits)
                for executor in executors {
                    let place = "\(executor.isa), \(bits) bits, ×\(factor), \(width)×\(height)"
                    for upsideDown in [false, true] {
                        let (output, isIntact) = try run(executor, input, upsideDown: upsideDown)
                        #expect(difference(output, expected) == nil, "\(place), upside down \(upsideDown)")
                        #expect(isIntact, "\(place): samples beside the output were written")
                    }
                }
            }
        }
    }

    /// Runs a plane with padded strides between guard samples.
    private func run(_ executor: Executor, _ input: Tensor<UInt16>, upsideDown: Bool) throws -> (Tensor<UInt16>, Bool) {
        let (width, height, scale) = (input.width, input.height, executor.scale)
        let inputStride = width + 5
        var source = [UInt16](repeating: 0xeeee, count: inputStride * height)
        for y in 0..<height {
            let row = upsideDown ? height - 1 - y : y
            for x in 0..<width { source[row * inputStride + x] = input[0, y, x] }
        }
        let (outputStride, guardRows) = (width * scale + 7, 2)
        var target = [UInt16](repeating: 0xa5a5, count: outputStride * (height * scale + 2 * guardRows))
        try source.withUnsafeBufferPointer { source in
            try target.withUnsafeMutableBufferPointer { target in
                let first = source.baseAddress! + (upsideDown ? (height - 1) * inputStride : 0)
                let bits = executor.program.depth?.bits ?? 16
                let plane = InputPlane(
                    base: first, stride: (upsideDown ? -inputStride : inputStride) * 2, width: width, height: height,
                    bits: bits)
                let result = OutputPlane(
                    base: target.baseAddress! + guardRows * outputStride, stride: outputStride * 2,
                    width: width * scale, height: height * scale, bits: bits)
                try executor.run([plane], into: [result])
            }
        }
        var output = Tensor<UInt16>(channels: 1, height: height * scale, width: width * scale, repeating: 0)
        var isIntact = true
        for (index, sample) in target.enumerated() {
            let (y, x) = (index / outputStride - guardRows, index % outputStride)
            if (0..<output.height).contains(y), x < output.width {
                output[0, y, x] = sample
            } else if sample != 0xa5a5 {
                isIntact = false
            }
        }
        return (output, isIntact)
    }

    /// Where the convolutions add nothing, a flat plane keeps its value, whatever it is.
    @Test(arguments: 2...4) func flatPlanesKeepTheirValue(factor: Int) throws {
        var builder = NetworkBuilder(seed: 1, inputChannels: 1)
        builder.network.inputQuantization = .codeValues
        builder.append(.convolution(Self.nothing(channels: 1, filters: factor * factor)))
        builder.appendEnlargement(factor: factor)
        let program = try Compiler.compile(builder.network).deepened(bits: 10)
        for executor in try Self.executors(program, threads: 1) {
            for value in UInt16(0)...1023 where executor.isa != "scalar" || value % 31 == 0 {
                let output = try executor.run(Tensor<UInt16>(channels: 1, height: 2, width: 20, repeating: value))
                #expect(output.elements.allSatisfy { $0 == value }, "\(executor.isa), ×\(factor), \(value)")
            }
        }
    }

    private static func nothing(channels: Int, filters: Int) -> Convolution {
        Convolution(
            inputChannels: channels, outputChannels: filters, kernelSize: 1, structure: nil,
            weights: .int8(Array(repeating: 0, count: channels * filters), scale: Array(repeating: 1, count: filters)),
            bias: Array(repeating: 0, count: filters))
    }

    /// The input added as it is, through two shuffles, and in a hidden layer, where its 8-bit values count.
    @Test(arguments: [9, 10, 16]) func additionsOfTheInput(bits: Int) throws {
        var builder = NetworkBuilder(seed: 7, inputChannels: 1)
        builder.network.inputQuantization = TensorQuantization(scale: 1.0 / 255, zeroPoint: 17)
        let gathered = builder.append(.spaceToDepth(factor: 2), quantized: builder.network.inputQuantization)
        builder.channels = 4
        let first = builder.append(.convolution(builder.convolution(filters: 4, size: 3, granularity: nil)))
        builder.append(.add, [first, gathered], quantized: builder.quantization())
        let last = builder.append(.convolution(builder.convolution(filters: 4, size: 3, granularity: nil)))
        builder.append(.add, [gathered, last])
        let shuffled = builder.append(.depthToSpace(factor: 2))
        builder.append(.add, [shuffled, Network.inputName])
        builder.append(.relu, quantized: TensorQuantization(scale: 1.0 / 100, zeroPoint: 40))
        let reference = try ReferenceInterpreter(builder.network)
        let program = try Compiler.compile(builder.network).deepened(bits: bits)
        var random = SeededGenerator(seed: UInt64(bits))
        let executors = try Self.executors(program, threads: 1)
        for (width, height) in [(2, 2), (38, 10), (162, 6)] {
            let input = Self.tensor(&random, channels: 1, width, height, bits: bits)
            let expected = try reference.run(input, bits: bits)
            for executor in executors {
                let difference = difference(try executor.run(input), expected)
                #expect(difference == nil, "\(executor.isa), \(bits) bits, \(width)×\(height)\n\(program)")
            }
        }
    }

    /// The upsampled plane alone, which is all there is without a convolution; nothing reads 8-bit values.
    @Test func bicubicAlone() throws {
        for (factor, bits) in [(2, 10), (3, 16), (4, 12)] {
            var builder = NetworkBuilder(seed: UInt64(factor), inputChannels: 3)
            builder.append(.upsample(factor: factor), quantized: builder.network.inputQuantization)
            let program = try Compiler.compile(builder.network).deepened(bits: bits)
            #expect(program.layers.count == 1)
            var random = SeededGenerator(seed: 1)
            for (width, height) in [(1, 1), (2, 1), (1, 3), (21, 2)] {
                let input = Self.tensor(&random, channels: 3, width, height, bits: bits)
                let expected = try ReferenceInterpreter(builder.network).run(input, bits: bits)
                for executor in try Self.executors(program, threads: 2) {
                    let difference = difference(try executor.run(input), expected)
                    #expect(difference == nil, "\(executor.isa), ×\(factor), \(width)×\(height)")
                }
            }
        }
    }

    /// Samples that are 8-bit ones times 2^k have them as their 8-bit values; the output then rounds to the 8-bit one,
    /// or lies half-way beside it.
    @Test func sixteenBitsRoundToTheEightBitResult() throws {
        let network = PlaneTests.superResolution(seed: 5)
        let program = try Compiler.compile(network)
        var random = SeededGenerator(seed: 6)
        let input = random.tensor(channels: 1, height: 9, width: 31)
        let eight = try Executor(program: program, threads: 1, provider: ScalarKernels()).run(input)
        let deep = try Executor(
            program: program.deepened(bits: 16), threads: 1, provider: ScalarKernels()
        ).run(input.map { UInt16($0) << 8 })
        for (eight, deep) in zip(eight.elements, deep.elements) where eight < 255 {
            #expect(abs(Int(deep) - Int(eight) * 256) <= 128)
        }
    }

    @Test func refusals() throws {
        let network = PlaneTests.superResolution(seed: 5)
        let program = try Compiler.compile(network)
        #expect(throws: CompilerError.self) { try Compiler.compile(network.real).deepened(bits: 10) }
        let eight = try Executor(program: program, threads: 1, provider: ScalarKernels())
        let deep = try Executor(program: program.deepened(bits: 10), threads: 1, provider: ScalarKernels())
        #expect(throws: EngineError.self) {
            try eight.run(Tensor<UInt16>(channels: 1, height: 1, width: 1, repeating: 0))
        }
        #expect(throws: EngineError.self) {
            try deep.run(Tensor<UInt8>(channels: 1, height: 1, width: 1, repeating: 0))
        }
    }
}
