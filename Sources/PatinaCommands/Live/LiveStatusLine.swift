import Foundation
import Pipeline
import Reports
import Synchronization

/// A display of a live run's state: a line that updates in place on a terminal, and a line every ten seconds elsewhere.
final class LiveStatusLine: Sendable {
    private let last = Mutex(ContinuousClock.now)

    /// Shows the state, if it is time for a line.
    func show(_ meter: LiveMeter) {
        let interval = Duration.seconds(Console.isTerminal ? 0.25 : 10)
        let isDue = last.withLock { last in
            guard last.duration(to: .now) >= interval else { return false }
            last = .now
            return true
        }
        guard isDue else { return }
        let text = Self.text(meter.status())
        if Console.isTerminal { Console.status(text) } else { Console.message(text) }
    }

    /// Returns the state as a line of text.
    static func text(_ status: LiveStatus) -> String {
        let counts = status.counts
        return
            "\(clock(status.seconds))  in \(status.rateIn.formatted(1)) fps, out \(status.rateOut.formatted(1)) fps  "
            + "latency p50 \(status.p50.formatted(1)) ms, p99 \(status.p99.formatted(1)) ms  "
            + "dropped \(counts.dropped), late \(counts.late)  \(status.mode)"
    }
}
