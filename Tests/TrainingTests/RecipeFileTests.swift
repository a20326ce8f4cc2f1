import Foundation
import Network
import PatternSparsity
import Testing
import Training

/// Recipes as JSON.
@Suite struct RecipeFileTests {
    private static func recipe(_ text: String) throws -> TrainingRecipe { try TrainingRecipe(json: Data(text.utf8)) }

    /// No field has its default.
    private static let unusual: TrainingRecipe = {
        var recipe = TrainingRecipe()
        recipe.network.scale = 1
        (recipe.network.channels, recipe.network.layers, recipe.network.window) = (24, 5, 5)
        (recipe.network.spaceToDepth, recipe.network.residual, recipe.network.slope) = (2, true, 0.125)
        (recipe.data.patch, recipe.data.batch, recipe.data.candidates) = (48, 8, 4)
        (recipe.data.brightness, recipe.data.rescales) = (0.25, [0.8, 0.6])
        recipe.data.degradation.kind = .video
        recipe.data.degradation.crf = 28...38
        recipe.data.degradation.codecs = [.hevc]
        recipe.data.degradation.blur = 0.25...1
        recipe.data.degradation.noise = 0...2.5
        recipe.data.degradation.variants = 6
        (recipe.sparsity.method, recipe.sparsity.granularity) = (.admm, Granularity(filters: 8, channels: 2)!)
        (recipe.sparsity.librarySize, recipe.sparsity.shrinking) = (6, [40, 12])
        (recipe.sparsity.keep, recipe.sparsity.minimumKeep) = (0.5, 0.25)
        recipe.sparsity.costs = ["trunk1": 2.5, "trunk2": 0.5]
        recipe.sparsity.connectivityOnly = ["trunk2"]
        (recipe.sparsity.settled, recipe.sparsity.refresh, recipe.sparsity.decay) = (0.75, 50, 2)
        (recipe.sparsity.rho, recipe.sparsity.rhoFactor, recipe.sparsity.rhoStages) = (1e-4, 5, 4)
        recipe.setSteps(1, 2, 3)
        (recipe.training.loss, recipe.training.precision) = (.l1, .float32)
        (recipe.training.optimizer, recipe.training.trainsSlopes) = (.adam, true)
        recipe.training.equalizes = true
        (recipe.training.learningRate, recipe.training.quantizedLearningRate) = (1e-3, 1e-4)
        (recipe.training.averaging, recipe.training.distillation, recipe.training.seed) = (0.99, 0.25, .max)
        return recipe
    }()

    @Test func everyFieldIsWrittenAndReadAgain() throws {
        try Self.unusual.validate()
        #expect(try TrainingRecipe(json: Self.unusual.json) == Self.unusual)
        #expect(try TrainingRecipe(json: TrainingRecipe().json) == TrainingRecipe())
        // A field of the type that is not read would keep its default, and one that is not unusual would hide that.
        let (unusual, usual) = (Mirror(reflecting: Self.unusual), Mirror(reflecting: TrainingRecipe()))
        for (section, defaults) in zip(unusual.children, usual.children) {
            for (field, value) in zip(
                Mirror(reflecting: section.value).children, Mirror(reflecting: defaults.value).children)
            where !["library", "ends", "isColor", "normalization", "stem"].contains(field.label) {
                #expect("\(field.value)" != "\(value.value)", "\(section.label!).\(field.label!)")
            }
        }
        // These do not go with the others.
        var recipe = TrainingRecipe()
        (recipe.sparsity.library, recipe.sparsity.ends) = (.elog, true)
        (recipe.network.isColor, recipe.network.normalization, recipe.network.stem) = (true, .instance, [16])
        var style = StyleRecipe()
        (style.content, style.style, style.tones, style.variation, style.stability) = (2, 3, 6, 4, 5)
        (style.imitatedStability, style.weights) = (7, ["wave": 1.5])
        (style.grid, style.memory, style.size, style.blur, style.shift, style.noise) = (2, 0.5, 300, 0.5, 3, 1.5)
        recipe.style = style
        for (field, usual) in zip(Mirror(reflecting: style).children, Mirror(reflecting: StyleRecipe()).children) {
            #expect("\(field.value)" != "\(usual.value)", "style.\(field.label!)")
        }
        #expect(try TrainingRecipe(json: recipe.json) == recipe)
    }

    @Test func whatIsMissingKeepsItsDefault() throws {
        #expect(try Self.recipe("{}") == TrainingRecipe())
        var expected = TrainingRecipe()
        expected.network.residual = true
        expected.data.degradation.crf = 30...34
        expected.sparsity.granularity = Granularity(filters: 4, channels: 4)!
        expected.training.quantizedSteps = 0
        let text = """
            {"network": {"residual": true}, "data": {"degradation": {"crf": [30, 34]}},
             "sparsity": {"granularity": "4x4"}, "training": {"quantized_steps": 0}}
            """
        #expect(try Self.recipe(text) == expected)
    }

    @Test func valuesAreReadBeforeTheyAreValidated() throws {
        let recipe = try Self.recipe(#"{"sparsity": {"library": "dilated"}}"#)
        #expect(throws: TrainingError.recipe("sparsity.library is dilated, which needs network.window 5")) {
            try recipe.validate()
        }
    }

    @Test(arguments: [
        ("", "it is not JSON"), ("network: 3", "it is not JSON"), (#"{"network": {}"#, "it is not JSON"),
        ("[]", "the recipe is not an object of fields in braces"),
        ("3", "the recipe is not an object of fields in braces"),
        (#"{"nework": {}}"#, "the recipe has no field nework; it has network, data, sparsity, training"),
        (#"{"network": 3}"#, "network is not an object of fields in braces"),
        (#"{"data": []}"#, "data is not an object of fields in braces"),
        (#"{"data": {"degradation": "video"}}"#, "data.degradation is not an object of fields in braces"),
        (
            #"{"network": {"chanels": 3}}"#,
            "network has no field chanels; it has scale, channels, layers, window, residual, slope,"
        ),
        (#"{"data": {"patches": 3}}"#, "data has no field patches; it has patch, batch, candidates, brightness,"),
        (#"{"data": {"degradation": {"crv": 3}}}"#, "data.degradation has no field crv; it has kind, crf, codecs,"),
        (#"{"sparsity": {"keeps": 0.5}}"#, "sparsity has no field keeps; it has method, granularity, library,"),
        (#"{"training": {"steps": 5}}"#, "training has no field steps; it has dense_steps, sparse_steps,"),
    ]) func whatIsNoRecipeIsNamed(text: String, sentence: String) throws {
        let error = #expect(throws: TrainingError.self) { try Self.recipe(text) }
        guard case .recipe(let said)? = error else {
            Issue.record("\(String(describing: error)) is about the recipe")
            return
        }
        #expect(said.hasPrefix(sentence), "\(said)")
    }

    /// Every field with a value of another kind.
    @Test(arguments: [
        ("network", "a whole number", ["scale", "channels", "layers", "window", "space_to_depth"]),
        ("network", "true or false", ["residual"]), ("network", "a number", ["slope"]),
        ("data", "a whole number", ["patch", "batch", "candidates"]), ("data", "a number", ["brightness"]),
        ("data", "a list of numbers", ["rescales"]),
        ("sparsity", "one-shot, gradual, straight-through, admm or fixed", ["method"]),
        ("sparsity", "filters and channels such as \"16x4\", each 1 to 256", ["granularity"]),
        ("sparsity", "one of extracted, gaussian, elog, mixed, random, all, dilated", ["library"]),
        ("sparsity", "a whole number", ["library_size", "refresh", "rho_stages"]),
        ("sparsity", "a list of whole numbers", ["shrinking"]),
        ("sparsity", "a number", ["keep", "minimum_keep", "settled", "decay", "rho", "rho_factor"]),
        ("sparsity", "a list of names of layers", ["connectivity_only"]),
        ("sparsity", "numbers by the names of layers", ["costs"]), ("sparsity", "true or false", ["ends"]),
        ("training", "a whole number", ["dense_steps", "sparse_steps", "quantized_steps", "seed"]),
        ("training", "one of l1, charbonnier, l2, psnr", ["loss"]), ("training", "muon or adam", ["optimizer"]),
        ("training", "true or false", ["train_slopes", "equalize"]),
        ("training", "a number", ["learning_rate", "quantized_learning_rate", "averaging", "distillation"]),
        ("training", "float32 or bfloat16", ["precision"]),
    ]) func aFieldOfTheWrongKindIsNamed(section: String, form: String, fields: [String]) throws {
        for field in fields {
            let list = form.hasPrefix("a list of names") ? "[3]" : "[\"a\"]"
            for value in [#""3x""#, list, form == "a number" ? "true" : "2.5"] {
                #expect(throws: TrainingError.recipe("\(section).\(field) is not \(form)"), "\(field): \(value)") {
                    try Self.recipe("{\"\(section)\": {\"\(field)\": \(value)}}")
                }
            }
        }
    }

    @Test(arguments: ["16", "16x", "x4", "16x4x2", "0x4", "16x257", "-1x4", " 16x4", "16×4"])
    func aGranularityIsTwoNumbersInRange(text: String) {
        #expect(Granularity(text) == nil)
        #expect(throws: TrainingError.self) { try Self.recipe(#"{"sparsity": {"granularity": "\#(text)"}}"#) }
    }
}
