internal import CFFmpeg
internal import Foundation
internal import Synchronization

/// A file that is written under a temporary name beside its own, and gets its own only when it is whole.
struct OutputFile: ~Copyable {
    /// The name it is to have.
    let path: String
    /// The name it has meanwhile.
    let temporary: String
    private var isKept = false

    private static let count = Atomic<Int>(0)

    /// Chooses a name; throws `.outputUnwritable` where the path is a folder or has no folder, `.outputExists` where
    /// it names a file that may not be replaced.
    /// - Parameter temporary: the name it is to have meanwhile, on the same file system; nil for one of its own.
    init(_ path: String, overwrite: Bool, temporary given: String? = nil) throws(MediaError) {
        let operation = "open output"
        var status = stat()
        if stat(path, &status) == 0 {
            let type = status.st_mode & S_IFMT
            if type == S_IFDIR { throw MediaError(writing: operation, code: patina_averror(EISDIR), path: path) }
            // A device or a pipe cannot be written first and named later.
            guard type == S_IFREG else {
                throw MediaError(.outputUnwritable, operation, path: path, detail: "it is not a regular file")
            }
            if !overwrite {
                throw MediaError(.outputExists, operation, code: patina_averror(EEXIST), path: path)
            }
        }
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { String(path[...$0]) } ?? ""
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        guard access(folder.isEmpty ? "." : folder, W_OK) == 0 else {
            throw MediaError(writing: operation, code: patina_averror(errno), path: path)
        }
        let number = Self.count.add(1, ordering: .relaxed).newValue
        // A name of 255 bytes is the most file systems take.
        let short = String(decoding: name.utf8.prefix(200), as: UTF8.self)
        self.path = path
        temporary = given ?? "\(folder).\(short).patina-\(getpid())-\(number).tmp"
        UnfinishedOutputs.insert(temporary)
    }

    deinit {
        UnfinishedOutputs.forget(temporary)
        if !isKept { unlink(temporary) }
    }

    /// Makes sure that the content is on the disk and gives the file its own name.
    mutating func keep(overwrite: Bool) throws(MediaError) {
        let operation = "finish output"
        let descriptor = open(temporary, O_RDWR)
        guard descriptor >= 0 else { throw MediaError(writing: operation, code: patina_averror(errno), path: path) }
        let synced = fsync(descriptor)
        let syncError = errno
        close(descriptor)
        // Some file systems have no fsync; that is no failure to write.
        guard synced == 0 || syncError == EINVAL || syncError == ENOTSUP else {
            throw MediaError(writing: operation, code: patina_averror(syncError), path: path)
        }
        if !overwrite {
            // A link fails where the name was taken meanwhile; a rename would replace it.
            if link(temporary, path) == 0 { return }
            if errno == EEXIST { throw MediaError(.outputExists, operation, code: patina_averror(EEXIST), path: path) }
            if access(path, F_OK) == 0 {
                throw MediaError(.outputExists, operation, code: patina_averror(EEXIST), path: path)
            }
        }
        guard rename(temporary, path) == 0 else {
            throw MediaError(writing: operation, code: patina_averror(errno), path: path)
        }
        isKept = true
    }
}
