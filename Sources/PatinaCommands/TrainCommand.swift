import ArgumentParser
import Network
import Training

struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Trains a pattern-sparse network for super-resolution or restoration on a folder of pictures.",
        discussion: """
            Three stages follow each other: all weights are trained; patterns and blocks are chosen while training \
            goes on, until the masks are final; then training goes on through the 8-bit arithmetic that the engine \
            computes. The same command gives the same network on the same number of threads, also when it was stopped \
            and resumed. Models/README.md documents recipe files.
            """)

    @OptionGroup var options: TrainingRunOptions
    @OptionGroup var recipe: RecipeOptions
    @Option(help: "The enlargement, 1 (restoration) to 4.") var scale: Int?
    @Option(help: "Channels of the trunk.") var channels: Int?
    @Option(help: "Layers of the trunk.") var layers: Int?
    @Option(help: "Steps with all weights.") var denseSteps: Int?
    @Option(help: ArgumentHelp("A model whose layers are the beginning where they fit.", valueName: "model"))
    var from: String?

    func run() throws {
        var result = try recipe.apply()
        if let scale { result.network.scale = scale }
        if let channels { result.network.channels = channels }
        if let layers { result.network.layers = layers }
        if let denseSteps { result.training.denseSteps = denseSteps }
        try recipe.validate(result)
        var initial = SuperResolutionNetwork.make(result.network, seed: result.training.seed)
        let given = try from.map { try ModelLocator.load($0) }
        let adopting = given.flatMap { initial.adopting($0) }
        if let adopting { initial = adopting }
        result = try recipe.budgeted(result, initial, options)
        let session = try TrainingSession(
            result, of: recipe.recipe, initial: initial, options, models: [("--from", from)])
        if let from, adopting == nil {
            throw Failure(
                .usage,
                "No layer of \(from) has the name and shape of one that is to be trained; see its layers with "
                    + "patina inspect and give the same --channels, or leave --from out.")
        }
        try session.run()
    }
}
