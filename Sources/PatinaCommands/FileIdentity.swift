import Foundation

/// Which file a path means, however it is spelt: links, relative paths and names that do not exist yet are compared.
struct FileIdentity: Hashable {
    private let device: dev_t
    private let number: ino_t
    /// Set where the file does not exist; the numbers are then its folder's.
    private let name: String?

    /// Nil where not even the folder exists, and for what is no regular file, such as /dev/null: that can be read and
    /// written by several at once.
    init?(_ path: String) {
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFREG else { return nil }
            name = nil
        } else {
            let url = URL(fileURLWithPath: path)
            guard stat(url.deletingLastPathComponent().path, &status) == 0 else { return nil }
            name = url.lastPathComponent
        }
        device = status.st_dev
        number = status.st_ino
    }
}
