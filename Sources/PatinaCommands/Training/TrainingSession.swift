import Files
import Foundation
import Network
import Reports
import Training

/// A training run from its data to its model file, with checkpoints and progress.
struct TrainingSession {
    private let recipe: TrainingRecipe
    private let initial: Network
    private let options: TrainingRunOptions
    private let threads: Int
    private let checkpoint: String
    private let style: StyleTraining?

    /// Checks the options and that all files can be written.
    /// - Parameters:
    ///   - recipe: a valid recipe.
    ///   - recipeFile: the file that the recipe was read from; nil for none.
    ///   - initial: the network with which training begins, of the recipe's shape.
    ///   - style: the files of style transfer; nil for other training.
    ///   - models: the models that were read, with the options that name them in messages.
    /// - Throws: `Failure` where the options contradict each other, a file cannot be opened, or the recipe demands more
    ///   of the network than it has.
    init(
        _ recipe: TrainingRecipe, of recipeFile: String?, initial: Network, _ options: TrainingRunOptions,
        style: StyleTraining? = nil, models: [(name: String, model: String?)]
    ) throws {
        self.recipe = recipe
        self.initial = initial
        self.options = options
        self.style = style
        threads = try Threads.count(options.threads)
        checkpoint = options.checkpointPath
        guard options.checkpointEvery > 0 else {
            throw Failure(.usage, "--checkpoint-every is \(options.checkpointEvery); use 1 or more.")
        }
        guard options.validationShare >= 0, options.validationShare != 1 else {
            throw Failure(
                .usage,
                "--validation-share is \(options.validationShare); use 2 or more, or 0 to train on every picture.")
        }
        guard options.curve == nil || options.log != nil else {
            throw Failure(.usage, "--curve draws what --log has; give both.")
        }
        let outputs = [
            ("--output", options.output), ("--checkpoint", checkpoint), ("--log", options.log),
            ("--curve", options.curve), ("--preview", style?.preview),
        ].compactMap { name, path in path.map { (name: name, path: $0) } }
        // Files that cannot be written are found before hours of work, not after them.
        for output in outputs { try ReportFile.probe(output.path) }
        var names: [FileIdentity: String] = [:]
        for (name, file) in models + [
            ("--teacher", options.teacher), ("--recipe", recipeFile),
            ("--features", style?.styles.first?.picture.features),
        ] + (style?.styles ?? []).map({ ("--style", $0.picture.picture) }) {
            if let file, let identity = FileIdentity(try ModelLocator.url(file).path) { names[identity] = name }
        }
        for (name, path) in outputs {
            guard let identity = FileIdentity(path) else { continue }
            if let same = names.updateValue(name, forKey: identity) {
                throw Failure(.usage, "\(same) and \(name) are the same file; give one another name.")
            }
        }
        if options.resume, !FileSystem.exists(checkpoint) {
            throw Failure(.inputUnreadable, "There is no checkpoint \(checkpoint); leave --resume out to begin anew.")
        }
        do {
            try recipe.validate(for: initial)
        } catch {
            throw Failure(recipe: recipeFile, error)
        }
    }

    /// Trains the network and writes its model file; an interruption saves a checkpoint and throws.
    func run() throws {
        var data = TrainingData(path: options.data)
        (data.scale, data.patch, data.seed) = (recipe.network.scale, recipe.data.patch, recipe.training.seed)
        (data.degradation, data.rescales) = (recipe.data.degradation, recipe.data.rescales)
        (data.validationShare, data.threads, data.quiet) = (options.validationShare, threads, options.quiet)
        let trainer: Trainer
        var preview: StylePreview?
        if let style, let weights = recipe.style {
            let teacher = try options.teacher.map { try ModelLocator.load($0) }
            let targets = try StylePicture.targets(
                style.styles.map(\.picture), longerSide: weights.size, blur: weights.blur)
            data.hasTwins = weights.stability > 0 || weights.imitatedStability > 0
            let (content, validation) = try data.readContent()
            trainer = try Trainer(
                recipe, initial: initial, teacher: teacher, content: content, targets: targets, threads: threads)
            preview = StylePreview(
                style.preview, validation.isEmpty ? content : validation, styles: style.styles.count)
        } else {
            let teacher = try options.teacher.map {
                try PictureTeacher($0, recipe, threads: threads, quiet: options.quiet)
            }
            var (pairs, validation) = try data.read()
            try teacher?.teach(&pairs)
            trainer = try Trainer(
                recipe, initial: initial, pairs: pairs, validation: validation, threads: threads)
        }
        if options.resume { try goOn(trainer) }
        let log = try log(trainer)
        let interruption = Interruption()
        var progress = TrainingProgress(trainer, quiet: options.quiet)
        while !trainer.isFinished, !interruption.isRequested {
            let rate = trainer.learningRate
            let loss = try trainer.step()
            progress.record(loss: loss)
            let isCheckpoint = trainer.completedSteps.isMultiple(of: options.checkpointEvery) || trainer.isFinished
            let psnr = isCheckpoint ? try trainer.validate() : nil
            if isCheckpoint || trainer.completedSteps.isMultiple(of: Self.logInterval) {
                try log?.append(progress.entry(loss: loss, learningRate: rate, psnr: psnr))
            }
            guard isCheckpoint else { continue }
            try save(trainer)
            progress.report(psnr: psnr)
            try draw(log)
            try preview?.draw(trainer)
        }
        if interruption.isRequested, !trainer.isFinished {
            try save(trainer)
            throw Failure(
                .interrupted, "Interrupted at step \(trainer.completedSteps); --resume goes on from \(checkpoint).")
        }
        do {
            try ModelFile.encode(trainer.network()).write(to: options.output)
        } catch let error as POSIXError {
            throw Failure(writing: options.output, error)
        }
        if !options.quiet { Console.message("wrote \(options.output)") }
    }

    /// The number of steps between two lines of the log.
    private static let logInterval = 50

    /// Returns the log, begun or continued; nil where none is wanted.
    private func log(_ trainer: Trainer) throws(Failure) -> TrainingLog? {
        guard let path = options.log else { return nil }
        if options.resume, FileSystem.exists(path) {
            return try TrainingLog(resuming: path, at: trainer.completedSteps)
        }
        return try TrainingLog(beginning: path, recipe: recipe)
    }

    /// Draws the learning curve of the log, where it is wanted.
    private func draw(_ log: TrainingLog?) throws(Failure) {
        guard let path = options.curve, let log else { return }
        let name = URL(fileURLWithPath: options.output).deletingPathExtension().lastPathComponent
        try DrawingFile.write(LearningCurve(log.records, title: name).text, to: path)
    }

    /// Restores the trainer's state from the checkpoint.
    private func goOn(_ trainer: Trainer) throws {
        do {
            try trainer.resume(from: checkpoint)
        } catch TrainingError.checkpoint(let reason) {
            throw Failure(.inputUnreadable, "\(checkpoint) cannot be resumed: \(reason).")
        }
    }

    private func save(_ trainer: Trainer) throws {
        do {
            try trainer.writeCheckpoint(to: checkpoint)
        } catch let error as POSIXError {
            throw Failure(writing: checkpoint, error)
        }
    }
}
