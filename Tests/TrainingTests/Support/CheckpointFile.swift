import Foundation
import Network
import Testing

@testable import Training

/// A checkpoint's bytes, to be damaged.
struct CheckpointFile {
    let recipe: TrainingRecipe
    let data: Data

    /// - Parameter step: of the tiny run of the recipe.
    init(_ recipe: TrainingRecipe = TinyRun.recipe, at step: Int) throws {
        self.recipe = recipe
        var data = Data()
        try TinyRun.withTemporaryPath { path in
            let trainer = try TinyRun.trainer(recipe)
            try TinyRun.advance(trainer, to: step)
            try trainer.writeCheckpoint(to: path)
            data = try TinyRun.bytes(path)
        }
        self.data = data
    }

    /// Resumes from the data in a trainer of the recipe, which must refuse and stay as it was.
    static func refusal(
        of data: Data, recipe: TrainingRecipe = TinyRun.recipe, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> String {
        var text = ""
        try TinyRun.withTemporaryPath { path in
            try data.write(to: URL(fileURLWithPath: path))
            let trainer = try TinyRun.trainer(recipe)
            let state = trainer.state
            let error = #expect(throws: TrainingError.self, sourceLocation: sourceLocation) {
                try trainer.resume(from: path)
            }
            if case .checkpoint(let reason)? = error { text = reason }
            #expect(trainer.state == state, sourceLocation: sourceLocation)
        }
        return text
    }

    /// Why it is refused after a change.
    func refusal(
        sourceLocation: SourceLocation = #_sourceLocation, after change: (inout Safetensors) throws -> Void
    ) throws -> String {
        var file = try Safetensors(data: data)
        try change(&file)
        return try Self.refusal(of: file.encoded(), recipe: recipe, sourceLocation: sourceLocation)
    }

    /// Why it is refused with other words in its JSON.
    func refusal(
        replacing old: String, with new: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> String {
        try refusal(sourceLocation: sourceLocation) { file in
            let json = try #require(file.metadata[Checkpoint.metadataKey])
            #expect(json.contains(old), sourceLocation: sourceLocation)
            file.metadata[Checkpoint.metadataKey] = json.replacingOccurrences(of: old, with: new)
        }
    }

    /// Why it is refused with a value in the middle of a tensor that is no number.
    func refusal(withNoNumberIn tensor: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        try refusal(sourceLocation: sourceLocation) { file in
            var values: [Float] = try file.elements(tensor)
            values[values.count / 2] = .nan
            file.set(tensor, values)
        }
    }
}
