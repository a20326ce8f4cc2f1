internal import CFFmpeg

/// The plan of an output in which all frames last equally long: the number of times that each frame of the source is
/// written, so that each is shown within half a period of its time.
///
/// It handles times only; the caller repeats frames or leaves them out.
struct ConstantRate {
    /// The numbers of frames repeated and left out so far.
    private(set) var retiming = Retiming()

    private let sourceBase: Rational
    /// The seconds from a frame to the next.
    private let period: Rational
    /// The number of periods in a tick of the source.
    private let tick: Double
    /// Whether periods are counted from time 0, not from the first frame.
    private let countsFromZero: Bool
    /// The source's time of period 0; nil until it is known.
    private var anchor: Int64?
    /// The first period for which nothing was written yet.
    private var next: Int64 = 0
    private var hasBegun = false
    /// The number of periods beyond which a gap is taken for a jump of the clock: those of a day.
    private let longest: Int64

    /// The periods for which a frame is written.
    struct Place: Equatable {
        /// The periods before it for which the frame before is shown again; for a first frame, it itself.
        let gap: Range<Int64>
        /// Its own period.
        let time: Int64
    }

    /// Creates a plan before the first frame.
    /// - Parameters:
    ///   - sourceBase: the seconds per tick of the frames' times.
    ///   - period: the seconds from a frame to the next in the output.
    ///   - timing: the way in which the container keeps times.
    ///   - first: the time of the source's first frame; nil where it is not known.
    init(from sourceBase: Rational, period: Rational, timing: Container.FrameTiming, first: Int64?) {
        self.sourceBase = sourceBase
        self.period = period
        tick = (sourceBase.value ?? 0) / (period.value ?? 1)
        countsFromZero = timing == .counted
        anchor = timing == .none ? first : 0
        longest = Rational(86400, 1).rescale(1, to: period)
    }

    /// Continues after a period up to which an earlier encoder wrote everything.
    mutating func goOn(after time: Int64) {
        (next, hasBegun) = (time + 1, true)
    }

    /// Returns the place of the next frame, and marks it as taken; nil where the frame is left out because the period
    /// of its time is taken.
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

    /// Takes the further periods for which a last frame of a duration in ticks is shown, and returns them.
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
        // A time before 0, or after a gap of more than a day, means that the clock was set anew.
        let position = Double(pts &- from) * tick
        if !hasBegun && position < 0 || position > Double(next + longest) {
            from = pts &- period.rescale(next, to: sourceBase)
        }
        anchor = from
        let exact = Double(pts &- from) * tick
        // A time is as exact as the source's ticks: frames that are uneven only by that rounding are neither repeated nor
        // left out.
        let slack = 0.5 + min(tick, 0.1) + 1e-6
        if hasBegun, abs(exact - Double(next)) <= slack { return Place(gap: next..<next, time: next) }
        let nearest = Int64(exact.rounded())
        guard nearest >= next else { return nil }
        // Sound may have begun before; then the first picture is shown from the beginning.
        let begin = hasBegun || countsFromZero ? next : nearest
        return Place(gap: begin..<nearest, time: nearest)
    }
}

/// The numbers of frames that were repeated or left out so that all frames of an output last equally long.
public struct Retiming: Hashable, Sendable {
    /// The number of times that a frame was shown again.
    public var repeated = 0
    /// The number of frames that are not in the output.
    public var leftOut = 0

    /// Creates the numbers for an output in which every frame is written once.
    public init() {}

    /// Returns the sums of both numbers.
    public static func + (one: Retiming, other: Retiming) -> Retiming {
        var sum = one
        sum.repeated += other.repeated
        sum.leftOut += other.leftOut
        return sum
    }

    /// The notice of these numbers; nil where every frame was written once.
    public var notice: MediaNotice? {
        self == Retiming() ? nil : .framesRetimed(repeated: repeated, leftOut: leftOut)
    }
}
