import Foundation

/// How many threads work.
enum Threads {
    /// - Parameter asked: nil for one per core.
    static func count(_ asked: Int?) throws(Failure) -> Int {
        guard let asked else { return min(max(ProcessInfo.processInfo.activeProcessorCount, 1), 256) }
        guard (1...256).contains(asked) else {
            throw Failure(.usage, "--threads is \(asked); use 1 to 256.")
        }
        return asked
    }
}
