import Network
import TestSupport
import Testing

@testable import Compiler
@testable import Engine

/// Networks that normalise by the frame before: outputs and sums of all kernels against the reference interpreter, bit
/// for bit, frame after frame.
@Suite struct NormalizationTests {
    private static let sizes = [(2, 2), (14, 6), (24, 4), (38, 10), (40, 6), (66, 4), (130, 4), (46, 8), (4, 22)]

    private func network(_ seed: Int) -> Network {
        NetworkBuilder.random(seed: UInt64(seed) &+ 9000, normalizes: true)
    }

    /// The scalar kernels, the portable ones, and those of every instruction set that can be generated and run here.
    private func executors(_ program: Program, threads: Int) throws -> [Executor] {
        try [Executor(program: program, threads: threads, provider: ScalarKernels())]
            + makeExecutors(program, threads: threads)
    }

    @Test(arguments: 0..<24) func randomNetworks(seed: Int) throws {
        let network = network(seed)
        let reference = try ReferenceInterpreter(network)
        let program = try Compiler.compile(network)
        var random = SeededGenerator(seed: UInt64(seed) &+ 3000)
        let (width, height) = random.pick(Self.sizes)
        let frames = (0..<3).map { _ in
            random.tensor(channels: network.inputChannels, height: height, width: width)
        }
        var statistics = FrameStatistics()
        var expected: [(output: Tensor<UInt8>, statistics: FrameStatistics)] = []
        for (index, frame) in frames.enumerated() {
            let output =
                try index == 0
                ? reference.settle(frame, statistics: &statistics) : reference.run(frame, statistics: &statistics)
            expected.append((output, statistics))
        }
        var all = try executors(program, threads: random.pick([1, 2, 3]))
        if seed % 4 == 0 {
            all += try EmulatedDotProducts.targets.map {
                try EmulatedDotProducts.executor(program, threads: 2, target: $0)
            }
        }
        for executor in all {
            for (frame, expected) in zip(frames, expected) {
                executor.partition =
                    random.chance(0.3)
                    ? nil : FramePartition(bands: random.pick([1, 2, 7]), strips: random.pick([1, 2, 3, 8]))
                // A new partition forgets the size, but the same size is no new sequence.
                let difference = difference(try executor.run(frame), expected.output)
                #expect(
                    difference == nil,
                    "\(executor.isa), seed \(seed), \(width)×\(height), \(executor.partition as Any)\n\(program)")
                #expect(executor.statistics == expected.statistics, "\(executor.isa), seed \(seed)")
            }
        }
    }

    /// A trunk of the painter's kind, in which pairs of blocks and long rows occur: all-low, all-high and random frames.
    @Test(arguments: [16, 40]) func trunks(channels: Int) throws {
        var builder = NetworkBuilder(seed: UInt64(channels), inputChannels: 3)
        builder.normalizes = true
        builder.append(.convolution(builder.convolution(filters: channels, size: 3, granularity: nil)))
        builder.normalize()
        var skip = builder.append(.relu, quantized: builder.quantization())
        for _ in 0..<2 {
            for half in 0..<2 {
                builder.append(
                    .convolution(builder.convolution(filters: channels, size: 3, granularity: .register)))
                builder.normalize()
                if half == 1 { builder.append(.add, [builder.current, skip]) }
                builder.append(.relu, quantized: builder.quantization())
            }
            skip = builder.current
        }
        let program = try Compiler.compile(builder.network)
        let all = try executors(program, threads: 2)
        var random = SeededGenerator(seed: 8)
        for frame in 0..<3 {
            let input =
                frame < 1
                ? random.tensor(channels: 3, height: 5, width: 150)
                : Tensor<UInt8>(channels: 3, height: 5, width: 150, repeating: frame == 1 ? 0 : 255)
            let expected = try all[0].run(input)
            for executor in all.dropFirst() {
                executor.partition = FramePartition(bands: random.pick([1, 3]), strips: random.pick([1, 2]))
                #expect(difference(try executor.run(input), expected) == nil, "\(executor.isa), frame \(frame)")
                #expect(executor.statistics == all[0].statistics, "\(executor.isa), frame \(frame)")
            }
        }
    }

    @Test func aSequenceBeginsAnewWhereItIsToldTo() throws {
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
        let network = builder.network
        let program = try Compiler.compile(network)
        #expect(program.normalizes)
        let reference = try ReferenceInterpreter(network)
        let executor = try Executor(program: program, threads: 2, isa: .portable)
        var random = SeededGenerator(seed: 4)
        let frames = (0..<2).map { _ in random.tensor(channels: network.inputChannels, height: 8, width: 12) }
        let alone = try frames.map(reference.run)
        #expect(try executor.run(frames[0]) == alone[0])
        let second = try executor.run(frames[1])
        #expect(second != alone[1], "another frame's statistics must show, or this proves nothing")
        // A still keeps its output.
        executor.reset()
        for _ in 0..<3 { #expect(try executor.run(frames[1]) == alone[1]) }
        // Statistics can be given, as they stood before.
        executor.reset()
        _ = try executor.run(frames[0])
        let statistics = executor.statistics
        _ = try executor.run(frames[0])
        executor.statistics = statistics
        #expect(try executor.run(frames[1]) == second)
        // A frame of another size is a first one.
        let small = random.tensor(channels: network.inputChannels, height: 4, width: 6)
        #expect(try executor.run(small) == reference.run(small))
    }

    @Test(arguments: 0..<8) func deepPlanes(seed: Int) throws {
        let network = network(seed)
        let program = try Compiler.compile(network)
        guard case .convolution = program.layers.last else { return }
        let reference = try ReferenceInterpreter(network)
        var random = SeededGenerator(seed: UInt64(seed))
        let elements = (0..<network.inputChannels * 6 * 24).map { _ in UInt16.random(in: 0...1023, using: &random) }
        let input = Tensor(channels: network.inputChannels, height: 6, width: 24, elements: elements)
        let expected = try reference.run(input, bits: 10)
        for executor in try executors(program.deepened(bits: 10), threads: 2) {
            #expect(difference(try executor.run(input), expected) == nil, "\(executor.isa), seed \(seed)")
        }
    }

    /// Styles differ in constants alone, so that they share their code.
    @Test func codeIsTheSameForAllStyles() throws {
        let normalized = InstanceNormalization(
            channels: 16, scales: [Float](repeating: 1, count: 16) + [Float](repeating: -300, count: 16),
            shifts: [Float](repeating: 0, count: 16) + [Float](repeating: 70, count: 16))
        var builder = NetworkBuilder(seed: 1, inputChannels: 3)
        builder.network.styles = ["a", "b"]
        builder.append(.convolution(builder.convolution(filters: 16, size: 3, granularity: nil)))
        builder.append(.instanceNormalization(normalized))
        builder.append(.relu, quantized: builder.quantization())
        #expect(throws: NetworkError.self) { try Compiler.compile(builder.network) }
        let shares: [[Float]] = [[1, 0], [0, 1]]
        let programs = try shares.map { try Compiler.compile(builder.network.mixed($0)) }
        for target in [InstructionSet.avx512VNNI, .avx2VNNI, .avx2, .aarch64DotProduct, .aarch64I8MM] {
            let texts = programs.map { program in
                program.layers.flatMap { layer in
                    guard case .convolution(let packed) = layer else { return [String]() }
                    return KernelCode.make(for: packed, in: program, target: target).map(\.text)
                }
            }
            #expect(texts[0] == texts[1] && !texts[0].isEmpty)
        }
    }
}
