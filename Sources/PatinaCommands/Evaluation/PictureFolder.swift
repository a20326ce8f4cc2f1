import Files
import Foundation
import Media

/// A finder of picture files in a folder, for evaluation and training.
enum PictureFolder {
    /// The filename extensions of pictures, in lower case.
    static let extensions: Set<String> = ["png", "webp", "jpg", "jpeg", "bmp", "tif", "tiff", "ppm", "pgm"]

    /// Returns the files in a folder that have one of the extensions, ordered by name; at least one.
    /// - Parameter noun: the plural noun for such files in messages.
    /// - Throws: `Failure` where the folder cannot be read or holds no such file.
    static func files(
        in folder: String, extensions: Set<String> = extensions, of noun: String = "pictures"
    ) throws(Failure) -> [URL] {
        guard let kind = FileSystem.kind(folder) else {
            throw Failure(.inputUnreadable, "There is no folder \(folder); check its name.")
        }
        guard kind == .folder else {
            throw Failure(.inputUnreadable, "\(folder) is not a folder; name the folder that holds the \(noun).")
        }
        let url = URL(fileURLWithPath: folder, isDirectory: true)
        guard let content = FileSystem.names(in: folder)?.map({ url.appending(path: $0) }) else {
            throw Failure(.inputUnreadable, "\(folder) may not be read; check its permissions.")
        }
        let files = content.filter { extensions.contains($0.pathExtension.lowercased()) }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
        guard !files.isEmpty else {
            throw Failure(
                .inputUnreadable, "\(folder) holds no \(noun) (\(extensions.sorted().joined(separator: ", "))).")
        }
        return files
    }
}
