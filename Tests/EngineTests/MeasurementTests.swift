import Compiler
import Network
import TestSupport
import Testing

@testable import Engine

/// What measures the engine leaves its work as it is.
@Suite struct MeasurementTests {
    private static func program() throws -> Program {
        var builder = NetworkBuilder(seed: 3, inputChannels: 1)
        for _ in 0..<2 {
            builder.append(.convolution(builder.convolution(filters: 16, size: 3, granularity: .register)))
            builder.append(.relu, quantized: builder.quantization())
        }
        builder.append(.convolution(builder.convolution(filters: 4, size: 3, granularity: nil)))
        builder.append(.depthToSpace(factor: 2), quantized: .codeValues)
        return try Compiler.compile(builder.network)
    }

    /// The operations that are counted are those that are written, for every pair of them.
    @Test(arguments: [InstructionSet.avx512VNNI, .avx2VNNI, .avx2], Arithmetic.allCases)
    func theLoopHoldsWhatItCounts(target: InstructionSet, arithmetic: Arithmetic) {
        let loop = PeakLoop(target, arithmetic)
        let name =
            switch (arithmetic, target) {
            case (.fp32, _): "@llvm.fma."
            case (.int8, .avx2): "@llvm.x86.avx2.pmadd.ub.sw("
            default: "@llvm.x86.avx512.vpdpbusd."
            }
        let calls = loop.code.text.split(separator: "\n").filter { $0.contains("= call") && $0.contains(name) }
        let lanes = target == .avx512VNNI ? 16 : 8
        let each = arithmetic == .fp32 ? lanes : 4 * lanes
        #expect(calls.count > 0 && calls.count * each == loop.multiplyAccumulates)
        #expect(loop.code.constants.count == 128)
    }

    @Test(arguments: Arithmetic.allCases) func thereIsAPeakOfEveryKindOfGeneratedKernel(arithmetic: Arithmetic) throws {
        for target in GeneratedKernelTests.targets {
            let peak = try #require(try PeakThroughput(target, arithmetic, threads: 2))
            let rate = peak.slice()
            #expect(rate > 0 && rate.isFinite)
        }
        #expect(try PeakThroughput(.portable, arithmetic, threads: 1) == nil)
    }

    @Test func aProfileChangesNothingAndNamesEveryLayer() throws {
        let program = try Self.program()
        var random = SeededGenerator(seed: 9)
        let input = random.tensor(channels: 1, height: 17, width: 50)
        for executor in try makeExecutors(program, threads: 2) {
            let expected = try executor.run(input)
            #expect(executor.profile == nil)
            executor.startProfile()
            #expect(try executor.run(input) == expected)
            let profile = try #require(executor.profile)
            #expect(profile.layers.count == program.layers.count && profile.layers.allSatisfy { $0 > 0 })
            #expect(profile.load > 0 && profile.upsample == 0)
            executor.startProfile()
            #expect(executor.profile?.layers.allSatisfy { $0 == 0 } == true)
            // Again on the same buffers.
            #expect(try executor.run(input) == expected)
        }
    }

    @Test func anOutputIsOverwritten() throws {
        let program = try Self.program()
        var random = SeededGenerator(seed: 10)
        let input = random.tensor(channels: 1, height: 9, width: 31)
        let executor = try Executor(program: program, threads: 1, isa: .portable)
        var output = Tensor<UInt8>(channels: 1, height: 18, width: 62, repeating: 77)
        try executor.run(input, into: &output)
        #expect(try output == executor.run(input))
    }

    @Test func layersRunWithoutPlanesAndFramesAsBefore() throws {
        var builder = NetworkBuilder(seed: 6, inputChannels: 16)
        builder.append(.convolution(builder.convolution(filters: 16, size: 3, granularity: .register)))
        builder.append(.relu, quantized: builder.quantization())
        var random = SeededGenerator(seed: 11)
        let input = random.tensor(channels: 16, height: 12, width: 40)
        for executor in try makeExecutors(try Compiler.compile(builder.network), threads: 2) {
            let expected = try executor.run(input)
            try executor.runWithoutPlanes(width: 40, height: 12)
            #expect(try executor.run(input) == expected)
            let rate = LayerThroughput(executor, layer: 0, threads: 2).slice()
            #expect(rate > 0 && rate.isFinite)
        }
        // Whose output goes straight to a plane.
        let executor = try Executor(program: try Self.program(), threads: 1, isa: .portable)
        #expect(throws: EngineError.self) { try executor.runWithoutPlanes(width: 8, height: 8) }
    }
}
