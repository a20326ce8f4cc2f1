public import Engine
public import Media

/// The filtering of a video into a file.
///
/// `FilterSetup` opens and plans everything; then reading and decoding, converting, the filters, finishing, and encoding
/// and writing each have a thread. Between them at most a few frames wait, in memory that is used again, so that a video
/// of any length takes the same amount.
public struct FilterJob: Sendable {
    /// The input, the output, and everything in between that can be chosen.
    public let options: FilterOptions

    private let filters: [any PictureFilter]

    /// Creates a job.
    /// - Parameter filters: the filters that each picture passes in succession, at least one. Nobody else may use them
    ///   while the job runs.
    public init(_ options: FilterOptions, filters: [any PictureFilter]) {
        precondition(!filters.isEmpty, "a video passes a filter")
        self.options = options
        self.filters = filters
    }

    /// Runs the job, and returns when the output is whole.
    ///
    /// - Parameters:
    ///   - cancellation: asks to stop early; the output then holds the frames that were on their way, and the report
    ///     says so.
    ///   - frameTimes: called with every frame's times as it is done; an error it throws ends the job.
    ///   - progress: called at most ten times a second. Both are called from one of the job's threads.
    ///   - planned: called once before the filters run, with the differences between output and input that are known by
    ///     then; the report has them, too.
    /// - Throws: `MediaError`, or the errors of the filters and of `frameTimes`; then no output is left.
    public func run(
        cancellation: Cancellation = Cancellation(), frameTimes: (@Sendable (FrameTimes) throws -> Void)? = nil,
        progress: (@Sendable (FilterProgress) -> Void)? = nil, planned: (([MediaNotice]) -> Void)? = nil
    ) throws -> FilterReport {
        let began = ContinuousClock.now
        let setup = try FilterSetup(options, filters: filters, since: began)
        let output = setup.encode.output
        defer { output.abandon() }
        planned?(setup.notices)
        setup.encode.onFrame = frameTimes
        setup.encode.onProgress = Pace.report(
            progress, since: began, expected: setup.expectedFrames, framesBefore: output.framesBefore)
        if output.framesBefore > 0 { setup.encode.onProgress?(output.framesBefore, setup.encode.recorder) }
        try run(setup, cancellation)
        let isCancelled = setup.decode.wasCancelled
        let isWhole = isCancelled && options.parts != nil ? false : try output.finish(cancellation)
        return report(of: setup, isInterrupted: isCancelled || !isWhole, isWhole: isWhole, since: began)
    }

    /// Runs the stages, each on a thread, until the last one has ended.
    private func run(_ setup: FilterSetup, _ cancellation: Cancellation) throws {
        let decoded = BoundedQueue<Ticket>(capacity: options.queueCapacity)
        let converted = BoundedQueue<Ticket>(capacity: options.queueCapacity)
        let inferred = BoundedQueue<Ticket>(capacity: options.queueCapacity)
        let finished = BoundedQueue<Ticket>(capacity: options.queueCapacity)
        let compared = BoundedQueue<Ticket>(capacity: options.queueCapacity)
        let (decode, convert, infer, finish) = (setup.decode, setup.convert, setup.infer, setup.finish)
        let (compare, encode) = (setup.compare, setup.encode)
        let threads = StageThreads([decoded, converted, inferred, finished, compared])
        threads.start("encode", feeding: nil) { try encode.run(from: compare == nil ? finished : compared) }
        if let compare {
            threads.start("compare", feeding: compared) { try compare.run(from: finished, into: compared) }
        }
        threads.start("finish", feeding: finished) { try finish.run(from: inferred, into: finished, of: infer.chain) }
        threads.start("infer", feeding: inferred) { try infer.run(from: converted, into: inferred) }
        threads.start("convert", feeding: converted) {
            try convert.run(from: decoded, into: converted, for: infer.chain)
        }
        threads.start("decode", feeding: decoded) { try decode.run(into: decoded, cancellation) }
        try threads.wait()
    }

    private func report(
        of setup: FilterSetup, isInterrupted: Bool, isWhole: Bool, since began: ContinuousClock.Instant
    ) -> FilterReport {
        let (decode, output) = (setup.decode, setup.encode.output)
        var report = FilterReport()
        report.framesIn = decode.frames
        report.framesOut = output.framesOut
        report.framesBefore = output.framesBefore
        report.streams = output.streams
        report.seconds = began.duration(to: .now).inSeconds
        report.isInterrupted = isInterrupted
        if !isWhole, output.framesOut > 0 { report.partsKept = PartFolder.path(for: options.output) }
        report.decodeErrors = decode.source.errors
        report.readFailure = decode.source.failure
        report.retiming = output.retiming
        report.notices = setup.notices + decode.source.notices + [output.retiming.notice].compactMap(\.self)
        report.latency = FilterLatency(setup.encode.recorder)
        report.latency.adjustments = setup.infer.chain.adjustments
        report.recorder = setup.encode.recorder
        report.encoder = output.encoderName
        report.inputSize = setup.inputSize
        report.outputSize = output.size
        return report
    }
}
