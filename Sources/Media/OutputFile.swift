internal import CFFmpeg
internal import Foundation
internal import Synchronization

/// A file that is written under a temporary name beside its own, and gets its own only when it is whole. Numbered
/// files are written into a hidden folder beside them, and moved out of it when the last of them is whole.
struct OutputFile: ~Copyable {
    /// The name it is to have.
    let path: String
    /// The name it has meanwhile: of numbered files, that of the latest one.
    private(set) var temporary: String

    private let series: NumberedPath?
    /// What is removed where the output is given up: the file, or the folder of numbered ones; nil for standard output.
    private let scratch: String?
    private var files = 1
    private var isKept = false

    private static let count = Atomic<Int>(0)
    private static let operation = "open output"

    /// Chooses a name; throws `.outputUnwritable` where the path is a folder or has no folder, `.outputExists` where
    /// it names a file that may not be replaced.
    /// - Parameters:
    ///   - numbered: whether a path such as frames/%05d.png stands for many files.
    ///   - given: the name it is to have meanwhile, on the same file system; nil for one of its own.
    init(
        _ path: String, overwrite: Bool, numbered: Bool = false, temporary given: String? = nil
    ) throws(MediaError) {
        self.path = path
        series = numbered ? NumberedPath(path) : nil
        if path == Container.standardOutput {
            (temporary, scratch) = (path, nil)
            return
        }
        try Self.check(path, series, overwrite: overwrite)
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { String(path[...$0]) } ?? ""
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        guard access(folder.isEmpty ? "." : folder, W_OK) == 0 else {
            throw MediaError(writing: Self.operation, code: patina_averror(errno), path: path)
        }
        let number = Self.count.add(1, ordering: .relaxed).newValue
        // A name of 255 bytes is the most file systems take.
        let short = String(decoding: name.utf8.prefix(200), as: UTF8.self)
        let scratch = given ?? "\(folder).\(short).patina-\(getpid())-\(number).tmp"
        self.scratch = scratch
        temporary = series.map { "\(scratch)/\($0.name(1))" } ?? scratch
        UnfinishedOutputs.insert(scratch)
    }

    deinit {
        guard let scratch else { return }
        UnfinishedOutputs.forget(scratch)
        if series != nil {
            try? FileManager.default.removeItem(atPath: scratch)
        } else if !isKept {
            unlink(scratch)
        }
    }

    private static func check(_ path: String, _ series: NumberedPath?, overwrite: Bool) throws(MediaError) {
        if let series {
            if !overwrite, let number = series.numbers().first {
                throw MediaError(.outputExists, operation, code: patina_averror(EEXIST), path: series.path(number))
            }
            return
        }
        var status = stat()
        guard stat(path, &status) == 0 else { return }
        let type = status.st_mode & S_IFMT
        if type == S_IFDIR { throw MediaError(writing: operation, code: patina_averror(EISDIR), path: path) }
        // A device or a pipe cannot be written first and named later.
        guard type == S_IFREG else {
            throw MediaError(.outputUnwritable, operation, path: path, detail: "it is not a regular file")
        }
        if !overwrite { throw MediaError(.outputExists, operation, code: patina_averror(EEXIST), path: path) }
    }

    /// Makes what the temporary name needs to exist.
    func prepare() throws(MediaError) {
        guard series != nil, let scratch else { return }
        guard mkdir(scratch, 0o777) == 0 else {
            throw MediaError(writing: Self.operation, code: patina_averror(errno), path: path)
        }
    }

    /// Goes on to the next of numbered files; nil where the output is one file.
    mutating func next() -> String? {
        guard let series, let scratch else { return nil }
        files += 1
        temporary = "\(scratch)/\(series.name(files))"
        return temporary
    }

    /// Makes sure that the content is on the disk and gives every file its own name.
    mutating func keep(overwrite: Bool) throws(MediaError) {
        guard let scratch else { return }
        guard let series else {
            try Self.sync(scratch, path)
            try Self.move(scratch, to: path, overwrite: overwrite)
            isKept = true
            return
        }
        for number in 1...files { try Self.sync("\(scratch)/\(series.name(number))", path) }
        for number in 1...files {
            try Self.move("\(scratch)/\(series.name(number))", to: series.path(number), overwrite: overwrite)
        }
    }

    private static func sync(_ temporary: String, _ path: String) throws(MediaError) {
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
    }

    private static func move(_ temporary: String, to path: String, overwrite: Bool) throws(MediaError) {
        let operation = "finish output"
        if !overwrite {
            // A link fails where the name was taken meanwhile; a rename would replace it.
            if link(temporary, path) == 0 {
                unlink(temporary)
                return
            }
            if errno == EEXIST { throw MediaError(.outputExists, operation, code: patina_averror(EEXIST), path: path) }
            if access(path, F_OK) == 0 {
                throw MediaError(.outputExists, operation, code: patina_averror(EEXIST), path: path)
            }
        }
        guard rename(temporary, path) == 0 else {
            throw MediaError(writing: operation, code: patina_averror(errno), path: path)
        }
    }
}
