internal import Processors

extension RunRecord.Machine {
    /// The one that this runs on.
    /// - Parameters:
    ///   - isa: what the network's kernels are made for.
    ///   - threads: of the network.
    package static func current(isa: String, threads: Int) -> Self {
        Self(cpu: Processor.name, cores: Processor.usableCount, isa: isa, threads: threads)
    }
}
