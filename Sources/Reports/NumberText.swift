import Foundation

extension Double {
    /// Returns the number with a fixed number of decimals; `inf`, `-inf` or `nan` where it is not finite.
    public func formatted(_ decimals: Int) -> String {
        guard isFinite else { return self > 0 ? "inf" : isNaN ? "nan" : "-inf" }
        return String(format: "%.\(decimals)f", self)
    }
}

extension Int {
    /// The number as text, with a no-break space between groups of three digits from 10 000 on: 9216, 56 736.
    var grouped: String {
        let digits = Array("\(magnitude)")
        guard digits.count > 4 else { return description }
        var text = self < 0 ? "−" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append("\u{A0}") }
            text.append(digit)
        }
        return text
    }
}

/// Returns a number of seconds as text: 0:07, 12:34, 1:02:03.
public func clock(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds < 1e9 else { return "?" }
    let total = Int(seconds.rounded())
    let (hours, minutes, rest) = (total / 3600, total / 60 % 60, total % 60)
    return hours > 0
        ? String(format: "%d:%02d:%02d", hours, minutes, rest) : String(format: "%d:%02d", minutes, rest)
}

/// Returns a number of milliseconds as text with about three significant digits: 0.42, 8.31, 41.2, 1250.
public func milliseconds(_ value: Double) -> String {
    value.formatted(value < 10 ? 2 : value < 100 ? 1 : 0)
}
