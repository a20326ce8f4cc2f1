import Foundation
import Media

/// A folder of pictures, as evaluation and training read it.
enum PictureFolder {
    static let extensions: Set<String> = ["png", "webp", "jpg", "jpeg", "bmp", "tif", "tiff", "ppm", "pgm"]

    /// The files in a folder that have one of the extensions, by name; there is at least one.
    /// - Parameter kind: what errors call them.
    static func files(
        in folder: String, extensions: Set<String> = extensions, kind: String = "pictures"
    ) throws(Failure) -> [URL] {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isDirectory) else {
            throw Failure(.inputUnreadable, "There is no folder \(folder); check its name.")
        }
        guard isDirectory.boolValue else {
            throw Failure(.inputUnreadable, "\(folder) is not a folder; name the folder that holds the \(kind).")
        }
        let url = URL(fileURLWithPath: folder, isDirectory: true)
        guard let content = try? FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
        else {
            throw Failure(.inputUnreadable, "\(folder) may not be read; check its permissions.")
        }
        let files = content.filter { extensions.contains($0.pathExtension.lowercased()) }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
        guard !files.isEmpty else {
            throw Failure(
                .inputUnreadable, "\(folder) holds no \(kind) (\(extensions.sorted().joined(separator: ", "))).")
        }
        return files
    }
}
