import Engine
import Foundation
import Pipeline

/// How a network does on frames that come at a rate.
struct RealtimeMeasurement {
    let format: RealtimeFormat
    let frames: Int
    /// Frames that took longer than the time to the next one.
    let misses: Int
    let latency: StageLatency

    /// Of a frame's time, what the network may take: decoding, converting and encoding need the rest, and so does what
    /// else the machine does.
    static let share = 0.8
    /// Of the frames, how many may miss.
    static let mostMisses = 0.01

    /// Frames per second that the network could do; no more than a share of them are asked of it.
    var fps: Double { latency.sum > 0 ? Double(frames) / latency.sum : 0 }
    var missShare: Double { frames > 0 ? Double(misses) / Double(frames) : 1 }
    /// Whether it keeps up, with room for the rest of the work.
    var holds: Bool {
        frames > 0 && missShare < Self.mostMisses && latency.p99 <= Self.share * format.frameTime
    }

    /// Runs the network on made up frames. They are paced: each begins when it would come, or when the one before is
    /// done, whichever is later. So between frames the cores rest, and caches and clocks fall back, as they do in a live
    /// run.
    /// - Parameters:
    ///   - seconds: how long, after frames that do not count.
    ///   - isCancelled: asked after every frame.
    /// - Throws: `Failure` where the network does not take frames of the size; what running throws.
    static func run(
        _ executor: Executor, _ format: RealtimeFormat, seconds: Double, isCancelled: () -> Bool = { false }
    ) throws -> RealtimeMeasurement {
        var work = try RealtimeWork(executor, format)
        // The first frames wait for buffers; some try how a frame is best cut. Of slow ones that would take minutes.
        let begin = ContinuousClock.now
        repeat {
            _ = try work.frame()
        } while (executor.isTuning || work.frames < 2)
            && (.now - begin).seconds < max(seconds, 1) && !isCancelled()
        var recorder = LatencyRecorder()
        var (frames, misses) = (0, 0)
        let start = ContinuousClock.now
        var due = start
        while frames == 0 || due < start + .seconds(seconds), !isCancelled() {
            Thread.sleep(forTimeInterval: max(0, (due - .now).seconds))
            let milliseconds = try work.frame() * 1000
            recorder.record(milliseconds)
            frames += 1
            if milliseconds > format.frameTime { misses += 1 }
            due = max(due + .seconds(format.frameTime / 1000), .now)
        }
        return RealtimeMeasurement(format: format, frames: frames, misses: misses, latency: recorder.summary)
    }
}
