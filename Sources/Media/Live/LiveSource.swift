internal import CFFmpeg

/// A source of live pictures: a device, a stream, or a file paced by its own times. It can be lost and opened again;
/// its times then continue after the interval for which it was away.
///
/// It is `@unchecked Sendable`: it is used by the thread that opens it, and after that by one thread alone.
public final class LiveSource: @unchecked Sendable {
    /// The options for opening a source.
    public struct Options: Sendable {
        /// The properties of the input that it does not state itself.
        public var input = InputOptions()
        /// Whether it is paced by its own times; nil to decide by its kind.
        public var isPaced: Bool?
        /// The number of threads that decode, all of them one frame at a time; 0 for one per core.
        public var threads = 0
        /// Whether sound is read.
        public var takesSound = true
        /// The limits on the input's demands on this machine.
        public var limits = InputLimits()

        /// Creates the default options.
        public init() {}
    }

    /// The address of the source.
    public let address: LiveAddress
    /// The description of the video stream, as it was first opened. The times of all frames are in its ticks.
    public let video: StreamInformation
    /// The number of frames that never came, judged by the times of those around them.
    public private(set) var lost = 0
    /// The number of times that its clock jumped since it was last opened.
    public var jumps: Int { source?.jumps ?? 0 }
    /// The number of packets and frames that could not be decoded or were damaged.
    public var errors: Int { earlierErrors + (source?.errors ?? 0) }
    /// The error that ended reading before the source's end; nil where there was none.
    public private(set) var failure: MediaError?

    private let options: VideoSource.Options
    private var source: VideoSource?
    private let timeBases: [Int: Rational]
    /// The number of microseconds that is added to every time since it was opened again.
    private var offset: Int64 = 0
    /// Whether the next frame determines the offset.
    private var alignsNext = false
    private var earlierErrors = 0
    /// The time when the last frame ends, in microseconds.
    private var end: Int64?
    private var arrival = ContinuousClock.now

    /// Opens a source and finds its streams. Throws the errors of `VideoSource`, and `.busy`.
    public init(_ address: LiveAddress, _ wanted: Options, interrupt: ReadInterrupt) throws(MediaError) {
        self.address = address
        var options = VideoSource.Options()
        options.input = wanted.input
        options.input.isLive = true
        options.threads = wanted.threads
        options.limits = wanted.limits
        options.streams.subtitles = []
        options.streams.audio = wanted.takesSound ? nil : []
        (options.streams.attachments, options.streams.data, options.streams.otherVideo) = (false, false, false)
        options.streams.chapters = false
        options.startsAtZero = true
        options.live = LiveReading(
            address: address, interrupt: interrupt, isPaced: wanted.isPaced ?? address.needsPacing)
        self.options = options
        let source = try VideoSource(address.text, options)
        video = source.video
        timeBases = Dictionary(
            source.information.streams.map { ($0.index, $0.timeBase) }, uniquingKeysWith: { first, _ in first })
        self.source = consume source
    }

    /// Whether it may come back after it ended. A stream that states its duration has an end.
    public var mayReturn: Bool { address.mayReturn && (failure != nil || source?.information.duration == nil) }

    /// Whether it is paced by its own times.
    public var isPaced: Bool { options.live?.isPaced == true }

    /// Counts the times to which packets are held back from the next packet on.
    public func restartPacing() { source?.restartPacing() }

    /// Returns the plan of everything in an output besides the video, for a container; nil while the source is closed.
    func plan(
        for container: Container, beside video: EncodedVideo, path: String
    ) throws(MediaError) -> OutputPlan? {
        guard source != nil else { return nil }
        var plan = try OutputPlan(for: source!, beside: video, in: container, path: path)
        try plan.addTags(of: source!, addsTags: false)
        return plan
    }

    /// The tags of the whole source that still hold.
    var tags: [(key: String, value: String)] { source?.lastingTags() ?? [] }

    /// Returns the tags of a stream that still hold.
    func tags(ofStream index: Int) -> [(key: String, value: String)] {
        source?.lastingTags(ofStream: index) ?? []
    }

    /// Returns the next frame or packet of sound; nil when there are no more.
    public func next() throws(MediaError) -> SourceEvent? {
        while let event = try source?.next() {
            switch event {
            case .frame(let frame): align(frame)
            case .packet(let packet):
                // Packets before the first frame of a source that was opened again have no time yet.
                if alignsNext { continue }
                guard let base = source?.information.streams.first(where: { $0.index == packet.streamIndex })?.timeBase,
                    let first = timeBases[packet.streamIndex]
                else { break }
                packet.shift(by: Rational.microseconds.rescale(offset, to: base))
                packet.rescale(from: base, to: first)
            }
            return event
        }
        failure = source?.failure
        return nil
    }

    /// Closes it, so that it can be opened again.
    public func close() {
        earlierErrors += source?.errors ?? 0
        source = nil
    }

    /// Opens it again. Throws the errors of opening it first.
    public func reopen() throws(MediaError) {
        close()
        let source = try VideoSource(address.text, options)
        self.source = consume source
        failure = nil
        alignsNext = true
    }

    /// Gives a frame its time on the clock of the run.
    private func align(_ frame: VideoFrame) {
        guard let base = source?.video.timeBase else { return }
        let now = ContinuousClock.now
        defer { arrival = now }
        var time = base.rescale(frame.pts ?? 0, to: .microseconds) &+ offset
        if alignsNext, let end {
            alignsNext = false
            offset = offset &+ end &+ arrival.duration(to: now).inMicroseconds &- time
            time = base.rescale(frame.pts ?? 0, to: .microseconds) &+ offset
        }
        let step = length(of: frame, base)
        if let end, step > 0, time > end &+ step / 2 {
            // A pause of more than a minute is no loss of frames.
            let missing = (time &- end &+ step / 2) / step
            if missing < 3600 { lost += Int(missing) }
        }
        end = time &+ step
        // A time that need not change is not rounded.
        guard offset != 0 || base != video.timeBase else { return }
        frame.pts = Rational.microseconds.rescale(time, to: video.timeBase)
        frame.duration = Rational.microseconds.rescale(step, to: video.timeBase)
    }

    /// Returns the duration of a frame, in microseconds; 0 where it is not known.
    private func length(of frame: VideoFrame, _ base: Rational) -> Int64 {
        if frame.duration > 0 { return base.rescale(frame.duration, to: .microseconds) }
        guard let rate = video.video?.frameRate, rate.isPositive else { return 0 }
        return rate.inverse.rescale(1, to: .microseconds)
    }
}

extension VideoSource {
    /// Returns the tags, of one stream or of the whole, that still hold in another file.
    fileprivate func lastingTags(ofStream index: Int? = nil) -> [(key: String, value: String)] {
        guard let index else { return OutputMetadata.lasting(demuxer.input.pointer.pointee.metadata) }
        return OutputMetadata.lasting(demuxer.stream(index)?.pointee.metadata)
    }
}
