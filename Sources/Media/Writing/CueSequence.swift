internal import CFFmpeg

/// The cues of a track that shows one at a time, as QuickTime's do: each start stays, and a cue that would last longer
/// ends at the next start. Otherwise a muxer would move every later cue by the overlap.
///
/// Cues of text with the same start become one of several lines. A cue without an end lasts until the next, as
/// subtitles of DVDs do.
struct CueSequence {
    /// The number of cues that end before their time, or are not shown at all.
    private(set) var shortened = 0

    private let timeBase: Rational
    private let isText: Bool
    /// The last cue, which waits for the start of the next.
    private var held: Packet?
    /// The seconds after which a cue without an end is over, and the duration in seconds beyond which an end is not
    /// believed.
    private static let (usual, longest) = (Int32(5), Int32(86400))

    /// Creates an empty sequence.
    /// - Parameters:
    ///   - timeBase: the seconds per tick of the cues' times.
    ///   - isText: whether the packets are QuickTime's text: its length, itself, and its styles.
    init(_ timeBase: Rational, isText: Bool) {
        self.timeBase = timeBase
        self.isText = isText
    }

    /// Takes the next cue and returns those that can be written now that its start is known.
    mutating func add(_ cue: Packet) -> [Packet] {
        guard let start = cue.pts ?? cue.dts else { return [cue] }
        if isText, cue.quickTimeText?.isEmpty == true { return clear(at: start) }
        defer { held = cue }
        guard let last = held, let begin = last.pts ?? last.dts else { return [] }
        guard start > begin else {
            // The later cue holds the lines of both.
            let end = max(end(of: last) ?? begin, end(of: cue) ?? start)
            if !(isText && cue.prependText(of: last)) { shortened += 1 }
            cue.setTimes(begin, end - begin)
            return []
        }
        if let end = end(of: last), end <= start { return [last] }
        if end(of: last) != nil { shortened += 1 }
        last.setTimes(begin, start - begin)
        return [last]
    }

    /// Returns the last cue where the source states that nothing is shown from a time on; muxers write the empty cue
    /// themselves.
    private mutating func clear(at time: Int64) -> [Packet] {
        guard let last = held, let begin = last.pts ?? last.dts, time > begin else { return [] }
        held = nil
        if end(of: last).map({ $0 > time }) ?? true { last.setTimes(begin, time - begin) }
        return [last]
    }

    /// Returns the last cue.
    mutating func rest() -> [Packet] {
        guard let last = held else { return [] }
        held = nil
        if end(of: last) == nil, let begin = last.pts ?? last.dts {
            last.setTimes(begin, Rational(Self.usual, 1).rescale(1, to: timeBase))
        }
        return [last]
    }

    /// Returns the time when a cue ends; nil where it does not state one.
    private func end(of cue: Packet) -> Int64? {
        guard let begin = cue.pts ?? cue.dts, cue.duration > 0,
            cue.duration <= Rational(Self.longest, 1).rescale(1, to: timeBase)
        else { return nil }
        return begin + cue.duration
    }
}

extension Packet {
    /// Puts the lines of another cue before those of this one, both of QuickTime's text, and returns whether that was
    /// possible. The styles of both are dropped, because their positions are counted from where each text began.
    fileprivate func prependText(of other: Packet) -> Bool {
        guard let first = other.quickTimeText, let second = quickTimeText else { return false }
        let text = first + [10] + second
        guard text.count < 65536, av_grow_packet(av, Int32(max(0, text.count + 2 - size))) >= 0,
            let data = av.pointee.data
        else { return false }
        for (index, byte) in ([UInt8(text.count >> 8), UInt8(text.count & 255)] + text).enumerated() {
            data[index] = byte
        }
        av_shrink_packet(av, Int32(text.count + 2))
        return true
    }

    /// The text of a packet of QuickTime text; nil where it is damaged.
    fileprivate var quickTimeText: [UInt8]? {
        let bytes = content
        guard bytes.count >= 2 else { return nil }
        let length = Int(bytes[0]) << 8 | Int(bytes[1])
        return bytes.count >= length + 2 ? Array(bytes[2..<length + 2]) : nil
    }
}
