internal import CFFmpeg

/// A source of live pictures: a device, a stream, or a file held to its own times. It can be lost and opened again; its
/// times then go on by as much as it was away.
///
/// It is `@unchecked Sendable`: it is used by the thread that opens it, and after that by one thread alone.
public final class LiveSource: @unchecked Sendable {
    /// What is opened and how.
    public struct Options: Sendable {
        /// How it is to be read, where it does not say so itself.
        public var input = InputOptions()
        /// Whether it is held to its own times; nil where that goes by what it is.
        public var isPaced: Bool?
        /// Threads that decode, 0 for one per core; those work on one frame.
        public var threads = 0
        /// Whether sound is taken.
        public var takesSound = true
        /// What the input may ask of this machine.
        public var limits = InputLimits()

        /// With the defaults.
        public init() {}
    }

    /// The address.
    public let address: LiveAddress
    /// The video stream's description, as it was first opened. Times of all frames are in its ticks.
    public let video: StreamInformation
    /// Frames that never came, as the times of those around them tell.
    public private(set) var lost = 0
    /// How often its clock jumped since it was last opened.
    public var jumps: Int { source?.jumps ?? 0 }
    /// Packets and frames that could not be decoded, or were damaged.
    public var errors: Int { earlierErrors + (source?.errors ?? 0) }
    /// Why reading ended, if it did before the source's end.
    public private(set) var failure: MediaError?

    private let options: VideoSource.Options
    private var source: VideoSource?
    private let timeBases: [Int: Rational]
    /// Microseconds that are added to every time since it was opened again.
    private var offset: Int64 = 0
    /// Whether the next frame says what the offset is.
    private var alignsNext = false
    private var earlierErrors = 0
    /// Until when the last frame is shown, in microseconds, and when it came.
    private var end: Int64?
    private var arrival = ContinuousClock.now

    /// Opens it and finds its streams. Throws what `VideoSource` throws, and `.busy`.
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
        (options.streams.chapters, options.streams.metadata) = (false, false)
        options.live = LiveReading(
            address: address, interrupt: interrupt, isPaced: wanted.isPaced ?? address.needsPacing)
        self.options = options
        let source = try VideoSource(address.text, options)
        video = source.video
        timeBases = Dictionary(
            source.information.streams.map { ($0.index, $0.timeBase) }, uniquingKeysWith: { first, _ in first })
        self.source = consume source
    }

    /// Whether it may come back after it ended: a stream that says how long it is has an end.
    public var mayReturn: Bool { address.mayReturn && (failure != nil || source?.information.duration == nil) }

    /// Whether it is held to its own times, which are counted from the next packet on after `restartPacing`.
    public var isPaced: Bool { options.live?.isPaced == true }

    public func restartPacing() { source?.restartPacing() }

    /// What goes into an output beside the video, decided for a container.
    func plan(
        for container: Container, beside video: EncodedVideo, path: String
    ) throws(MediaError) -> OutputPlan? {
        guard source != nil else { return nil }
        return try OutputPlan(for: source!, beside: video, in: container, path: path)
    }

    /// The next frame or packet of sound; nil when there are no more.
    public func next() throws(MediaError) -> SourceEvent? {
        while let event = try source?.next() {
            switch event {
            case .frame(let frame): align(frame)
            case .packet(let packet):
                // What comes before the first frame of a source that was opened again has no time yet.
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

    /// Opens it again. Throws what opening it first does.
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
        // A time that need not change keeps its digits.
        guard offset != 0 || base != video.timeBase else { return }
        frame.pts = Rational.microseconds.rescale(time, to: video.timeBase)
        frame.duration = Rational.microseconds.rescale(step, to: video.timeBase)
    }

    /// How long a frame is shown, in microseconds.
    private func length(of frame: VideoFrame, _ base: Rational) -> Int64 {
        if frame.duration > 0 { return base.rescale(frame.duration, to: .microseconds) }
        guard let rate = video.video?.frameRate, rate.isPositive else { return 0 }
        return rate.inverse.rescale(1, to: .microseconds)
    }
}
