internal import CFFmpeg
internal import Foundation

/// What can be said of an input before FFmpeg opens it.
enum InputFile {
    /// What to hand to libavformat for a path or URL: a path is marked as one, whatever colons it has.
    ///
    /// Throws `.notFound`, `.isDirectory`, `.permissionDenied` and `.unreadable` for what is no file with content.
    static func location(of path: String) throws(MediaError) -> (url: String, isFile: Bool) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            let code = errno
            if code == ENOENT, isURL(path) { return (path, false) }
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
        guard access(path, R_OK) == 0 else {
            throw MediaError(.permissionDenied, "open input", code: patina_averror(errno), path: path)
        }
        return ("file:" + path, true)
    }

    /// Whether a path that does not exist reads as "protocol:…", with the two slashes that a file name hardly has.
    private static func isURL(_ path: String) -> Bool {
        guard let colon = path.range(of: "://") else { return false }
        let scheme = path[..<colon.lowerBound]
        return !scheme.isEmpty && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }
}
