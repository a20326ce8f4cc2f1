internal import Compiler

/// The fastest way to run a program on this CPU, found by measurement. It never changes the output.
struct Tuning: Codable, Equatable, Sendable {
    /// The index in `RegisterTiling.choices` of each layer's tiles; empty if no search was made.
    var choices: [Int] = []
    /// The division of frames, by the key that `partitionKey` returns for their size.
    var partitions: [String: FramePartition] = [:]

    /// Returns the key in `partitions` for a size of frames and a number of threads.
    static func partitionKey(width: Int, height: Int, threads: Int) -> String { "\(width)x\(height) \(threads)" }
}
