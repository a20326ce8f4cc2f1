internal import Foundation
internal import Synchronization

/// Some encoders print to standard error before FFmpeg has told them where to log: x264 does of a preset it does not
/// know.
enum QuietStandardError {
    // Two at once would restore each other's silence.
    private static let isBusy = Mutex(())

    /// Runs a body while nothing reaches standard error.
    static func run(_ body: () -> Int32) -> Int32 {
        isBusy.withLock { _ in
            let saved = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
            let null = open("/dev/null", O_WRONLY | O_CLOEXEC)
            defer {
                close(saved)
                close(null)
            }
            guard saved >= 0, null >= 0, dup2(null, STDERR_FILENO) >= 0 else { return body() }
            defer { dup2(saved, STDERR_FILENO) }
            return body()
        }
    }
}
