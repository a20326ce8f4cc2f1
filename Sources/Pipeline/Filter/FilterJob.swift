public import Engine
public import Media

/// A video through networks into a file.
///
/// Reading and decoding, converting, the networks, finishing, and encoding and writing each have a thread; between them a few
/// frames wait at most, in memory that is used again, so that a video of any length takes the same.
public struct FilterJob: Sendable {
    /// What to do.
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

    /// Does it all and returns when the output is whole.
    ///
    /// - Parameters:
    ///   - cancellation: asks to stop early; the output then holds the frames that were on their way, and the report
    ///     says so.
    ///   - frameTimes: called with every frame's times as it is done; an error it throws ends the job.
    ///   - progress: called at most ten times a second. Both are called from one of the job's threads.
    ///   - planned: called once before the network runs, with what is known by then that the output has otherwise than
    ///     the input; the report has it, too.
    /// - Throws: `MediaError`, or what the network or `frameTimes` throw; then no output is left.
    public func run(
        cancellation: Cancellation = Cancellation(), frameTimes: (@Sendable (FrameTimes) throws -> Void)? = nil,
        progress: (@Sendable (FilterProgress) -> Void)? = nil, planned: (([MediaNotice]) -> Void)? = nil
    ) throws -> FilterReport {
        let began = ContinuousClock.now
        let container = try Container(forPath: options.output, format: options.format)
        if options.parts != nil, !container.hasTimes {
            throw MediaError(.notResumable, "choose container", path: options.output, subject: container.name)
        }
        if options.parts != nil, container.isOfStillPictures {
            throw MediaError(
                .containerRefused, "make parts", path: options.output, subject: "parts of a video (--resume)")
        }
        let encoder: EncoderChoice
        do throws(MediaError) {
            encoder = try EncoderChoice(options.encoder.name, in: container, options.encoder.preset)
            if let format = options.pictures.pixelFormat { try encoder.require(format) }
        } catch {
            var error = error
            error.path = options.output
            throw error
        }
        var wanted = options.source
        wanted.startsAtZero = container.countsTimes
        let decode = DecodeStage(try VideoSource(options.input, wanted))
        decode.keepsOriginals = options.comparison != nil
        try Muxer.check(options.output, in: container, overwrite: options.overwrite)

        // The first frame says what the encoder is to be opened for.
        let (filters, pictures) = (filters, options.pictures)
        let convert = ConvertStage { frame throws(MediaError) in
            try PicturePlan(
                for: frame, filters: filters, scale: filters.scale, settings: pictures, encoder: encoder)
        }
        var early: [Ticket] = []
        while let ticket = try decode.next() {
            early.append(try convert.process(ticket))
            if ticket.frame != nil { break }
        }
        guard let original = early.last?.frame, let plan = convert.plan else { throw nothing(in: decode) }
        let first = try plan.sample(like: original)
        let chain = FilterChain(filters, plan: plan, adjustments: options.adjustments)
        // The filters may have seen another video, or this one in a first pass.
        chain.reset()
        for index in early.indices { try chain.convert(&early[index]) }
        var turner = FrameTurner(decode.source, for: container)
        let turned = try turner?.turned(first) ?? first
        let outputSize = turned.width == first.width ? (plan.width, plan.height) : (plan.height, plan.width)
        let encode = EncodeStage(
            try output(for: turned, outputSize, plan, decode, container), timeBase: decode.source.video.timeBase,
            since: began, model: options.model, networks: filters.map(\.name))
        encode.turner = turner.take()
        let output = encode.output
        defer { output.abandon() }
        planned?(told(output.notices + convert.notices, decode, container))
        encode.onFrame = frameTimes
        encode.onProgress = Pace.report(
            progress, since: began, expected: expectedFrames(decode), framesBefore: output.framesBefore)
        if output.framesBefore > 0 {
            early = []
            decode.skipped = output.framesBefore - 1
            encode.onProgress?(output.framesBefore, encode.recorder)
        }

        let now = ContinuousClock.now
        decode.earliestStart = now
        if let last = early.indices.last { early[last].started = now - early[last].decode - early[last].convert }
        let size = (original.width, original.height)
        try runThreads(decode, convert, chain, FinishStage(plan), encode, early, cancellation)
        let isOver = decode.wasCancelled && options.parts != nil
        let isWhole = isOver ? false : try output.finish(cancellation)

        var report = FilterReport()
        report.framesIn = decode.frames
        report.framesOut = output.framesOut
        report.framesBefore = output.framesBefore
        report.streams = output.streams
        report.seconds = began.duration(to: .now).inSeconds
        report.isInterrupted = decode.wasCancelled || !isWhole
        if !isWhole, output.framesOut > 0 { report.partsKept = PartFolder.path(for: options.output) }
        report.decodeErrors = decode.source.errors
        report.readFailure = decode.source.failure
        report.retiming = output.retiming
        report.notices =
            told(output.notices + convert.notices, decode, container) + decode.source.notices
            + [output.retiming.notice].compactMap(\.self)
        report.latency = FilterLatency(encode.recorder)
        report.latency.adjustments = chain.adjustments
        report.recorder = encode.recorder
        report.encoder = output.encoderName
        report.inputSize = size
        report.outputSize = output.size
        return report
    }

    private func runThreads(
        _ decode: DecodeStage, _ convert: ConvertStage, _ chain: FilterChain, _ finish: FinishStage,
        _ encode: EncodeStage, _ early: [Ticket], _ cancellation: Cancellation
    ) throws {
        let decoded = BoundedQueue<Ticket>(capacity: options.queueCapacity)
        let converted = BoundedQueue<Ticket>(capacity: options.queueCapacity)
        let inferred = BoundedQueue<Ticket>(capacity: options.queueCapacity)
        let finished = BoundedQueue<Ticket>(capacity: options.queueCapacity)
        let compared = BoundedQueue<Ticket>(capacity: options.queueCapacity)
        let infer = InferStage(chain: chain)
        let threads = StageThreads([decoded, converted, inferred, finished, compared])
        if let comparison = options.comparison {
            let compare = CompareStage(comparison, timeBase: decode.source.video.timeBase)
            threads.start("encode", feeding: nil) { try encode.run(from: compared) }
            threads.start("compare", feeding: compared) { try compare.run(from: finished, into: compared) }
        } else {
            threads.start("encode", feeding: nil) { try encode.run(from: finished) }
        }
        threads.start("finish", feeding: finished) { try finish.run(from: inferred, into: finished, of: chain) }
        threads.start("infer", feeding: inferred) {
            for ticket in early { guard inferred.push(try infer.process(ticket)) else { return } }
            try infer.run(from: converted, into: inferred)
        }
        threads.start("convert", feeding: converted) {
            try convert.run(from: decoded, into: converted, for: chain)
        }
        threads.start("decode", feeding: decoded) { try decode.run(into: decoded, cancellation) }
        try threads.wait()
    }

    private func output(
        for frame: VideoFrame, _ size: (width: Int, height: Int), _ plan: PicturePlan, _ decode: DecodeStage,
        _ container: Container
    ) throws(MediaError) -> any VideoOutput {
        let settings = options.encoder
        var format = VideoFormat(like: frame, of: decode.source.video, width: size.width, height: size.height)
        format.pixelFormat = plan.encoded
        format.color = plan.color
        format.start = frame.pts
        let encoder = try VideoEncoder(settings, for: format, in: container)
        if options.encoder.pass?.isFirst == true { return try WholeOutput(encoder, nil) }
        let muxer = try Muxer(
            options.output, in: container, overwrite: options.overwrite, video: encoder.encoded, from: &decode.source,
            options: options.muxer)
        guard let parts = options.parts else { return try WholeOutput(encoder, muxer) }
        // That was a rehearsal: whatever refuses the output does so before the work.
        let notices = muxer.notices
        return try PartedOutput(options, parts, encoder, in: container, notices: notices) { () throws(MediaError) in
            try VideoEncoder(settings, for: format, in: container)
        }
    }

    /// What is said of the output: whoever wants still pictures does not ask what samples they have, nor for sound.
    private func told(_ notices: [MediaNotice], _ decode: DecodeStage, _ container: Container) -> [MediaNotice] {
        let dolby = decode.source.video.video?.dolbyVisionProfile.map { MediaNotice.dolbyVisionDropped(profile: $0) }
        guard container.isOfStillPictures else { return notices + [dolby].compactMap(\.self) }
        return notices.filter { notice in
            switch notice {
            case .streamDropped, .pixelFormatConverted, .chaptersDropped: false
            default: true
            }
        }
    }

    /// Why not one frame came.
    private func nothing(in decode: DecodeStage) -> MediaError {
        if let failure = decode.source.failure { return failure }
        return decode.source.hasDecoded
            ? MediaError(.noFrames, "decode", path: options.input, detail: "no frame is within the times asked for")
            : MediaError(.decodeFailed, "decode", path: options.input, detail: "no frame could be decoded")
    }

    private func expectedFrames(_ decode: DecodeStage) -> Int? {
        let video = decode.source.video
        let rate = video.video?.frameRate.value ?? 0
        let whole = video.duration ?? decode.source.information.duration
        let start = options.source.start ?? 0
        if start == 0, options.source.duration == nil, let frames = video.frames { return frames }
        guard rate > 0 else { return nil }
        let left = whole.map { max(0, $0 - start) }
        guard let seconds = [left, options.source.duration].compactMap({ $0 }).min(), seconds.isFinite else {
            return nil
        }
        return Int(exactly: (seconds * rate).rounded())
    }
}
