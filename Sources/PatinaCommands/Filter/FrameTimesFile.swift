import Foundation
import Pipeline
import Synchronization

/// A table of every frame's times, written as they come.
final class FrameTimesFile: Sendable {
    private let file: ReportFile
    private let buffer = Mutex(Data((FrameTimes.csvHeader + "\n").utf8))

    init(_ path: String) throws(Failure) { file = try ReportFile(path) }

    func append(_ times: FrameTimes) throws(Failure) {
        let numbers = [times.decode, times.convert, times.infer, times.encode, times.total]
        let line =
            "\(times.frame),\(times.ptsSeconds.formatted(6)),"
            + numbers.map { $0.formatted(3) }.joined(separator: ",") + "\n"
        let full = buffer.withLock { buffer -> Data? in
            buffer.append(contentsOf: line.utf8)
            guard buffer.count >= 1 << 16 else { return nil }
            defer { buffer.removeAll(keepingCapacity: true) }
            return buffer
        }
        if let full { try file.write(full) }
    }

    func finish() throws(Failure) {
        try file.write(buffer.withLock { $0 })
        try file.finish()
    }
}
