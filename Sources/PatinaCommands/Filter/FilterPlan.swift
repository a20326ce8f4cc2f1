import Files
import Foundation
import Media

/// A plan that assigns an output to every input, made before the work begins.
struct FilterPlan {
    /// An input with its output.
    struct Item {
        let input: String
        let output: String
    }

    let items: [Item]
    /// Whether several inputs or a folder were named, in which case the others continue after a failure.
    let isBatch: Bool
    /// A sentence for each file of a folder that is left out.
    let notes: [String]

    /// Makes the plan.
    /// - Parameters:
    ///   - inputs: files, URLs and folders, at least one.
    ///   - output: a file, or a name with fields.
    ///   - model: the network's name for the field {model}.
    /// - Throws: `Failure` where an output would replace an input or another output, or a folder has no videos.
    init(inputs: [String], output: String, model: String) throws(Failure) {
        for path in inputs where path.isEmpty {
            throw Failure(.usage, "The input has an empty name; name a file.")
        }
        guard !output.isEmpty else { throw Failure(.usage, "The output has an empty name; name a file.") }
        let template = OutputTemplate(output)
        let folders = inputs.filter(FileSystem.isFolder)
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

    /// Checks that the output's name differs from input to input and has only known fields.
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

    /// Checks that no output is an input, which would be lost while it is read, and that no two outputs are the same
    /// file.
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
