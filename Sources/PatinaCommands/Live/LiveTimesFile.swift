import Foundation
import Pipeline
import Synchronization

/// A table of every frame's way, written as it goes: comma-separated values, or a JSON object to a line.
final class LiveTimesFile: Sendable {
    private let file: ReportFile
    private let isJSON: Bool
    private let buffer: Mutex<Data>

    init(_ path: String) throws(Failure) {
        file = try ReportFile(path)
        isJSON = path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl")
        buffer = Mutex(isJSON ? Data() : Data((LiveFrameTimes.csvHeader + "\n").utf8))
    }

    func append(_ times: LiveFrameTimes) throws(Failure) {
        let names = LiveFrameTimes.csvHeader.split(separator: ",")
        let cells = [
            String(times.frame), times.ptsSeconds.formatted(6), times.captured.formatted(6),
            times.decode.formatted(3), times.infer.formatted(3), times.encode.formatted(3), times.write.formatted(3),
            times.total.formatted(3),
        ]
        let line =
            isJSON
            ? "{" + zip(names, cells).map { "\"\($0)\":\($1)" }.joined(separator: ",")
                + ",\"mode\":\(Self.quoted(times.mode))}\n"
            : (cells + [times.mode]).joined(separator: ",") + "\n"
        let full = buffer.withLock { buffer -> Data? in
            buffer.append(contentsOf: line.utf8)
            guard buffer.count >= 1 << 16 else { return nil }
            defer { buffer.removeAll(keepingCapacity: true) }
            return buffer
        }
        if let full { try file.write(full) }
    }

    private static func quoted(_ text: String) -> String {
        (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }

    func finish() throws(Failure) {
        try file.write(buffer.withLock { $0 })
        try file.finish()
    }
}
