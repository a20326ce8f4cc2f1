/// Finds the stretches of a video that were lost or damaged, from what became of its frames.
///
/// A gap between two frames alone is no loss: at a variable rate any is good. It is one where something could not be
/// read or decoded shortly before.
struct DamageLog {
    /// A stretch, in ticks of the stream's time base.
    struct Stretch: Hashable {
        var from: Int64
        var to: Int64
    }

    /// What was found, in order.
    private(set) var stretches: [Stretch] = []
    /// Stretches found beyond those that are kept.
    private(set) var more = 0

    private let frameDuration: Int64
    private let second: Int64
    private var end: Int64?
    private var errorsSeen = 0
    private var framesSinceError = Int.max

    /// Frames between an error and the gap that it left, at most: decoders hand out frames in another order than they
    /// decode them.
    private static let memory = 48
    private static let capacity = 16

    /// - Parameters:
    ///   - frameDuration: ticks from one frame to the next, on the average.
    ///   - second: ticks in a second.
    ///   - start: when the first frame should be shown, where that is known.
    init(frameDuration: Int64, second: Int64, start: Int64?) {
        self.frameDuration = max(1, frameDuration)
        self.second = max(1, second)
        end = start
    }

    /// Takes note of a frame, in the order of presentation.
    /// - Parameter errors: how many there were so far, of whatever kind.
    mutating func add(pts: Int64, duration: Int64, isCorrupt: Bool, errors: Int) {
        look(for: errors)
        let next = pts + (duration > 0 ? duration : frameDuration)
        if let end, framesSinceError <= Self.memory, pts - end > frameDuration / 2 { note(from: end, to: pts) }
        if isCorrupt { note(from: pts, to: next) }
        end = max(end ?? next, next)
        if framesSinceError < Int.max { framesSinceError += 1 }
    }

    /// Takes note of the end.
    /// - Parameter expected: when the stream should end, where that is known.
    mutating func finish(expected: Int64?, errors: Int) {
        look(for: errors)
        guard let expected, let end, framesSinceError <= Self.memory, expected - end > frameDuration else { return }
        note(from: end, to: expected)
    }

    private mutating func look(for errors: Int) {
        if errors > errorsSeen { framesSinceError = 0 }
        errorsSeen = errors
    }

    /// Stretches less than a second apart are one.
    private mutating func note(from: Int64, to: Int64) {
        if let last = stretches.last, from - last.to < second {
            stretches[stretches.count - 1].to = max(last.to, to)
        } else if stretches.count < Self.capacity {
            stretches.append(Stretch(from: from, to: to))
        } else {
            more += 1
        }
    }
}
