import Foundation

/// An axis of a plot: it maps values to positions and chooses round values for ticks.
struct PlotAxis {
    enum Scale {
        case linear, logarithmic
    }

    /// The values at the ends; above zero on a logarithmic axis.
    let range: ClosedRange<Double>
    let scale: Scale
    /// The positions of the ends, in the unit of the plot.
    let start, end: Double

    /// Makes an axis that covers the values with a little room around them; returns nil where there are no values.
    /// - Parameters:
    ///   - values: finite values, above zero for a logarithmic axis.
    ///   - smallest: the smallest difference of the ends, or their smallest ratio on a logarithmic axis.
    init?(around values: [Double], scale: Scale, smallest: Double, start: Double, end: Double) {
        guard let low = values.min(), let high = values.max() else { return nil }
        func map(_ value: Double) -> Double { scale == .linear ? value : log(value) }
        func unmap(_ value: Double) -> Double { scale == .linear ? value : exp(value) }
        let missing = max(map(smallest) - (map(high) - map(low)), 0) / 2
        let room = (map(high) - map(low) + 2 * missing) * 0.05 + missing
        self.init(unmap(map(low) - room)...unmap(map(high) + room), scale: scale, start: start, end: end)
    }

    init(_ range: ClosedRange<Double>, scale: Scale, start: Double, end: Double) {
        self.range = range
        self.scale = scale
        self.start = start
        self.end = end
    }

    /// Returns the position of a value; a value outside the range lies beyond the ends.
    func callAsFunction(_ value: Double) -> Double {
        let (low, high) = (range.lowerBound, range.upperBound)
        let share = scale == .linear ? (value - low) / (high - low) : log(value / low) / log(high / low)
        return start + share * (end - start)
    }

    /// The round values within the range, about four to ten: multiples of 1, 2 or 5 times a power of ten, or on a
    /// logarithmic axis that spans enough, these numbers themselves.
    var ticks: [Double] {
        if scale == .logarithmic {
            let powers = Int(log10(range.lowerBound).rounded(.down))...Int(log10(range.upperBound).rounded(.up))
            let ones = powers.map { pow(10, Double($0)) }.filter(range.contains)
            if ones.count > 5 { return ones }
            let all = powers.flatMap { power in [1, 2, 5].map { Self.product($0, power) } }.filter(range.contains)
            if all.count > 2 { return all }
        }
        let rough = (range.upperBound - range.lowerBound) / 5
        let power = Int(log10(rough).rounded(.down))
        let step = [1, 2, 5, 10].map { Self.product($0, power) }.first { $0 >= rough * 0.999 }!
        let first = Int((range.lowerBound / step).rounded(.up)), last = Int((range.upperBound / step).rounded(.down))
        return (first...max(first, last)).map { count in
            // Small steps are computed as quotients of whole numbers, which gives 0.3 and not 0.30000000000000004.
            step < 1 ? Double(count) / (1 / step).rounded() : Double(count) * step
        }
    }

    /// Returns a factor times a power of ten, exactly where the result is a whole number.
    private static func product(_ factor: Double, _ power: Int) -> Double {
        power < 0 ? factor / pow(10, Double(-power)) : factor * pow(10, Double(power))
    }
}
