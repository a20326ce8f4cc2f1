internal import Foundation

/// Machine code kept between runs: one file per kernel, named by the hash of everything it was made from.
///
/// A file is written under another name and renamed when whole, and holds a checksum: a damaged one counts as none.
/// Where the folder cannot be read or written, nothing is kept.
package struct KernelCache: Sendable {
    /// Nil where nothing is kept.
    package let folder: String?

    /// - Parameter folder: made when it is first written to.
    package init(folder: String?) {
        self.folder = folder
    }

    /// `$XDG_CACHE_HOME/patina`, by default `~/.cache/patina`.
    package static var standard: KernelCache {
        let environment = ProcessInfo.processInfo.environment
        // The XDG base directory specification: relative paths are to be ignored.
        if let base = environment["XDG_CACHE_HOME"], base.hasPrefix("/") {
            return KernelCache(folder: base + "/patina")
        }
        return KernelCache(folder: environment["HOME"].map { $0 + "/.cache/patina" })
    }

    // "PATINAK1", then the checksum of what follows, the entry, the code.
    private static let magic: UInt64 = 0x314b_414e_4954_4150
    private static let headerBytes = 24

    /// The code of a kernel, nil where there is none that is whole.
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

    /// Keeps the code of a kernel, if that is possible.
    func keep(_ code: MachineCode, for key: ContentHash) {
        guard let folder, let path = path(key) else { return }
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let checksum = code.bytes.withUnsafeBytes { Self.checksum(key, entry: UInt64(code.entry), $0) }
        var data = Data()
        for word in [Self.magic, checksum, UInt64(code.entry)] {
            withUnsafeBytes(of: word) { data.append(contentsOf: $0) }
        }
        data.append(contentsOf: code.bytes)
        // Unique among processes and threads.
        let temporary = "\(path).\(UUID().uuidString)"
        guard FileManager.default.createFile(atPath: temporary, contents: data, attributes: [.posixPermissions: 0o600])
        else { return }
        if rename(temporary, path) != 0 { unlink(temporary) }
    }

    private func path(_ key: ContentHash) -> String? { folder.map { "\($0)/\(key.name).kernel" } }

    /// The contents of a file that nobody else can have written: it will be run.
    private func ownFile(_ path: String) -> Data? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o022 == 0 else { return nil }
        return FileManager.default.contents(atPath: path)
    }

    private static func checksum(_ key: ContentHash, entry: UInt64, _ code: UnsafeRawBufferPointer) -> UInt64 {
        var hash = key
        withUnsafeBytes(of: entry) { hash.add($0) }
        hash.add(code)
        return hash.low ^ hash.high
    }
}
