import Testing
import Training

@Suite struct TrainingRecipeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let field: String
        let change: @Sendable (inout TrainingRecipe) -> Void
        var testDescription: String { field }
    }

    private static func out(_ field: String, _ change: @escaping @Sendable (inout TrainingRecipe) -> Void) -> Case {
        Case(field: field, change: change)
    }

    @Test func theDefaultRecipeIsValid() throws {
        try TrainingRecipe().validate()
    }

    @Test(arguments: [
        out("scale is 1, not 2 to 4") { $0.scale = 1 }, out("scale is 5, not 2 to 4") { $0.scale = 5 },
        out("channels is 3,") { $0.channels = 3 }, out("channels is 513,") { $0.channels = 513 },
        out("layers is -1,") { $0.layers = -1 }, out("layers is 65,") { $0.layers = 65 },
        out("filters per block is 0,") { $0.filtersPerBlock = 0 },
        out("filters per block is 257,") { $0.filtersPerBlock = 257 },
        out("channels per block is 0,") { $0.channelsPerBlock = 0 },
        out("channels per block is 257,") { $0.channelsPerBlock = 257 },
        out("library size is 0,") { $0.librarySize = 0 }, out("library size is 57,") { $0.librarySize = 57 },
        out("patch is 7,") { $0.patch = 7 }, out("patch is 513,") { $0.patch = 513 },
        out("batch is 0,") { $0.batch = 0 }, out("batch is 1025,") { $0.batch = 1025 },
        out("dense steps is -1,") { $0.denseSteps = -1 }, out("sparse steps is -1,") { $0.sparseSteps = -1 },
        out("quantised steps is -1,") { $0.quantizedSteps = -1 },
        out("dense steps is 9223372036854775807,") { $0.denseSteps = .max },
        out("learning rate is 0.0,") { $0.learningRate = 0 }, out("learning rate is nan,") { $0.learningRate = .nan },
        out("learning rate is 1.5,") { $0.learningRate = 1.5 },
        out("quantised learning rate is -1.0,") { $0.quantizedLearningRate = -1 },
        out("averaging is 1.0,") { $0.averaging = 1 }, out("averaging is -0.5,") { $0.averaging = -0.5 },
        out("averaging is nan,") { $0.averaging = .nan },
    ]) func aValueOutOfRangeIsNamed(_ wrong: Case) throws {
        var recipe = TrainingRecipe()
        wrong.change(&recipe)
        let error = #expect(throws: TrainingError.self) { try recipe.validate() }
        guard case .recipe(let text)? = error else {
            Issue.record("\(String(describing: error)) is about the recipe")
            return
        }
        #expect(text.hasPrefix(wrong.field))
        #expect(throws: TrainingError.recipe(text)) { try Trainer(recipe, pairs: [], validation: [], threads: 1) }
    }
}
