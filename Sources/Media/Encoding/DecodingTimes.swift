/// Makes decoding times that a muxer takes of those that an encoder gives: each is later than the one before and not after
/// its packet's time of presentation. x265 gives any number where a clip is shorter than its reordering.
struct DecodingTimes {
    private var last: Int64?

    /// Sets a packet's decoding time where the encoder's is none or cannot be.
    /// - Parameter shown: the times of the first and the latest frame that the encoder got, in the packet's ticks.
    mutating func repair(_ packet: Packet, shown: ClosedRange<Int64>) {
        guard let pts = packet.pts else { return }
        // No frame can be held back for longer than frames have come, but for a tick of rounding.
        let earliest = last.map { $0 + 1 } ?? shown.lowerBound - (shown.upperBound - shown.lowerBound) - 1
        let dts = packet.dts ?? pts
        packet.setDecodingTime(dts >= earliest && dts <= pts ? dts : min(earliest, pts))
        last = packet.dts
    }
}
