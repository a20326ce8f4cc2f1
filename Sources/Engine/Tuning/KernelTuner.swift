public import Compiler
internal import Network

/// A long search for the fastest tiles of every layer and then for the fastest division of the frame, measured on
/// artificial frames.
public struct KernelTuner {
    private let program: Program
    private let target: InstructionSet
    private let threads: Int
    private let input: Tensor<UInt8>
    private let cache: KernelCache

    /// The number of frames on which each candidate is measured.
    private static let frames = 7

    /// Prepares a search.
    /// - Parameters:
    ///   - target: the instruction set to tune for; nil for the fastest one here.
    ///   - threads: the number of threads, 1 to 256.
    ///   - width, height: the extents of the frames to tune for.
    /// - Throws: `EngineError` if kernels are not generated for this CPU.
    public init(_ program: Program, target: InstructionSet? = nil, threads: Int, width: Int, height: Int) throws {
        try self.init(program, target: target, threads: threads, width: width, height: height, cache: .standard)
    }

    init(
        _ program: Program, target: InstructionSet?, threads: Int, width: Int, height: Int, cache: KernelCache
    ) throws {
        guard let target = target ?? InstructionSet.supported.first, target.isGenerated else {
            throw EngineError("there is nothing to tune where portable kernels run")
        }
        self.program = program
        self.target = target
        self.threads = threads
        self.cache = cache
        // The values have no pattern, so that the branches of an epilogue are not predicted better than on pictures.
        var value: UInt32 = 1
        let elements = (0..<program.inputChannels * width * height).map { _ in
            value = value &* 1_664_525 &+ 1_013_904_223
            return UInt8(truncatingIfNeeded: value >> 24)
        }
        input = Tensor(channels: program.inputChannels, height: height, width: width, elements: elements)
    }

    /// Searches, and stores the result for all later runs of the program on this CPU.
    /// - Parameter progress: called with one sentence at a time.
    /// - Throws: `EngineError` if frames of this size cannot be processed; `CodeGenerationError` if code cannot be
    ///   made.
    public func run(progress: (String) -> Void) throws {
        let choices = program.layers.map { RegisterTiling.choices(for: $0, target: target) }
        var best = [Int](repeating: 0, count: choices.count)
        var shortest = [Double](repeating: .infinity, count: choices.count)
        for index in 0..<(choices.map(\.count).max() ?? 0) {
            progress("tiles \(index + 1) of \(choices.map(\.count).max()!)")
            let seconds = try layerTimes(Array(repeating: index, count: choices.count))
            for layer in choices.indices where index < choices[layer].count {
                // A gain of less than 2 % may be chance.
                if seconds[layer] < shortest[layer] * (index == 0 ? 1 : 0.98) {
                    (best[layer], shortest[layer]) = (index, seconds[layer])
                }
            }
        }
        let executor = try executor(best)
        var trial = PartitionTrial(width: input.width, height: input.height, threads: threads)
        while !trial.isOver {
            progress("parts: \(trial.current)")
            executor.partition = trial.current
            trial.record(nanoseconds: try shortestFrame(executor))
        }
        let key = Tuning.partitionKey(width: input.width, height: input.height, threads: threads)
        TuningStore(folder: cache.folder, program: program, target: target)?.update {
            $0.choices = best
            $0.partitions[key] = trial.current
        }
        for (layer, index) in best.enumerated() where index > 0 {
            progress(
                "\(program.summary[layer].name): \(choices[layer][index].map(\.description).joined(separator: ", "))")
        }
        progress("\(trial.current)")
    }

    private func executor(_ choice: [Int]) throws -> Executor {
        let executor = try Executor(program: program, threads: threads, target: target, choices: choice, cache: cache)
        executor.partition = FramePartition(bands: threads)
        return executor
    }

    /// Returns the shortest time of every layer over several frames, in seconds.
    private func layerTimes(_ choice: [Int]) throws -> [Double] {
        let executor = try executor(choice)
        var seconds = [Double](repeating: .infinity, count: program.layers.count)
        for frame in 0...Self.frames {
            executor.startProfile()
            _ = try executor.run(input)
            guard frame > 0, let profile = executor.profile else { continue }
            for layer in seconds.indices { seconds[layer] = min(seconds[layer], profile.layers[layer]) }
        }
        return seconds
    }

    /// Returns the shortest time of a frame over several frames, in nanoseconds.
    private func shortestFrame(_ executor: Executor) throws -> Int {
        var shortest = Int.max
        for _ in 0..<Self.frames {
            let start = MonotonicClock.nanoseconds
            _ = try executor.run(input)
            shortest = min(shortest, MonotonicClock.nanoseconds - start)
        }
        return shortest
    }
}
