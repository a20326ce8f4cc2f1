import Compiler
import Engine
import Pipeline

/// The networks that pictures go through one after the other, compiled, and the engines that are made of them.
struct FilterChain {
    let networks: [FilterNetwork]
    /// What records call it.
    let name: String
    let threads: Int
    let isa: InstructionSet?

    /// - Throws: `Failure` where there is no such model, or it is neither for luma nor for colour.
    init(_ chain: ModelChain, threads: Int, isa: InstructionSet?, quiet: Bool) throws {
        networks = try chain.models.enumerated().map { index, model in
            // What there is to say of the kernels is said once.
            try FilterNetwork(model, threads: threads, isa: isa, quiet: quiet || index > 0)
        }
        name = chain.name
        self.threads = threads
        self.isa = isa
    }

    /// How many times wider and higher than the source the pictures are that each network gets, and those that come out.
    private var scales: [Int] {
        networks.reduce(into: [1]) { scales, network in scales.append(scales[scales.count - 1] * network.program.scale)
        }
    }

    /// New engines for frames.
    /// - Parameter profile: whether they keep the time of every layer.
    func engines(profile: Bool) throws -> [FilterNetwork.Engine] {
        try networks.map { try $0.engine(profile: profile) }
    }

    /// The long search, on frames of the size that each network gets.
    func tune(size: FrameSize) throws {
        for (network, scale) in zip(networks, scales) {
            let size = FrameSize(width: size.width * scale, height: size.height * scale)
            try TuningRun(program: network.program, isa: isa, threads: threads, size: size).run()
        }
    }
}
