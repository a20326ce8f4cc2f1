import Files
import Foundation
import Synchronization

/// A file of results, opened before the work begins, so that hours of work are not lost to a name that cannot be
/// written, and renamed to its name when it is complete. Devices and pipes are written directly.
final class ReportFile: Sendable {
    /// The paths of the temporary files that are not finished.
    private static let unfinished = Mutex<Set<String>>([])

    /// The path that the file gets.
    let path: String
    /// The path of the file that is written, where links in the path lead.
    private let target: String
    /// The path of the temporary file; nil for devices and pipes, which cannot be renamed.
    private let temporary: String?
    private let descriptor: Int32

    /// Opens the file.
    /// - Throws: `Failure` where it cannot be written.
    init(_ path: String) throws(Failure) {
        let kind = FileSystem.kind(path) ?? .file
        guard !path.isEmpty else { throw Failure(.usage, "A file to write has an empty name; name a file.") }
        guard kind != .folder else { throw Failure(.outputUnwritable, "\(path) is a folder; name a file in it.") }
        self.path = path
        // A link stays one, and what it leads to is replaced.
        target = kind == .file ? FileSystem.target(of: path) : path
        if kind == .file {
            let temporary = FileSystem.sibling(of: target, "patina-\(getpid()).tmp")
            self.temporary = temporary
            Self.unfinished.withLock { _ = $0.insert(temporary) }
            descriptor = open(temporary.fileName, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        } else {
            temporary = nil
            descriptor = open(path.fileName, O_WRONLY | O_CLOEXEC)
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

    /// Checks that a file of this name can be written, by creating it and removing it again.
    static func probe(_ path: String) throws(Failure) {
        try ReportFile(path).abandon()
    }

    /// Appends data to the file.
    func write(_ data: Data) throws(Failure) {
        var rest = data[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw failure(errno) }
            rest = rest.dropFirst(written)
        }
    }

    /// Completes the file and gives it its name.
    func finish() throws(Failure) {
        guard let temporary else { return }
        guard rename(temporary.fileName, target.fileName) == 0 else { throw failure(errno) }
        Self.unfinished.withLock { _ = $0.remove(temporary) }
    }

    /// Removes the incomplete file.
    func abandon() {
        guard let temporary else { return }
        unlink(temporary.fileName)
        Self.unfinished.withLock { _ = $0.remove(temporary) }
    }

    /// Removes all incomplete files; called at the end of the program, also when a signal ends it.
    static func removeUnfinished() {
        unfinished.withLock { paths in
            for path in paths { unlink(path.fileName) }
            paths.removeAll()
        }
    }

    /// Returns the error for a failed system call.
    /// - Parameter code: the value of `errno`.
    private func failure(_ code: Int32) -> Failure {
        Failure(.outputUnwritable, "\(path) cannot be written (\(String(cString: strerror(code)))).")
    }
}
