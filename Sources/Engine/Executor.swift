public import Compiler
internal import Network
internal import Synchronization

/// A runner of a program on one frame after the other, which divides each frame among its threads.
///
/// Buffers are allocated when a frame of a new size comes, and are reused for further frames of that size. Calls may
/// come from different threads, but must not overlap.
public final class Executor: @unchecked Sendable {
    /// The program that runs.
    public let program: Program
    /// The number of threads that work on a frame, including the calling one.
    public let threads: Int
    /// The name of the instruction set that the kernels are made for, as in `InstructionSet`.
    public let isa: String
    /// A sentence that says why no faster kernels run; nil if these are the fastest or the caller chose them.
    public let note: String?

    /// The kernels of each layer; none for layers without a convolution.
    let kernels: [[any RowKernel]]
    let scratchBytes: Int
    /// The code that enlarges bytes, by factor.
    private let enlargements: [Int: GeneratedEnlargement]
    let state = State()
    let pool: WorkerPool
    /// The stored tunings; nil if nothing is tuned.
    private let tunings: TuningStore?

    /// Creates an executor with the fastest kernels that are possible here: generated ones if the CPU and LLVM allow
    /// it.
    /// - Parameter threads: the number of threads, 1 to 256. With 1 everything runs on the calling thread.
    /// - Throws: `EngineError` if the program cannot run here.
    public convenience init(program: Program, threads: Int) throws {
        try self.init(program: program, threads: threads, library: nil, cache: .standard)
    }

    /// Creates an executor with kernels for a given instruction set.
    /// - Parameters:
    ///   - threads: the number of threads, 1 to 256. With 1 everything runs on the calling thread.
    ///   - isa: the instruction set that the kernels are made for.
    /// - Throws: `EngineError` if the program cannot run here, or not with these kernels.
    public convenience init(program: Program, threads: Int, isa: InstructionSet) throws {
        try self.init(program: program, threads: threads, isa: isa, library: nil, cache: .standard)
    }

    /// Creates an executor with the fastest kernels that are possible here, and portable ones if code cannot be
    /// generated.
    /// - Parameter library: the path of LLVM; nil searches for it.
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

    /// Creates an executor with kernels for a given instruction set.
    /// - Parameter library: the path of LLVM; nil searches for it.
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

    /// Creates an executor with generated kernels.
    /// - Parameter choices: for each layer an index in `RegisterTiling.choices`; nil for the stored result of a search.
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

    /// Creates an executor with the kernels of a provider.
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
            // A thread that is done takes the next part, so that a delayed thread does not delay the others.
            while true {
                let part = state.taken.wrappingAdd(1, ordering: .relaxed).oldValue
                guard part < state.parts else { return }
                let (band, strip) = part.quotientAndRemainder(dividingBy: stream.schedule.strips.count)
                stream.run(band: band, strip: strip, through: state.lastLayer, state.frame)
            }
        }
    }

    /// The ratio of the output's extents to those of the input.
    public var scale: Int { program.scale }

    /// Runs the prepared program on a frame, and lets a trial of partitions record the time.
    func run(_ frame: Frame) {
        state.frame = frame
        let start = MonotonicClock.nanoseconds
        let isTypical = !program.normalizes || !state.statistics.layers.isEmpty
        runFrame()
        state.frame = nil
        guard isTypical, var trial = state.trial else { return }
        trial.record(nanoseconds: MonotonicClock.nanoseconds - start)
        let key = Tuning.partitionKey(width: state.width, height: state.height, threads: threads)
        if trial.isOver { tunings?.update { $0.partitions[key] = trial.current } }
        state.trial = trial.isOver ? nil : trial
        partUp(as: trial.current)
    }

    /// Runs all parts of the prepared frame.
    /// - Parameter layer: the last layer that runs; nil for all.
    func runParts(through layer: Int? = nil) {
        state.lastLayer = layer ?? program.layers.count - 1
        state.taken.store(0, ordering: .relaxed)
        pool.run()
    }

    /// Allocates the buffers for a new size of frames.
    func prepare(width: Int, height: Int) throws {
        let isSame = state.width == width && state.height == height
        if isSame, !state.streams.isEmpty { return }
        if let obstacle = program.obstacle(width: width, height: height) { throw EngineError(obstacle) }
        (state.width, state.height) = (width, height)
        if !isSame { reset() }
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

    /// Divides frames into the given parts, and allocates buffers for them if they are others than before.
    private func partUp(as partition: FramePartition) {
        if let schedule = state.streams.first?.schedule, schedule.width == state.width,
            schedule.height == state.height, schedule.partition == partition
        {
            return
        }
        // The old buffers are freed before the new ones are allocated.
        state.streams = []
        let schedule = FrameSchedule(program, width: state.width, height: state.height, partition: partition)
        state.parts = schedule.bands.count * schedule.strips.count
        state.streams = (0..<min(threads, state.parts)).map { index in
            RowStream(
                program, kernels: kernels, enlargements: enlargements, scratchBytes: scratchBytes, schedule: schedule,
                profile: state.profiles?[index])
        }
    }

    /// True while frames of the latest size are still divided in different ways, to find the fastest one.
    package var isTuning: Bool { state.trial != nil }

    /// The division of the next frames into parts; nil for the stored or the default one. It never changes the output.
    package var partition: FramePartition? {
        get { state.partition }
        set {
            state.partition = newValue
            freeBuffers()
        }
    }

    /// Makes the next frame allocate its buffers anew.
    func freeBuffers() { state.streams = [] }

    /// The state that the worker threads read. It is written only between frames.
    final class State: @unchecked Sendable {
        /// The buffers of each thread.
        var streams: [RowStream] = []
        var parts = 0
        /// The number of the frame's parts that threads have begun.
        let taken = Atomic(0)
        var partition: FramePartition?
        var trial: PartitionTrial?
        var frame: Frame?
        /// The last layer that runs.
        var lastLayer = 0
        /// The statistics of the frame before; none before the first frame.
        var statistics = FrameStatistics()
        /// True if a round without a frame runs the layers nevertheless, for measurements.
        var runsWithoutPlanes = false
        /// The profile of each thread; nil if no profile was requested.
        var profiles: [StreamProfile]?
        // The initial size is that of no frame, so that the first frame is prepared for.
        var width = -1
        var height = -1
    }
}
