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
