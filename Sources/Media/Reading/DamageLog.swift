/// Finds the stretches of a video that were lost or damaged, from the frames that came out of its decoder.
///
/// A gap between two frames alone is no loss: at a variable rate every gap is allowed. It is a loss where something
/// could not be read or decoded shortly before.
struct DamageLog {
    /// A lost or damaged stretch, in ticks of the stream's time base.
    struct Stretch: Hashable {
        var from: Int64
        var to: Int64
    }

    /// The stretches that were found, in order; at most as many as are kept.
    private(set) var stretches: [Stretch] = []
    /// The number of stretches beyond those that are kept.
    private(set) var more = 0

    private let frameDuration: Int64
    private let second: Int64
    private var end: Int64?
    private var errorsSeen = 0
    private var framesSinceError = Int.max

    /// The most frames between an error and the gap that it left. Decoders return frames in another order than they
    /// decode them.
    private static let memory = 48
    private static let capacity = 16

    /// Creates an empty log.
    /// - Parameters:
    ///   - frameDuration: the mean number of ticks from one frame to the next.
    ///   - second: the number of ticks in a second.
    ///   - start: the time when the first frame should be shown; nil where it is not known.
    init(frameDuration: Int64, second: Int64, start: Int64?) {
        self.frameDuration = max(1, frameDuration)
        self.second = max(1, second)
        end = start
    }

    /// Takes note of a frame, in the order of presentation.
    /// - Parameter errors: the number of errors of every kind so far.
    mutating func add(pts: Int64, duration: Int64, isCorrupt: Bool, errors: Int) {
        look(for: errors)
        let next = pts + (duration > 0 ? duration : frameDuration)
        if let end, framesSinceError <= Self.memory, pts - end > frameDuration / 2 { note(from: end, to: pts) }
        if isCorrupt { note(from: pts, to: next) }
        end = max(end ?? next, next)
        if framesSinceError < Int.max { framesSinceError += 1 }
    }

    /// Takes note of the end of the stream.
    /// - Parameter expected: the time when the stream should end; nil where it is not known.
    mutating func finish(expected: Int64?, errors: Int) {
        look(for: errors)
        guard let expected, let end, framesSinceError <= Self.memory, expected - end > frameDuration else { return }
        note(from: end, to: expected)
    }

    private mutating func look(for errors: Int) {
        if errors > errorsSeen { framesSinceError = 0 }
        errorsSeen = errors
    }

    /// Adds a stretch, joined to the last one where they are less than a second apart.
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
