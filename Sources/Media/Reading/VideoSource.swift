internal import CFFmpeg

/// The next thing out of a source: a decoded picture or a packet of another stream.
public enum SourceEvent: Sendable {
    /// The next picture, in the order of presentation.
    case frame(VideoFrame)
    /// A packet of another stream, unchanged except for its times.
    case packet(Packet)
}

/// A video stream of a file, decoded, with the packets of its other streams beside it.
///
/// Frames come in the order of presentation, each with a time later than the one before. Nothing is lost silently:
/// `notices` tells of damage and repaired times.
public struct VideoSource: ~Copyable {
    /// The options for opening a source and choosing a part of it.
    public struct Options: Sendable {
        /// The seconds after the beginning at which the part starts; its output then begins at 0. Nil for the whole
        /// source.
        public var start: Double?
        /// The duration of the part in seconds; nil for all of it.
        public var duration: Double?
        /// The number of threads that decode; 0 for one per core.
        public var threads = 0
        /// Whether pictures are decoded, or only the other streams' packets handed out.
        public var decodesVideo = true
        /// The properties of the input that it does not state itself.
        public var input = InputOptions()
        /// The choice of pictures that are made progressive.
        public var deinterlacing = Deinterlacing.off
        /// The streams that are handed out.
        public var streams = StreamSelection()
        /// The limits on the input's demands on this machine.
        public var limits = InputLimits()

        /// Whether times are counted from the beginning of the earliest stream, whatever time the source gives it.
        public var startsAtZero = false

        /// The options for reading in real time; nil for a file.
        var live: LiveReading?

        /// Creates options for the whole file.
        public init() {}
    }

    /// The description of the video stream.
    public private(set) var video: StreamInformation
    /// The metadata of the first picture, where it is a JPEG file.
    private(set) var photo: JPEGSegments?
    /// The number of times it is played, where it is an animation that states one.
    let loop: AnimationLoop?
    /// The number of times an animation is played, 0 for without end; nil for other files and where it is not stated.
    public var plays: Int? { loop?.plays }
    /// True if the clock may begin at any time, so that the times of a whole source are counted from its beginning.
    public var startsAnywhere: Bool { demuxer.mayJump }
    /// The error that stopped reading before the end of the file; nil where there was none.
    public var failure: MediaError? { demuxer.failure }
    /// The description of the file and its streams.
    public var information: MediaInformation { demuxer.information }
    /// The path or URL, as given.
    public var path: String { demuxer.path }

    /// The choice of streams that are handed out.
    let selection: StreamSelection
    /// The indices of the streams that are handed out besides the video.
    let chosen: Set<Int>
    private(set) var demuxer: Demuxer
    let window: TimeWindow
    private var decoder: VideoDecoder
    private var deinterlacer: Deinterlacer
    private var timeline: Timeline
    private var repair: TimestampRepair
    private var others: [Int: PacketGate] = [:]
    private var pending: Packet?
    private var lookahead: [Packet] = []
    /// The presentation time of the key frame that decoding begins with, where that is not the file's first.
    private var firstShown: Int64?
    /// The number of frames that the decoder reports as damaged and that are shown before the wanted part.
    private var damagedBefore = 0
    private var arrivals: [Int64: ContinuousClock.Instant] = [:]
    private var inputEnded = false
    private var isFirst = true
    private var frames = 0
    private var firstTime: Int64?
    private var memory: MemoryWatch
    private var videoEnded = false
    private let decodesVideo: Bool
    private var pacer: PacketPacer?
    private var damage: DamageLog

    /// Opens a file or URL. Throws the errors of `Demuxer`, `StreamSelection` and `VideoDecoder`.
    public init(_ path: String, _ options: Options = Options()) throws(MediaError) {
        var demuxer = try Self.demuxer(path, options)
        let video = try options.streams.video(of: demuxer)
        let chosen = try options.streams.others(of: demuxer, beside: video)
        if let whole = demuxer.information.duration {
            try options.limits.check(seconds: min(whole, options.duration ?? whole), path: path)
        }
        let decoder = try VideoDecoder(
            demuxer, stream: video.index, threads: options.threads, waits: options.live == nil)
        let origin = demuxer.input.pointer.pointee.start_time
        let mayJump = demuxer.mayJump
        let window = TimeWindow(
            start: options.start, duration: options.duration,
            origin: Self.beginning(origin == PATINA_NOPTS ? 0 : origin, of: video, options),
            originIsArbitrary: mayJump || options.startsAtZero)
        var timeline = Timeline(joinsGaps: mayJump || options.live != nil, isLive: options.live != nil)
        timeline.watch(video)
        for stream in demuxer.information.streams where chosen.contains(stream.index) {
            timeline.watch(stream)
            // Cover art and attachments have no packets.
            if stream.kind == .attachment || stream.isAttachedPicture { continue }
            others[stream.index] = PacketGate(stream)
        }
        // A rate that the user gives for a raw stream replaces the stream's. libavformat gives raw streams this time base.
        let isRaw = origin == PATINA_NOPTS && video.start == nil || video.timeBase == Rational(1, 1_200_000)
        let forced = isRaw && options.live == nil ? options.input.frameRate : nil
        // Raw streams have no times to seek by.
        if let start = window.start, options.start ?? 0 > 0, origin != PATINA_NOPTS, forced == nil {
            // Deinterlacing needs the picture before, too.
            let first = options.deinterlacing == .off ? start : start - 250_000
            lookahead = try demuxer.seek(to: first, video: video, texts: others.filter { $0.value.isText }.map(\.key))
            firstShown = lookahead.last { $0.streamIndex == video.index }?.pts
        }
        let isTimeless = forced != nil || origin == PATINA_NOPTS && video.start == nil
        let rate = forced ?? (isTimeless ? video.video?.nominalRate : video.video?.frameRate) ?? Rational(0, 0)
        let step = rate.isPositive ? rate.inverse.rescale(1, to: video.timeBase) : 1
        self.repair = TimestampRepair(frameDuration: step, isTimeless: isTimeless, forgetsTimes: forced != nil)
        let second = Rational(1, 1).rescale(1, to: video.timeBase)
        let start = demuxer.stream(video.index)?.pointee.start_time ?? PATINA_NOPTS
        self.damage = DamageLog(
            frameDuration: step, second: second, start: start == PATINA_NOPTS || window.start != nil ? nil : start)
        self.timeline = timeline
        self.selection = options.streams
        self.chosen = chosen
        self.video = video
        if let forced {
            self.video.video?.frameRate = forced
            self.video.video?.nominalRate = forced
        }
        self.memory = MemoryWatch(limit: options.limits.memory)
        let isAnimation = ["gif", "apng"].contains(demuxer.information.container)
        self.loop = isAnimation && options.live == nil ? AnimationLoop(ofFile: path) : nil
        self.demuxer = demuxer
        self.decoder = decoder
        self.deinterlacer = Deinterlacer(options.deinterlacing)
        self.window = window
        self.decodesVideo = options.decodesVideo
        self.pacer = options.live?.isPaced == true ? PacketPacer(video.timeBase) : nil
    }

    /// Counts the times to which packets are held back from the next packet on.
    mutating func restartPacing() {
        if pacer != nil { pacer = PacketPacer(video.timeBase) }
    }

    /// Returns the time, in microseconds, that an output begins with: the source's own beginning. Where times are
    /// counted it is the first picture's, if all that comes before is the priming of a sound encoder.
    private static func beginning(_ origin: Int64, of video: StreamInformation, _ options: Options) -> Int64 {
        guard options.startsAtZero, options.start == nil, let start = video.start else { return origin }
        let first = Int64((start * 1e6).rounded())
        return (0...50_000).contains(first &- origin) ? first : origin
    }

    private static func demuxer(_ path: String, _ options: Options) throws(MediaError) -> Demuxer {
        guard let live = options.live else { return try Demuxer(path, options.input, limits: options.limits) }
        return try Demuxer(live.address, options.input, limits: options.limits, interrupt: live.interrupt)
    }

    /// The notices about damage and repairs so far.
    public var notices: [MediaNotice] {
        var notices: [MediaNotice] = []
        if errors > 0 { notices.append(.damaged(errors: errors)) }
        notices += deinterlacer.notices
        let tick = video.timeBase.value ?? 0
        // Times as players show them: from the file's beginning.
        let origin = information.start ?? 0
        for stretch in damage.stretches {
            notices.append(
                .stretchDamaged(
                    from: max(0, Double(stretch.from) * tick - origin), to: Double(stretch.to) * tick - origin))
        }
        if damage.more > 0 { notices.append(.moreDamage(stretches: damage.more)) }
        if timeline.jumps > 0 { notices.append(.clockJumped(count: timeline.jumps)) }
        if repair.count > 0 { notices.append(.timestampsRepaired(count: repair.count)) }
        return notices
    }

    /// Whether a frame was decoded, within the wanted part or outside it.
    public var hasDecoded: Bool { !isFirst }

    /// The number of times that the source's clock jumped.
    var jumps: Int { timeline.jumps }

    /// The number of packets and frames that could not be read or decoded and of frames that the decoder reports as
    /// damaged.
    public var errors: Int { demuxer.errors + decoder.errors - damagedBefore }

    /// Returns the next frame or packet; nil when there are no more.
    public mutating func next() throws(MediaError) -> SourceEvent? {
        while true {
            if !videoEnded {
                if let frame = try picture() {
                    if admit(frame) {
                        try requireAllowedLength(frame)
                        return .frame(frame)
                    }
                    continue
                }
                if decoder.isDrained {
                    videoEnded = true
                    damage.finish(expected: window.end == nil ? declaredEnd : nil, errors: evidence)
                }
            }
            if let packet = pending {
                pending = nil
                try feed(packet)
                continue
            }
            if inputEnded {
                if videoEnded { return nil }
                _ = try decoder.send(nil)
                continue
            }
            if videoEnded, !others.values.contains(where: \.isAwaited) { return nil }
            try memory.check(path: path)
            guard let packet = try read() else {
                inputEnded = true
                continue
            }
            if packet.streamIndex == video.index {
                if !videoEnded { try feed(packet) }
            } else if admit(packet) {
                return .packet(packet)
            }
        }
    }

    /// Returns the next picture out of the decoder, made progressive where that is wanted; nil where another packet is
    /// needed or there are no more.
    private mutating func picture() throws(MediaError) -> VideoFrame? {
        while true {
            if let frame = deinterlacer.pop() { return frame }
            guard let frame = try decoder.receive() else { break }
            // The first pictures may lack references if decoding begins in the middle of a stream.
            if frame.isCorrupt, let pts = frame.pts, window.side(of: pts, video.timeBase) < 0 { damagedBefore += 1 }
            try deinterlacer.push(frame)
        }
        guard decoder.isDrained else { return nil }
        try deinterlacer.finish()
        return deinterlacer.pop()
    }

    private mutating func read() throws(MediaError) -> Packet? {
        if !lookahead.isEmpty { return lookahead.removeFirst() }
        guard let packet = try demuxer.next() else { return nil }
        timeline.join(packet)
        return packet
    }

    private mutating func feed(_ packet: Packet) throws(MediaError) {
        guard decodesVideo else {
            // No picture from the first key frame after the part on is shown within it.
            if packet.isKey, let pts = packet.pts, window.side(of: pts, video.timeBase) > 0 { videoEnded = true }
            return
        }
        // Pictures shown before the first key frame may need pictures from before it (an open group of pictures). They
        // cannot be decoded, and no picture shown after it needs them.
        if let firstShown, let pts = packet.pts, pts < firstShown { return }
        if isFirst, video.codec == "mjpeg" {
            photo = JPEGSegments(UnsafeBufferPointer(start: packet.av.pointee.data, count: packet.size))
        }
        pacer?.wait(for: packet)
        if let pts = packet.pts, arrivals[pts] == nil {
            // Times of packets whose frames never come must not pile up.
            if arrivals.count > 1024 { arrivals.removeAll() }
            arrivals[pts] = .now
        }
        if try !decoder.send(packet) { pending = packet }
    }

    /// Sets a frame's output time, and returns whether it is inside the window.
    private mutating func admit(_ frame: VideoFrame) -> Bool {
        if isFirst, let stream = demuxer.stream(video.index) { StereoLayout(frame.av)?.mark(stream) }
        if isFirst, let stream = demuxer.stream(video.index), frame.orient(stream) {
            video.video?.rotation = StreamInformation.rotation(of: stream)
        }
        isFirst = false
        if let pts = frame.pts { frame.arrival = arrivals.removeValue(forKey: pts) }
        if frame.sampleAspectRatio.num == 0, let ratio = video.video?.sampleAspectRatio {
            frame.sampleAspectRatio = ratio
        }
        repair.repair(frame)
        guard let pts = frame.pts else { return false }
        let side = window.side(of: pts, video.timeBase)
        if side > 0 { videoEnded = true }
        guard side == 0 else { return false }
        damage.add(pts: pts, duration: frame.duration, isCorrupt: frame.isCorrupt, errors: evidence)
        frame.pts = pts + window.offset(video.timeBase)
        if let part = window.overlap(pts, lasting: frame.duration, in: video.timeBase), frame.duration > 0 {
            frame.duration = part.duration
        }
        return true
    }

    /// The number of events that may have cost frames.
    private var evidence: Int { errors + demuxer.loggedErrors }

    /// The time when the stream should end according to its container, in its ticks; nil where that is not known.
    private var declaredEnd: Int64? {
        guard decodesVideo, let stream = demuxer.stream(video.index)?.pointee, stream.duration != PATINA_NOPTS else {
            return nil
        }
        return (stream.start_time == PATINA_NOPTS ? 0 : stream.start_time) + stream.duration
    }

    /// Throws `.limitExceeded` where a frame is beyond the limits on duration or number. The duration that the
    /// container states need not be true.
    private mutating func requireAllowedLength(_ frame: VideoFrame) throws(MediaError) {
        frames += 1
        try demuxer.limits.check(frames: frames, path: path)
        guard let pts = frame.pts, let tick = video.timeBase.value else { return }
        let first = firstTime ?? pts
        firstTime = first
        try demuxer.limits.check(
            seconds: Double(pts.subtractingReportingOverflow(first).partialValue) * tick, path: path)
    }

    /// Sets a packet's output times, and returns whether it is inside the window and of a wanted stream.
    private mutating func admit(_ packet: Packet) -> Bool {
        others[packet.streamIndex]?.admit(packet, window) ?? false
    }
}

extension VideoSource {
    /// Whether all of the file is read, with its own times.
    var isWhole: Bool { window.start == nil && window.shift == 0 }

    /// Returns the earliest time of each sound stream, by the stream's index, where a container's header depends on it;
    /// otherwise nothing. A few packets are read for it, which `next()` returns later.
    public mutating func firstTimes(for container: Container) throws(MediaError) -> [Int: Int64] {
        guard container.isMatroska, isWhole, (video.start ?? 0) >= 0 else { return [:] }
        let sounds = Set(information.streams.filter { $0.kind == .audio && chosen.contains($0.index) }.map(\.index))
        var first: [Int: Int64] = [:]
        for packet in lookahead where sounds.contains(packet.streamIndex) && first[packet.streamIndex] == nil {
            first[packet.streamIndex] = packet.pts
        }
        while first.count < sounds.count, lookahead.count < 256, let packet = try demuxer.next() {
            timeline.join(packet)
            lookahead.append(packet)
            if sounds.contains(packet.streamIndex), first[packet.streamIndex] == nil, let pts = packet.pts {
                first[packet.streamIndex] = pts
            }
        }
        return first
    }
}
