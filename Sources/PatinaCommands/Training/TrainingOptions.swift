public import ArgumentParser
import Files
import Foundation
import Network
import PatternSparsity
import Reports
public import Training

extension Loss: ExpressibleByArgument {}
extension LibraryKind: ExpressibleByArgument {}
extension SparsityRecipe.Method: ExpressibleByArgument {}

/// The options of `train` and `prune` that take precedence over the recipe's values.
struct RecipeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A recipe file; options given beside it override it.", valueName: "file"))
    var recipe: String?
    @Option(
        help: "How patterns are found: one-shot, gradual, straight-through, admm, or fixed as the model has them.")
    var method: SparsityRecipe.Method?
    @Option(help: ArgumentHelp("Filters × channels that share a pattern.", valueName: "FxC")) var granularity: String?
    @Option(help: "The pattern library: \(LibraryKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var library: LibraryKind?
    @Option(help: "Patterns in the library, at most 56 (255 that are extracted from 5×5 layers).") var librarySize: Int?
    @Option(help: "The share of blocks that stay, above 0 to 1.") var keep: Double?
    @Option(
        help: ArgumentHelp(
            "Instead of --keep: keep as many blocks as a frame of --budget-size can compute in so many milliseconds here.",
            valueName: "ms"))
    var budget: Double?
    @Option(help: ArgumentHelp("Columns and rows of the frames that --budget is for.", valueName: "WxH"))
    var budgetSize = FrameSize(width: 960, height: 540)
    @Option(help: "Steps of pruning and of training under the patterns; 0 keeps all weights.") var sparseSteps: Int?
    @Option(help: "Steps through 8-bit arithmetic; 0 writes a network of real numbers.") var quantizedSteps: Int?
    @Option(help: "Side of a training patch at low resolution.") var patch: Int?
    @Option(help: "Patches per step.") var batch: Int?
    @Option(help: "The loss: \(Loss.allCases.map(\.rawValue).joined(separator: ", ")).") var loss: Loss?
    @Option(help: "The highest learning rate of the first two stages.") var learningRate: Double?
    @Option(help: "The highest learning rate of the last stage.") var quantizedLearningRate: Double?
    @Option(help: "Seed of everything random.") var seed: UInt64?

    /// Returns the recipe of the file, or the standard one, with these options applied. It is not validated, since the
    /// command changes more of it.
    func apply(to standard: TrainingRecipe = TrainingRecipe()) throws -> TrainingRecipe {
        var result = try recipe.map { try Self.read($0) } ?? standard
        if let granularity {
            guard let value = Granularity(granularity) else {
                throw Failure(
                    .usage, "--granularity is \(granularity); write filters and channels, 1 to 256, as 16x4.")
            }
            result.sparsity.granularity = value
        }
        func set<Value>(_ value: Value?, _ field: WritableKeyPath<TrainingRecipe, Value>) {
            if let value { result[keyPath: field] = value }
        }
        set(method, \.sparsity.method)
        set(library, \.sparsity.library)
        set(librarySize, \.sparsity.librarySize)
        set(keep, \.sparsity.keep)
        set(sparseSteps, \.training.sparseSteps)
        set(quantizedSteps, \.training.quantizedSteps)
        set(patch, \.data.patch)
        set(batch, \.data.batch)
        set(loss, \.training.loss)
        set(learningRate, \.training.learningRate)
        set(quantizedLearningRate, \.training.quantizedLearningRate)
        set(seed, \.training.seed)
        return result
    }

    /// Returns the recipe with the share of blocks that the time budget leaves and their costs, or unchanged without a
    /// budget.
    /// - Parameter network: the network with which training begins.
    func budgeted(_ recipe: TrainingRecipe, for network: Network, _ run: TrainingRunOptions) throws -> TrainingRecipe {
        guard let budget else { return recipe }
        guard keep == nil else {
            throw Failure(.usage, "--keep and --budget both say how many blocks stay; give one of them.")
        }
        guard budget > 0, budget <= 1e6 else {
            throw Failure(.usage, "--budget is \(budget); use more than 0 and at most 1000000.")
        }
        // A measurement never gives exactly the same figures again, so a resumed run keeps those of its checkpoint.
        if run.resume, let earlier = try? Trainer.recipe(ofCheckpoint: run.checkpointPath) {
            var result = recipe
            (result.sparsity.keep, result.sparsity.costs) = (earlier.sparsity.keep, earlier.sparsity.costs)
            return result
        }
        let result = try TimeBudget(
            milliseconds: budget, size: budgetSize, threads: try Threads.count(run.threads)
        ).apply(to: recipe, network)
        if !run.quiet {
            let share = (result.sparsity.keep * 100).formatted(1)
            Console.message("\(share) % of the blocks fit \(budget.formatted(2)) ms")
        }
        return result
    }

    /// Reads a recipe file.
    /// - Throws: `Failure` where it cannot be read or its content is not valid.
    private static func read(_ path: String) throws -> TrainingRecipe {
        let data: Data
        do {
            // No recipe is nearly as long, and a device may never end.
            data = try FileSystem.read(path, upTo: 1 << 20)
        } catch {
            throw Failure(.inputUnreadable, "The recipe \(path) cannot be read; check its name and permissions.")
        }
        do {
            return try TrainingRecipe(json: data)
        } catch let error as TrainingError {
            throw Failure(recipe: path, error)
        }
    }

    /// Checks the final recipe.
    /// - Parameter result: the recipe with all options applied.
    /// - Throws: `Failure` naming the first value that is out of range, and the recipe's file where there is one.
    func validate(_ result: TrainingRecipe) throws(Failure) {
        do {
            try result.validate()
        } catch {
            throw Failure(recipe: recipe, error)
        }
    }
}

/// The options of a training run: its data, its files, and how it proceeds.
struct TrainingRunOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A folder of pictures and videos to train on, or a video.", valueName: "path"))
    var data: String
    @Option(name: .shortAndLong, help: ArgumentHelp("The model file to write.", valueName: "file")) var output: String
    @Option(
        help: ArgumentHelp(
            "A model whose output is imitated, with the weight that training.distillation gives. The output of one for "
                + "luma is the mean over each picture turned and mirrored in all eight ways.", valueName: "model"))
    var teacher: String?
    @Option(help: "One picture in this many is kept for validation instead; 0 keeps none.") var validationShare = 20
    @Option(help: ArgumentHelp("Where the run's state is kept; FILE.checkpoint by default.", valueName: "file"))
    var checkpoint: String?
    @Option(help: "Steps between checkpoints and validations.") var checkpointEvery = 1000
    @Option(help: ArgumentHelp("Write what each 50th step reached, as NDJSON; `inspect` shows it.", valueName: "file"))
    var log: String?
    @Option(help: ArgumentHelp("Draw the log's learning curve as SVG at every checkpoint.", valueName: "file"))
    var curve: String?
    @Flag(help: "Go on from the checkpoint.") var resume = false
    @Option(help: "Threads; one per core by default.") var threads: Int?
    @Flag(help: "No progress.") var quiet = false

    /// The path of the checkpoint.
    var checkpointPath: String { checkpoint ?? "\(output).checkpoint" }
}
