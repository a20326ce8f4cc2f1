import Foundation

/// A folder of a test's own, removed with everything in it when the test lets go of it.
final class Workspace {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("patina-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// Everything in the folder, hidden files too.
    var contents: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? [] }

    /// A clip made by ffmpeg: a moving test picture, with a tone unless there is to be none.
    func clip(
        _ name: String, size: String = "160x120", rate: String = "25", seconds: Double = 2, sound: Bool = true,
        _ options: [String] = []
    ) throws -> String {
        let output = path(name)
        var arguments = ["-f", "lavfi", "-i", "testsrc2=size=\(size):rate=\(rate):duration=\(seconds)"]
        if sound { arguments += ["-f", "lavfi", "-i", "sine=frequency=440:duration=\(seconds)"] }
        try Tool.run("ffmpeg", arguments + ["-pix_fmt", "yuv420p"] + options + ["-y", output])
        return output
    }
}

/// Real files beside the repository, which not every machine has.
enum SharedMedia {
    /// The path of a file, or nil, with a message, where it is absent.
    static func path(_ name: String, file: String = #filePath) -> String? {
        var roots: [String] = []
        if let root = ProcessInfo.processInfo.environment["PATINA_SHARED"] { roots.append(root) }
        var folder = URL(fileURLWithPath: file).deletingLastPathComponent()
        while folder.path != "/" {
            if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
                roots.append(folder.deletingLastPathComponent().appendingPathComponent("shared").path)
                roots.append(folder.appendingPathComponent("../../shared").standardized.path)
                break
            }
            folder.deleteLastPathComponent()
        }
        for root in roots where FileManager.default.isReadableFile(atPath: "\(root)/media/\(name)") {
            return "\(root)/media/\(name)"
        }
        print("skipped: shared/media/\(name) is not here")
        return nil
    }
}
