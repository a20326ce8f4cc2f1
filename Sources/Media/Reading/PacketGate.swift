/// Lets through the packets of one stream that are within the wanted part of a source, with their output times.
struct PacketGate {
    private let base: Rational
    private let kind: StreamKind

    private struct Event: Hashable {
        let time: Int64
        let content: [UInt8]
    }

    private var hasBegun = false
    /// The subtitles that began before the part. They were read in advance, and may be read once more.
    private var early: Set<Event> = []
    private var hasEnded = false

    init(_ stream: StreamInformation) {
        base = stream.timeBase
        kind = stream.kind
    }

    var isText: Bool { kind == .subtitle }

    /// Whether a later packet of the stream must be seen before the part is known to be whole. Subtitles and data come
    /// rarely; the rest of a file is not read for them.
    var isAwaited: Bool { !hasEnded && (kind == .audio || kind == .video) }

    /// Sets a packet's output times, and returns whether it is inside the window.
    mutating func admit(_ packet: Packet, _ window: TimeWindow) -> Bool {
        defer { packet.shift(by: window.offset(base)) }
        guard let time = packet.pts ?? packet.dts else { return true }
        if kind == .subtitle {
            // A subtitle on the screen when the part begins or ends is shown for the rest of its time.
            guard let rest = window.overlap(time, lasting: packet.duration, in: base) else { return false }
            if rest.begin > time, !early.insert(Event(time: time, content: packet.content)).inserted { return false }
            packet.setTimes(rest.begin, rest.duration)
            return true
        }
        let side = window.side(of: time, base)
        if side > 0 { hasEnded = true }
        // Pictures need the ones before them: a copied stream begins where it can be decoded.
        guard side == 0, hasBegun || kind != .video || packet.isKey else { return false }
        hasBegun = true
        return true
    }
}
