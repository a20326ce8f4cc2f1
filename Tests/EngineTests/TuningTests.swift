import Foundation
import Network
import TestSupport
import Testing

@testable import Compiler
@testable import Engine

/// What is measured chooses among ways of computing the same bits, and is kept.
@Suite struct TuningTests {
    private static func program() throws -> Program {
        var builder = NetworkBuilder(seed: 11, inputChannels: 1)
        for _ in 0..<2 {
            builder.append(.convolution(builder.convolution(filters: 32, size: 3, granularity: nil)))
            builder.append(.relu, quantized: builder.quantization())
        }
        builder.append(
            .convolution(builder.convolution(filters: 1, size: 3, granularity: nil)), quantized: builder.quantization())
        return try Compiler.compile(builder.network)
    }

    private static func folder() -> String { NSTemporaryDirectory() + "patina-tuning-" + UUID().uuidString }

    private static func tunings(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".tuning") }
            .map { "\(folder)/\($0)" }
    }

    @Test func theShortestFrameWins() {
        var trial = PartitionTrial(width: 1024, height: 512, threads: 2)
        var seen: Set<FramePartition> = []
        while !trial.isOver {
            seen.insert(trial.current)
            trial.record(nanoseconds: trial.current.strips == 2 ? 900 : 1000)
        }
        #expect(trial.current.strips == 2)
        #expect(seen.count == 5)
    }

    @Test func smallGainsDoNotCount() {
        var trial = PartitionTrial(width: 1024, height: 512, threads: 2)
        while !trial.isOver { trial.record(nanoseconds: trial.current.strips == 2 ? 99_000 : 100_000) }
        #expect(trial.current == FramePartition(bands: 2))
    }

    @Test func trialsEndWithinASecond() {
        var trial = PartitionTrial(width: 4096, height: 2160, threads: 2)
        var frames = 0
        while !trial.isOver {
            trial.record(nanoseconds: 600_000_000)
            frames += 1
        }
        #expect(frames == 2)
    }

    @Test func framesOfATrialAreTheSame() throws {
        guard let target = GeneratedKernelTests.targets.first else { return }
        let program = try Self.program()
        let folder = Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var random = SeededGenerator(seed: 4)
        let input = random.tensor(channels: 1, height: 140, width: 530)
        let expected = try Executor(program: program, threads: 1, provider: ScalarKernels()).run(input)
        let executor = try Executor(program: program, threads: 2, target: target, cache: KernelCache(folder: folder))
        var frames = 0
        repeat {
            #expect(try executor.run(input) == expected)
            frames += 1
        } while executor.isTuning && frames < 100
        #expect(frames > 1 && frames < 100)
        let file = try #require(Self.tunings(folder).first)

        // The next run knows, and does not try again.
        let next = try Executor(program: program, threads: 2, target: target, cache: KernelCache(folder: folder))
        #expect(try next.run(input) == expected)
        #expect(!next.isTuning)

        // A damaged file counts as none.
        for damage in [
            "", "{", #"{"choices": [1, 0], "partitions": {}}"#, #"{"choices": [-1, 0, 0], "partitions": {}}"#,
        ] {
            try damage.write(toFile: file, atomically: true, encoding: .utf8)
            let executor = try Executor(
                program: program, threads: 2, target: target, cache: KernelCache(folder: folder))
            #expect(try executor.run(input) == expected)
            #expect(executor.isTuning, "\(damage)")
        }
    }

    @Test func theLongSearchIsKept() throws {
        guard let target = GeneratedKernelTests.targets.first else { return }
        let program = try Self.program()
        let folder = Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let cache = KernelCache(folder: folder)
        var lines: [String] = []
        try KernelTuner(program, target: target, threads: 1, width: 96, height: 40, cache: cache).run {
            lines.append($0)
        }
        #expect(!lines.isEmpty)
        let store = try #require(TuningStore(folder: folder, program: program, target: target))
        #expect(store.load().choices.count == program.layers.count)
        #expect(store.load().partitions.count == 1)
        var random = SeededGenerator(seed: 5)
        let input = random.tensor(channels: 1, height: 40, width: 96)
        let executor = try Executor(program: program, threads: 1, target: target, cache: cache)
        #expect(
            try executor.run(input) == Executor(program: program, threads: 1, provider: ScalarKernels()).run(input))
        #expect(!executor.isTuning)
    }
}
