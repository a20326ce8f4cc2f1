import Foundation

/// Checks of standard input and output where they carry video.
enum StandardStreams {
    /// Checks that standard output can carry video.
    /// - Parameters:
    ///   - json: the destination of the report; nil for none.
    ///   - frameTimes: the destination of the table of times; nil for none.
    /// - Throws: `Failure` where it is a terminal or also the destination of a report or table.
    static func requireOutput(json: String?, frameTimes: String?) throws(Failure) {
        for (name, path) in [("--json", json), ("--frame-times", frameTimes)] where path == "-" {
            throw Failure(.usage, "\(name) and the video would both be on standard output; give \(name) a file.")
        }
        guard isatty(STDOUT_FILENO) == 0 else {
            throw Failure(.usage, "Standard output is a terminal, which shows no video; send it to a file or a pipe.")
        }
    }

    /// Returns the path of an output, or `-` for the names that Linux has for standard output.
    static func output(_ path: String) -> String {
        ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].contains(path) ? "-" : path
    }

    /// Checks that standard input can carry video.
    /// - Throws: `Failure` where it is a terminal.
    static func requireInput() throws(Failure) {
        guard isatty(STDIN_FILENO) == 0 else {
            throw Failure(.usage, "Standard input is a terminal, which sends no video; give it a file or a pipe.")
        }
    }
}
