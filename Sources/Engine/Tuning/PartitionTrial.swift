internal import Compiler

/// Tries ways to cut frames into parts on the first frames of a size, which are work that has to be done anyway: no
/// first run waits for it.
///
/// Every candidate runs three frames, in turn, and the one with the shortest frame stays. What differs by less than
/// 3 % does not count: then it is the first candidate, a band for each thread in its whole width.
struct PartitionTrial {
    private let candidates: [FramePartition]
    /// By candidate: the shortest frame, in nanoseconds.
    private var shortest: [Int]
    private var frames = 0
    private var spent = 0

    private static let rounds = 3
    /// No trial takes longer, however long a frame takes.
    private static let budget = 1_000_000_000

    init(width: Int, height: Int, threads: Int) {
        var candidates = [FramePartition(bands: threads)]
        // More bands than threads: whoever is held up by other work leaves the rest to others. Each costs its halo.
        for count in [2, 4] where threads > 1 && height >= threads * count * 32 {
            candidates.append(FramePartition(bands: threads * count))
        }
        for strips in [2, 4] where width >= strips * 256 {
            candidates.append(FramePartition(bands: threads, strips: strips))
        }
        self.candidates = candidates
        shortest = Array(repeating: .max, count: candidates.count)
    }

    /// How to cut the next frame.
    var current: FramePartition { candidates[isOver ? best : frames % candidates.count] }

    var isOver: Bool { candidates.count < 2 || frames >= Self.rounds * candidates.count || spent >= Self.budget }

    /// Takes note of how long a frame took that was cut like the current one.
    mutating func record(nanoseconds: Int) {
        let index = frames % candidates.count
        shortest[index] = min(shortest[index], nanoseconds)
        spent += nanoseconds
        frames += 1
    }

    private var best: Int {
        let index = shortest.indices.min { shortest[$0] < shortest[$1] }!
        return shortest[index] < shortest[0] / 100 * 97 ? index : 0
    }
}
