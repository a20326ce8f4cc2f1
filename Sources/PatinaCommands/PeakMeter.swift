import Compiler
import Engine

/// The best that a run of the program sees of the peak: of slices before the work that is compared to it, and between.
final class PeakMeter {
    /// Multiply-accumulates per second; nil where no kernels are generated.
    private(set) var best: Double?
    private let throughput: PeakThroughput?

    /// Seconds in the beginning: while other processes hold a core, short slices of several threads may all fall on
    /// one, and a peak that is too low would flatter whatever is compared to it.
    private static let beginning = 0.25

    /// - Parameter executor: whose kernels' instructions are measured.
    init(_ executor: Executor, _ arithmetic: Arithmetic, threads: Int) throws {
        throughput = try InstructionSet(rawValue: executor.isa).flatMap {
            try PeakThroughput($0, arithmetic, threads: threads)
        }
        let start = ContinuousClock.now
        while throughput != nil, (.now - start).seconds < Self.beginning { measure() }
    }

    /// Looks again.
    /// - Parameter slices: of about 2 milliseconds.
    func measure(slices: Int = 1) {
        guard let throughput else { return }
        for _ in 0..<slices { best = max(best ?? 0, throughput.slice()) }
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
