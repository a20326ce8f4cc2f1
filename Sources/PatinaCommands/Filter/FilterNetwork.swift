import Compiler
import Engine
import Network
import Pipeline

/// A network for luma or colour, compiled, and the engines that are made of it.
struct FilterNetwork {
    /// An engine for frames.
    struct Engine {
        let network: PlaneNetwork
        /// The executor of the frames so far. Not to be called while they are run.
        let executor: () -> Executor
    }

    let model: String
    let program: Program
    private let threads: Int
    private let isa: InstructionSet?
    private let quiet: Bool

    /// - Parameter model: a name or a file.
    /// - Throws: `Failure` where there is no such model, or it is neither one for luma nor one for colour.
    init(_ model: String, threads: Int, isa: InstructionSet?, quiet: Bool) throws {
        program = try Compiler.compile(try ModelLocator.load(model))
        guard [1, 3].contains(program.inputChannels), program.outputChannels == program.inputChannels else {
            throw Failure(
                .inputUnreadable, "\(model) is a network for neither luma nor colour; it cannot filter video.")
        }
        self.model = model
        self.threads = threads
        self.isa = isa
        self.quiet = quiet
    }

    /// A new engine for frames.
    /// - Parameter profile: whether it keeps the time of every layer.
    func engine(profile: Bool) throws -> Engine {
        let executor = try Executor.choose(program, threads: threads, isa: isa, quiet: quiet)
        if profile { executor.startProfile() }
        if program.inputChannels == 3 {
            let upscaler = NetworkColorUpscaler(executor)
            return Engine(network: PlaneNetwork(name: model, .color(upscaler)), executor: { upscaler.executor })
        }
        // Deeper planes run on what was chosen for 8-bit ones; what there is to say of it has been said.
        let upscaler = NetworkUpscaler(executor) { [threads, isa] program in
            let executor = try Executor.choose(program, threads: threads, isa: isa, quiet: true)
            if profile { executor.startProfile() }
            return executor
        }
        return Engine(network: PlaneNetwork(name: model, .luma(upscaler)), executor: { upscaler.executor })
    }
}
