internal import Media
internal import Synchronization

/// Keeps an eye on when frames come: says when none do and when they come again, and ends what waits for them when that has
/// lasted too long.
final class SourceWatch: Sendable {
    private let options: LiveOptions
    private let interrupt: ReadInterrupt
    private let cancellation: Cancellation
    private let meter: LiveMeter
    /// When the last frame came, and whether its absence has been said.
    private let latest = Mutex((at: ContinuousClock.now, isSilent: false, isOver: false))

    /// Seconds without a frame that are worth saying.
    private static let silence = 1.0

    init(
        _ options: LiveOptions, _ interrupt: ReadInterrupt, _ cancellation: Cancellation, _ meter: LiveMeter
    ) {
        self.options = options
        self.interrupt = interrupt
        self.cancellation = cancellation
        self.meter = meter
    }

    /// Whether the run is to end.
    var isOver: Bool {
        cancellation.isCancelled || options.duration.map { meter.seconds >= $0 } == true
    }

    /// Whether what comes now had only been held back.
    var isEnding: Bool { isOver || interrupt.isRaised }

    /// A frame came.
    func arrived(at now: ContinuousClock.Instant) {
        let away = latest.withLock { latest -> Duration? in
            defer { (latest.at, latest.isSilent) = (now, false) }
            return latest.isSilent ? latest.at.duration(to: now) : nil
        }
        if let away, !isEnding {
            meter.event(.signalBack, "pictures came again after \(tenths(away.inSeconds)) s")
        }
    }

    /// That the source is away has been said.
    func saidAway() { latest.withLock { $0.isSilent = true } }

    /// No frame is expected any more.
    func end() { latest.withLock { $0.isOver = true } }

    /// To be called now and then from another thread than the one that reads.
    func look() {
        let (silence, isNews) = latest.withLock { latest -> (Double, Bool) in
            guard !latest.isOver else { return (0, false) }
            let silence = latest.at.duration(to: .now).inSeconds
            let isNews = silence > Self.silence && !latest.isSilent
            if isNews { latest.isSilent = true }
            return (silence, isNews)
        }
        if isNews { meter.event(.signalLost, "no picture has come for a second") }
        // A reader that only waits for its next frame is given a moment to see for itself that it is over.
        if cancellation.isCancelled || options.duration.map({ meter.seconds > $0 + 0.2 }) == true { interrupt.raise() }
        if silence > options.patience, !options.waits { interrupt.raise() }
    }
}
