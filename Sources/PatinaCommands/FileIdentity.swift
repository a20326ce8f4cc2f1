import Files
import Foundation

/// The identity of the file that a path refers to, for comparing paths that are spelt differently: links and relative
/// paths are resolved, also for files that do not exist yet.
struct FileIdentity: Hashable {
    private let device: dev_t
    private let number: ino_t
    /// The name of a file that does not exist, in which case the numbers are those of its folder; nil for one that
    /// exists.
    private let name: String?

    /// Finds the file; nil where not even its folder exists, and for anything but regular files, such as /dev/null,
    /// which several programs may read and write at once.
    init?(_ path: String) {
        var status = stat()
        if stat(path.fileName, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFREG else { return nil }
            name = nil
        } else {
            let url = URL(fileURLWithPath: path)
            guard stat(url.deletingLastPathComponent().path.fileName, &status) == 0 else { return nil }
            name = url.lastPathComponent
        }
        device = status.st_dev
        number = status.st_ino
    }
}
