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

extension String {
    /// Returns the text padded with spaces on the left to a width.
    public func right(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
    /// Returns the text padded with spaces on the right to a width.
    public func left(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

    /// Returns the text with at most `length` characters, with an ellipsis in place of the middle where it was longer.
    func shortened(_ length: Int) -> String {
        count > length ? "\(prefix(length / 2))…\(suffix(length - length / 2 - 1))" : self
    }
}
