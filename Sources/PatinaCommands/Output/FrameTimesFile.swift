import Foundation
import Pipeline
import Reports
import Synchronization

/// A table with the times of every frame, one line per frame, written while the program runs: comma-separated values,
/// or JSON objects where the file's name ends in .ndjson or .jsonl.
final class FrameTimesFile: Sendable {
    private let file: ReportFile
    private let columns: [String]
    private let isJSON: Bool
    private let buffer: Mutex<Data>

    /// Creates the file.
    /// - Parameter header: the names of the columns, separated by commas.
    /// - Throws: `Failure` where it cannot be written.
    init(_ path: String, header: String = FrameTimes.csvHeader) throws(Failure) {
        file = try ReportFile(path)
        columns = header.split(separator: ",").map(String.init)
        isJSON = path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl")
        buffer = Mutex(isJSON ? Data() : Data((header + "\n").utf8))
    }

    /// Adds the times of a frame of `filter`, in milliseconds.
    func append(_ times: FrameTimes) throws(Failure) {
        let numbers = [times.decode, times.convert, times.infer, times.encode, times.total] + times.networks
        try append([String(times.frame), times.ptsSeconds.formatted(6)] + numbers.map { $0.formatted(3) })
    }

    /// Adds the times of a frame of `live`, in milliseconds.
    func append(_ times: LiveFrameTimes) throws(Failure) {
        let numbers = [times.decode, times.infer, times.encode, times.write, times.total]
        let cells = [String(times.frame), times.ptsSeconds.formatted(6), times.captured.formatted(6)]
        try append(
            cells + numbers.map { $0.formatted(3) } + [isJSON ? Self.json(times.mode) : Self.csv(times.mode)]
                + times.networks.map { $0.formatted(3) })
    }

    /// Adds a line; lines are collected and written 64 KiB at a time.
    private func append(_ cells: [String]) throws(Failure) {
        let line =
            isJSON
            ? "{" + zip(columns, cells).map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}\n"
            : cells.joined(separator: ",") + "\n"
        let full = buffer.withLock { buffer -> Data? in
            buffer.append(contentsOf: line.utf8)
            guard buffer.count >= 1 << 16 else { return nil }
            defer { buffer.removeAll(keepingCapacity: true) }
            return buffer
        }
        if let full { try file.write(full) }
    }

    /// Returns text as a JSON string.
    private static func json(_ text: String) -> String {
        (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }

    /// Returns text as a cell of comma-separated values (RFC 4180).
    private static func csv(_ text: String) -> String {
        text.contains { ",\"\n".contains($0) } ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }

    /// Writes the remaining lines and gives the file its name.
    func finish() throws(Failure) {
        try file.write(buffer.withLock { $0 })
        try file.finish()
    }
}
