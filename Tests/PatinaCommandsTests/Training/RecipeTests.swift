import Foundation
import Network
import PatternSparsity
import TestSupport
import Testing
import Training

/// `patina train --recipe`.
@Suite struct RecipeTests {
    private static let text = """
        {"network": {"channels": 8, "layers": 2, "residual": true, "space_to_depth": 2},
         "data": {"patch": 8, "batch": 1, "candidates": 2, "brightness": 0.3, "rescales": [0.8]},
         "sparsity": {"method": "one-shot", "granularity": "4x4", "library": "mixed", "keep": 0.5},
         "training": {"dense_steps": 2, "sparse_steps": 2, "quantized_steps": 2}}
        """

    @Test func aRecipeDecidesAndOptionsHaveTheLastWord() throws {
        let workspace = try Workspace()
        let recipe = try workspace.write("r.json", Data(Self.text.utf8))
        let (model, log) = (workspace.output("out.safetensors"), workspace.output("log"))
        let run = try Program.run([
            "train", "--recipe", recipe, "--data", try workspace.pictures(), "-o", model, "--threads", "1", "--log",
            log,
            "--library", "gaussian", "--dense-steps", "3", "--layers", "4",
        ])
        #expect(run.status == 0 && run.errors.contains("step 7/7"), "\(run.errors)")
        let network = try ModelFile.read(URL(fileURLWithPath: model))
        #expect(network.isQuantized && network.nodes.contains { $0.name == "trunk4.sum" })
        let shape = try NetworkShape(of: network)
        #expect((shape.channels, shape.layers, shape.spaceToDepth, shape.scale) == (8, 4, 2, 2))
        #expect(network.patternLibrary.map(\.mask) == [0x1b, 0x36, 0xd8, 0x1b0])
        let structures = network.nodes.compactMap { node -> BlockStructure? in
            if case .convolution(let convolution) = node.operation { convolution.structure } else { nil }
        }
        #expect(structures.map(\.granularity.description) == ["4x4", "4x4", "4x4", "4x4"])
        #expect(structures.reduce(0) { $0 + $1.patterns.count { $0 != BlockStructure.removed } } == 8)

        // The log has the recipe that it was in the end.
        struct Header: Decodable {
            let recipe: TrainingRecipe
        }
        let line = try #require(String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").first)
        var expected = try TrainingRecipe(json: Data(Self.text.utf8))
        expected.sparsity.library = .gaussian
        (expected.training.denseSteps, expected.network.layers) = (3, 4)
        #expect(try JSONDecoder().decode(Header.self, from: Data(line.utf8)).recipe == expected)
    }

    /// What goes only with an option beside it is no error of the file.
    @Test func aRecipeIsCheckedTogetherWithTheOptions() throws {
        let workspace = try Workspace()
        let recipe = try workspace.write("r.json", Data(#"{"data": {"patch": 4}, "network": {"layers": 99}}"#.utf8))
        let run = try Program.run(
            ["train", "--recipe", recipe, "--data", try workspace.pictures(), "-o", workspace.output("a.safetensors")]
                + TinyRecipe.steps(1))
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test(arguments: [
        ("", "it is not JSON"), ("{\"network\": {}", "it is not JSON"),
        ("[1]", "the recipe is not an object of fields in braces"),
        ("{\"steps\": 3}", "the recipe has no field steps; it has network, data, sparsity, training"),
        ("{\"network\": {\"chanels\": 8}}", "network has no field chanels; it has scale, channels,"),
        ("{\"network\": {\"channels\": \"8\"}}", "network.channels is not a whole number"),
        ("{\"data\": {\"degradation\": {\"crf\": [36, 20]}}}", "data.degradation.crf is not two whole numbers"),
        ("{\"sparsity\": {\"method\": \"gradually\"}}", "sparsity.method is not one-shot, gradual,"),
        ("{\"sparsity\": {\"keep\": 2}}", "sparsity.keep is 2.0, not 0.01 to 1.0"),
        ("{\"network\": {\"space_to_depth\": 2}, \"data\": {\"patch\": 9}}", "data.patch is 9, not a multiple of"),
        ("{\"sparsity\": {\"costs\": {\"trunk9\": 2}}}", "sparsity.costs has trunk9; the pruned layers are trunk1"),
    ])
    func aWrongRecipeIsNamedWithWhatIsWrong(text: String, sentence: String) throws {
        let workspace = try Workspace()
        _ = try workspace.pictures(count: 2)
        try workspace.write("my recipe.json", Data(text.utf8))
        for command in [["train"], ["prune", "in/tiny.safetensors"]] {
            _ = try workspace.model()
            // The model has its own shape.
            if command[0] == "prune", text.contains("space_to_depth") { continue }
            try expectRefusal(
                command + ["--recipe", "in/my recipe.json", "--data", "in/pictures", "-o", "out/a.safetensors"],
                status: 2, saying: ["The recipe in/my recipe.json is wrong: \(sentence)"], in: workspace)
        }
    }

    @Test(arguments: ["in/none.json", "in/pictures"]) func aRecipeThatCannotBeReadIsNamed(path: String) throws {
        let workspace = try Workspace()
        _ = try workspace.pictures(count: 2)
        try expectRefusal(
            ["train", "--recipe", path, "--data", "in/pictures", "-o", "out/a.safetensors"], status: 3,
            saying: ["The recipe \(path) cannot be read"], in: workspace)
    }
}
