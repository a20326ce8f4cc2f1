/// What a part of a video's work came to.
public struct PartSummary: Hashable, Sendable {
    /// Frames that were encoded into it.
    public var frames = 0
    /// Packets that came of them.
    public var packets = 0
    /// By how many places a packet comes before its place in the order of presentation, at most.
    public var reordering = 0
    /// The latest presentation time, in ticks of the encoded video's time base.
    public var lastTime: Int64 = 0
    /// How often its frames were written otherwise than once.
    public var retiming = Retiming()
}

/// How encoded video is set aside in files, packet for packet, with all that a muxer is given of a packet. (No container
/// of FFmpeg's keeps all of it: NUT has no durations, Matroska no decoding times.)
///
/// All numbers are little-endian. A file begins with `magic`, the 32 bytes of its work's identity and its index (4
/// bytes). For every packet follow the tag 1 (4), presentation and decoding time (8 each, `Int64.min` for none),
/// duration (8), flags (4), the number of side data (4), bytes of data (4); for every side data its type (4), bytes (4) and
/// the bytes; then the data. At the end stand the tag 0, frames, packets, reordering, repetitions of frames and frames left
/// out (4 each), the latest time (8), and the CRC-32 of all before it (4).
enum PartFile {
    static let magic: [UInt8] = Array("PATINAP2".utf8)
    static let identityBytes = 32
    static let packetTag: UInt32 = 1
    static let endTag: UInt32 = 0
    static let noTime = Int64.min
    /// The most side data a packet may have; FFmpeg knows about forty kinds.
    static let maximumSideData = 64

    /// Places by which coded order is ahead of the order of presentation, at most.
    static func reordering(_ times: [Int64]) -> Int {
        let sorted = times.sorted()
        var places: [Int64: Int] = [:]
        for (place, time) in sorted.enumerated() where places[time] == nil { places[time] = place }
        return times.enumerated().reduce(0) { max($0, $1.offset - (places[$1.element] ?? $1.offset)) }
    }
}
