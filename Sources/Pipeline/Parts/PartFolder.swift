internal import Files
internal import Foundation
internal import Media

/// The folder beside an output that holds its parts until it is whole. One process at a time has it.
final class PartFolder {
    /// The path, which is beside that of the output.
    let path: String
    private let output: String
    private let lock: Int32
    /// The checksum of the manifest, which every part carries.
    private(set) var identity: [UInt8] = []
    /// The parts that are whole, in order.
    private(set) var parts: [PartSummary] = []
    /// The path of a part that was found damaged and is made again; nil if there is none.
    private(set) var damaged: String?

    /// Returns the path of the folder for an output.
    static func path(for output: String) -> String {
        FileSystem.sibling(of: FileSystem.target(of: output), "patina-parts")
    }

    /// Makes the folder if there is none yet, and locks it.
    /// - Throws: `MediaError` of the kind `partsBusy` if another process has it, `outputUnwritable` or `diskFull`.
    init(for output: String) throws(MediaError) {
        self.output = output
        path = Self.path(for: output)
        lock = try Self.take(path, for: output)
    }

    deinit { close(lock) }

    private static func take(_ path: String, for output: String) throws(MediaError) -> Int32 {
        for _ in 0..<100 {
            guard mkdir(path.fileName, 0o755) == 0 || errno == EEXIST else { throw failure(output) }
            let name = path + "/lock"
            let descriptor = open(name.fileName, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
            if descriptor < 0, errno == ENOENT { continue }
            guard descriptor >= 0 else { throw failure(output) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                let isBusy = errno == EWOULDBLOCK
                let error = failure(output)
                close(descriptor)
                throw isBusy ? MediaError(.partsBusy, "lock parts", path: output) : error
            }
            // Whoever had it may have removed it meanwhile, and the folder with it.
            var (held, named) = (stat(), stat())
            if fstat(descriptor, &held) == 0, stat(name.fileName, &named) == 0, held.st_ino == named.st_ino {
                return descriptor
            }
            close(descriptor)
        }
        throw MediaError(.partsBusy, "lock parts", path: output)
    }

    private static func failure(_ output: String) -> MediaError {
        MediaError(writing: "make folder for parts", errno: errno, path: output)
    }

    /// Finds the parts that are whole, up to the first one that is not. If there is no manifest yet, it is written.
    /// - Throws: `MediaError` of the kind `partsDiffer` if the parts were made of something else or in another way.
    func begin(_ manifest: JobManifest) throws(MediaError) {
        let name = path + "/manifest.json"
        if let data = try? FileSystem.read(name) {
            let difference = JobManifest(data).map { $0.difference(to: manifest) } ?? "its manifest is damaged"
            if let difference {
                throw MediaError(.partsDiffer, "read manifest", path: output, subject: path, detail: difference)
            }
        } else {
            try write(manifest.encoded(), to: name)
        }
        identity = Checksum.sha256([UInt8](manifest.encoded()))
        while FileSystem.exists(part(parts.count)) {
            do throws(MediaError) {
                parts.append(
                    try PartReader.contents(of: part(parts.count), identity: identity, index: parts.count).summary)
            } catch {
                guard error.kind == .partDamaged else { throw error }
                damaged = part(parts.count)
                break
            }
        }
    }

    /// Writes a file under another name first, so that it is whole or not there.
    private func write(_ data: Data, to name: String) throws(MediaError) {
        let descriptor = open((name + ".tmp").fileName, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        defer { close(descriptor) }
        guard descriptor >= 0,
            data.withUnsafeBytes({ Foundation.write(descriptor, $0.baseAddress, $0.count) }) == data.count
        else { throw Self.failure(output) }
        fsync(descriptor)
        guard rename((name + ".tmp").fileName, name.fileName) == 0 else { throw Self.failure(output) }
        PartWriter.synchronizeFolder(of: name)
        PartWriter.synchronizeFolder(of: path)
    }

    private func part(_ index: Int) -> String {
        let digits = String(index)
        return path + "/" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".part"
    }

    /// The path under which the whole output is written.
    var joined: String { path + "/joined.tmp" }

    /// The number of frames in all parts.
    var frames: Int { parts.reduce(0) { $0 + $1.frames } }

    /// Returns a writer of the next part.
    func nextPart() throws(MediaError) -> PartWriter {
        try PartWriter(part(parts.count), identity: identity, index: parts.count, of: output)
    }

    /// Adds a part that is whole.
    func add(_ summary: PartSummary) { parts.append(summary) }

    /// Returns the packets of all parts.
    func packets() -> PartSequence {
        PartSequence(
            parts.indices.map(part), identity: identity, reordering: parts.reduce(0) { max($0, $1.reordering) })
    }

    /// Removes the folder with everything in it.
    func remove() { FileSystem.remove(path) }
}
