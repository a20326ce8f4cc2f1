import Compiler
import Engine
import Network
import Pipeline

/// A compiled network for luma or colour.
struct FilterNetwork {
    /// A network that is ready to run on frames.
    struct Engine {
        let network: PlaneNetwork
        /// Returns the executor that has run the frames so far; not to be called while frames are run.
        let executor: () -> Executor
    }

    /// The name or file by which the network was given.
    let model: String
    let program: Program
    private let threads: Int
    private let isa: InstructionSet?
    private let quiet: Bool

    /// Loads and compiles a network.
    /// - Parameter model: a name or a file.
    /// - Throws: `Failure` where there is no such model, or it is neither for luma nor for colour.
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

    /// Returns a new engine.
    /// - Parameter profile: whether it measures the time of every layer.
    func engine(profile: Bool) throws -> Engine {
        let executor = try Executor.choose(program, threads: threads, isa: isa, quiet: quiet)
        if profile { executor.startProfile() }
        if program.inputChannels == 3 {
            let upscaler = NetworkColorUpscaler(executor)
            return Engine(network: PlaneNetwork(name: model, .color(upscaler)), executor: { upscaler.executor })
        }
        // Planes of more than 8 bits use the kernels chosen for 8 bits; the message about them has been shown.
        let upscaler = NetworkUpscaler(executor) { [threads, isa] program in
            let executor = try Executor.choose(program, threads: threads, isa: isa, quiet: true)
            if profile { executor.startProfile() }
            return executor
        }
        return Engine(network: PlaneNetwork(name: model, .luma(upscaler)), executor: { upscaler.executor })
    }
}
