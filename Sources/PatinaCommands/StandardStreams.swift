import Foundation

/// Standard input and output that carry video.
enum StandardStreams {
    /// - Parameters:
    ///   - json: where the report goes, if one is wanted.
    ///   - frameTimes: where the table goes, if one is wanted.
    static func requireOutput(json: String?, frameTimes: String?) throws(Failure) {
        for (name, path) in [("--json", json), ("--frame-times", frameTimes)] where path == "-" {
            throw Failure(.usage, "\(name) and the video would both be on standard output; give \(name) a file.")
        }
        guard isatty(STDOUT_FILENO) == 0 else {
            throw Failure(.usage, "Standard output is a terminal, which shows no video; send it to a file or a pipe.")
        }
    }

    static func requireInput() throws(Failure) {
        guard isatty(STDIN_FILENO) == 0 else {
            throw Failure(.usage, "Standard input is a terminal, which sends no video; give it a file or a pipe.")
        }
    }
}
