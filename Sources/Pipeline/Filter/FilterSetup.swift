internal import Engine
internal import Media

/// The preparation of a filtering: it opens the source, decides from the first frame how pictures go through the filters
/// and to the encoder, and opens the output. Nothing is filtered yet.
struct FilterSetup {
    /// The stages of the pipeline, in the order in which a frame passes them.
    let decode: DecodeStage
    let convert: ConvertStage
    let infer: InferStage
    let finish: FinishStage
    /// The stage that shows source and result in one picture; nil if that is not wanted.
    let compare: CompareStage?
    let encode: EncodeStage

    /// The size of the first frame.
    let inputSize: (width: Int, height: Int)
    /// The number of frames that the source has, as far as its container says; nil if it does not.
    let expectedFrames: Int?

    private let container: Container

    /// Prepares a filtering.
    /// - Parameters:
    ///   - filters: the filters that each picture passes in succession, at least one.
    ///   - began: the moment from which the times of the record count.
    /// - Throws: `MediaError` if the options do not go together, the input has no frame, or the output cannot be opened;
    ///   nothing is left of the output then.
    init(
        _ options: FilterOptions, filters: [any PictureFilter], since began: ContinuousClock.Instant
    ) throws {
        container = try Container(forPath: options.output, format: options.format)
        try Self.require(container, for: options)
        let encoder = try Self.encoder(for: options, in: container)
        var wanted = options.source
        wanted.startsAtZero = container.countsTimes
        decode = DecodeStage(try VideoSource(options.input, wanted), keepsOriginals: options.comparison != nil)
        try Muxer.check(options.output, in: container, overwrite: options.overwrite)
        guard let frame = try decode.readFirstFrame() else { throw Self.noFrame(in: decode.source, of: options) }
        inputSize = (frame.width, frame.height)
        let plan = try PicturePlan(
            for: frame, filters: filters, scale: filters.scale, settings: options.pictures, encoder: encoder)
        convert = ConvertStage(plan, first: frame)
        try convert.rehearse(frame)
        infer = InferStage(chain: FilterChain(filters, plan: plan, adjustments: options.adjustments))
        // The filters may have seen another video, or this one in a first pass.
        infer.chain.reset()
        finish = FinishStage(plan)
        let video = decode.source.video
        compare = options.comparison.map { CompareStage($0, timeBase: video.timeBase) }

        var turner = FrameTurner(decode.source, for: container)
        let sample = try plan.sample(like: frame)
        let turned = try turner?.turned(sample) ?? sample
        let isUpright = turned.width == sample.width
        var format = VideoFormat(
            like: turned, of: video, width: isUpright ? plan.width : plan.height,
            height: isUpright ? plan.height : plan.width)
        (format.pixelFormat, format.color, format.start) = (plan.encoded, plan.color, frame.pts)
        let output = try Self.output(of: options, for: format, in: container, from: decode)
        encode = EncodeStage(
            output, turner: turner.take(), timeBase: video.timeBase, since: began, model: options.model,
            networks: filters.map(\.name))
        decode.skipped = output.framesBefore
        expectedFrames = Self.expectedFrames(of: decode.source, within: options.source)
    }

    /// Checks that the container is one that the options allow.
    private static func require(_ container: Container, for options: FilterOptions) throws(MediaError) {
        guard options.parts != nil else { return }
        guard container.hasTimes else {
            throw MediaError(.notResumable, "choose container", path: options.output, subject: container.name)
        }
        guard !container.isOfStillPictures else {
            throw MediaError(
                .containerRefused, "make parts", path: options.output, subject: "parts of a video (--resume)")
        }
    }

    private static func encoder(
        for options: FilterOptions, in container: Container
    ) throws(MediaError) -> EncoderChoice {
        do throws(MediaError) {
            let encoder = try EncoderChoice(options.encoder.name, in: container, options.encoder.preset)
            if let format = options.pictures.pixelFormat { try encoder.require(format) }
            return encoder
        } catch {
            var error = error
            error.path = options.output
            throw error
        }
    }

    /// Opens the encoder and the output.
    private static func output(
        of options: FilterOptions, for format: VideoFormat, in container: Container, from decode: DecodeStage
    ) throws(MediaError) -> any VideoOutput {
        let settings = options.encoder
        let encoder = try VideoEncoder(settings, for: format, in: container)
        if settings.pass?.isFirst == true { return try WholeOutput(encoder, nil) }
        let firstTimes = try decode.source.firstTimes(for: container)
        let muxer = try Muxer(
            options.output, in: container, overwrite: options.overwrite, video: encoder.encoded, from: decode.source,
            firstTimes: firstTimes, options: options.muxer)
        guard let parts = options.parts else { return try WholeOutput(encoder, muxer) }
        // This muxer was a rehearsal, so that everything that refuses the output does so before the work.
        let notices = muxer.notices
        return try PartedOutput(options, parts: parts, in: container, first: encoder, notices: notices) {
            () throws(MediaError) in try VideoEncoder(settings, for: format, in: container)
        }
    }

    /// The differences between the output and the input that are known so far.
    var notices: [MediaNotice] {
        let notices = encode.output.notices + convert.notices
        guard container.isOfStillPictures else {
            let profile = decode.source.video.video?.dolbyVisionProfile
            return notices + [profile.map { MediaNotice.dolbyVisionDropped(profile: $0) }].compactMap(\.self)
        }
        // Whoever wants still pictures does not ask for their samples' layout, nor for sound.
        return notices.filter { notice in
            switch notice {
            case .streamDropped, .pixelFormatConverted, .chaptersDropped: false
            default: true
            }
        }
    }

    /// Returns the reason why not one frame came.
    private static func noFrame(in source: borrowing VideoSource, of options: FilterOptions) -> MediaError {
        if let failure = source.failure { return failure }
        return source.hasDecoded
            ? MediaError(.noFrames, "decode", path: options.input, detail: "no frame is within the times asked for")
            : MediaError(.decodeFailed, "decode", path: options.input, detail: "no frame could be decoded")
    }

    private static func expectedFrames(
        of source: borrowing VideoSource, within options: VideoSource.Options
    ) -> Int? {
        let video = source.video
        let rate = video.video?.frameRate.value ?? 0
        let whole = video.duration ?? source.information.duration
        let start = options.start ?? 0
        if start == 0, options.duration == nil, let frames = video.frames { return frames }
        guard rate > 0 else { return nil }
        let left = whole.map { max(0, $0 - start) }
        guard let seconds = [left, options.duration].compactMap({ $0 }).min(), seconds.isFinite else { return nil }
        return Int(exactly: (seconds * rate).rounded())
    }
}
