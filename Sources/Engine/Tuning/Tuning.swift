internal import Compiler

/// What was measured to be the fastest way to run a program on this CPU. It never changes a bit of the output.
struct Tuning: Codable, Equatable, Sendable {
    /// By layer: index in `RegisterTiling.choices`. Empty where nobody searched.
    var choices: [Int] = []
    /// By what `partitionKey` makes of a frame's size.
    var partitions: [String: FramePartition] = [:]

    static func partitionKey(width: Int, height: Int, threads: Int) -> String { "\(width)x\(height) \(threads)" }
}
