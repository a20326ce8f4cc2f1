internal import CFFmpeg
internal import Files
internal import Foundation
internal import Synchronization

/// A file that is written under a temporary name beside its own, and gets its own only when it is whole.
///
/// Numbered files are written into a hidden folder beside them, and moved out of it when the last of them is whole.
/// Standard output, devices and pipes are written directly.
struct OutputFile: ~Copyable {
    /// The final path.
    let path: String
    /// The file that gets the content: the path, or the target of a link, which then stays a link.
    private let target: String
    /// The temporary path: of numbered files, that of the latest one.
    private(set) var temporary: String

    private let series: NumberedPath?
    /// The file, or the folder of numbered ones, that is removed where the output is given up; nil for standard output,
    /// devices and pipes, which are written directly and can neither be removed nor replaced.
    private let scratch: String?
    private var files = 1
    private var isKept = false

    private static let count = Atomic<Int>(0)
    private static let operation = "open output"

    /// Chooses the names. Throws `.outputUnwritable` where the path is a folder or has no folder, `.outputExists` where
    /// it names a file that may not be replaced.
    /// - Parameters:
    ///   - numbered: whether a path such as frames/%05d.png stands for many files.
    ///   - given: the temporary path, on the same file system; nil for one beside the path.
    init(
        _ path: String, overwrite: Bool, numbered: Bool = false, temporary given: String? = nil
    ) throws(MediaError) {
        let series = numbered ? NumberedPath(path) : nil
        var (temporary, scratch, target) = (path, String?.none, path)
        if !Self.isDirect(path) {
            try Self.check(path, series, overwrite: overwrite)
            if series == nil { target = FileSystem.target(of: path) }
            guard access((FileSystem.folder(of: target) + ".").fileName, W_OK) == 0 else {
                throw MediaError(writing: Self.operation, code: patina_averror(errno), path: path)
            }
            let number = Self.count.add(1, ordering: .relaxed).newValue
            let hidden = given ?? FileSystem.sibling(of: target, "patina-\(getpid())-\(number).tmp")
            temporary = series.map { "\(hidden)/\($0.name(1))" } ?? hidden
            scratch = hidden
            UnfinishedOutputs.insert(hidden)
        }
        self.path = path
        self.series = series
        self.temporary = temporary
        self.scratch = scratch
        self.target = target
    }

    deinit {
        guard let scratch else { return }
        UnfinishedOutputs.forget(scratch)
        if series != nil {
            FileSystem.remove(scratch)
        } else if !isKept {
            unlink(scratch.fileName)
        }
    }

    /// Returns whether a path is written directly, because it cannot be written under another name first.
    static func isDirect(_ path: String) -> Bool {
        path == Container.standardOutput || FileSystem.kind(path) == .special
    }

    private static func check(_ path: String, _ series: NumberedPath?, overwrite: Bool) throws(MediaError) {
        if let series {
            if !overwrite, let number = series.numbers().first {
                throw MediaError(.outputExists, operation, code: patina_averror(EEXIST), path: series.path(number))
            }
            return
        }
        guard let kind = FileSystem.kind(path) else { return }
        if kind == .folder { throw MediaError(writing: operation, code: patina_averror(EISDIR), path: path) }
        if !overwrite { throw MediaError(.outputExists, operation, code: patina_averror(EEXIST), path: path) }
    }

    /// Creates the folder that the temporary name needs. Throws `.outputUnwritable` or `.diskFull`.
    func prepare() throws(MediaError) {
        guard series != nil, let scratch else { return }
        guard mkdir(scratch.fileName, 0o777) == 0 else {
            throw MediaError(writing: Self.operation, code: patina_averror(errno), path: path)
        }
    }

    /// Moves on to the next of numbered files and returns its temporary path; nil where the output is one file.
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
            try Self.move(scratch, to: target, of: path, overwrite: overwrite)
            isKept = true
            return
        }
        for number in 1...files { try Self.sync("\(scratch)/\(series.name(number))", path) }
        for number in 1...files {
            let (temporary, path) = ("\(scratch)/\(series.name(number))", series.path(number))
            if overwrite, FileSystem.target(of: path) != path {
                try Self.copy(temporary, to: path)
            } else {
                try Self.move(temporary, to: path, of: path, overwrite: overwrite)
            }
        }
    }

    /// Copies a file to where a link leads, which may be on another file system; the link stays one.
    private static func copy(_ temporary: String, to path: String) throws(MediaError) {
        do throws(POSIXError) {
            try FileSystem.write(FileSystem.read(temporary), to: path)
        } catch {
            throw MediaError(writing: "finish output", code: patina_averror(error.code.rawValue), path: path)
        }
    }

    private static func sync(_ temporary: String, _ path: String) throws(MediaError) {
        let operation = "finish output"
        let descriptor = open(temporary.fileName, O_RDWR)
        guard descriptor >= 0 else { throw MediaError(writing: operation, code: patina_averror(errno), path: path) }
        let synced = fsync(descriptor)
        let syncError = errno
        close(descriptor)
        // Some file systems have no fsync; that is not a failure.
        guard synced == 0 || syncError == EINVAL || syncError == ENOTSUP else {
            throw MediaError(writing: operation, code: patina_averror(syncError), path: path)
        }
    }

    private static func move(
        _ temporary: String, to target: String, of path: String, overwrite: Bool
    ) throws(MediaError) {
        let (from, to) = (temporary.fileName, target.fileName)
        let operation = "finish output"
        if !overwrite {
            // A link fails where the name was taken meanwhile; a rename would replace it.
            if link(from, to) == 0 {
                unlink(from)
                return
            }
            if errno == EEXIST { throw MediaError(.outputExists, operation, code: patina_averror(EEXIST), path: path) }
            if access(to, F_OK) == 0 {
                throw MediaError(.outputExists, operation, code: patina_averror(EEXIST), path: path)
            }
        }
        guard rename(from, to) == 0 else {
            throw MediaError(writing: operation, code: patina_averror(errno), path: path)
        }
    }
}
