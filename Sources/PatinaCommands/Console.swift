import Foundation

/// What people see: messages and progress on standard error, so that standard output stays free for data.
enum Console {
    /// Whether standard error is a terminal.
    static let isTerminal = isatty(STDERR_FILENO) == 1

    static func message(_ text: String) {
        write(text + "\n", to: STDERR_FILENO)
    }

    /// Replaces the terminal's current line.
    static func status(_ text: String) {
        write("\r\u{1B}[K" + text, to: STDERR_FILENO)
    }

    static func output(_ text: String) {
        write(text + "\n", to: STDOUT_FILENO)
    }

    /// Writes all of it, unbuffered; what cannot be written (a closed pipe) is nobody's to read.
    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            bytes = bytes.dropFirst(written)
        }
    }
}

extension Double {
    /// With a fixed number of decimals.
    func formatted(_ decimals: Int) -> String {
        guard isFinite else { return self > 0 ? "inf" : isNaN ? "nan" : "-inf" }
        return String(format: "%.\(decimals)f", self)
    }
}

extension String {
    /// Padded on the left to a width.
    func right(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
    /// Padded on the right to a width.
    func left(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

/// Seconds as people write them: 0:07, 12:34, 1:02:03.
func clock(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds < 1e9 else { return "?" }
    let total = Int(seconds.rounded())
    let (hours, minutes, rest) = (total / 3600, total / 60 % 60, total % 60)
    return hours > 0
        ? String(format: "%d:%02d:%02d", hours, minutes, rest) : String(format: "%d:%02d", minutes, rest)
}
