import Files
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
        if let name = getenv("PATINA_MODELS"), case let folder = String(fileName: name), !folder.isEmpty {
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
            (FileSystem.names(in: folder.path) ?? []).map { folder.appending(path: $0) }
                .filter { $0.pathExtension == fileExtension }
                .sorted { $0.lastPathComponent < $1.lastPathComponent }
        }.filter { names.insert($0.lastPathComponent).inserted }
    }

    /// Returns the file of a model. Text is a path if it has a slash or the extension of models, or if such a file
    /// exists; otherwise it is a name. A choice of styles behind it is ignored.
    /// - Throws: `Failure` where no model has the name.
    static func url(_ model: String) throws(Failure) -> URL {
        let model = StyleChoice.split(model).model
        let path = URL(fileURLWithPath: model)
        let exists = [.file, .special].contains(FileSystem.kind(model))
        if model.contains("/") || model.hasSuffix(".\(fileExtension)") || exists {
            return path
        }
        if let found = all().first(where: { $0.deletingPathExtension().lastPathComponent == model }) { return found }
        let names = all().map { $0.deletingPathExtension().lastPathComponent }
        let known = names.isEmpty ? "none was found; set PATINA_MODELS to their folder" : names.joined(separator: ", ")
        throw Failure(.usage, "There is no model named \(model) (known: \(known)).")
    }

    /// Reads a model by name or path, and takes the mixture of its styles that a `StyleChoice` behind it names.
    /// - Throws: `Failure` where there is no such model, it is not valid, or it has no such styles.
    static func load(_ model: String) throws(Failure) -> Network {
        let network = try loadWhole(model)
        return try StyleChoice(of: model)?.applied(to: network) ?? network
    }

    private static func loadWhole(_ model: String) throws(Failure) -> Network {
        let url = try url(model)
        guard let kind = FileSystem.kind(url.path) else {
            throw Failure(.inputUnreadable, "There is no model file \(url.relativePath); check its name.")
        }
        guard kind != .folder else {
            throw Failure(.inputUnreadable, "\(url.relativePath) is a folder; name a .\(fileExtension) file in it.")
        }
        do {
            return try ModelFile.read(url)
        } catch let error as NetworkError {
            throw Failure(.inputUnreadable, "\(url.relativePath) is not a Patina model: \(error.description).")
        } catch let error as POSIXError {
            throw Failure(.inputUnreadable, "\(url.relativePath) cannot be read (\(error.reason)).")
        } catch {
            throw Failure(.inputUnreadable, "\(url.relativePath) cannot be read: \(error.localizedDescription)")
        }
    }
}
