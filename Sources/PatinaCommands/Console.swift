import Files
import Foundation
import Synchronization

/// The terminal of the program: messages and progress go to standard error, so that standard output stays free for
/// data.
enum Console {
    /// Whether standard error is a terminal.
    static let isTerminal = isatty(STDERR_FILENO) == 1

    private static let eraseLine = "\r\u{1B}[K"
    private static let hasStatus = Mutex(false)

    /// Writes lines to standard error, in the place of the status line if there is one.
    static func message(_ text: String) {
        hasStatus.withLock { hasStatus in
            write((hasStatus ? eraseLine : "") + text + "\n", to: STDERR_FILENO)
            hasStatus = false
        }
    }

    /// Replaces the status line of the terminal; the next message takes its place.
    static func status(_ text: String) {
        var size = winsize()
        // A line that wraps could not be erased.
        let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        hasStatus.withLock { hasStatus in
            write(eraseLine + text.prefix(isKnown ? Int(size.ws_col) - 1 : 79), to: STDERR_FILENO)
            hasStatus = true
        }
    }

    /// Writes lines to standard output; returns false, with `errno` set, where this fails.
    @discardableResult static func output(_ text: String) -> Bool {
        write(text + "\n", to: STDOUT_FILENO)
    }

    /// Writes JSON, which is UTF-8 whatever names it holds, to standard output; returns false, with `errno` set, where this
    /// fails.
    static func output(json data: Data) -> Bool { write(Array(data) + Array("\n".utf8), to: STDOUT_FILENO) }

    /// Writes the whole text without buffering, names of files as the bytes they are; returns false, with `errno` set,
    /// where this fails.
    @discardableResult private static func write(_ text: String, to descriptor: Int32) -> Bool {
        write(text.fileNameBytes, to: descriptor)
    }

    private static func write(_ all: [UInt8], to descriptor: Int32) -> Bool {
        var bytes = all[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return false }
            bytes = bytes.dropFirst(written)
        }
        return true
    }
}

extension Double {
    /// Returns the number with a fixed number of decimals; `inf`, `-inf` or `nan` where it is not finite.
    func formatted(_ decimals: Int) -> String {
        guard isFinite else { return self > 0 ? "inf" : isNaN ? "nan" : "-inf" }
        return String(format: "%.\(decimals)f", self)
    }
}

extension String {
    /// Returns the text padded with spaces on the left to a width.
    func right(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
    /// Returns the text padded with spaces on the right to a width.
    func left(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

/// Returns a number of seconds as text: 0:07, 12:34, 1:02:03.
func clock(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds < 1e9 else { return "?" }
    let total = Int(seconds.rounded())
    let (hours, minutes, rest) = (total / 3600, total / 60 % 60, total % 60)
    return hours > 0
        ? String(format: "%d:%02d:%02d", hours, minutes, rest) : String(format: "%d:%02d", minutes, rest)
}
