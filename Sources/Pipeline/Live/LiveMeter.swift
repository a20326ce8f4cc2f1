internal import Media
internal import Synchronization

/// One frame's way, as it goes into a table: milliseconds of each stage, waiting included.
public struct LiveFrameTimes: Hashable, Sendable {
    /// The frame's number among those that were written, from 0.
    public var frame: Int
    /// When it is shown, in seconds of the output.
    public var ptsSeconds: Double
    /// When it was captured, in seconds since the run began.
    public var captured: Double
    /// From capture until decoded, from there until it was through the network, until encoded, until written.
    public var decode: Double
    public var infer: Double
    public var encode: Double
    public var write: Double
    /// From capture until written.
    public var total: Double
    /// What it went through.
    public var mode: String
    /// Milliseconds of each network of a chain, all of them parts of `infer`; empty where there is one.
    public var networks: [Double] = []

    /// The head of a table of comma-separated values.
    public static let csvHeader =
        "frame,pts_seconds,captured_seconds,decode_ms,infer_ms,encode_ms,write_ms,total_ms,mode"
}

/// What a live run is doing now.
public struct LiveStatus: Hashable, Sendable {
    public var seconds = 0.0
    /// Frames per second that came and went, over the last two seconds.
    public var rateIn = 0.0
    public var rateOut = 0.0
    /// Of all frames so far, in milliseconds.
    public var p50 = 0.0
    public var p99 = 0.0
    public var counts = RunRecord.Counts()
    public var mode = ""
}

/// When a frame was where, on the monotonic clock.
struct FrameStamps: Sendable {
    var captured: ContinuousClock.Instant
    var decoded: ContinuousClock.Instant
    var inferred: ContinuousClock.Instant
    var encoded: ContinuousClock.Instant
    var ptsSeconds: Double
    var mode: String
    /// Milliseconds of each network.
    var networks: [Double]
}

/// Measures a live run; every thread of it reports here.
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
    /// Called with every frame that was written.
    private let onFrame: (@Sendable (LiveFrameTimes) throws -> Void)?
    /// Called with every event.
    private let onEvent: (@Sendable (RunRecord.Event) -> Void)?

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

    /// Seconds since the run began.
    var seconds: Double { began.duration(to: .now).inSeconds }

    func frameIn() { state.withLock { $0.recorder.frameIn(at: seconds) } }

    func dropped(_ reason: RunRecorder.Drop) { state.withLock { $0.recorder.frameDropped(at: seconds, reason) } }

    func repeated() { state.withLock { $0.recorder.frameRepeated() } }

    func damage(errors: Int, lost: Int) { state.withLock { $0.recorder.set(decodeErrors: errors, lost: lost) } }

    func enter(mode: String) {
        state.withLock {
            $0.recorder.enter(mode: mode, at: seconds)
            $0.mode = mode
        }
    }

    func event(_ kind: RunRecord.Event.Kind, _ text: String) {
        let event = RunRecord.Event(seconds: seconds, kind: kind, text: text)
        state.withLock { $0.recorder.add(event) }
        onEvent?(event)
    }

    /// A frame was written just now.
    /// - Parameter waiting: frames that are in queues.
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

    /// The run so far.
    public func record(isInterrupted: Bool = false) -> RunRecord {
        let seconds = seconds
        return state.withLock { state in
            var record = state.record
            record.isInterrupted = isInterrupted
            state.recorder.fill(&record, seconds: seconds)
            return record
        }
    }

    /// What is known from the first frame on.
    func describe(_ change: (inout RunRecord) -> Void) { state.withLock { change(&$0.record) } }

    /// What it is doing now; to be asked a few times a second.
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
