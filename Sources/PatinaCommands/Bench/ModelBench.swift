import Compiler
import Engine
import Foundation
import Network
import Pipeline

/// A measurement of a network's speed on frames of one size.
struct ModelBench {
    /// The amount of work after which the measurement ends.
    enum Length {
        case frames(Int)
        case seconds(Double)
    }

    /// The network's name for the record.
    var model = ""
    let executor: Executor
    /// The arithmetic of the network, whose peak the rates are compared with.
    let arithmetic: Arithmetic
    /// The size of the frames, before padding.
    let size: FrameSize
    let length: Length
    /// Whether the time of each layer is measured.
    let profiles: Bool
    /// The time in milliseconds after which a frame is late; nil for none.
    var deadline: Double?

    /// The number of frames before the measurement, for which buffers, caches and the processor's clock are not ready
    /// yet.
    private static let warmUp = 3
    /// The time in seconds of frames between two measurements of the peak.
    private static let stretch = 0.1
    /// The initial length in seconds of an interval of the record.
    private static let recorded = 0.25

    /// Runs the network until the length is reached.
    /// - Parameter isCancelled: returns whether to stop; called after every frame.
    /// - Throws: `Failure` where the network cannot process the size.
    func run(isCancelled: () -> Bool) throws -> ModelBenchResult {
        let program = executor.program
        // Frames are padded as in filtering.
        let (width, height) = (program.padded(size.width), program.padded(size.height))
        if let obstacle = program.obstacle(width: width, height: height) {
            throw Failure(.usage, "--size is \(size): \(obstacle).")
        }
        let peak = try PeakMeter(executor, arithmetic, threads: executor.threads)
        let input = SyntheticFrame.make(channels: program.inputChannels, width: width, height: height)
        var output = Tensor<UInt8>(
            channels: program.outputChannels, height: height * program.scale, width: width * program.scale,
            repeating: 0)
        // Profiling starts before the warm-up, since frames get their clocks with their buffers, and again after it, to
        // discard the warm-up.
        if profiles { executor.startProfile() }
        var warm = 0
        // The engine may partition the first frames of a size in different ways, to find the fastest.
        while warm < Self.warmUp || executor.isTuning, !isCancelled() {
            try executor.run(input, into: &output)
            warm += 1
        }
        if profiles { executor.startProfile() }

        let began = Date()
        var recorder = RunRecorder(stages: ["infer", "total"], mode: model, length: Self.recorded)
        var (frames, seconds, next) = (0, 0.0, 0.0)
        while !isEnough(frames, seconds), !isCancelled() {
            if seconds >= next {
                // The peak is measured between frames, so that both are measured under the same conditions.
                peak.measure(slices: 4)
                next = seconds + Self.stretch
            }
            let start = ContinuousClock.now
            try executor.run(input, into: &output)
            let time = (.now - start).seconds
            seconds += time
            frames += 1
            // The clock of the record stands still between frames.
            recorder.frameIn(at: seconds)
            let isLate = deadline.map { time * 1000 > $0 } ?? false
            recorder.frameOut(at: seconds, [time * 1000, time * 1000], isLate: isLate)
        }
        return ModelBenchResult(
            program: program, isa: executor.isa, threads: executor.threads, size: size, frames: frames,
            seconds: seconds, latency: recorder.summaries[0], peak: peak.best, profile: executor.profile, began: began,
            recorder: recorder)
    }

    /// Returns whether the length is reached.
    private func isEnough(_ frames: Int, _ seconds: Double) -> Bool {
        switch length {
        case .frames(let count): frames >= count
        case .seconds(let limit): seconds >= limit && frames > 0
        }
    }
}
