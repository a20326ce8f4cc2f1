internal import Files
internal import Synchronization

/// The temporary files and folders of outputs that are being written, for a process that must end at once.
public enum UnfinishedOutputs {
    private static let paths = Mutex<Set<String>>([])

    /// Removes all of them. Their writers can then no longer finish.
    public static func remove() {
        paths.withLock { paths in
            for path in paths { FileSystem.remove(path) }
            paths.removeAll()
        }
    }

    static func insert(_ path: String) { paths.withLock { _ = $0.insert(path) } }
    static func forget(_ path: String) { paths.withLock { _ = $0.remove(path) } }
}
