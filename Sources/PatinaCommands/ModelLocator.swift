import Foundation
import Network

/// A locator of model files by name or path.
enum ModelLocator {
    /// The extension of model files, without the dot.
    static let fileExtension = "safetensors"

    /// The folders that are searched for names, in order: `PATINA_MODELS`, `share/patina/models` of the prefix in which
    /// the program is installed, and `Models` of the source tree in which it was built.
    static var folders: [URL] {
        var folders: [URL] = []
        if let folder = ProcessInfo.processInfo.environment["PATINA_MODELS"], !folder.isEmpty {
            folders.append(URL(fileURLWithPath: folder, isDirectory: true))
        }
        let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let binaries = executable.deletingLastPathComponent()
        folders.append(binaries.deletingLastPathComponent().appending(path: "share/patina/models"))
        var folder = binaries
        while folder.path != "/" {
            if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
                folders.append(folder.appending(path: "Models"))
                break
            }
            folder.deleteLastPathComponent()
        }
        return folders
    }

    /// Returns the files of all models that can be named; of several with the same name, the first.
    static func all() -> [URL] {
        var names: Set<String> = []
        return folders.flatMap { folder in
            ((try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? [])
                .filter { $0.pathExtension == fileExtension }
                .sorted { $0.lastPathComponent < $1.lastPathComponent }
        }.filter { names.insert($0.lastPathComponent).inserted }
    }

    /// Returns the file of a model. Text is a path if it has a slash or the extension of models, or if such a file
    /// exists; otherwise it is a name.
    /// - Throws: `Failure` where no model has the name.
    static func url(_ model: String) throws(Failure) -> URL {
        let path = URL(fileURLWithPath: model)
        var isDirectory: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: model, isDirectory: &isDirectory) && !isDirectory.boolValue
        if model.contains("/") || model.hasSuffix(".\(fileExtension)") || exists {
            return path
        }
        if let found = all().first(where: { $0.deletingPathExtension().lastPathComponent == model }) { return found }
        let names = all().map { $0.deletingPathExtension().lastPathComponent }
        let known = names.isEmpty ? "none was found; set PATINA_MODELS to their folder" : names.joined(separator: ", ")
        throw Failure(.inputUnreadable, "There is no model named \(model) (known: \(known)).")
    }

    /// Reads a model by name or path.
    /// - Throws: `Failure` where there is no such model or it is not valid.
    static func load(_ model: String) throws(Failure) -> Network {
        let url = try url(model)
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory) else {
            throw Failure(.inputUnreadable, "There is no model file \(url.relativePath); check its name.")
        }
        guard !isDirectory.boolValue else {
            throw Failure(.inputUnreadable, "\(url.relativePath) is a folder; name a .\(fileExtension) file in it.")
        }
        do {
            return try ModelFile.read(url)
        } catch let error as NetworkError {
            throw Failure(.inputUnreadable, "\(url.relativePath) is not a Patina model: \(error.description).")
        } catch {
            throw Failure(.inputUnreadable, "\(url.relativePath) cannot be read: \(error.localizedDescription)")
        }
    }
}
