import Compiler
import Engine
import Pipeline

/// The compiled networks that process each picture in succession.
struct FilterChain {
    let networks: [FilterNetwork]
    /// The name of the chain in records.
    let name: String
    let threads: Int
    let isa: InstructionSet?

    /// Compiles the networks.
    /// - Throws: `Failure` where there is no such model, or one is neither for luma nor for colour.
    init(_ chain: ModelChain, threads: Int, isa: InstructionSet?, quiet: Bool) throws {
        networks = try chain.models.enumerated().map { index, model in
            // The message about the kernels is shown once.
            try FilterNetwork(model, threads: threads, isa: isa, quiet: quiet || index > 0)
        }
        name = chain.name
        self.threads = threads
        self.isa = isa
    }

    /// The factors by which pictures are enlarged before each network, and after the last one.
    private var scales: [Int] {
        networks.reduce(into: [1]) { scales, network in scales.append(scales[scales.count - 1] * network.program.scale)
        }
    }

    /// Returns new engines, one per network.
    /// - Parameter profile: whether they measure the time of every layer.
    func engines(profile: Bool) throws -> [FilterNetwork.Engine] {
        try networks.map { try $0.engine(profile: profile) }
    }

    /// Runs the long search for the fastest way to compute each network, on frames of the size that it gets.
    /// - Parameter size: the size of the first network's frames.
    func tune(size: FrameSize) throws {
        for (network, scale) in zip(networks, scales) {
            let size = FrameSize(width: size.width * scale, height: size.height * scale)
            try TuningRun(program: network.program, isa: isa, threads: threads, size: size).run()
        }
    }
}
