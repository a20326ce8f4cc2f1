import Foundation

/// Media and pictures beside the repository, which not every machine has.
public enum Shared {
    /// The path of a file or folder, or nil, with a message, where it is absent.
    public static func path(_ name: String, file: String = #filePath) -> String? {
        var roots = [ProcessInfo.processInfo.environment["PATINA_SHARED"]].compactMap(\.self)
        var folder = URL(fileURLWithPath: file).deletingLastPathComponent()
        while folder.path != "/" {
            if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
                // A worktree may lie one folder deeper than the repository.
                roots += ["../shared", "../../shared"].map { folder.appending(path: $0).standardized.path }
                break
            }
            folder.deleteLastPathComponent()
        }
        for root in roots where FileManager.default.isReadableFile(atPath: "\(root)/\(name)") {
            return "\(root)/\(name)"
        }
        print("skipped: shared/\(name) is not here")
        return nil
    }
}
