/// The part of a source that is wanted, and how its times become the output's; all in microseconds of source time.
struct TimeWindow {
    /// Frames before this time are left out; nil where all are wanted from the first.
    var start: Int64?
    /// Frames at or after this time are left out; nil where all are wanted to the last.
    var end: Int64?
    /// What is subtracted from every time.
    var shift: Int64

    /// A part that begins `start` seconds after the source's own beginning `origin` and lasts `duration` seconds.
    ///
    /// A whole source keeps its times, save where they are arbitrary, as in a transport stream: those begin at 0.
    init(start: Double?, duration: Double?, origin: Int64, originIsArbitrary: Bool) {
        let first = start.map { origin &+ Self.microseconds($0) }
        self.start = first
        self.shift = first ?? (originIsArbitrary ? origin : 0)
        self.end = duration.map { (first ?? origin) &+ Self.microseconds($0) }
    }

    /// Whether something at `ticks` is before the part, in it (0) or after it.
    func side(of ticks: Int64, _ base: Rational) -> Int {
        // Compared in the stream's own ticks: a frame exactly at the start must not be lost to rounding.
        if let start, ticks < Rational.microseconds.rescale(start, to: base) { return -1 }
        if let end, ticks >= Rational.microseconds.rescale(end, to: base) { return 1 }
        return 0
    }

    /// A stretch of a stream, in its ticks: as much of it as is in the part, nil where nothing is.
    func overlap(_ begin: Int64, _ duration: Int64, _ base: Rational) -> (begin: Int64, duration: Int64)? {
        var (first, last) = (begin, begin &+ max(0, duration))
        if let start { first = max(first, Rational.microseconds.rescale(start, to: base)) }
        if let end { last = min(last, Rational.microseconds.rescale(end, to: base)) }
        // Without a duration it is in the part where it begins in it.
        return first < last || first == begin && duration <= 0 && side(of: begin, base) == 0
            ? (first, max(0, last &- first)) : nil
    }

    /// What to add to times of a stream.
    func offset(_ base: Rational) -> Int64 { -Rational.microseconds.rescale(shift, to: base) }

    private static func microseconds(_ seconds: Double) -> Int64 {
        guard seconds.isFinite else { return 0 }
        return Int64((max(0, min(seconds, 1e9)) * 1e6).rounded())  // 1e9 s is 30 years
    }
}
