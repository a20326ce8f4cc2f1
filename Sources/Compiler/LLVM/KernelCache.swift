internal import Files
internal import Foundation

/// A cache of machine code between runs, with one file per kernel that is named after the hash of everything the kernel
/// was made from.
///
/// A file is written under another name and renamed when it is complete. It contains a checksum, and a damaged file
/// counts as missing. If the folder cannot be read or written, nothing is cached.
package struct KernelCache: Sendable {
    /// The folder of the files; nil if nothing is cached.
    package let folder: String?

    /// Creates a cache.
    /// - Parameter folder: a folder, which is created before the first file is written.
    package init(folder: String?) {
        self.folder = folder
    }

    /// The cache in `$XDG_CACHE_HOME/patina`, or by default in `~/.cache/patina`.
    package static var standard: KernelCache {
        // The XDG base directory specification: relative paths are to be ignored.
        if let base = FileSystem.environment("XDG_CACHE_HOME"), base.hasPrefix("/") {
            return KernelCache(folder: base + "/patina")
        }
        return KernelCache(folder: FileSystem.environment("HOME").map { $0 + "/.cache/patina" })
    }

    // A file consists of "PATINAK1", the checksum of the rest, the entry point, and the code.
    private static let magic: UInt64 = 0x314b_414e_4954_4150
    private static let headerBytes = 24

    /// Returns the code of a kernel; nil if there is no undamaged file of it.
    func code(_ key: ContentHash) -> MachineCode? {
        guard let path = path(key), let data = ownFile(path), data.count > Self.headerBytes else { return nil }
        return data.withUnsafeBytes { bytes in
            let words = (0..<3).map { bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self) }
            let code = UnsafeRawBufferPointer(rebasing: bytes[Self.headerBytes...])
            guard words[0] == Self.magic, words[1] == Self.checksum(key, entry: words[2], code),
                let entry = Int(exactly: words[2]), code.indices.contains(entry)
            else { return nil }
            return MachineCode(bytes: Array(code), entry: entry)
        }
    }

    /// Stores the code of a kernel if that is possible.
    func keep(_ code: MachineCode, for key: ContentHash) {
        guard let path = path(key) else { return }
        let checksum = code.bytes.withUnsafeBytes { Self.checksum(key, entry: UInt64(code.entry), $0) }
        var data = Data()
        for word in [Self.magic, checksum, UInt64(code.entry)] {
            withUnsafeBytes(of: word) { data.append(contentsOf: $0) }
        }
        data.append(contentsOf: code.bytes)
        FileSystem.store(data, at: path)
    }

    private func path(_ key: ContentHash) -> String? { folder.map { "\($0)/\(key.name).kernel" } }

    /// Returns the contents of a file if nobody but this user can have written it, because the code will be run.
    private func ownFile(_ path: String) -> Data? {
        guard let status = FileSystem.status(path), status.st_uid == geteuid(), status.st_mode & 0o022 == 0 else {
            return nil
        }
        return try? FileSystem.read(path)
    }

    private static func checksum(_ key: ContentHash, entry: UInt64, _ code: UnsafeRawBufferPointer) -> UInt64 {
        var hash = key
        withUnsafeBytes(of: entry) { hash.add($0) }
        hash.add(code)
        return hash.low ^ hash.high
    }
}
