internal import CFFmpeg

/// A ratio of two integers, as containers store time bases, frame rates and aspect ratios.
public struct Rational: Hashable, Sendable, CustomStringConvertible {
    /// The numerator.
    public var num: Int32
    /// The denominator; 0 where the value is not known.
    public var den: Int32

    /// Creates the ratio `num / den`, not reduced.
    public init(_ num: Int32, _ den: Int32) {
        self.num = num
        self.den = den
    }

    /// Whether both terms are positive, as in every usable rate or time base.
    public var isPositive: Bool { num > 0 && den > 0 }

    /// The value; nil where the denominator is 0.
    public var value: Double? { den == 0 ? nil : Double(num) / Double(den) }

    /// Returns whether both are the same ratio, reduced or not.
    public func isSame(as other: Rational) -> Bool {
        Int64(num) * Int64(other.den) == Int64(other.num) * Int64(den)
    }

    /// The ratio in the form `num/den`.
    public var description: String { "\(num)/\(den)" }

    /// Converts a count of ticks of this time base to another, rounding to the nearest tick.
    public func rescale(_ ticks: Int64, to other: Rational) -> Int64 {
        guard isPositive, other.isPositive, self != other else { return ticks }
        return av_rescale_q(ticks, av, other.av)
    }
}

extension Rational {
    init(_ r: AVRational) { self.init(r.num, r.den) }
    var av: AVRational { AVRational(num: num, den: den) }
    var inverse: Rational { Rational(den, num) }

    /// The time base of FFmpeg's AV_TIME_BASE, microseconds.
    static let microseconds = Rational(PATINA_TIME_BASE)
}
