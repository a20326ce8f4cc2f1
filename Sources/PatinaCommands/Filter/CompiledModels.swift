import Compiler
import Engine
import Network

/// The compiled networks that process each picture in succession.
struct CompiledModels {
    /// A compiled network for luma or colour.
    struct Model {
        /// The name or file by which the network was given.
        let name: String
        let program: Program
    }

    let models: [Model]
    /// The name of the chain in records.
    let name: String
    let threads: Int
    let isa: InstructionSet?
    private let quiet: Bool

    /// Loads and compiles the networks.
    /// - Throws: `Failure` where there is no such model, or one is neither for luma nor for colour.
    init(_ chain: ModelChain, threads: Int, isa: InstructionSet?, quiet: Bool) throws {
        models = try chain.models.map { name in
            let program = try Compiler.compile(try ModelLocator.load(name))
            guard [1, 3].contains(program.inputChannels), program.outputChannels == program.inputChannels else {
                throw Failure(
                    .inputUnreadable, "\(name) is a network for neither luma nor colour; it cannot filter video.")
            }
            return Model(name: name, program: program)
        }
        name = chain.name
        self.threads = threads
        self.isa = isa
        self.quiet = quiet
    }

    /// The factors by which pictures are enlarged before each network, and after the last one.
    private var scales: [Int] {
        models.reduce(into: [1]) { scales, model in scales.append(scales[scales.count - 1] * model.program.scale) }
    }

    /// Returns new filters, one per network.
    /// - Parameter profile: whether they measure the time of every layer.
    func filters(profile: Bool) throws -> [NetworkFilter] {
        try models.enumerated().map { index, model in
            try NetworkFilter(name: model.name, program: model.program) { [threads, isa, quiet] program in
                // The message about the kernels is shown once; planes of more than 8 bits use the same kernels.
                let isQuiet = quiet || index > 0 || program.depth != nil
                let executor = try Executor.choose(program, threads: threads, isa: isa, quiet: isQuiet)
                if profile { executor.startProfile() }
                return executor
            }
        }
    }

    /// Runs the long search for the fastest way to compute each network, on frames of the size that it gets.
    /// - Parameter size: the size of the first network's frames.
    func tune(size: FrameSize) throws {
        for (model, scale) in zip(models, scales) {
            let size = FrameSize(width: size.width * scale, height: size.height * scale)
            try TuningRun(program: model.program, isa: isa, threads: threads, size: size).run()
        }
    }
}
