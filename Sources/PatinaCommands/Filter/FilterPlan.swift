import Foundation
import Media

/// Which inputs are filtered into which outputs, found out before the work begins.
struct FilterPlan {
    struct Item {
        let input: String
        let output: String
    }

    let items: [Item]
    /// Whether several inputs were named, or a folder of them: one that fails does not keep the others.
    let isBatch: Bool
    /// What was left out of a folder, a sentence each.
    let notes: [String]

    /// - Parameters:
    ///   - inputs: files, URLs and folders, at least one.
    ///   - output: a file, or a name with fields.
    ///   - model: what it is called in names of files.
    /// - Throws: `Failure` where outputs would be each other or an input, and what a folder's content throws.
    init(inputs: [String], output: String, model: String) throws(Failure) {
        for path in inputs where path.isEmpty {
            throw Failure(.usage, "The input has an empty name; name a file.")
        }
        guard !output.isEmpty else { throw Failure(.usage, "The output has an empty name; name a file.") }
        let template = OutputTemplate(output)
        let folders = inputs.filter(Self.isFolder)
        isBatch = inputs.count > 1 || (!folders.isEmpty && template.tellsInputsApart)
        if isBatch { try Self.require(template, inputs.count) }
        var files: [String] = []
        var notes: [String] = []
        for input in inputs {
            guard isBatch, folders.contains(input) else {
                files.append(input)
                continue
            }
            let content = try MediaFolder(input)
            files += content.files
            notes += content.notes
        }
        let count = files.count
        items = files.enumerated().map { index, file in
            Item(input: file, output: template.path(for: file, model: model, index: index + 1, of: count))
        }
        self.notes = notes
        try Self.requireDifferent(items)
    }

    private static func isFolder(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
    }

    private static func require(_ template: OutputTemplate, _ inputs: Int) throws(Failure) {
        if let field = template.unknownField {
            let known = OutputTemplate.fields.map { "{\($0)}" }.joined(separator: ", ")
            throw Failure(.usage, "The output has the field {\(field)}; there are \(known).")
        }
        guard template.tellsInputsApart else {
            throw Failure(
                .usage,
                "Several inputs need an output with a field in it, such as 'out/{name}-2x{ext}'; "
                    + "see 'patina filter --help'.")
        }
    }

    /// Writing over a file that is being read would lose it, and so would writing two into one.
    private static func requireDifferent(_ items: [Item]) throws(Failure) {
        let inputs = Dictionary(items.map { (FileIdentity($0.input), $0.input) }) { first, _ in first }
        var outputs: [String: String] = [:]
        var files: [FileIdentity: String] = [:]
        for item in items where item.output != "-" {
            let identity = FileIdentity(item.output)
            if let identity, let input = inputs[identity] {
                throw Failure(
                    .usage,
                    input == item.input || items.count == 1
                        ? "\(item.output) is the input itself; give the output another name."
                        : "\(item.output) is the input \(input) itself; give the output another name.")
            }
            let other = identity.flatMap { files[$0] } ?? outputs[item.output]
            if let other {
                throw Failure(
                    .usage, "\(other) and \(item.input) would both become \(item.output); put {ext} or {index} in it.")
            }
            outputs[item.output] = item.input
            if let identity { files[identity] = item.input }
        }
    }
}
