/// How much of a stream there is.
public struct StreamTally: Hashable, Sendable {
    /// Packets with content; some containers put empty ones between subtitles.
    public var packets = 0
    /// Bytes in them.
    public var bytes = 0

    /// Nothing yet.
    public init() {}

    /// Counts a packet.
    public mutating func add(_ packet: Packet) {
        guard packet.size > 0 else { return }
        packets += 1
        bytes += packet.size
    }
}
