import Engine
import Foundation
import Pipeline

/// The measured performance of a network on frames that arrive at a fixed rate.
struct RealtimeMeasurement {
    let format: RealtimeFormat
    /// The number of measured frames.
    let frames: Int
    /// The number of frames that took longer than the time to the next one.
    let misses: Int
    /// The latency of the frames in milliseconds.
    let latency: StageLatency

    /// The share of the time between frames that the network may take; decoding, converting, encoding and other
    /// programs need the rest.
    static let share = 0.8
    /// The share of frames below which misses are accepted.
    static let mostMisses = 0.01

    /// The frames per second that the network could process without pauses.
    var fps: Double { latency.sum > 0 ? Double(frames) / latency.sum : 0 }
    /// The share of frames that were missed, 0 to 1; 1 where there were none.
    var missShare: Double { frames > 0 ? Double(misses) / Double(frames) : 1 }
    /// Whether the network keeps up and leaves room for the rest of the work.
    var holds: Bool {
        frames > 0 && missShare < Self.mostMisses && latency.p99 <= Self.share * format.frameTime
    }

    /// Measures a network on synthetic frames.
    ///
    /// The frames are paced: each begins when it would arrive, or when the one before is done, whichever is later. The
    /// cores rest between frames, and caches and clocks fall back, as they do in a live run.
    /// - Parameters:
    ///   - seconds: the length of the measurement, after frames that do not count.
    ///   - isCancelled: returns whether to stop; called after every frame.
    /// - Throws: `Failure` where the network cannot process frames of the size; errors of running.
    static func run(
        _ executor: Executor, _ format: RealtimeFormat, seconds: Double, isCancelled: () -> Bool = { false }
    ) throws -> RealtimeMeasurement {
        var work = try RealtimeWork(executor, format)
        // The first frames allocate buffers, and some try different partitions of a frame; slow networks would need
        // minutes for all of them.
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
