import ArgumentParser
import Network
import Training

struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Trains a pattern-sparse network for super-resolution, restoration or a style on pictures.",
        discussion: """
            Three stages follow each other: all weights are trained; patterns and blocks are chosen while training \
            goes on, until the masks are final; then training goes on through the 8-bit arithmetic that the engine \
            computes. The same command gives the same network on the same number of threads, also when it was stopped \
            and resumed. Models/README.md documents recipe files.

            With --style the network learns to paint like a picture. It needs a classifier's weights to judge by \
            (--features), and draws a preview beside the model at every checkpoint. The stages after the first learn \
            from what that one ended with, unless --teacher names another network. Several styles with names are learnt by \
            one network, each photograph of a batch in one of them.
            """)

    @OptionGroup var options: TrainingRunOptions
    @OptionGroup var recipe: RecipeOptions
    @Option(help: "The enlargement, 1 (restoration) to 4.") var scale: Int?
    @Option(help: "Channels of the trunk.") var channels: Int?
    @Option(help: "Layers of the trunk.") var layers: Int?
    @Option(help: "Steps with all weights.") var denseSteps: Int?
    @OptionGroup(title: "Style transfer") var styling: StyleOptions
    @Option(
        help: ArgumentHelp(
            "A model whose layers training begins with where their names and shapes fit.", valueName: "model"))
    var from: String?

    func run() throws {
        var result = try recipe.apply(to: styling.pictures.isEmpty ? TrainingRecipe() : .styleTransfer)
        if let scale { result.network.scale = scale }
        if let channels { result.network.channels = channels }
        if let layers { result.network.layers = layers }
        if let denseSteps { result.training.denseSteps = denseSteps }
        let style = try styling.apply(to: &result, output: options.output)
        try recipe.validate(result)
        var initial = result.network.initial(seed: result.training.seed, styles: style?.names ?? [])
        let given = try from.map { try ModelLocator.load($0) }
        let adopting = given.flatMap { initial.adopting($0) }
        if let adopting { initial = adopting }
        result = try recipe.budgeted(result, for: initial, options)
        let session = try TrainingSession(
            result, of: recipe.recipe, initial: initial, options, style: style, models: [("--from", from)])
        if let from, adopting == nil {
            throw Failure(
                .usage,
                "No layer of \(from) has the name and shape of one that is to be trained; see its layers with "
                    + "patina inspect and give the same --channels, or leave --from out.")
        }
        try session.run()
    }
}
