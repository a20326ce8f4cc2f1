import Compiler
import Foundation
import Network
import TestSupport
import Testing

@testable import Engine

/// Executors with the portable kernels and with every kind that can be generated and run here; nothing is kept.
func makeExecutors(_ program: Program, threads: Int) throws -> [Executor] {
    try ([.portable] + GeneratedKernelTests.targets).map { isa in
        try Executor(program: program, threads: threads, isa: isa, library: nil, cache: KernelCache(folder: nil))
    }
}

/// Generated kernels against the reference interpreter and the scalar kernels, bit for bit.
@Suite struct GeneratedKernelTests {
    /// What can be generated and run here; says so where it is nothing.
    static let targets: [InstructionSet] = {
        do {
            _ = try KernelCompiler(cache: KernelCache(folder: nil))
        } catch {
            print("generated kernels are not tested: \(error)")
            return []
        }
        let targets = InstructionSet.supported.filter(\.isGenerated)
        if targets.isEmpty { print("generated kernels are not tested: this CPU has neither AVX-512 VNNI nor AVX2") }
        return targets
    }()

    /// Rows narrower than any tile, a tile, tiles and a remainder; they suit a space-to-depth by 2, too.
    private static let sizes = [(2, 2), (14, 6), (24, 4), (38, 10), (40, 6), (66, 4), (130, 4), (46, 8)]

    @Test(arguments: 0..<60) func randomNetworks(seed: Int) throws {
        guard !Self.targets.isEmpty else { return }
        let network = NetworkBuilder.random(seed: UInt64(seed))
        let program = try Compiler.compile(network)
        let reference = try ReferenceInterpreter(network)
        var random = SeededGenerator(seed: UInt64(seed) &+ 2000)
        let sizes = [random.pick(Self.sizes), random.pick(Self.sizes)]
        let inputs = sizes.map { random.tensor(channels: network.inputChannels, height: $1, width: $0) }
        let expected = try inputs.map(reference.run)
        for target in Self.targets {
            let executor = try Executor(
                program: program, threads: random.pick([1, 2, 3]), isa: target, library: nil,
                cache: KernelCache(folder: nil))
            #expect(executor.isa == target.rawValue)
            for (input, expected) in zip(inputs, expected) {
                executor.partition = FramePartition(bands: random.pick([1, 2, 5]), strips: random.pick([1, 2, 3]))
                let difference = difference(try executor.run(input), expected)
                #expect(
                    difference == nil, "\(target), seed \(seed), \(input.width)×\(input.height)\n\(program)")
            }
        }
    }

    /// Every tile that a search may choose.
    @Test(arguments: [8, 16, 48]) func everyTile(channels: Int) throws {
        var builder = NetworkBuilder(seed: UInt64(channels), inputChannels: 1)
        for layer in 0..<2 {
            let granularity: Granularity? = layer == 0 ? nil : .register
            builder.append(.convolution(builder.convolution(filters: channels, size: 3, granularity: granularity)))
            builder.append(.relu, quantized: builder.quantization())
        }
        let program = try Compiler.compile(builder.network)
        let scalar = try Executor(program: program, threads: 1, provider: ScalarKernels())
        var random = SeededGenerator(seed: 9)
        let input = random.tensor(channels: 1, height: 3, width: 61)
        let expected = try scalar.run(input)
        for target in Self.targets {
            let count = try #require(
                program.layers.map { RegisterTiling.choices(for: $0, target: target).count }.max())
            for index in 0..<count {
                let executor = try Executor(
                    program: program, threads: 1, target: target, choices: [index, index],
                    cache: KernelCache(folder: nil))
                #expect(difference(try executor.run(input), expected) == nil, "\(target), choice \(index)")
            }
        }
    }

    /// Rows of one stretch of a pass, of several, and with a last one that is moved back.
    @Test(arguments: [4, 16, 48, 64]) func longRows(channels: Int) throws {
        var builder = NetworkBuilder(seed: UInt64(channels), inputChannels: 1)
        for layer in 0..<2 {
            let granularity: Granularity? = layer == 0 || channels < 16 ? nil : .register
            builder.append(.convolution(builder.convolution(filters: channels, size: 3, granularity: granularity)))
            builder.append(.relu, quantized: builder.quantization())
        }
        let program = try Compiler.compile(builder.network)
        let scalar = try Executor(program: program, threads: 1, provider: ScalarKernels())
        var random = SeededGenerator(seed: 11)
        for width in [95, 97, 112, 191, 193, 257, 301, 514, 1025] {
            let input = random.tensor(channels: 1, height: 2, width: width)
            let expected = try scalar.run(input)
            for target in Self.targets {
                let executor = try Executor(
                    program: program, threads: 1, isa: target, library: nil, cache: KernelCache(folder: nil))
                executor.partition = FramePartition(bands: 1)
                #expect(difference(try executor.run(input), expected) == nil, "\(target), \(channels) × \(width)")
            }
        }
    }

    /// Trunks of 16 to 64 channels: pairs of filter blocks, and blocks too large for one.
    @Test(arguments: [(16, false), (32, false), (48, false), (64, false), (32, true), (64, true)])
    func trunks(channels: Int, isDense: Bool) throws {
        var builder = NetworkBuilder(seed: UInt64(channels), inputChannels: 1)
        for layer in 0..<2 {
            let granularity: Granularity? = layer == 0 || isDense ? nil : .register
            builder.append(
                .convolution(builder.convolution(filters: channels, size: 3, granularity: granularity)))
            builder.append(.relu, quantized: builder.quantization())
        }
        builder.append(
            .convolution(builder.convolution(filters: 4, size: 3, granularity: nil)), quantized: builder.quantization())
        let program = try Compiler.compile(builder.network)
        let scalar = try Executor(program: program, threads: 1, provider: ScalarKernels())
        for target in Self.targets {
            let executor = try Executor(
                program: program, threads: 1, isa: target, library: nil, cache: KernelCache(folder: nil))
            for value: UInt8? in [nil, 0, 255] {
                var random = SeededGenerator(seed: 4)
                let input =
                    value.map { Tensor<UInt8>(channels: 1, height: 5, width: 61, repeating: $0) }
                    ?? random.tensor(channels: 1, height: 5, width: 61)
                let difference = difference(try executor.run(input), try scalar.run(input))
                #expect(difference == nil, "\(target), \(channels) channels, dense \(isDense), all \(value ?? 1)")
            }
        }
    }

    /// AVX2 with VNNI on a CPU that has the same 256-bit instructions in the encoding of AVX-512 only.
    @Test(arguments: 0..<20) func narrowDotProducts(seed: Int) throws {
        guard Self.targets.contains(.avx512VNNI) else { return }
        let network = NetworkBuilder.random(seed: UInt64(seed) &+ 500)
        let program = try Compiler.compile(network)
        let compiler = try KernelCompiler(cache: KernelCache(folder: nil), features: "+avx512vnni,+avx512vl")
        let provider = try GeneratedKernels(
            program: program, tiling: RegisterTiling(program, target: .avx2VNNI), compiler: compiler, threads: 1)
        let executor = try Executor(program: program, threads: 1, provider: provider)
        let scalar = try Executor(program: program, threads: 1, provider: ScalarKernels())
        var random = SeededGenerator(seed: 5)
        let input = random.tensor(channels: network.inputChannels, height: 6, width: 46)
        #expect(difference(try executor.run(input), try scalar.run(input)) == nil, "seed \(seed)\n\(program)")
    }

    /// Dot products of bytes on a CPU without them.
    @Test(arguments: 0..<5) func emulatedDotProducts(seed: Int) throws {
        let network = NetworkBuilder.random(seed: UInt64(seed) &+ 700)
        let program = try Compiler.compile(network)
        let scalar = try Executor(program: program, threads: 1, provider: ScalarKernels())
        var random = SeededGenerator(seed: 6)
        let input = random.tensor(channels: network.inputChannels, height: 6, width: 46)
        let expected = try scalar.run(input)
        for target in EmulatedDotProducts.targets {
            let executor = try EmulatedDotProducts.executor(program, threads: 1, target: target)
            #expect(difference(try executor.run(input), expected) == nil, "\(target), seed \(seed)\n\(program)")
        }
    }
}
