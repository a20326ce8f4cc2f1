import Foundation
import Synchronization

/// A file of results beside the work itself: begun before the work, so that hours are not lost on a name that cannot be
/// written, and given its name when it is whole. A device or a pipe is written as it is.
final class ReportFile: Sendable {
    private static let unfinished = Mutex<Set<String>>([])

    let path: String
    /// The name it has meanwhile; nil for what cannot be renamed.
    private let temporary: String?
    private let descriptor: Int32

    init(_ path: String) throws(Failure) {
        var status = stat()
        let type = stat(path, &status) == 0 ? status.st_mode & S_IFMT : S_IFREG
        guard !path.isEmpty else { throw Failure(.usage, "A file to write has an empty name; name a file.") }
        guard type != S_IFDIR else { throw Failure(.outputUnwritable, "\(path) is a folder; name a file in it.") }
        self.path = path
        if type == S_IFREG {
            let url = URL(fileURLWithPath: path)
            let temporary = url.deletingLastPathComponent()
                .appending(path: ".\(url.lastPathComponent.prefix(200)).patina-\(getpid()).tmp").path
            self.temporary = temporary
            Self.unfinished.withLock { _ = $0.insert(temporary) }
            descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        } else {
            temporary = nil
            descriptor = open(path, O_WRONLY | O_CLOEXEC)
        }
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno))
            abandon()
            throw Failure(
                .outputUnwritable,
                "\(path) cannot be written (\(reason)); check that its folder exists and is writable.")
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Whether a file of this name could be written, found out by trying.
    static func probe(_ path: String) throws(Failure) {
        try ReportFile(path).abandon()
    }

    func write(_ data: Data) throws(Failure) {
        var rest = data[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw failure(errno) }
            rest = rest.dropFirst(written)
        }
    }

    /// Gives it its name.
    func finish() throws(Failure) {
        guard let temporary else { return }
        guard rename(temporary, path) == 0 else { throw failure(errno) }
        Self.unfinished.withLock { _ = $0.remove(temporary) }
    }

    /// Leaves nothing of it.
    func abandon() {
        guard let temporary else { return }
        unlink(temporary)
        Self.unfinished.withLock { _ = $0.remove(temporary) }
    }

    /// Leaves nothing of any that is not finished: for the end of the program, however it comes.
    static func removeUnfinished() {
        unfinished.withLock { paths in
            for path in paths { unlink(path) }
            paths.removeAll()
        }
    }

    private func failure(_ code: Int32) -> Failure {
        Failure(.outputUnwritable, "\(path) cannot be written (\(String(cString: strerror(code)))).")
    }
}
