import Foundation

/// The networks that `--model` names, one or several with commas between them, in the order in which pictures go through
/// them.
struct ModelChain {
    /// Names or files, at least one.
    let models: [String]

    /// A comma that is part of an existing file's name separates nothing.
    /// - Throws: `Failure` of usage where nothing stands beside a comma.
    init(_ text: String) throws(Failure) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        var models: [String] = []
        var rest = parts[...]
        while !rest.isEmpty {
            // The longest name that is a file's.
            let count = stride(from: rest.count, to: 1, by: -1).first { count in
                FileManager.default.fileExists(atPath: rest.prefix(count).joined(separator: ","))
            }
            models.append(rest.prefix(count ?? 1).joined(separator: ","))
            rest = rest.dropFirst(count ?? 1)
        }
        if models.count > 1, models.contains("") {
            throw Failure(
                .usage, "--model is \(text); write names or files with commas between them, as in restore,sr2.")
        }
        self.models = models
    }

    /// What records call it: the models as they were given.
    var name: String { models.joined(separator: "+") }

    /// The same without folders and extensions, as a part of a file's name.
    var label: String {
        models.map { URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent }.joined(separator: "+")
    }
}
