import Compiler
import Network
import TestSupport
import Testing

@testable import Engine

/// Every fp32 kernel by itself: on random rows it leaves the bits of the scalar one, and nothing beside its pixels.
@Suite struct FloatKernelTests {
    @Test(arguments: 200..<240) func bits(seed: Int) throws {
        try Self.check(
            RealNetworkBuilder.random(seed: UInt64(seed), shuffles: seed % 4 == 0), widths: [1, 7, 16, 41], seed: seed)
    }

    @Test(arguments: 240..<244) func bitsOfWideRows(seed: Int) throws {
        try Self.check(
            RealNetworkBuilder.random(seed: UInt64(seed), shuffles: false), widths: [161, 2000], seed: seed)
    }

    /// Loops over many channels, unrolled turns, dense layers.
    @Test(arguments: [(16, false), (32, false), (48, false), (64, false), (32, true)])
    func trunks(channels: Int, isDense: Bool) throws {
        var builder = NetworkBuilder(seed: UInt64(channels), inputChannels: 1)
        builder.append(.convolution(builder.convolution(filters: channels, size: 1, granularity: nil)))
        builder.append(
            .convolution(builder.convolution(filters: channels, size: 3, granularity: isDense ? nil : .register)))
        builder.append(.relu)
        try Self.check(builder.network.real, widths: [33], seed: channels)
    }

    private static func check(_ network: Network, widths: [Int], seed: Int) throws {
        let program = try Compiler.compile(network)
        var providers: [any KernelProvider] = [PortableKernels()]
        for target in GeneratedKernelTests.targets {
            let compiler = try KernelCompiler(cache: KernelCache(folder: nil))
            providers.append(
                try GeneratedKernels(
                    program: program, tiling: RegisterTiling(program, target: target), compiler: compiler, threads: 1))
        }
        for (index, layer) in program.layers.enumerated() {
            guard case .convolution(let packed) = layer else { continue }
            for width in widths {
                let bench = LayerBench(packed, in: program, width: width, seed: UInt64(seed))
                let expected = try bench.run(ScalarKernels())
                for provider in providers {
                    let result = try bench.run(provider)
                    #expect(result.guards == expected.guards, "\(provider.isa), seed \(seed), \(index), \(width)")
                    let place = zip(result.bits, expected.bits).enumerated().first { $1.0 != $1.1 }?.offset
                    #expect(place == nil, "\(provider.isa), seed \(seed), layer \(index), width \(width)\n\(program)")
                }
            }
        }
    }
}
