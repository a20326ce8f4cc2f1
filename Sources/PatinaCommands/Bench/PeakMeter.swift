import Compiler
import Engine

/// A meter of the CPU's peak arithmetic throughput, measured in slices before and between the work that is compared
/// with it; the best slice counts.
final class PeakMeter {
    /// The highest throughput so far in multiply-accumulates per second; nil where no kernels are generated.
    private(set) var best: Double?
    private let throughput: PeakThroughput?

    /// The time in seconds of the first measurement. While other processes hold a core, short slices of several threads
    /// may all run on one, and too low a peak would flatter the work that is compared with it.
    private static let beginning = 0.25

    /// Measures the peak for the first time.
    /// - Parameter executor: an engine whose instruction set is measured.
    init(_ executor: Executor, _ arithmetic: Arithmetic, threads: Int) throws {
        throughput = try InstructionSet(rawValue: executor.isa).flatMap {
            try PeakThroughput($0, arithmetic, threads: threads)
        }
        let start = ContinuousClock.now
        while throughput != nil, (.now - start).seconds < Self.beginning { measure() }
    }

    /// Measures the peak again.
    /// - Parameter slices: the number of slices, of about 2 milliseconds each.
    func measure(slices: Int = 1) {
        guard let throughput else { return }
        for _ in 0..<slices { best = max(best ?? 0, throughput.slice()) }
    }
}

extension Duration {
    /// The duration in seconds.
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
