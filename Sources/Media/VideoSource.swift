internal import CFFmpeg

/// What comes next out of a source.
public enum SourceEvent: Sendable {
    /// The next picture, in the order of presentation.
    case frame(VideoFrame)
    /// A packet of another stream, untouched but for its times.
    case packet(Packet)
}

/// The first video stream of a file, decoded, with the packets of its other streams beside it.
///
/// Frames come in the order of presentation, each with a time later than the one before. Nothing is lost silently:
/// `notices` tells of damage and repaired times.
public struct VideoSource: ~Copyable {
    /// What is opened, and which part of it is wanted.
    public struct Options: Sendable {
        /// Seconds after the beginning at which the part starts; its output then begins at 0.
        public var start: Double?
        /// Seconds the part lasts.
        public var duration: Double?
        /// Threads that decode, 0 for one per core.
        public var threads = 0
        /// What the input may ask of this machine.
        public var limits = InputLimits()

        /// The whole file.
        public init() {}
    }

    /// The video stream's description.
    public let video: StreamInformation
    /// Why reading stopped before the end of the file, if it did.
    public var failure: MediaError? { demuxer.failure }
    /// What the file holds.
    public var information: MediaInformation { demuxer.information }
    /// The path or URL.
    public var path: String { demuxer.path }

    private(set) var demuxer: Demuxer
    let window: TimeWindow
    private var decoder: Decoder
    private var repair: TimestampRepair
    private var others: [Int: Rational] = [:]
    private var unfinishedSounds: Set<Int> = []
    private var pending: Packet?
    private var lookahead: [Packet] = []
    private var arrivals: [Int64: ContinuousClock.Instant] = [:]
    private var inputEnded = false
    private var frames = 0
    private var firstTime: Int64?
    private var memory: MemoryWatch
    private var videoEnded = false

    /// Opens a file or URL. Throws what `Demuxer`, `videoStream()` and `Decoder` throw.
    public init(_ path: String, _ options: Options = Options()) throws(MediaError) {
        var demuxer = try Demuxer(path, limits: options.limits)
        let video = try demuxer.videoStream()
        if let whole = demuxer.information.duration {
            try options.limits.check(seconds: min(whole, options.duration ?? whole), path: path)
        }
        let decoder = try Decoder(demuxer, stream: video.index, threads: options.threads)
        let format = demuxer.input.pointer.pointee.iformat.pointee
        let origin = demuxer.input.pointer.pointee.start_time
        let window = TimeWindow(
            start: options.start, duration: options.duration, origin: origin == PATINA_NOPTS ? 0 : origin,
            originIsArbitrary: format.flags & AVFMT_TS_DISCONT != 0)
        if let start = window.start, options.start ?? 0 > 0 {
            // A source that cannot seek is read from its beginning; the window drops what is early.
            _ = demuxer.seek(toMicroseconds: start)
        }
        let rate = video.video?.frameRate ?? Rational(0, 0)
        let step = rate.isPositive ? rate.inverse.rescale(1, to: video.timeBase) : 1
        for stream in demuxer.information.streams where [.audio, .subtitle].contains(stream.kind) {
            others[stream.index] = stream.timeBase
            if stream.kind == .audio { unfinishedSounds.insert(stream.index) }
        }
        self.repair = TimestampRepair(frameDuration: step)
        self.video = video
        self.memory = MemoryWatch(limit: options.limits.memory)
        self.demuxer = demuxer
        self.decoder = decoder
        self.window = window
    }

    /// Damage and repairs so far.
    public var notices: [MediaNotice] {
        var notices: [MediaNotice] = []
        if errors > 0 { notices.append(.damaged(errors: errors)) }
        if repair.count > 0 { notices.append(.timestampsRepaired(count: repair.count)) }
        return notices
    }

    /// Packets and frames that could not be read or decoded, and frames that the decoder calls damaged.
    public var errors: Int { demuxer.errors + decoder.errors }

    /// The next frame or packet, nil when there are no more.
    public mutating func next() throws(MediaError) -> SourceEvent? {
        while true {
            if !videoEnded {
                if let frame = try decoder.receive() {
                    if admit(frame) {
                        try requireAllowedLength(frame)
                        return .frame(frame)
                    }
                    continue
                }
                if decoder.isDrained { videoEnded = true }
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
            if videoEnded, unfinishedSounds.isEmpty { return nil }
            try memory.check(path: path)
            guard let packet = lookahead.isEmpty ? try demuxer.next() : lookahead.removeFirst() else {
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

    private mutating func feed(_ packet: Packet) throws(MediaError) {
        if let pts = packet.pts, arrivals[pts] == nil {
            // Times of packets whose frames never come must not pile up.
            if arrivals.count > 1024 { arrivals.removeAll() }
            arrivals[pts] = .now
        }
        if try !decoder.send(packet) { pending = packet }
    }

    /// Gives a frame its output time; false where it is outside the window.
    private mutating func admit(_ frame: VideoFrame) -> Bool {
        if let pts = frame.pts { frame.arrival = arrivals.removeValue(forKey: pts) }
        if frame.sampleAspectRatio.num == 0, let ratio = video.video?.sampleAspectRatio {
            frame.sampleAspectRatio = ratio
        }
        repair.repair(frame)
        guard let pts = frame.pts else { return false }
        let side = window.side(of: pts, video.timeBase)
        if side > 0 { videoEnded = true }
        guard side == 0 else { return false }
        frame.pts = pts + window.offset(video.timeBase)
        return true
    }

    /// What the container says of its length need not be true.
    private mutating func requireAllowedLength(_ frame: VideoFrame) throws(MediaError) {
        frames += 1
        try demuxer.limits.check(frames: frames, path: path)
        guard let pts = frame.pts, let tick = video.timeBase.value else { return }
        let first = firstTime ?? pts
        firstTime = first
        try demuxer.limits.check(
            seconds: Double(pts.subtractingReportingOverflow(first).partialValue) * tick, path: path)
    }

    /// Gives a packet its output times; false where it is outside the window or of no wanted stream.
    private mutating func admit(_ packet: Packet) -> Bool {
        guard let base = others[packet.streamIndex] else { return false }
        if let time = packet.pts ?? packet.dts {
            let side = window.side(of: time, base)
            if side > 0 { unfinishedSounds.remove(packet.streamIndex) }
            guard side == 0 else { return false }
        }
        packet.shift(by: window.offset(base))
        return true
    }
}

extension VideoSource {
    /// The earliest time of each sound stream, found by reading ahead a little; packets read are handed out later.
    mutating func firstTimes() throws(MediaError) -> [Int: Int64] {
        let sounds = Set(information.streams.filter { $0.kind == .audio }.map(\.index))
        var first: [Int: Int64] = [:]
        while first.count < sounds.count, lookahead.count < 256, let packet = try demuxer.next() {
            lookahead.append(packet)
            if sounds.contains(packet.streamIndex), first[packet.streamIndex] == nil, let pts = packet.pts {
                first[packet.streamIndex] = pts
            }
        }
        return first
    }
}
