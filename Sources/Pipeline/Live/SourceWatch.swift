internal import Media
internal import Synchronization

/// A watch over the coming of frames: it reports when none come and when they come again, and interrupts the reading when
/// that has lasted too long.
final class SourceWatch: Sendable {
    private let options: LiveOptions
    private let interrupt: ReadInterrupt
    private let cancellation: Cancellation
    private let meter: LiveMeter
    /// The moment at which the last frame came, and whether the absence of more has been reported.
    private let latest = Mutex((at: ContinuousClock.now, isSilent: false, isOver: false))

    /// The number of seconds without a frame that are reported.
    private static let silence = 1.0

    /// Creates a watch over a source.
    /// - Parameter interrupt: interrupts the reading of the source.
    init(
        _ options: LiveOptions, interrupt: ReadInterrupt, cancellation: Cancellation, meter: LiveMeter
    ) {
        self.options = options
        self.interrupt = interrupt
        self.cancellation = cancellation
        self.meter = meter
    }

    /// True if the run shall end.
    var isOver: Bool {
        cancellation.isCancelled || options.duration.map { meter.seconds >= $0 } == true
    }

    /// True if frames that come now had only been held back.
    var isEnding: Bool { isOver || interrupt.isRaised }

    /// Takes note of a frame that came.
    func arrived(at now: ContinuousClock.Instant) {
        let away = latest.withLock { latest -> Duration? in
            defer { (latest.at, latest.isSilent) = (now, false) }
            return latest.isSilent ? latest.at.duration(to: now) : nil
        }
        if let away, !isEnding {
            meter.event(.signalBack, "pictures came again after \(tenths(away.inSeconds)) s")
        }
    }

    /// Takes note that the absence of the source has been reported.
    func saidAway() { latest.withLock { $0.isSilent = true } }

    /// Ends the watch: no more frames are expected.
    func end() { latest.withLock { $0.isOver = true } }

    /// Checks the source. It must be called several times a second, from another thread than the one that reads.
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
