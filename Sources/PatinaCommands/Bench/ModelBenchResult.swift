import Compiler
import Engine
import Foundation
import Pipeline

/// The measured speed of a network on frames of one size.
struct ModelBenchResult {
    let program: Program
    let isa: String
    let threads: Int
    let size: FrameSize
    /// The number of measured frames.
    let frames: Int
    /// The time in seconds that the frames took.
    let seconds: Double
    /// The latency of the frames, in milliseconds.
    let latency: StageLatency
    /// The peak in multiply-accumulates per second of all threads; nil where no kernels are generated.
    let peak: Double?
    /// The time of each layer; nil unless it was asked for.
    let profile: ExecutionProfile?
    /// The moment at which the measurement began.
    let began: Date
    /// The recorder of the same frames over time, whose clock stood still between them.
    let recorder: RunRecorder

    /// The frames per second.
    var fps: Double { seconds > 0 ? Double(frames) / seconds : 0 }

    /// The multiply-accumulates per second over all frames.
    var rates: Rates {
        let pixels = fps * Double(size.width * size.height)
        let cost = program.summary
        return Rates(
            kept: pixels * cost.reduce(0) { $0 + $1.keptMultiplyAccumulates },
            dense: pixels * cost.reduce(0) { $0 + $1.denseMultiplyAccumulates }, peak: peak)
    }

    /// The common frame rates of video, in frames per second.
    static let videoRates = [24.0, 25, 30, 50, 60]

    /// Returns the ratio of the time between frames to the 99th percentile of the latency: 1 or more is fast enough.
    func margin(fps: Double) -> Double { latency.p99 > 0 ? 1000 / fps / latency.p99 : .infinity }

    /// A part of the work, such as a layer.
    struct Part {
        let name: String
        /// The time in milliseconds per frame, summed over threads.
        let milliseconds: Double
        /// The share of the time of all threads, 0 to 1.
        let share: Double
        /// The rates of a convolution as if all threads did nothing else; nil for other parts.
        let rates: Rates?
    }

    /// The parts of the work, with the time of each; nil unless they were asked for.
    var parts: [Part]? {
        guard let profile, frames > 0 else { return nil }
        let all = seconds * Double(threads)
        let pixels = Double(size.width * size.height * frames * threads)
        func part(_ name: String, _ seconds: Double, cost: LayerSummary? = nil) -> Part {
            var rates: Rates?
            if let cost, cost.keptMultiplyAccumulates > 0, seconds > 0 {
                rates = Rates(
                    kept: cost.keptMultiplyAccumulates * pixels / seconds,
                    dense: cost.denseMultiplyAccumulates * pixels / seconds, peak: peak)
            }
            return Part(
                name: name, milliseconds: seconds / Double(frames) * 1000, share: all > 0 ? seconds / all : 0,
                rates: rates)
        }
        let layers = zip(program.summary, profile.layers).map { part($0.name, $1, cost: $0) }
        let busy = profile.layers.reduce(0, +) + profile.load + profile.upsample + profile.store
        return [part("load", profile.load)] + layers
            + [
                part("upsample", profile.upsample), part("store", profile.store),
                // Threads wait before they begin a band and after they have finished one.
                part("wait", max(0, all - busy)),
            ]
    }
}
