internal import CFFmpeg
internal import Files
internal import Foundation

/// Checks of an input that are made before FFmpeg opens it.
enum InputFile {
    /// The kind of an input and the name by which libavformat opens it.
    enum Location {
        /// The path of a file.
        case file(String)
        /// Numbered pictures: the pattern for FFmpeg's image2 demuxer, and the first number.
        case pictures(String, first: Int)
        /// A URL, or another name that libavformat opens, such as that of standard input.
        case url(String)
    }

    /// The path that means standard input.
    static let standardInput = "-"

    /// Returns the name by which libavformat opens a path or URL. A path is marked as one, so that colons in it mean
    /// nothing.
    ///
    /// Throws `.notFound`, `.isDirectory`, `.permissionDenied` and `.unreadable` where there is no file with content,
    /// and `.numberMissing` for numbered pictures with a gap.
    static func location(of path: String) throws(MediaError) -> Location {
        var status = stat()
        if path == standardInput {
            // A file can be read from any place, which some containers need.
            let isFile = fstat(STDIN_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
            return isFile && lseek(STDIN_FILENO, 0, SEEK_CUR) == 0 ? .file("file:/dev/stdin") : .url("pipe:0")
        }
        guard stat(path.fileName, &status) == 0 else {
            let code = errno
            if code == ENOENT, isURL(path) { return .url(path) }
            if code == ENOENT, let pictures = try pictures(path) { return pictures }
            let kind: MediaError.Kind = code == EACCES ? .permissionDenied : .notFound
            throw MediaError(kind, "open input", code: patina_averror(code), path: path)
        }
        let type = status.st_mode & S_IFMT
        if type == S_IFDIR {
            throw MediaError(.isDirectory, "open input", code: patina_averror(EISDIR), path: path)
        }
        if type == S_IFREG, status.st_size == 0 {
            throw MediaError(.unreadable, "open input", path: path, detail: "the file is empty")
        }
        guard access(path.fileName, R_OK) == 0 else {
            throw MediaError(.permissionDenied, "open input", code: patina_averror(errno), path: path)
        }
        return .file("file:" + path)
    }

    /// Returns the location of numbered pictures; nil where there are none of that name.
    private static func pictures(_ path: String) throws(MediaError) -> Location? {
        guard let series = NumberedPath(path), let first = series.numbers().first else { return nil }
        let numbers = series.numbers()
        // image2 would stop at the gap and leave out the rest silently.
        for (number, index) in zip(numbers, first...) where number != index {
            throw MediaError(
                .numberMissing, "open input", path: path, subject: series.name(index),
                detail: "they go on to \(series.name(numbers.last ?? number))")
        }
        let folder = series.folder.replacing("%", with: "%%")
        let name = path.dropFirst(series.folder.count)
        return .pictures("file:" + folder + name, first: first)
    }

    /// Returns whether a path that does not exist has the form "protocol:…" of a URL, with two slashes, which file
    /// names hardly have.
    private static func isURL(_ path: String) -> Bool {
        guard let colon = path.range(of: "://") else { return false }
        let scheme = path[..<colon.lowerBound]
        return !scheme.isEmpty && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }
}
