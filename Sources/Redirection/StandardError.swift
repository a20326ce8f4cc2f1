internal import Glibc
internal import Synchronization

/// The standard error of the process, with ways to keep a library's unrequested messages from reaching it.
///
/// Only one redirection lasts at a time, in the whole process. Two at once would restore each other's descriptor, and
/// standard error would stay connected to a pipe without a reader, so that the next message would end the process.
package enum StandardError {
    private static let isBusy = Mutex(())

    /// Runs `body` while everything that the process writes to standard error is discarded, and returns its result.
    package static func silenced<Result>(_ body: () -> Result) -> Result {
        alone {
            let null = open("/dev/null", O_WRONLY | O_CLOEXEC)
            defer { close(null) }
            return redirected(to: null, body)
        }
    }

    /// Runs `body` and returns its result together with the text that the whole process, other threads included, wrote
    /// to standard error meanwhile. The text is cut to the capacity of a pipe, and empty if no pipe could be opened.
    package static func captured<Result>(_ body: () -> Result) -> (result: Result, text: String) {
        alone {
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { return (body(), "") }
            defer { for end in ends { close(end) } }
            for end in ends {
                _ = fcntl(end, F_SETFD, FD_CLOEXEC)
                // A writer that finds the pipe full continues; what does not fit is lost.
                _ = fcntl(end, F_SETFL, O_NONBLOCK)
            }
            let result = redirected(to: ends[1], body)
            var bytes = [UInt8](repeating: 0, count: 1 << 16)
            let count = read(ends[0], &bytes, bytes.count)
            return (result, String(decoding: bytes.prefix(max(0, count)), as: UTF8.self))
        }
    }

    /// Runs `body` while no other redirection is in effect.
    private static func alone<Result>(_ body: () -> Result) -> Result {
        var result: Result?
        isBusy.withLock { _ in result = body() }
        return result!
    }

    /// Runs `body` with standard error redirected to `descriptor`.
    /// - Parameter descriptor: a negative value means that it could not be opened; then nothing is redirected.
    private static func redirected<Result>(to descriptor: Int32, _ body: () -> Result) -> Result {
        let saved = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
        defer { close(saved) }
        guard saved >= 0, descriptor >= 0, dup2(descriptor, STDERR_FILENO) >= 0 else { return body() }
        defer { dup2(saved, STDERR_FILENO) }
        return body()
    }
}
