internal import CFFmpeg

/// Joins the stretches of time of a source whose clock jumps: back, as where recordings were put end to end, or far
/// ahead, as in a broadcast whose clock was set anew.
///
/// Every stream makes the jump at its own packet, and all of them by the same amount, so that sound stays in step.
/// Streams without jumps are not changed.
struct Timeline {
    /// The number of times that the clock jumped.
    private(set) var jumps = 0

    private struct Stream {
        var base: Rational
        /// The index of the stretch that the stream is in.
        var stretch = 0
        /// The time of the latest packet, in microseconds of the joined time.
        var latest: Int64?
        /// The time when that packet and all before it have ended, in microseconds of the joined time.
        var expected: Int64?
        /// The longest step back that is no jump, in microseconds; nil for a stream whose times never reveal a jump.
        var tolerance: Int64?
        /// Whether packets come in another order than they are shown.
        var isReordered = false
    }

    /// The most pictures by which one can be decoded ahead of its presentation, in H.264 and HEVC.
    private static let reordering: Int64 = 16

    private var streams: [Int: Stream] = [:]
    /// The number of microseconds that is added to times in each stretch.
    private var offsets: [Int64] = [0]
    /// Whether a jump ahead means a clock set anew and not a pause.
    private let joinsGaps: Bool
    /// Whether the length of a skipped stretch is measured by the time in which no packet came.
    private let isLive: Bool
    private let began = ContinuousClock.now
    /// The number of microseconds by which joined times are ahead of the wall clock: that of the packet that was the
    /// least late recently. It decreases slowly, for clocks that drift.
    private var lead: Int64?

    /// The least step ahead that is a jump, in microseconds; ten seconds, as in the ffmpeg tool.
    private static let gap: Int64 = 10_000_000

    /// Creates a timeline without jumps.
    /// - Parameters:
    ///   - joinsGaps: whether the container's times may jump at any point, as a transport stream's.
    ///   - isLive: whether packets come in real time: where the clock jumps, time has gone on by the length of the
    ///     pause.
    init(joinsGaps: Bool, isLive: Bool = false) {
        self.joinsGaps = joinsGaps
        self.isLive = isLive
    }

    /// Begins to follow a stream. Jumps are found in sound and pictures; subtitles and data come rarely and follow
    /// those.
    mutating func watch(_ stream: StreamInformation) {
        let step: Int64 = joinsGaps ? 100_000 : stream.kind == .video ? 1_000_000 : 500_000
        let tells = stream.kind == .audio || stream.kind == .video && !stream.isAttachedPicture
        streams[stream.index] = Stream(
            base: stream.timeBase, tolerance: tells ? step : nil, isReordered: stream.kind == .video)
    }

    /// Gives a packet its joined time.
    mutating func join(_ packet: Packet) {
        guard var stream = streams[packet.streamIndex] else { return }
        let now = isLive ? began.duration(to: .now).inMicroseconds : 0
        defer { streams[packet.streamIndex] = stream }
        guard let ticks = packet.dts ?? packet.pts, stream.tolerance != nil else {
            if stream.tolerance == nil { stream.stretch = offsets.count - 1 }
            return shift(packet, stream)
        }
        let time = stream.base.rescale(ticks, to: .microseconds)
        if let latest = stream.latest, !fits(time &+ offsets[stream.stretch], after: latest, in: stream) {
            // Another stream may have jumped before.
            let later = offsets.indices.dropFirst(stream.stretch + 1)
            if let known = later.first(where: { fits(time &+ offsets[$0], after: latest, in: stream) }) {
                stream.stretch = known
            } else {
                // The last packet before a pause may arrive together with the first one after it.
                let next = stream.expected ?? latest
                offsets.append(max(next, isLive ? now &+ (lead ?? 0) : next) &- time)
                stream.stretch = offsets.count - 1
                jumps += 1
            }
        }
        shift(packet, stream)
        let length = stream.base.rescale(packet.duration, to: .microseconds)
        let joined = time &+ offsets[stream.stretch]
        // Where only the time of presentation is known, as of some packets in an MPEG program stream, the packet may
        // have been due to be decoded that much earlier.
        let early = packet.dts == nil && stream.isReordered ? length &* Self.reordering : 0
        stream.latest = max(stream.latest ?? joined &- early, joined &- early)
        stream.expected = max(stream.expected ?? joined &+ length, joined &+ length)
        guard isLive else { return }
        let ahead = joined &- now
        lead = max((lead ?? ahead) &- 100, ahead)
    }

    /// Returns whether a packet of a time can follow one of the time `latest`. The ends of packets are no measure,
    /// because many containers guess them.
    private func fits(_ time: Int64, after latest: Int64, in stream: Stream) -> Bool {
        time >= latest &- (stream.tolerance ?? 0)
            && (!joinsGaps || time <= max(latest, stream.expected ?? latest) &+ Self.gap)
    }

    private func shift(_ packet: Packet, _ stream: Stream) {
        let offset = offsets[stream.stretch]
        if offset != 0 { packet.shift(by: Rational.microseconds.rescale(offset, to: stream.base)) }
    }
}
