/// The packets of all parts, one part after the other, with decoding times that continue from part to part.
///
/// Each part's encoder counts decoding times from its own first frame, and at a variable rate they may overlap those of
/// the part before. Every frame of a part is shown before those of the next, so the times follow from the order alone:
/// a packet is decoded when the frame `reordering` places earlier is shown.
public struct PartSequence: ~Copyable {
    private let paths: [String]
    private let identity: [UInt8]
    private let reordering: Int
    private var next = 0
    private var reader: PartReader?
    /// The times in the order of presentation: the last `reordering` of the parts before, then this part's.
    private var times: [Int64] = []
    private var place = 0

    /// Creates the sequence of the parts of one work.
    /// - Parameters:
    ///   - paths: the parts' files in order.
    ///   - identity: the 32 bytes that distinguish the work.
    ///   - reordering: the largest `PartSummary.reordering` of any of them.
    public init(_ paths: [String], identity: [UInt8], reordering: Int) {
        self.paths = paths
        self.identity = identity
        self.reordering = reordering
    }

    /// Returns the next packet in the order of decoding; nil at the end. Throws `.partDamaged`.
    public mutating func packet() throws(MediaError) -> Packet? {
        while true {
            if let packet = try reader?.next() {
                packet.setDecodingTime(decodingTime(at: place, pts: packet.pts))
                place += 1
                return packet
            }
            guard next < paths.count else { return nil }
            let own = try PartReader.contents(of: paths[next], identity: identity, index: next).times
            let before = Array(times.suffix(reordering))
            times = before + own
            place = next == 0 ? 0 : before.count
            reader = try PartReader(paths[next], identity: identity, index: next)
            next += 1
        }
    }

    private func decodingTime(at place: Int, pts: Int64?) -> Int64? {
        guard let pts else { return nil }
        guard reordering > 0 else { return pts }
        if place >= reordering { return min(pts, times[place - reordering]) }
        // The first few packets are decoded before anything is shown.
        guard times.indices.contains(reordering) else { return nil }
        return min(pts, times[place] - (times[reordering] - times[0]))
    }
}
