public import Media

/// A video through a network into a file.
///
/// Reading and decoding, converting, the network, and encoding and writing each have a thread; between them a few
/// frames wait at most, in memory that is used again, so that a video of any length takes the same.
public struct FilterJob: Sendable {
    /// What to do.
    public let options: FilterOptions

    private let upscaler: any PlaneUpscaler

    /// A job for a network.
    public init(_ options: FilterOptions, upscaler: any PlaneUpscaler) {
        self.options = options
        self.upscaler = upscaler
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
        let container = try Container(forPath: options.output)
        let encoder: EncoderChoice
        do throws(MediaError) {
            encoder = try EncoderChoice(options.encoder.name, in: container)
        } catch {
            var error = error
            error.path = options.output
            throw error
        }
        let decode = DecodeStage(try VideoSource(options.input, options.source))
        try Muxer.check(options.output, overwrite: options.overwrite)

        // The first frame says what the encoder is to be opened for.
        let upscaler = upscaler
        let convert = ConvertStage(scale: upscaler.scale) { format in
            encoder.takes(format) && (format.deepPlanarBits.map(upscaler.takes(bits:)) ?? false)
        }
        var early: [Ticket] = []
        while let ticket = try decode.next() {
            early.append(try convert.process(ticket))
            if ticket.frame != nil { break }
        }
        guard let first = early.last?.output, let original = early.last?.frame else { throw nothing(in: decode) }
        let encode = try encodeStage(for: first, decode, container)
        defer { encode.abandon() }
        planned?(encode.notices + convert.notices)
        encode.onFrame = frameTimes
        encode.onProgress = Pace.report(progress, since: began, expected: expectedFrames(decode))

        let now = ContinuousClock.now
        decode.earliestStart = now
        early[early.count - 1].started = now - early[early.count - 1].decode - early[early.count - 1].convert
        let size = (original.width, original.height)
        try runThreads(decode, convert, encode, early, cancellation)
        try encode.finish()

        var report = FilterReport()
        report.framesIn = decode.frames
        report.framesOut = encode.framesOut
        report.seconds = began.duration(to: .now).inSeconds
        report.isInterrupted = decode.wasCancelled
        report.decodeErrors = decode.source.errors
        report.readFailure = decode.source.failure
        report.notices = encode.notices + convert.notices + decode.source.notices
        report.latency = encode.latency.summary
        report.encoder = encode.encoderName
        report.inputSize = size
        report.outputSize = (first.width, first.height)
        return report
    }

    private func runThreads(
        _ decode: DecodeStage, _ convert: ConvertStage, _ encode: EncodeStage, _ early: [Ticket],
        _ cancellation: Cancellation
    ) throws {
        let decoded = BoundedQueue<Ticket>(capacity: options.queueCapacity)
        let converted = BoundedQueue<Ticket>(capacity: options.queueCapacity)
        let inferred = BoundedQueue<Ticket>(capacity: options.queueCapacity)
        let infer = InferStage(upscaler: upscaler)
        let threads = StageThreads([decoded, converted, inferred])
        threads.start("encode", feeding: nil) { try encode.run(from: inferred) }
        threads.start("infer", feeding: inferred) {
            for ticket in early { guard inferred.push(try infer.process(ticket)) else { return } }
            try infer.run(from: converted, into: inferred)
        }
        threads.start("convert", feeding: converted) { try convert.run(from: decoded, into: converted) }
        threads.start("decode", feeding: decoded) { try decode.run(into: decoded, cancellation) }
        try threads.wait()
    }

    private func encodeStage(
        for frame: VideoFrame, _ decode: DecodeStage, _ container: Container
    ) throws(MediaError) -> EncodeStage {
        let video = decode.source.video
        let format = VideoFormat(like: frame, of: video, width: frame.width, height: frame.height)
        let encoder = try VideoEncoder(options.encoder, for: format, in: container)
        let muxer = try Muxer(
            options.output, in: container, overwrite: options.overwrite, video: encoder.encoded, from: &decode.source)
        return EncodeStage(encoder, muxer, timeBase: video.timeBase)
    }

    /// Why not one frame came.
    private func nothing(in decode: DecodeStage) -> MediaError {
        if let failure = decode.source.failure { return failure }
        let isPart = options.source.start != nil || options.source.duration != nil
        return isPart && decode.source.errors == 0
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
