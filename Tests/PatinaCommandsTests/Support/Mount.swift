import Foundation

/// A file system in memory over a folder, gone with the object. Only root can have one, and not in every container.
final class Mount {
    private let folder: String

    /// Nil, with nothing mounted, where that is not allowed.
    init?(_ folder: String, options: String) {
        self.folder = folder
        guard Self.run("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder]) else { return nil }
    }

    deinit { _ = Self.run("umount", [folder]) }

    private static func run(_ name: String, _ arguments: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [name] + arguments
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
