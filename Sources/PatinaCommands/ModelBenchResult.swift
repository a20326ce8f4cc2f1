import Compiler
import Engine
import Foundation
import Pipeline

/// What was measured of a network on frames of one size.
struct ModelBenchResult {
    let program: Program
    let isa: String
    let threads: Int
    let size: FrameSize
    /// Frames measured, and the seconds they took.
    let frames: Int
    let seconds: Double
    let latency: StageLatency
    /// Multiply-accumulates per second of all threads; nil where no kernels are generated.
    let peak: Double?
    /// Nil unless it was asked for.
    let profile: ExecutionProfile?
    let began: Date
    /// The same frames over time; the clock stood still between them.
    let recorder: RunRecorder

    var fps: Double { seconds > 0 ? Double(frames) / seconds : 0 }

    /// Over all frames measured.
    var rates: Rates {
        let pixels = fps * Double(size.width * size.height)
        let cost = program.summary
        return Rates(
            kept: pixels * cost.reduce(0) { $0 + $1.keptMultiplyAccumulates },
            dense: pixels * cost.reduce(0) { $0 + $1.denseMultiplyAccumulates }, peak: peak)
    }

    /// Frame rates that video is made in.
    static let videoRates = [24.0, 25, 30, 50, 60]

    /// How the 99th percentile of the latency stands to the time between frames: 1 or more is fast enough.
    func margin(fps: Double) -> Double { latency.p99 > 0 ? 1000 / fps / latency.p99 : .infinity }

    /// One part of the work.
    struct Part {
        let name: String
        /// Milliseconds per frame, the threads added up.
        let milliseconds: Double
        /// Of all threads' time.
        let share: Double
        /// Of a convolution, as if all threads did nothing else.
        let rates: Rates?
    }

    /// Where the threads' time went; nil unless it was asked for.
    var parts: [Part]? {
        guard let profile, frames > 0 else { return nil }
        let all = seconds * Double(threads)
        let pixels = Double(size.width * size.height * frames * threads)
        func part(_ name: String, _ seconds: Double, _ cost: LayerSummary? = nil) -> Part {
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
        let layers = zip(program.summary, profile.layers).map { part($0.name, $1, $0) }
        let busy = profile.layers.reduce(0, +) + profile.load + profile.upsample + profile.store
        return [part("load", profile.load)] + layers
            + [
                part("upsample", profile.upsample), part("store", profile.store),
                // Threads that have finished their band, or not begun it.
                part("wait", max(0, all - busy)),
            ]
    }
}
