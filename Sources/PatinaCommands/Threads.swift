import Processors

/// The rule for the number of threads.
enum Threads {
    /// Returns the number of threads to use.
    /// - Parameter asked: a number from 1 to 256; nil for one per core that this process may use.
    /// - Throws: `Failure` where the number is out of range.
    static func count(_ asked: Int?) throws(Failure) -> Int {
        guard let asked else { return min(Processor.usableCount, 256) }
        guard (1...256).contains(asked) else {
            throw Failure(.usage, "--threads is \(asked); use 1 to 256.")
        }
        return asked
    }
}
