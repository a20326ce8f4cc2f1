import Files
import Foundation
import Network

/// The networks that `--model` names, separated by commas, in the order in which they process a picture.
struct ModelChain {
    /// The names or files of the networks, at least one.
    let models: [String]

    /// Splits the text at commas, except within the name of an existing file.
    /// - Throws: `Failure` of usage where a name is empty.
    init(_ text: String) throws(Failure) {
        let parts = Self.joiningMixtures(text.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
        var models: [String] = []
        var rest = parts[...]
        while !rest.isEmpty {
            // The longest sequence that is the name of a file is taken as one.
            let count = stride(from: rest.count, to: 1, by: -1).first { count in
                FileSystem.exists(rest.prefix(count).joined(separator: ","))
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

    /// Joins the weights of a mixture of styles, as in `painter:wave=0.6,scream=0.4`, between which commas stand, too.
    private static func joiningMixtures(_ parts: [String]) -> [String] {
        parts.reduce(into: []) { joined, part in
            if let last = joined.last, StyleChoice.split(last).choice?.contains("=") == true,
                let end = part.firstIndex(of: "="), Network.isStyleName(String(part[..<end]))
            {
                joined[joined.count - 1] = last + "," + part
            } else {
                joined.append(part)
            }
        }
    }

    /// The name of the chain in records: the models as they were given, with + between.
    var name: String { models.joined(separator: "+") }

    /// The name without folders and extensions, for use in the name of a file.
    var label: String {
        models.map { URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent }.joined(separator: "+")
    }
}
