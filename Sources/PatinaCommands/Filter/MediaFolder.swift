import Files
import Media

/// The videos and pictures directly in a folder, ordered by name; hidden files and folders are ignored.
struct MediaFolder {
    /// The paths of the videos and pictures.
    let files: [String]
    /// A sentence for each file that is left out.
    let notes: [String]

    /// Reads the folder.
    /// - Throws: `Failure` where it cannot be read or holds no video or picture.
    init(_ path: String) throws(Failure) {
        guard let content = FileSystem.names(in: path) else {
            throw Failure(.inputUnreadable, "\(path) may not be read; check its permissions.")
        }
        var files: [String] = []
        var notes: [String] = []
        for name in content where !name.hasPrefix(".") {
            let file = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
            guard let kind = FileSystem.kind(file), kind != .folder else { continue }
            // A pipe would be read for its own sake, and waited for.
            if kind == .file, Self.isVideo(file) {
                files.append(file)
            } else {
                notes.append("note: \(file) is no video and is left out.")
            }
        }
        guard !files.isEmpty else {
            throw Failure(.inputUnreadable, "\(path) holds no video or picture; name another folder.")
        }
        self.files = files
        self.notes = notes
    }

    /// Returns whether a file has video. A file with a video's name that cannot be read counts, so that its failure is
    /// reported.
    private static func isVideo(_ path: String) -> Bool {
        do throws(MediaError) {
            return try MediaInformation.probe(path).video != nil
        } catch {
            return error.kind == .unreadable || error.kind == .noVideo ? Container.isKnown(path) : true
        }
    }
}
