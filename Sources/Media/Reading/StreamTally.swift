/// The amount of content of a stream.
public struct StreamTally: Hashable, Sendable {
    /// The number of packets with content; some containers put empty ones between subtitles.
    public var packets = 0
    /// The number of bytes in them.
    public var bytes = 0

    /// Creates an empty tally.
    public init() {}

    /// Counts a packet.
    public mutating func add(_ packet: Packet) {
        guard packet.size > 0 else { return }
        packets += 1
        bytes += packet.size
    }
}
