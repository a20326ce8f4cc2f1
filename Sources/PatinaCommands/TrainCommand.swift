public import ArgumentParser
import Foundation
import Imaging
import Media
import Network
public import Training

extension Loss: ExpressibleByArgument {}

struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Trains a pattern-sparse super-resolution network on a folder of pictures.",
        discussion: """
            Three stages follow each other: all weights are trained; a pattern library is extracted, every block of \
            the trunk takes the nearest pattern, and what is left is trained again; then training goes on through the \
            8-bit arithmetic that the engine computes. The same command gives the same network on the same number of \
            threads, also when it was stopped and resumed.
            """)

    @Option(help: ArgumentHelp("The folder of pictures to train on.", valueName: "dir")) var data: String
    @Option(name: .shortAndLong, help: ArgumentHelp("The model file to write.", valueName: "file")) var output: String
    @Option(help: "The enlargement, 2 to 4.") var scale = TrainingRecipe().scale
    @Option(help: "Channels of the trunk.") var channels = TrainingRecipe().channels
    @Option(help: "3×3 layers of the trunk.") var layers = TrainingRecipe().layers
    @Option(help: ArgumentHelp("Filters × channels that share a pattern.", valueName: "FxC")) var granularity = "16x4"
    @Option(help: "Patterns in the library, at most 56.") var librarySize = TrainingRecipe().librarySize
    @Option(help: "Steps with all weights.") var denseSteps = TrainingRecipe().denseSteps
    @Option(help: "Steps under the patterns; 0 keeps all weights.") var sparseSteps = TrainingRecipe().sparseSteps
    @Option(help: "Steps through 8-bit arithmetic; 0 writes a network of real numbers.")
    var quantizedSteps = TrainingRecipe().quantizedSteps
    @Option(help: "Side of a training patch at low resolution.") var patch = TrainingRecipe().patch
    @Option(help: "Patches per step.") var batch = TrainingRecipe().batch
    @Option(help: "The loss: l1 or charbonnier.") var loss = TrainingRecipe().loss
    @Option(help: "The highest learning rate of the first two stages.")
    var learningRate = TrainingRecipe().learningRate
    @Option(help: "The highest learning rate of the last stage.")
    var quantizedLearningRate = TrainingRecipe().quantizedLearningRate
    @Option(help: "Seed of everything random.") var seed = TrainingRecipe().seed
    @Option(help: "One picture in this many is kept for validation instead; 0 keeps none.") var validationShare = 20
    @Option(help: ArgumentHelp("Where the run's state is kept; FILE.checkpoint by default.", valueName: "file"))
    var checkpoint: String?
    @Option(help: "Steps between checkpoints and validations.") var checkpointEvery = 1000
    @Flag(help: "Go on from the checkpoint.") var resume = false
    @Option(help: "Threads; one per core by default.") var threads: Int?
    @Flag(help: "No progress.") var quiet = false

    func run() throws {
        let recipe = try recipe()
        let count = try Threads.count(threads)
        guard checkpointEvery > 0 else {
            throw Failure(.usage, "--checkpoint-every is \(checkpointEvery); use 1 or more.")
        }
        guard validationShare >= 0, validationShare != 1 else {
            throw Failure(
                .usage, "--validation-share is \(validationShare); use 2 or more, or 0 to train on every picture.")
        }
        let state = checkpoint ?? "\(output).checkpoint"
        // Found out before hours of work, not after them.
        for path in [output, state] { try ReportFile.probe(path) }
        guard FileIdentity(output) != FileIdentity(state) else {
            throw Failure(.usage, "--checkpoint is the output itself; give the checkpoint another name.")
        }
        if resume, !FileManager.default.fileExists(atPath: state) {
            throw Failure(.inputUnreadable, "There is no checkpoint \(state); leave --resume out to begin anew.")
        }
        let (pairs, validation) = try pictures(recipe)
        let trainer = try Trainer(recipe, pairs: pairs, validation: validation, threads: count)
        if resume { try goOn(trainer, from: state) }
        let interruption = Interruption()
        var progress = TrainingProgress(trainer, quiet: quiet)
        while !trainer.isFinished, !interruption.isRequested {
            progress.record(loss: try trainer.step())
            guard trainer.completedSteps.isMultiple(of: checkpointEvery) || trainer.isFinished else { continue }
            try save(trainer, to: state)
            progress.report(psnr: try trainer.validate())
        }
        if interruption.isRequested, !trainer.isFinished {
            try save(trainer, to: state)
            throw Failure(
                .interrupted, "Interrupted at step \(trainer.completedSteps); --resume goes on from \(state).")
        }
        do {
            try ModelFile.encode(trainer.network()).write(to: output)
        } catch let error as CocoaError {
            throw Failure(writing: output, error)
        }
        if !quiet { Console.message("wrote \(output)") }
    }

    private func recipe() throws -> TrainingRecipe {
        var recipe = TrainingRecipe()
        let sides = granularity.split(separator: "x").map { Int($0) }
        guard sides.count == 2, let filters = sides[0], let channelsPerBlock = sides[1] else {
            throw Failure(.usage, "--granularity is \(granularity); write filters and channels as 16x4.")
        }
        recipe.scale = scale
        recipe.channels = channels
        recipe.layers = layers
        recipe.filtersPerBlock = filters
        recipe.channelsPerBlock = channelsPerBlock
        recipe.librarySize = librarySize
        recipe.denseSteps = denseSteps
        recipe.sparseSteps = sparseSteps
        recipe.quantizedSteps = quantizedSteps
        recipe.patch = patch
        recipe.batch = batch
        recipe.loss = loss
        recipe.learningRate = learningRate
        recipe.quantizedLearningRate = quantizedLearningRate
        recipe.seed = seed
        try recipe.validate()
        return recipe
    }

    /// The pictures as pairs of high and low resolution; every nth is for validation.
    private func pictures(_ recipe: TrainingRecipe) throws -> (training: [TrainingPair], validation: [TrainingPair]) {
        try TrainingData(
            path: data, scale: recipe.scale, patch: recipe.patch, validationShare: validationShare, seed: recipe.seed,
            threads: try Threads.count(threads), quiet: quiet
        ).read()
    }

    private func goOn(_ trainer: Trainer, from path: String) throws {
        do {
            try trainer.resume(from: path)
        } catch TrainingError.checkpoint(let reason) {
            throw Failure(.inputUnreadable, "\(path) cannot be resumed: \(reason).")
        }
    }

    private func save(_ trainer: Trainer, to path: String) throws {
        do {
            try trainer.writeCheckpoint(to: path)
        } catch let error as CocoaError {
            throw Failure(writing: path, error)
        }
    }
}
