internal import Media
internal import Synchronization

/// The times of one frame in a live run, which form a row of a table. Waiting is included.
public struct LiveFrameTimes: Hashable, Sendable {
    /// The frame's number among those that were written, from 0.
    public var frame: Int
    /// The time at which it is shown, in seconds of the output.
    public var ptsSeconds: Double
    /// The time at which it was captured, in seconds since the run began.
    public var captured: Double
    /// The milliseconds from capture until decoded.
    public var decode: Double
    /// The milliseconds from there until filtered.
    public var infer: Double
    /// The milliseconds from there until encoded.
    public var encode: Double
    /// The milliseconds from there until written.
    public var write: Double
    /// The milliseconds from capture until written.
    public var total: Double
    /// The name of the networks that it passed.
    public var mode: String
    /// The milliseconds of each network of a chain, all of them parts of `infer`; empty if there is one network.
    public var networks: [Double] = []

    /// The head of a table of comma-separated values.
    public static let csvHeader =
        "frame,pts_seconds,captured_seconds,decode_ms,infer_ms,encode_ms,write_ms,total_ms,mode"
}

/// The present state of a live run.
public struct LiveStatus: Hashable, Sendable {
    /// The number of seconds since the run began.
    public var seconds = 0.0
    /// The number of frames per second that came in the last two seconds.
    public var rateIn = 0.0
    /// The number of frames per second that were written in the last two seconds.
    public var rateOut = 0.0
    /// The median of the total times of all frames so far, in milliseconds.
    public var p50 = 0.0
    /// The 99th percentile of the same times.
    public var p99 = 0.0
    /// The numbers of frames so far by what became of them.
    public var counts = RunRecord.Counts()
    /// The name of the networks in use.
    public var mode = ""
}

/// The moments at which a frame left the stages, on the monotonic clock.
struct FrameStamps: Sendable {
    var captured: ContinuousClock.Instant
    var decoded: ContinuousClock.Instant
    var inferred: ContinuousClock.Instant
    var encoded: ContinuousClock.Instant
    var ptsSeconds: Double
    var mode: String
    /// The milliseconds of each network.
    var networks: [Double]
}

/// The meter of a live run, to which all of its threads report.
public final class LiveMeter: Sendable {
    static let stages = ["decode", "infer", "encode", "write", "total"]

    private struct State {
        var recorder: RunRecorder
        var record: RunRecord
        var mode: String
        var recent = [(at: 0.0, framesIn: 0, framesOut: 0)]
    }

    private let state: Mutex<State>
    private let began = ContinuousClock.now
    private let deadline: Duration
    /// The function that is called with every frame that was written.
    private let onFrame: (@Sendable (LiveFrameTimes) throws -> Void)?
    /// The function that is called with every event.
    private let onEvent: (@Sendable (RunRecord.Event) -> Void)?

    /// Creates a meter at the beginning of a run.
    /// - Parameters:
    ///   - record: a record of everything that is known before the run.
    ///   - deadline: the time in seconds that a frame may take from capture until written.
    ///   - mode: the name of the networks that the first frames pass.
    ///   - networks: the names of the networks of a chain.
    init(
        _ record: RunRecord, deadline: Double, mode: String, networks: [String],
        onFrame: (@Sendable (LiveFrameTimes) throws -> Void)?,
        onEvent: (@Sendable (RunRecord.Event) -> Void)?
    ) {
        let recorder = RunRecorder(stages: Self.stages, networks: networks, mode: mode)
        state = Mutex(State(recorder: recorder, record: record, mode: mode))
        self.deadline = .seconds(deadline)
        self.onFrame = onFrame
        self.onEvent = onEvent
    }

    /// The number of seconds since the run began.
    var seconds: Double { began.duration(to: .now).inSeconds }

    /// Records that a frame came out of the decoder.
    func frameIn() { state.withLock { $0.recorder.frameIn(at: seconds) } }

    /// Records that a frame was dropped.
    func dropped(_ reason: RunRecorder.Drop) { state.withLock { $0.recorder.frameDropped(at: seconds, reason) } }

    /// Records that a frame was written once more.
    func repeated() { state.withLock { $0.recorder.frameRepeated() } }

    /// Sets the counts that the source keeps itself.
    func damage(errors: Int, lost: Int) { state.withLock { $0.recorder.set(decodeErrors: errors, lost: lost) } }

    /// Records that frames pass other networks from now on.
    func enter(mode: String) {
        state.withLock {
            $0.recorder.enter(mode: mode, at: seconds)
            $0.mode = mode
        }
    }

    /// Records an event.
    func event(_ kind: RunRecord.Event.Kind, _ text: String) {
        let event = RunRecord.Event(seconds: seconds, kind: kind, text: text)
        state.withLock { $0.recorder.add(event) }
        onEvent?(event)
    }

    /// Records that a frame was written just now.
    /// - Parameter waiting: the number of frames that are in queues.
    func written(_ stamps: FrameStamps, waiting: Int) throws {
        let now = ContinuousClock.now
        func milliseconds(_ from: ContinuousClock.Instant, _ to: ContinuousClock.Instant) -> Double {
            from.duration(to: to).inSeconds * 1000
        }
        var times = LiveFrameTimes(
            frame: 0, ptsSeconds: stamps.ptsSeconds, captured: began.duration(to: stamps.captured).inSeconds,
            decode: milliseconds(stamps.captured, stamps.decoded),
            infer: milliseconds(stamps.decoded, stamps.inferred),
            encode: milliseconds(stamps.inferred, stamps.encoded), write: milliseconds(stamps.encoded, now),
            total: milliseconds(stamps.captured, now), mode: stamps.mode,
            networks: stamps.networks.count > 1 ? stamps.networks : [])
        let isLate = stamps.captured.duration(to: now) > deadline
        times.frame = state.withLock { state in
            let number = state.recorder.counts.framesOut
            state.recorder.frameOut(
                at: seconds, [times.decode, times.infer, times.encode, times.write, times.total],
                networks: times.networks, isLate: isLate, waiting: waiting)
            return number
        }
        try onFrame?(times)
    }

    /// Returns the record of the run so far.
    public func record(isInterrupted: Bool = false) -> RunRecord {
        let seconds = seconds
        return state.withLock { state in
            var record = state.record
            record.isInterrupted = isInterrupted
            state.recorder.fill(&record, seconds: seconds)
            return record
        }
    }

    /// Adds facts to the record that are known from the first frame on.
    func describe(_ change: (inout RunRecord) -> Void) { state.withLock { change(&$0.record) } }

    /// Returns the present state. Rates are right if it is called a few times a second.
    public func status() -> LiveStatus {
        let seconds = seconds
        return state.withLock { state in
            let counts = state.recorder.counts
            state.recent.append((seconds, counts.framesIn, counts.framesOut))
            while state.recent.count > 2, seconds - state.recent[1].at >= 2 { state.recent.removeFirst() }
            var status = LiveStatus()
            if let first = state.recent.first, seconds > first.at {
                status.rateIn = Double(counts.framesIn - first.framesIn) / (seconds - first.at)
                status.rateOut = Double(counts.framesOut - first.framesOut) / (seconds - first.at)
            }
            (status.seconds, status.counts, status.mode) = (seconds, counts, state.mode)
            (status.p50, status.p99) = (state.recorder.percentile(50), state.recorder.percentile(99))
            return status
        }
    }
}
