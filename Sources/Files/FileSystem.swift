public import Foundation

/// The file system by paths as strings, see `String.fileName`; Foundation's own functions know names of UTF-8 only.
public enum FileSystem {
    /// The kinds of file that may stand at a path, links followed.
    public enum Kind: Sendable {
        case file, folder
        /// A device, a pipe or a socket: nothing that can be read twice, replaced or renamed.
        case special
    }

    /// Returns the status of what is at a path, links followed; nil where there is nothing, with `errno`.
    public static func status(_ path: String) -> stat? {
        var status = stat()
        return stat(path.fileName, &status) == 0 ? status : nil
    }

    /// Returns what is at a path; nil where there is nothing.
    public static func kind(_ path: String) -> Kind? {
        status(path).map { status in
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .special
            }
        }
    }

    /// Whether there is something at a path.
    public static func exists(_ path: String) -> Bool { kind(path) != nil }

    /// Whether there is a folder at a path.
    public static func isFolder(_ path: String) -> Bool { kind(path) == .folder }

    /// Returns the names in a folder but for `.` and `..`, sorted; nil where it cannot be read, with `errno`.
    public static func names(in folder: String) -> [String]? {
        guard let directory = opendir(folder.fileName) else { return nil }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: 256) { String(fileName: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Reads a file.
    /// - Parameter limit: the most bytes to be read, since a device may never end.
    /// - Throws: `POSIXError`.
    public static func read(_ path: String, upTo limit: Int = .max) throws(POSIXError) -> Data {
        let descriptor = open(path.fileName, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw error() }
        defer { close(descriptor) }
        var data = Data()
        if let found = status(path), found.st_mode & S_IFMT == S_IFREG {
            data.reserveCapacity(min(limit, Int(found.st_size)))
        }
        var bytes = [UInt8](repeating: 0, count: 1 << 18)
        while data.count < limit {
            let room = min(bytes.count, limit - data.count)
            let count = Foundation.read(descriptor, &bytes, room)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw error() }
            if count == 0 { break }
            data.append(contentsOf: bytes[..<count])
        }
        return data
    }

    /// Writes a file so that the path holds either its old content or all of the new; a link stays one. A device or a
    /// pipe is written as it is.
    /// - Throws: `POSIXError`; then nothing is left of the new content.
    public static func write(_ data: Data, to path: String) throws(POSIXError) {
        guard kind(path) != .special else {
            let descriptor = open(path.fileName, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw error() }
            defer { close(descriptor) }
            return try write(data, to: descriptor)
        }
        let target = target(of: path)
        let temporary = sibling(of: target, "patina-\(getpid()).tmp")
        let descriptor = open(temporary.fileName, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw error() }
        do throws(POSIXError) {
            defer { close(descriptor) }
            try write(data, to: descriptor)
            // Some file systems have no fsync; that is no failure to write.
            if fsync(descriptor) != 0, errno != EINVAL, errno != ENOTSUP { throw error() }
        } catch {
            unlink(temporary.fileName)
            throw error
        }
        if rename(temporary.fileName, target.fileName) != 0 {
            let failure = error()
            unlink(temporary.fileName)
            throw failure
        }
    }

    static func write(_ data: Data, to descriptor: Int32) throws(POSIXError) {
        var rest = data[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw error() }
            rest = rest.dropFirst(written)
        }
    }

    private static func error() -> POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }

    /// Removes a file, or a folder with all that is in it; links in it are not followed.
    public static func remove(_ path: String) {
        var status = stat()
        if lstat(path.fileName, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            for name in names(in: path) ?? [] { remove("\(path)/\(name)") }
            rmdir(path.fileName)
        } else {
            unlink(path.fileName)
        }
    }

    /// Returns the path that a path's links end at, which need not exist; the path itself where it is no link.
    public static func target(of path: String) -> String {
        var path = path
        // As many as Linux follows.
        for _ in 0..<40 {
            var bytes = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
            guard readlink(path.fileName, &bytes, bytes.count - 1) > 0 else { break }
            let link = String(fileName: bytes)
            path = link.hasPrefix("/") ? link : folder(of: path) + link
        }
        return path
    }

    /// Returns the folder in a path with its slash; empty where there is none.
    public static func folder(of path: String) -> String {
        // By bytes: a mark that combines with the slash before it is a character with it to Swift.
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
    }

    /// Returns a hidden path beside a path: its name, cut where file systems would not take more, and an ending.
    public static func sibling(of path: String, _ ending: String) -> String {
        let folder = folder(of: path)
        // A name of 255 bytes is the most file systems take.
        return
            "\(folder).\(String(Substring(path.utf8.dropFirst(folder.utf8.count))).prefix(fileNameBytes: 200)).\(ending)"
    }
}

extension POSIXError {
    /// The system's words for it: "No such file or directory".
    public var reason: String { String(cString: strerror(code.rawValue)) }
}
