internal import CFFmpeg

/// The plan of an output in which all frames last equally long: how often each frame of the source is written, so that each
/// is shown within half a period of its time.
///
/// It deals with times alone: whoever has the frames repeats them or leaves them out.
struct ConstantRate {
    /// What became of the frames so far.
    private(set) var retiming = Retiming()

    private let sourceBase: Rational
    /// Seconds from a frame to the next.
    private let period: Rational
    /// Periods in a tick of the source.
    private let tick: Double
    /// Whether periods are counted from time 0, not from the first frame.
    private let countsFromZero: Bool
    /// The source's time of period 0; nil until it is known.
    private var anchor: Int64?
    /// The period that nothing was written for yet.
    private var next: Int64 = 0
    private var hasBegun = false
    /// Periods beyond which a gap is no picture that stands still: a day's.
    private let longest: Int64

    /// The periods that a frame is written for.
    struct Place: Equatable {
        /// The periods before it for which the frame before is shown again; for a first frame, it itself.
        let gap: Range<Int64>
        /// Its own period.
        let time: Int64
    }

    /// - Parameters:
    ///   - sourceBase: seconds per tick of the frames' times.
    ///   - period: seconds from a frame to the next in the output.
    ///   - timing: how the container keeps times.
    ///   - first: the time of the source's first frame.
    init(from sourceBase: Rational, period: Rational, timing: Container.FrameTiming, first: Int64?) {
        self.sourceBase = sourceBase
        self.period = period
        tick = (sourceBase.value ?? 0) / (period.value ?? 1)
        countsFromZero = timing == .counted
        anchor = timing == .none ? first : 0
        longest = Rational(86400, 1).rescale(1, to: period)
    }

    /// Goes on after a period up to which an earlier encoder wrote everything.
    mutating func goOn(after time: Int64) {
        (next, hasBegun) = (time + 1, true)
    }

    /// Returns the place of the next frame, and takes it; nil where the frame is left out, since the period of its time is
    /// taken.
    mutating func place(_ pts: Int64) -> Place? {
        guard let place = peek(pts) else {
            retiming.leftOut += 1
            return nil
        }
        retiming.repeated += place.gap.count
        (next, hasBegun) = (place.time + 1, true)
        return place
    }

    /// Takes the periods up to another encoder's first frame for the last frame, and returns them.
    mutating func fill(until pts: Int64) -> Range<Int64> {
        guard hasBegun, let gap = peek(pts)?.gap else { return next..<next }
        return take(gap)
    }

    /// Takes the periods for which the last frame is shown longer where it lasts so many ticks, and returns them.
    mutating func fill(lasting duration: Int64) -> Range<Int64> {
        let periods = sourceBase.rescale(duration, to: period)
        guard hasBegun, periods > 1, periods <= longest else { return next..<next }
        return take(next..<next + periods - 1)
    }

    private mutating func take(_ gap: Range<Int64>) -> Range<Int64> {
        retiming.repeated += gap.count
        next = gap.upperBound
        return gap
    }

    private mutating func peek(_ pts: Int64) -> Place? {
        var from = anchor ?? pts
        // What is before 0, or after a gap that nobody sits through, is where the clock was set anew.
        let position = Double(pts &- from) * tick
        if !hasBegun && position < 0 || position > Double(next + longest) {
            from = pts &- period.rescale(next, to: sourceBase)
        }
        anchor = from
        let exact = Double(pts &- from) * tick
        // A time is as exact as the source's ticks: frames that come evenly but for those are neither repeated nor left
        // out.
        let slack = 0.5 + min(tick, 0.1) + 1e-6
        if hasBegun, abs(exact - Double(next)) <= slack { return Place(gap: next..<next, time: next) }
        let nearest = Int64(exact.rounded())
        guard nearest >= next else { return nil }
        // Sound has begun before: the first picture stands until the second.
        let begin = hasBegun || countsFromZero ? next : nearest
        return Place(gap: begin..<nearest, time: nearest)
    }
}

/// The numbers of frames that were written otherwise than once, so that all of an output's last equally long.
public struct Retiming: Hashable, Sendable {
    /// The number of times that a frame was shown again.
    public var repeated = 0
    /// The number of frames that are not in the output.
    public var leftOut = 0

    /// Creates the count of an output in which every frame is written once.
    public init() {}

    public static func + (one: Retiming, other: Retiming) -> Retiming {
        var sum = one
        sum.repeated += other.repeated
        sum.leftOut += other.leftOut
        return sum
    }

    /// The notice that says so; nil where every frame was written once.
    public var notice: MediaNotice? {
        self == Retiming() ? nil : .framesRetimed(repeated: repeated, leftOut: leftOut)
    }
}
