public import Compiler
internal import Network
internal import Synchronization

/// Runs a program on one frame after the other, bands of rows across its threads.
///
/// Buffers are allocated when a frame of a new size comes and reused for all of that size. Calls must not overlap;
/// they may come from different threads.
public final class Executor: @unchecked Sendable {
    /// What it runs.
    public let program: Program
    /// Threads that work on a frame, the calling one included.
    public let threads: Int
    /// What the kernels are made for: an `InstructionSet`'s name.
    public let isa: String
    /// Why no faster kernels run, one sentence for people; nil where the fastest run or the caller chose these.
    public let note: String?

    /// By layer; none for shuffles.
    let kernels: [[any RowKernel]]
    let scratchBytes: Int
    /// By factor.
    private let enlargements: [Int: GeneratedEnlargement]
    let state = State()
    let pool: WorkerPool
    /// Nil where nothing is tuned.
    private let tunings: TuningStore?

    /// Runs on the fastest kernels that there are here: generated ones where the CPU and LLVM allow it.
    /// - Parameter threads: 1 to 256; with 1 everything runs on the calling thread.
    /// - Throws: `EngineError` where the program cannot be run here.
    public convenience init(program: Program, threads: Int) throws {
        try self.init(program: program, threads: threads, library: nil, cache: .standard)
    }

    /// - Parameters:
    ///   - threads: 1 to 256; with 1 everything runs on the calling thread.
    ///   - isa: what the kernels are made for.
    /// - Throws: `EngineError` where the program cannot be run here, or not with these kernels.
    public convenience init(program: Program, threads: Int, isa: InstructionSet) throws {
        try self.init(program: program, threads: threads, isa: isa, library: nil, cache: .standard)
    }

    /// - Parameter library: path of LLVM; nil looks for it.
    convenience init(program: Program, threads: Int, library: String?, cache: KernelCache) throws {
        guard let target = InstructionSet.supported.first, target.isGenerated else {
            try self.init(
                program: program, threads: threads, provider: PortableKernels(),
                note: "This CPU has neither AVX-512 VNNI nor AVX2; portable kernels run.")
            return
        }
        do {
            try self.init(program: program, threads: threads, target: target, library: library, cache: cache)
        } catch let error as CodeGenerationError {
            try self.init(
                program: program, threads: threads, provider: PortableKernels(),
                note: "Portable kernels run, not \(target) ones: \(error).")
        }
    }

    convenience init(
        program: Program, threads: Int, isa: InstructionSet, library: String?, cache: KernelCache
    ) throws {
        try Self.check(threads: threads)
        guard InstructionSet.supported.contains(isa) else { throw EngineError("this CPU has no \(isa)") }
        guard isa.isGenerated else {
            try self.init(program: program, threads: threads, provider: PortableKernels())
            return
        }
        do {
            try self.init(program: program, threads: threads, target: isa, library: library, cache: cache)
        } catch let error as CodeGenerationError {
            throw EngineError("there are no \(isa) kernels: \(error)")
        }
    }

    /// Runs on generated kernels.
    /// - Parameter choices: by layer, an index in `RegisterTiling.choices`; nil for what a search found to be best.
    convenience init(
        program: Program, threads: Int, target: InstructionSet, choices: [Int]? = nil, library: String? = nil,
        cache: KernelCache
    ) throws {
        try Self.check(threads: threads)
        let compiler = try KernelCompiler(library: library, cache: cache)
        let store = TuningStore(folder: cache.folder, program: program, target: target)
        let choices = choices ?? store?.load().choices ?? []
        let tiling = RegisterTiling(program, target: target, choice: choices)
        try self.init(
            program: program, threads: threads,
            provider: GeneratedKernels(program: program, tiling: tiling, compiler: compiler, threads: threads),
            tunings: store)
    }

    private static func check(threads: Int) throws(EngineError) {
        guard (1...256).contains(threads) else { throw EngineError("\(threads) threads; 1 to 256 are possible") }
    }

    init(
        program: Program, threads: Int, provider: some KernelProvider, tunings: TuningStore? = nil,
        note: String? = nil
    ) throws {
        try Self.check(threads: threads)
        self.tunings = tunings
        self.note = note
        self.program = program
        self.threads = threads
        isa = provider.isa
        var scratchBytes = 0
        kernels = try program.layers.map { layer in
            guard case .convolution(let packed) = layer else { return [] }
            scratchBytes = max(scratchBytes, provider.scratchBytes(for: packed))
            return try provider.kernels(for: packed, in: program)
        }
        self.scratchBytes = scratchBytes
        enlargements = Dictionary(
            uniqueKeysWithValues: (2...4).compactMap { factor in
                provider.enlargement(factor: factor).map { (factor, $0) }
            })
        pool = WorkerPool(threads: threads) { [state] index in
            guard index < state.streams.count, state.frame != nil || state.runsWithoutPlanes else { return }
            let stream = state.streams[index]
            stream.profile?.begin()
            defer { stream.profile?.end() }
            // Whoever is done takes the next part, so that a thread that was held up holds up no other.
            while true {
                let part = state.taken.wrappingAdd(1, ordering: .relaxed).oldValue
                guard part < state.parts else { return }
                let (band, strip) = part.quotientAndRemainder(dividingBy: stream.schedule.strips.count)
                stream.run(band: band, strip: strip, state.frame)
            }
        }
    }

    /// Output extent / input extent.
    public var scale: Int { program.scale }

    func run(_ frame: Frame) {
        state.frame = frame
        let start = MonotonicClock.nanoseconds
        runParts()
        state.frame = nil
        guard var trial = state.trial else { return }
        trial.record(nanoseconds: MonotonicClock.nanoseconds - start)
        let key = Tuning.partitionKey(width: state.width, height: state.height, threads: threads)
        if trial.isOver { tunings?.update { $0.partitions[key] = trial.current } }
        state.trial = trial.isOver ? nil : trial
        partUp(as: trial.current)
    }

    /// Runs all parts of the prepared frame.
    func runParts() {
        state.taken.store(0, ordering: .relaxed)
        pool.run()
    }

    /// Makes the buffers for a new frame size.
    func prepare(width: Int, height: Int) throws {
        if state.width == width, state.height == height { return }
        if let obstacle = program.obstacle(width: width, height: height) { throw EngineError(obstacle) }
        (state.width, state.height) = (width, height)
        let key = Tuning.partitionKey(width: width, height: height, threads: threads)
        var partition = state.partition ?? tunings?.load().partitions[key]
        state.trial = nil
        if partition == nil, tunings != nil {
            let trial = PartitionTrial(width: width, height: height, threads: threads)
            if !trial.isOver { state.trial = trial }
            partition = trial.current
        }
        partUp(as: partition ?? FramePartition(bands: threads))
    }

    private func partUp(as partition: FramePartition) {
        if let schedule = state.streams.first?.schedule, schedule.width == state.width,
            schedule.height == state.height, schedule.partition == partition
        {
            return
        }
        // The old buffers go before the new ones come.
        state.streams = []
        let schedule = FrameSchedule(program, width: state.width, height: state.height, partition: partition)
        state.parts = schedule.bands.count * schedule.strips.count
        state.streams = (0..<min(threads, state.parts)).map { index in
            RowStream(
                program, kernels: kernels, enlargements: enlargements, scratchBytes: scratchBytes, schedule: schedule,
                profile: state.profiles?[index])
        }
    }

    /// Whether frames of the latest size are still cut in different ways, to see which is the fastest.
    package var isTuning: Bool { state.trial != nil }

    /// How the next frames are cut into parts; nil for a band per thread. It never changes a bit of the output.
    package var partition: FramePartition? {
        get { state.partition }
        set {
            state.partition = newValue
            forgetSize()
        }
    }

    /// Has the next frame's buffers made anew.
    func forgetSize() {
        state.streams = []
        (state.width, state.height) = (-1, -1)
    }

    /// What the worker threads see; only written between frames.
    final class State: @unchecked Sendable {
        /// By thread.
        var streams: [RowStream] = []
        var parts = 0
        /// Parts of the frame that threads have begun.
        let taken = Atomic(0)
        var partition: FramePartition?
        var trial: PartitionTrial?
        var frame: Frame?
        /// For measurements: whether a round without a frame runs the layers all the same.
        var runsWithoutPlanes = false
        /// By thread; nil where nobody asks where the time goes.
        var profiles: [StreamProfile]?
        // No frame's size, so that the first one is prepared for.
        var width = -1
        var height = -1
    }
}
