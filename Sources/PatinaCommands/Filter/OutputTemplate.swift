import Foundation

/// The name of an output with fields in braces that are filled for each input, such as out/{name}-2x{ext}.
struct OutputTemplate {
    private let text: String

    /// The names of the fields.
    static let fields = ["name", "ext", "model", "index"]

    init(_ text: String) { self.text = text }

    /// Whether the outputs of different inputs have different names.
    var tellsInputsApart: Bool { text.contains("{name}") || text.contains("{index}") }

    /// The first field in the text that does not exist; nil where all do.
    var unknownField: String? {
        text.matches(of: /\{([^{}\/]*)\}/).map { String($0.output.1) }.first { !Self.fields.contains($0) }
    }

    /// Returns the path of the output for an input.
    /// - Parameters:
    ///   - model: the value of {model}.
    ///   - index: the number of the input, from 1.
    ///   - count: the number of inputs; indices have as many digits, so that names sort.
    func path(for input: String, model: String, index: Int, of count: Int) -> String {
        let file = input == "-" ? "stdin" : URL(fileURLWithPath: input).lastPathComponent
        let dot = file.dropFirst().lastIndex(of: ".")
        let digits = String(index)
        let padding = String(repeating: "0", count: String(count).count - digits.count)
        let values = [
            "name": dot.map { String(file[..<$0]) } ?? file,
            "ext": dot.map { String(file[$0...]) } ?? "",
            "model": model,
            "index": padding + digits,
        ]
        // All fields are replaced at once, since the name of a file may contain the text of a field.
        return text.replacing(/\{(name|ext|model|index)\}/) { values[String($0.output.1), default: ""] }
    }
}
