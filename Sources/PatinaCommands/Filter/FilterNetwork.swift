import Compiler
import Engine
import Network
import Pipeline

/// A network for luma, compiled, and the engines that are made of it.
struct FilterNetwork {
    let model: String
    let program: Program
    let threads: Int
    let isa: InstructionSet?
    let quiet: Bool

    /// - Parameter model: a name or a file.
    /// - Throws: `Failure` where there is no such model, or it is not one for luma.
    init(_ model: String, threads: Int, isa: InstructionSet?, quiet: Bool) throws {
        program = try Compiler.compile(try ModelLocator.load(model))
        guard program.inputChannels == 1, program.outputChannels == 1 else {
            throw Failure(.inputUnreadable, "\(model) is not a network for luma; it cannot filter video.")
        }
        self.model = model
        self.threads = threads
        self.isa = isa
        self.quiet = quiet
    }

    /// A new engine for frames.
    /// - Parameter profile: whether it keeps the time of every layer.
    func upscaler(profile: Bool) throws -> NetworkUpscaler {
        let executor = try Executor.choose(program, threads: threads, isa: isa, quiet: quiet)
        if profile { executor.startProfile() }
        // Deeper planes run on what was chosen for 8-bit ones; what there is to say of it has been said.
        return NetworkUpscaler(executor) { [threads, isa] program in
            let executor = try Executor.choose(program, threads: threads, isa: isa, quiet: true)
            if profile { executor.startProfile() }
            return executor
        }
    }
}
