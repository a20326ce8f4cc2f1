import Foundation
import TestSupport
import Testing

/// A command's options, or a path, and how the program is to refuse them.
struct Refused: Sendable, CustomTestStringConvertible {
    let options: [String]
    let status: Int32
    let words: [String]

    init(_ options: String..., status: Int32, saying words: [String]) {
        self.options = options
        self.status = status
        self.words = words
    }

    var testDescription: String { options.joined(separator: " ") }
}

/// Runs the program and checks that it refuses as it should: the exit code, one sentence with certain words on standard
/// error, nothing of FFmpeg's log, and nothing new in the output folder.
func expectRefusal(
    _ arguments: [String], status: Int32, saying words: [String], in workspace: Workspace, shell: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let before = workspace.outputs
    let run = try Program.run(arguments, in: workspace.folder, shell: shell)
    let comment: Comment = "\(arguments): \(run.status) \(run.errors)"
    #expect(run.status == status, comment, sourceLocation: sourceLocation)
    #expect(run.output.isEmpty, comment, sourceLocation: sourceLocation)
    let sentence = try #require(run.sentence, comment, sourceLocation: sourceLocation)
    #expect(sentence.hasPrefix("patina: ") && sentence.hasSuffix("."), comment, sourceLocation: sourceLocation)
    #expect(!sentence.contains(" @ 0x") && !sentence.contains("Error Domain"), comment, sourceLocation: sourceLocation)
    for word in words { #expect(sentence.contains(word), comment, sourceLocation: sourceLocation) }
    #expect(workspace.outputs == before, comment, sourceLocation: sourceLocation)
}
