internal import Glibc
internal import Synchronization

/// The standard error of the process, for calls of libraries that print there without being asked.
///
/// Only one redirection lasts at a time, whoever wants it: two would restore each other's, and standard error would stay
/// a pipe that nobody reads, which ends the process with its next word.
package enum StandardError {
    private static let isBusy = Mutex(())

    /// What a call returns, while nothing that is written reaches standard error.
    package static func silenced<Result>(_ body: () -> Result) -> Result {
        alone {
            let null = open("/dev/null", O_WRONLY | O_CLOEXEC)
            defer { close(null) }
            return redirected(to: null, body)
        }
    }

    /// What a call returns, and what was written to standard error meanwhile, by other threads, too; of it what a pipe
    /// holds, and nothing where there is none to be had.
    package static func captured<Result>(_ body: () -> Result) -> (result: Result, text: String) {
        alone {
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { return (body(), "") }
            defer { for end in ends { close(end) } }
            for end in ends {
                _ = fcntl(end, F_SETFD, FD_CLOEXEC)
                // Whoever finds the pipe full goes on, without what did not fit.
                _ = fcntl(end, F_SETFL, O_NONBLOCK)
            }
            let result = redirected(to: ends[1], body)
            var bytes = [UInt8](repeating: 0, count: 1 << 16)
            let count = read(ends[0], &bytes, bytes.count)
            return (result, String(decoding: bytes.prefix(max(0, count)), as: UTF8.self))
        }
    }

    private static func alone<Result>(_ body: () -> Result) -> Result {
        var result: Result?
        isBusy.withLock { _ in result = body() }
        return result!
    }

    /// - Parameter descriptor: below 0 where it could not be opened: then nothing is redirected.
    private static func redirected<Result>(to descriptor: Int32, _ body: () -> Result) -> Result {
        let saved = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
        defer { close(saved) }
        guard saved >= 0, descriptor >= 0, dup2(descriptor, STDERR_FILENO) >= 0 else { return body() }
        defer { dup2(saved, STDERR_FILENO) }
        return body()
    }
}
