import ArgumentParser
import Network
import Training

struct PruneCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune",
        abstract: "Prunes a trained network: a pattern in every block, and only some of the blocks.",
        discussion: """
            As the second and the third stage of train, beginning with a model's weights. Patterns and blocks are \
            chosen while training goes on, until the masks are final; then what is left is trained through the 8-bit \
            arithmetic of the engine.
            """)

    @Argument(help: ArgumentHelp("The network: a name that `patina models` lists, or a file.", valueName: "model"))
    var model: String
    @OptionGroup var options: TrainingRunOptions
    @OptionGroup var recipe: RecipeOptions

    func run() throws {
        var result = try recipe.apply()
        let network = try ModelLocator.load(model)
        do {
            result.network = try NetworkShape(of: network)
        } catch TrainingError.recipe(let reason) {
            throw Failure(.inputUnreadable, "\(model) cannot be pruned: \(reason).")
        }
        guard !result.network.isColor else {
            throw Failure(
                .inputUnreadable,
                "\(model) is a network for colour, and prune is for luma; train --style --from \(model) prunes it.")
        }
        result.training.denseSteps = 0
        try recipe.validate(result)
        result = try recipe.budgeted(result, for: network, options)
        try TrainingSession(
            result, of: recipe.recipe, initial: network, options, models: [("The model", model)]
        ).run()
    }
}
