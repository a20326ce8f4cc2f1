internal import Compiler

/// A trial of several divisions of frames, on the first frames of a size. These must be processed anyway, so no run
/// waits for the trial.
///
/// Every candidate runs three frames, in turn, and the one with the shortest frame is chosen. If it is less than 3 %
/// faster than the first candidate, which has one band of full width per thread, the first one is chosen.
struct PartitionTrial {
    private let candidates: [FramePartition]
    /// The shortest time of each candidate so far, in nanoseconds.
    private var shortest: [Int]
    private var frames = 0
    private var spent = 0

    private static let rounds = 3
    /// The total time of frames in nanoseconds after which the trial ends, however long a frame takes.
    private static let budget = 1_000_000_000

    init(width: Int, height: Int, threads: Int) {
        var candidates = [FramePartition(bands: threads)]
        // If there are more bands than threads, a thread that other work delays leaves the rest to the others. Each
        // band costs its halo.
        for count in [2, 4] where threads > 1 && height >= threads * count * 32 {
            candidates.append(FramePartition(bands: threads * count))
        }
        for strips in [2, 4] where width >= strips * 256 {
            candidates.append(FramePartition(bands: threads, strips: strips))
        }
        self.candidates = candidates
        shortest = Array(repeating: .max, count: candidates.count)
    }

    /// The division of the next frame.
    var current: FramePartition { candidates[isOver ? best : frames % candidates.count] }

    /// True if the choice is made.
    var isOver: Bool { candidates.count < 2 || frames >= Self.rounds * candidates.count || spent >= Self.budget }

    /// Records the time of a frame that was divided as `current` says.
    mutating func record(nanoseconds: Int) {
        let index = frames % candidates.count
        shortest[index] = min(shortest[index], nanoseconds)
        spent += nanoseconds
        frames += 1
    }

    /// The index of the candidate to choose.
    private var best: Int {
        let index = shortest.indices.min { shortest[$0] < shortest[$1] }!
        return shortest[index] < shortest[0] / 100 * 97 ? index : 0
    }
}
