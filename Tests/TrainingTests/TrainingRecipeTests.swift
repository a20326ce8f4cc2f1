import PatternSparsity
import Testing
import Training

@Suite struct TrainingRecipeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let sentence: String
        let change: @Sendable (inout TrainingRecipe) -> Void
        var testDescription: String { sentence }
    }

    private static func out(_ sentence: String, _ change: @escaping @Sendable (inout TrainingRecipe) -> Void) -> Case {
        Case(sentence: sentence, change: change)
    }

    @Test func theDefaultRecipeIsValid() throws {
        try TrainingRecipe().validate()
    }

    @Test func theEndsOfEveryRangeAreValid() throws {
        var recipe = TrainingRecipe()
        (recipe.network.scale, recipe.network.channels, recipe.network.layers) = (4, 512, 64)
        (recipe.network.window, recipe.network.spaceToDepth) = (5, 2)
        (recipe.data.patch, recipe.data.batch, recipe.data.candidates) = (512, 1024, 64)
        recipe.data.brightness = 0.9
        (recipe.sparsity.librarySize, recipe.sparsity.shrinking) = (1, [255, 2])
        (recipe.sparsity.keep, recipe.sparsity.minimumKeep, recipe.sparsity.settled) = (0.01, 1, 1)
        recipe.sparsity.costs = ["trunk1": 1e9, "trunk2": 1e-9]
        (recipe.sparsity.refresh, recipe.sparsity.decay) = (1_000_000, 1000)
        (recipe.sparsity.rho, recipe.sparsity.rhoFactor, recipe.sparsity.rhoStages) = (1e3, 1000, 10)
        recipe.setSteps(100_000_000, 100_000_000, 100_000_000)
        (recipe.training.learningRate, recipe.training.quantizedLearningRate) = (1, 1)
        (recipe.training.averaging, recipe.training.distillation) = (0.999999, 1)
        try recipe.validate()

        recipe = TrainingRecipe()
        (recipe.network.channels, recipe.network.layers, recipe.network.spaceToDepth) = (4, 0, 4)
        (recipe.data.patch, recipe.data.batch) = (8, 1)
        recipe.sparsity.librarySize = 56
        (recipe.sparsity.minimumKeep, recipe.sparsity.settled) = (0, 0)
        (recipe.sparsity.refresh, recipe.sparsity.decay) = (1, 0)
        (recipe.sparsity.rho, recipe.sparsity.rhoFactor, recipe.sparsity.rhoStages) = (1e-9, 1, 1)
        recipe.setSteps(0, 0, 0)
        (recipe.training.learningRate, recipe.training.quantizedLearningRate) = (1e-9, 1e-9)
        (recipe.training.averaging, recipe.training.distillation) = (0, 0)
        try recipe.validate()
    }

    private static let numbers = [
        out("network.scale is 0, not 1 to 4") { $0.network.scale = 0 },
        out("network.scale is 5, not 1 to 4") { $0.network.scale = 5 },
        out("network.channels is 3, not 4 to 512") { $0.network.channels = 3 },
        out("network.channels is 513, not 4 to 512") { $0.network.channels = 513 },
        out("network.layers is -1, not 0 to 64") { $0.network.layers = -1 },
        out("network.layers is 65, not 0 to 64") { $0.network.layers = 65 },
        out("network.window is 4, not 3 or 5") { $0.network.window = 4 },
        out("network.space_to_depth is 0, not 1 to 8") { $0.network.spaceToDepth = 0 },
        out("network.space_to_depth is 9, not 1 to 8") { $0.network.spaceToDepth = 9 },
        out("data.patch is 7, not 8 to 512") { $0.data.patch = 7 },
        out("data.patch is 513, not 8 to 512") { $0.data.patch = 513 },
        out("data.batch is 0, not 1 to 1024") { $0.data.batch = 0 },
        out("data.batch is 1025, not 1 to 1024") { $0.data.batch = 1025 },
        out("data.candidates is 0, not 1 to 64") { $0.data.candidates = 0 },
        out("data.candidates is 65, not 1 to 64") { $0.data.candidates = 65 },
        out("data.brightness is -0.1, not 0.0 to 0.9") { $0.data.brightness = -0.1 },
        out("data.brightness is 0.95, not 0.0 to 0.9") { $0.data.brightness = 0.95 },
        out("data.rescales has 1.0, not 0.1 to below 1") { $0.data.rescales = [0.5, 1] },
        out("data.degradation.variants is 0, not 1 to 64") { $0.data.degradation.variants = 0 },
        out("sparsity.library_size is 0, not 1 to 56") { $0.sparsity.librarySize = 0 },
        out("sparsity.library_size is 57, not 1 to 56") { $0.sparsity.librarySize = 57 },
        out("sparsity.shrinking is 57, not 1 to 56") { $0.sparsity.shrinking = [57, 12] },
        out("sparsity.keep is 0.0, not 0.01 to 1.0") { $0.sparsity.keep = 0 },
        out("sparsity.keep is 1.01, not 0.01 to 1.0") { $0.sparsity.keep = 1.01 },
        out("sparsity.keep is nan, not 0.01 to 1.0") { $0.sparsity.keep = .nan },
        out("sparsity.minimum_keep is -0.1, not 0.0 to 1.0") { $0.sparsity.minimumKeep = -0.1 },
        out("sparsity.minimum_keep is 1.1, not 0.0 to 1.0") { $0.sparsity.minimumKeep = 1.1 },
        out("sparsity.costs.b is 0.0, not 1e-09 to 1000000000.0") { $0.sparsity.costs = ["a": 1, "b": 0] },
        out("sparsity.costs.b is inf, not 1e-09 to 1000000000.0") { $0.sparsity.costs = ["b": .infinity] },
        out("sparsity.settled is -0.1, not 0.0 to 1.0") { $0.sparsity.settled = -0.1 },
        out("sparsity.settled is 1.1, not 0.0 to 1.0") { $0.sparsity.settled = 1.1 },
        out("sparsity.refresh is 0, not 1 to 1000000") { $0.sparsity.refresh = 0 },
        out("sparsity.refresh is 1000001, not 1 to 1000000") { $0.sparsity.refresh = 1_000_001 },
        out("sparsity.decay is -1.0, not 0.0 to 1000.0") { $0.sparsity.decay = -1 },
        out("sparsity.decay is 1001.0, not 0.0 to 1000.0") { $0.sparsity.decay = 1001 },
        out("sparsity.rho is 0.0, not 1e-09 to 1000.0") { $0.sparsity.rho = 0 },
        out("sparsity.rho is 1001.0, not 1e-09 to 1000.0") { $0.sparsity.rho = 1001 },
        out("sparsity.rho_factor is 0.5, not 1.0 to 1000.0") { $0.sparsity.rhoFactor = 0.5 },
        out("sparsity.rho_factor is 1001.0, not 1.0 to 1000.0") { $0.sparsity.rhoFactor = 1001 },
        out("sparsity.rho_stages is 0, not 1 to 10") { $0.sparsity.rhoStages = 0 },
        out("sparsity.rho_stages is 11, not 1 to 10") { $0.sparsity.rhoStages = 11 },
        out("training.dense_steps is -1, not 0 to 100000000") { $0.training.denseSteps = -1 },
        out("training.dense_steps is 9223372036854775807,") { $0.training.denseSteps = .max },
        out("training.sparse_steps is -1, not 0 to 100000000") { $0.training.sparseSteps = -1 },
        out("training.quantized_steps is -1, not 0 to 100000000") { $0.training.quantizedSteps = -1 },
        out("training.learning_rate is 0.0, not 1e-09 to 1.0") { $0.training.learningRate = 0 },
        out("training.learning_rate is nan,") { $0.training.learningRate = .nan },
        out("training.learning_rate is 1.5,") { $0.training.learningRate = 1.5 },
        out("training.quantized_learning_rate is -1.0, not") { $0.training.quantizedLearningRate = -1 },
        out("training.quantized_learning_rate is 1.5, not") { $0.training.quantizedLearningRate = 1.5 },
        out("training.averaging is 1.0, not 0.0 to 0.999999") { $0.training.averaging = 1 },
        out("training.averaging is -0.5,") { $0.training.averaging = -0.5 },
        out("training.averaging is nan,") { $0.training.averaging = .nan },
        out("training.distillation is -0.1, not 0.0 to 1.0") { $0.training.distillation = -0.1 },
        out("training.distillation is 1.1, not 0.0 to 1.0") { $0.training.distillation = 1.1 },
    ]

    /// Values that only together are wrong.
    private static let pairs = [
        out("network.space_to_depth 3 times network.scale 3 is more than 8") {
            ($0.network.scale, $0.network.spaceToDepth) = (3, 3)
        },
        out("data.patch is 33, not a multiple of network.space_to_depth 2") {
            ($0.network.spaceToDepth, $0.data.patch) = (2, 33)
        },
        out("data.degradation.kind is bicubic, which changes nothing at scale 1; use video") { $0.network.scale = 1 },
        out("network.color is true, which style transfer alone has, and there is no style") {
            $0.network.isColor = true
        },
        out("there is a style, and network.color is not true") { $0.style = StyleRecipe() },
        out("network.scale is 2; style transfer keeps the size, so it must be 1") {
            ($0.network.isColor, $0.style) = (true, StyleRecipe())
        },
        out("sparsity.library_size is 256, not 1 to 255") {
            ($0.network.window, $0.sparsity.librarySize) = (5, 256)
        },
        out("sparsity.shrinking is [12, 12], not falling towards library_size 8") { $0.sparsity.shrinking = [12, 12] },
        out("sparsity.shrinking is [12, 8], not falling towards library_size 8") { $0.sparsity.shrinking = [12, 8] },
        out("sparsity.shrinking needs the library extracted, not random") {
            ($0.sparsity.library, $0.sparsity.shrinking) = (.random, [12])
        },
        out("sparsity.library is dilated, which needs network.window 5") { $0.sparsity.library = .dilated },
        out("sparsity.ends needs network.window 3") { ($0.network.window, $0.sparsity.ends) = (5, true) },
    ]

    @Test(arguments: numbers + pairs) func aValueOutOfRangeIsNamed(_ wrong: Case) throws {
        var recipe = TrainingRecipe()
        wrong.change(&recipe)
        let error = #expect(throws: TrainingError.self) { try recipe.validate() }
        guard case .recipe(let text)? = error else {
            Issue.record("\(String(describing: error)) is about the recipe")
            return
        }
        #expect(text.hasPrefix(wrong.sentence), "\(text)")
        #expect(throws: TrainingError.recipe(text)) { try Trainer(recipe, pairs: [], validation: [], threads: 1) }
    }
}
