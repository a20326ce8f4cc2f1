public import Foundation

extension FileSystem {
    /// Returns a variable of the environment that is the name of a file; nil where it is not set.
    public static func environment(_ name: String) -> String? { getenv(name).map { String(fileName: $0) } }

    /// Stores a file of a cache that is this user's own, if that is possible: other threads and processes see its old content
    /// or all of the new. Its folders are made where there are none.
    public static func store(_ data: Data, at path: String) {
        makeFolders(folder(of: path))
        let temporary = "\(path).\(UUID().uuidString)"
        let descriptor = open(temporary.fileName, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        let isWritten = (try? write(data, to: descriptor)) != nil
        close(descriptor)
        if !isWritten || rename(temporary.fileName, path.fileName) != 0 { unlink(temporary.fileName) }
    }

    /// Makes every folder of a path that ends with a slash.
    private static func makeFolders(_ path: String) {
        for slash in path.utf8.indices where path.utf8[slash] == UInt8(ascii: "/") && slash > path.startIndex {
            mkdir(String(path[..<slash]).fileName, 0o700)
        }
    }
}
