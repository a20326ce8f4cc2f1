import Foundation
import Media
import Pipeline
import Reports
import Synchronization

/// A display of a filtering's progress: a line that updates in place on a terminal, and a line every 5 seconds
/// elsewhere.
final class FilterProgressLine: Sendable {
    private let lastLine = Mutex(ContinuousClock.now)

    /// Shows the progress, if it is time for a line.
    func show(_ progress: FilterProgress) {
        if progress.framesBefore > 0, progress.frames == progress.framesBefore {
            Console.message("going on after \(progress.frames.counted("frame")) that an earlier run has done")
            return
        }
        if Console.isTerminal {
            Console.status(Self.text(progress))
            return
        }
        let isDue = lastLine.withLock { last in
            guard last.duration(to: .now) >= .seconds(5) else { return false }
            last = .now
            return true
        }
        if isDue { Console.message(Self.text(progress)) }
    }

    /// Returns the progress as a line of text.
    static func text(_ progress: FilterProgress) -> String {
        let total = progress.expectedFrames.map { "/\($0)" } ?? ""
        let left = progress.secondsLeft.map { "  left \(clock($0))" } ?? ""
        return "frame \(progress.frames)\(total)  \(progress.framesPerSecond.formatted(1)) fps\(left)  "
            + "latency p50 \(progress.p50.formatted(1)) ms, p99 \(progress.p99.formatted(1)) ms"
    }
}
