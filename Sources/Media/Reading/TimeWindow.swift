/// The wanted part of a source, and the shift from its times to the output's; all in microseconds of source time.
struct TimeWindow {
    /// Frames before this time are left out; nil where all are wanted from the first.
    var start: Int64?
    /// Frames at or after this time are left out; nil where all are wanted to the last.
    var end: Int64?
    /// The number that is subtracted from every time.
    var shift: Int64

    /// Creates the window of a part that begins `start` seconds after the source's own beginning `origin`, in
    /// microseconds, and lasts `duration` seconds.
    ///
    /// A whole source keeps its times, except where they are arbitrary, as in a transport stream: those begin at 0.
    init(start: Double?, duration: Double?, origin: Int64, originIsArbitrary: Bool) {
        let first = start.map { origin &+ Self.microseconds($0) }
        self.start = first
        self.shift = first ?? (originIsArbitrary ? origin : 0)
        self.end = duration.map { (first ?? origin) &+ Self.microseconds($0) }
    }

    /// Returns -1 for a time before the part, 0 for one in it, 1 for one after it.
    func side(of ticks: Int64, _ base: Rational) -> Int {
        // Times are compared in the stream's own ticks, so that a frame exactly at the start is not lost to rounding.
        if let start, ticks < Rational.microseconds.rescale(start, to: base) { return -1 }
        if let end, ticks >= Rational.microseconds.rescale(end, to: base) { return 1 }
        return 0
    }

    /// Returns the portion of a stretch of a stream that is in the part, in the stream's ticks; nil where there is
    /// none.
    func overlap(_ begin: Int64, lasting duration: Int64, in base: Rational) -> (begin: Int64, duration: Int64)? {
        var (first, last) = (begin, begin &+ max(0, duration))
        if let start { first = max(first, Rational.microseconds.rescale(start, to: base)) }
        if let end { last = min(last, Rational.microseconds.rescale(end, to: base)) }
        // A stretch without a duration is in the part if it begins there.
        return first < last || first == begin && duration <= 0 && side(of: begin, base) == 0
            ? (first, max(0, last &- first)) : nil
    }

    /// Returns the number of ticks to add to the times of a stream.
    func offset(_ base: Rational) -> Int64 { -Rational.microseconds.rescale(shift, to: base) }

    private static func microseconds(_ seconds: Double) -> Int64 {
        guard seconds.isFinite else { return 0 }
        return Int64((max(0, min(seconds, 1e9)) * 1e6).rounded())  // 1e9 s is 30 years
    }
}
