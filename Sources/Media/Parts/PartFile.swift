/// The totals of a finished part of an encoded video.
public struct PartSummary: Hashable, Sendable {
    /// The number of frames that were encoded into it.
    public var frames = 0
    /// The number of packets in it.
    public var packets = 0
    /// The most places by which a packet comes before its place in the order of presentation.
    public var reordering = 0
    /// The latest presentation time, in ticks of the encoded video's time base.
    public var lastTime: Int64 = 0
    /// The numbers of frames repeated and left out.
    public var retiming = Retiming()
}

/// The format of files in which packets of encoded video are kept, with everything that a muxer needs of a packet. (No
/// container of FFmpeg's keeps all of it: NUT has no durations, Matroska no decoding times.)
///
/// All numbers are little-endian. A file begins with `magic`, the 32 bytes of its work's identity and its index (4
/// bytes). For every packet follow the tag 1 (4), presentation and decoding time (8 each, `Int64.min` for none),
/// duration (8), flags (4), the number of side data (4), bytes of data (4); for every side data its type (4), bytes (4)
/// and the bytes; then the data. At the end stand the tag 0, frames, packets, reordering, repetitions of frames and
/// frames left out (4 each), the latest time (8), and the CRC-32 of all before it (4).
enum PartFile {
    static let magic: [UInt8] = Array("PATINAP2".utf8)
    static let identityBytes = 32
    static let packetTag: UInt32 = 1
    static let endTag: UInt32 = 0
    static let noTime = Int64.min
    /// The most side data a packet may have; FFmpeg knows about forty kinds.
    static let maximumSideData = 64

    /// Returns the most places by which coded order is ahead of the order of presentation.
    static func reordering(_ times: [Int64]) -> Int {
        let sorted = times.sorted()
        var places: [Int64: Int] = [:]
        for (place, time) in sorted.enumerated() where places[time] == nil { places[time] = place }
        return times.enumerated().reduce(0) { max($0, $1.offset - (places[$1.element] ?? $1.offset)) }
    }
}
