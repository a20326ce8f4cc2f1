/// A function per channel that is linear below 0 and linear above, and 0 at 0: the way in which ReLU, leaky and parametric
/// ReLU, |x|, −x, constant factors and their sums are all one, however a file spells them.
struct Piecewise: Equatable {
    /// The factor of values from 0 on, per channel.
    var positive: [Float]
    /// The factor of values below 0, per channel.
    var negative: [Float]

    /// Makes a function with the same factors for all channels.
    init(channels: Int, positive: Float, negative: Float) {
        self.positive = [Float](repeating: positive, count: channels)
        self.negative = [Float](repeating: negative, count: channels)
    }

    /// Makes a function of its factors.
    init(positive: [Float], negative: [Float]) {
        self.positive = positive
        self.negative = negative
    }

    /// Returns the function that applies this one first, and then the other one.
    func then(_ other: Piecewise) -> Piecewise {
        var result = self
        for i in positive.indices {
            result.positive[i] *= positive[i] >= 0 ? other.positive[i] : other.negative[i]
            result.negative[i] *= negative[i] >= 0 ? other.negative[i] : other.positive[i]
        }
        return result
    }

    /// Returns the sum of this function and the other one multiplied by a sign.
    func adding(_ other: Piecewise, sign: Float = 1) -> Piecewise {
        Piecewise(
            positive: zip(positive, other.positive).map { $0 + sign * $1 },
            negative: zip(negative, other.negative).map { $0 + sign * $1 })
    }

    /// The operators that compute the function: factors, then slopes below 0, then factors again; none where they would
    /// change nothing.
    var operators: [ImportedOperator] {
        var (before, slopes, after): ([Float], [Float], [Float]) = ([], [], [])
        for (p, n) in zip(positive, negative) {
            // The middle one keeps positive values: the larger branch, brought to them, is divided out of the other one.
            let (factor, slope, sign): (Float, Float, Float) =
                if p == n { (p, 1, 1) } else if p > 0 { (p, n / p, 1) } else if n < 0 { (n, p / n, 1) } else if p < 0 {
                    (-p, n / p, -1)
                } else { (-n, 0, -1) }
            before.append(factor)
            slopes.append(slope)
            after.append(sign)
        }
        var result: [ImportedOperator] = []
        func scale(_ factors: [Float]) {
            if factors.contains(where: { $0 != 1 }) {
                result.append(.affine(scales: factors, shifts: [Float](repeating: 0, count: factors.count)))
            }
        }
        scale(before)
        if slopes.contains(where: { $0 != 1 }) {
            result.append(slopes.allSatisfy { $0 == 0 } ? .relu : .prelu(slopes: slopes))
        }
        scale(after)
        return result
    }
}
