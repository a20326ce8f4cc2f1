/// The choice among several models of one that keeps up: it steps down at once when frames are missed, and up again with
/// hysteresis.
///
/// Times are in seconds. The cost of a step is the smoothed time that a frame takes in it.
struct LoadGovernor {
    /// The model in use; 0 is the one that was asked for, the last one the fastest.
    private(set) var step = 0

    private let period: Double
    private var costs: [Double?]
    private var bad = 0
    private var lastBad = 0.0
    private var entered = 0.0
    private var pause = Self.shortest
    private var isTrial = false

    /// The share of the time between frames above which a step does not keep up; one below `roomy` may be tried.
    private static let full = 0.95
    private static let roomy = 0.75
    /// The number of seconds without a miss before a slower model is tried, doubled with every trial that fails.
    private static let shortest = 5.0
    private static let longest = 160.0

    /// Creates a governor that begins with the first step that has room.
    /// - Parameters:
    ///   - period: the number of seconds from one frame to the next.
    ///   - costs: the time that each step took when it was tried; nil if it was not.
    init(period: Double, costs: [Double?]) {
        self.period = max(1e-4, period)
        self.costs = costs
        step = costs.firstIndex { ($0 ?? 0) < period * Self.roomy } ?? max(0, costs.count - 1)
    }

    /// Takes note of a frame.
    /// - Parameters:
    ///   - cost: the time that the frame took.
    ///   - missed: the number of frames that were dropped since the last one.
    /// - Returns: the step to go to, or nil to stay.
    mutating func note(cost: Double, missed: Int, at now: Double) -> Int? {
        costs[step] = costs[step].map { $0 + 0.1 * (cost - $0) } ?? cost
        let isBad = cost > period * Self.full || missed > 0
        if isBad {
            bad = now - lastBad < 10 * period ? bad + 1 : 1
            lastBad = now
        }
        // One frame that is far too slow says enough, and so does any in a trial; else it may be an accident.
        if isBad, bad > 1 || cost > 1.5 * period || isTrial && now - entered < Self.shortest { return down(at: now) }
        if isTrial, now - entered > 30 {
            isTrial = false
            pause = Self.shortest
        }
        return up(at: now)
    }

    private mutating func down(at now: Double) -> Int? {
        guard step + 1 < costs.count else { return nil }
        if isTrial { pause = min(Self.longest, pause * 2) }
        // Models that are known not to fit need not be tried on the way.
        let fitting = costs.indices.dropFirst(step + 1).first { (costs[$0] ?? 0) < period * Self.full }
        return enter(fitting ?? costs.count - 1, at: now, isTrial: false)
    }

    private mutating func up(at now: Double) -> Int? {
        guard step > 0 else { return nil }
        // A model that was far too slow is not tried as soon as one that nearly fits.
        let known = (costs[step - 1] ?? 0) / period
        let wait = known > 1.5 ? max(pause, 30) : known > Self.roomy ? max(pause, 15) : pause
        guard now - max(lastBad, entered) > wait else { return nil }
        // What it took before was perhaps because of other work: only a trial tells.
        costs[step - 1] = nil
        return enter(step - 1, at: now, isTrial: true)
    }

    private mutating func enter(_ new: Int, at now: Double, isTrial: Bool) -> Int {
        step = new
        entered = now
        self.isTrial = isTrial
        bad = 0
        return new
    }
}
