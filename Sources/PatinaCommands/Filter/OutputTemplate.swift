import Foundation

/// An output's name with fields in braces that each input fills: out/{name}-2x{ext}.
struct OutputTemplate {
    private let text: String

    /// What can stand in braces.
    static let fields = ["name", "ext", "model", "index"]

    init(_ text: String) { self.text = text }

    /// Whether outputs of different inputs have different names.
    var tellsInputsApart: Bool { text.contains("{name}") || text.contains("{index}") }

    /// A field in braces that there is not.
    var unknownField: String? {
        text.matches(of: /\{([^{}\/]*)\}/).map { String($0.output.1) }.first { !Self.fields.contains($0) }
    }

    /// The output of an input.
    /// - Parameters:
    ///   - model: what {model} becomes.
    ///   - index: the input's place, from 1.
    ///   - count: how many inputs there are; indices have as many digits, so that they sort.
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
        // All at once: a file may be called {ext}.mp4.
        return text.replacing(/\{(name|ext|model|index)\}/) { values[String($0.output.1), default: ""] }
    }
}
