import Foundation
import Testing
import Training

/// What `Models/README.md` says of recipes.
@Suite struct RecipeDocumentationTests {
    private static let models = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Models")

    private static func text() throws -> String {
        try String(contentsOf: models.appending(path: "README.md"), encoding: .utf8)
    }

    /// Each recipe of the line-up, and that its name stands in the text or is that of a model.
    @Test func theLineUpsRecipesAreValid() throws {
        let folder = Self.models.appending(path: "recipes")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
        #expect(names.count > 10)
        let text = try Self.text()
        for name in names {
            let recipe = try TrainingRecipe(json: Data(contentsOf: folder.appending(path: name)))
            #expect(throws: Never.self, "\(name)") { try recipe.validate() }
            let model = Self.models.appending(path: name.replacing(".json", with: ".safetensors"))
            #expect(text.contains(name) || FileManager.default.fileExists(atPath: model.path), "\(name)")
        }
    }

    /// The names of all fields of a recipe, such as `network.scale`, with their values as JSON has them.
    private static func fields(_ json: Data) throws -> [String: String] {
        var fields: [String: String] = [:]
        func collect(_ value: Any, _ path: [String]) throws {
            // The keys of these are names of layers and of styles.
            if let object = value as? [String: Any], !["costs", "weights"].contains(path.last) {
                for (name, value) in object { try collect(value, path + [name]) }
            } else {
                let data = try JSONSerialization.data(withJSONObject: value, options: [.fragmentsAllowed, .sortedKeys])
                fields[path.joined(separator: ".")] = String(decoding: data, as: UTF8.self)
            }
        }
        try collect(try JSONSerialization.jsonObject(with: json), [])
        return fields
    }

    @Test func theTableHasEveryFieldWithItsDefault() throws {
        let pattern = /\| `([a-z]+\.[a-z_.]+)` \| [^|]+ \| [^|]+ \| ([^|]+) \|/
        var documented: [String: String] = [:]
        for line in try Self.text().split(separator: "\n") {
            guard let match = try pattern.wholeMatch(in: line) else { continue }
            let value = try JSONSerialization.jsonObject(
                with: Data(match.output.2.utf8), options: .fragmentsAllowed)
            let data = try JSONSerialization.data(withJSONObject: value, options: .fragmentsAllowed)
            documented[String(match.output.1)] = String(decoding: data, as: UTF8.self)
        }
        var recipe = TrainingRecipe()
        recipe.style = StyleRecipe()
        #expect(try documented == Self.fields(recipe.json))
    }

    @Test func theExampleIsARecipe() throws {
        let text = try Self.text()
        let example = try #require(text.firstMatch(of: /```json\n(\{\n  "network"[^`]+)```/)).output.1
        let recipe = try TrainingRecipe(json: Data(example.utf8))
        try recipe.validate()
        #expect(recipe.network.residual && recipe.sparsity.keep == 0.5)
    }
}
