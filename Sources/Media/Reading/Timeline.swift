internal import CFFmpeg

/// Joins a source's stretches of time where its clock jumps: back, as where recordings were put end to end, or far
/// ahead, as in a broadcast whose clock was set anew.
///
/// Every stream makes the jump at its own packet, and all of them by the same amount, so that sound stays in step.
/// Streams without jumps are not touched.
struct Timeline {
    /// How often the clock jumped.
    private(set) var jumps = 0

    private struct Stream {
        var base: Rational
        /// The stretch the stream is in.
        var stretch = 0
        /// The latest packet's time, in microseconds of the joined time.
        var latest: Int64?
        /// When that packet and all before it have ended.
        var expected: Int64?
        /// The longest step back that is no jump, in microseconds; nil for streams that never tell of one.
        var tolerance: Int64?
        /// Whether packets come in another order than they are shown.
        var isReordered = false
    }

    /// The most pictures that one can be decoded ahead of its time, in H.264 and HEVC.
    private static let reordering: Int64 = 16

    private var streams: [Int: Stream] = [:]
    /// What is added in each stretch, in microseconds.
    private var offsets: [Int64] = [0]
    /// Whether a jump ahead is a clock set anew and not a pause.
    private let joinsGaps: Bool
    /// Whether what a jump skips is as long as nothing came.
    private let isLive: Bool
    private let began = ContinuousClock.now
    /// By how much the joined times are ahead of the clock on the wall, in microseconds: as much as they were lately with
    /// the packet that was the least late. It sinks slowly, for clocks that drift.
    private var lead: Int64?

    /// Microseconds; ten seconds, as in FFmpeg's program.
    private static let gap: Int64 = 10_000_000

    /// - Parameters:
    ///   - joinsGaps: whether the container's times may jump at any point, as a transport stream's.
    ///   - isLive: whether packets come as they happen: where the clock jumps, time has gone on by what the pause was.
    init(joinsGaps: Bool, isLive: Bool = false) {
        self.joinsGaps = joinsGaps
        self.isLive = isLive
    }

    /// Watches a stream. Sound and pictures tell of jumps; subtitles and data come seldom and go with them.
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
        if let latest = stream.latest, !fits(time &+ offsets[stream.stretch], latest, stream) {
            // Another stream may have jumped before.
            let later = offsets.indices.dropFirst(stream.stretch + 1)
            if let known = later.first(where: { fits(time &+ offsets[$0], latest, stream) }) {
                stream.stretch = known
            } else {
                // The last packet before a pause may come only with the first one after it.
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

    /// Whether a packet of that time can follow one of the time `latest`. When packets end is no measure: many
    /// containers guess it.
    private func fits(_ time: Int64, _ latest: Int64, _ stream: Stream) -> Bool {
        time >= latest &- (stream.tolerance ?? 0)
            && (!joinsGaps || time <= max(latest, stream.expected ?? latest) &+ Self.gap)
    }

    private func shift(_ packet: Packet, _ stream: Stream) {
        let offset = offsets[stream.stretch]
        if offset != 0 { packet.shift(by: Rational.microseconds.rescale(offset, to: stream.base)) }
    }
}
