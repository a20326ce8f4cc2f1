import Foundation
import Pipeline
import Synchronization

/// A table of every frame's times, written as they come and named when it is whole.
final class FrameTimesFile: Sendable {
    private let path: String
    private let temporary: String
    private let buffer = Mutex(Data((FrameTimes.csvHeader + "\n").utf8))
    private let descriptor: Int32

    init(_ path: String) throws(Failure) {
        self.path = path
        let url = URL(fileURLWithPath: path)
        temporary = url.deletingLastPathComponent()
            .appending(path: ".\(url.lastPathComponent).patina-\(getpid()).tmp").path
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            throw Failure(.outputUnwritable, "\(path) is a folder; name a file for the times.")
        }
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else {
            throw Failure(.outputUnwritable, "\(path) cannot be written; check that its folder exists and is writable.")
        }
    }

    deinit {
        close(descriptor)
        // Gone already if it was finished.
        unlink(temporary)
    }

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
        if let full { try write(full) }
    }

    func finish() throws(Failure) {
        try write(buffer.withLock { $0 })
        guard rename(temporary, path) == 0 else {
            throw Failure(.outputUnwritable, "\(path) cannot be written (\(String(cString: strerror(errno)))).")
        }
    }

    func abandon() { unlink(temporary) }

    private func write(_ data: Data) throws(Failure) {
        var rest = data[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else {
                throw Failure(.outputUnwritable, "\(path) cannot be written (\(String(cString: strerror(errno)))).")
            }
            rest = rest.dropFirst(written)
        }
    }
}
