import Compiler
import Engine
import Foundation
import Network
import Pipeline

/// Measures how fast a network runs on frames of one size.
struct ModelBench {
    /// When enough frames were measured.
    enum Length {
        case frames(Int)
        case seconds(Double)
    }

    /// The network's name, for the record.
    var model = ""
    let executor: Executor
    /// The network's, whose peak counts.
    let arithmetic: Arithmetic
    let size: FrameSize
    let length: Length
    /// Whether to count where the time goes.
    let profiles: Bool
    /// Milliseconds that a frame may take; nil for any.
    var deadline: Double?

    /// Frames that are not counted: the first ones wait for buffers, caches and the processor's clock.
    private static let warmUp = 3
    /// Seconds of frames between two looks at the peak.
    private static let stretch = 0.1
    /// Seconds of a stretch of the record, in the beginning.
    private static let recorded = 0.25

    /// - Parameter isCancelled: asked after every frame.
    func run(isCancelled: () -> Bool) throws -> ModelBenchResult {
        let program = executor.program
        // As filtering pads them.
        let (width, height) = (program.padded(size.width), program.padded(size.height))
        if let obstacle = program.obstacle(width: width, height: height) {
            throw Failure(.usage, "--size is \(size): \(obstacle).")
        }
        let peak = try PeakMeter(executor, arithmetic, threads: executor.threads)
        let input = SyntheticFrame.make(channels: program.inputChannels, width: width, height: height)
        var output = Tensor<UInt8>(
            channels: program.outputChannels, height: height * program.scale, width: width * program.scale,
            repeating: 0)
        // Before the warm-up, as frames get their clocks with their buffers; after it, to forget it.
        if profiles { executor.startProfile() }
        var warm = 0
        // The first frames of a size may be cut in different ways, to see which is the fastest.
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
                // The peak is measured in between, so that both meet the same machine.
                peak.measure(slices: 4)
                next = seconds + Self.stretch
            }
            let start = ContinuousClock.now
            try executor.run(input, into: &output)
            let time = (.now - start).seconds
            seconds += time
            frames += 1
            // Its clock stands still between frames.
            recorder.frameIn(at: seconds)
            let isLate = deadline.map { time * 1000 > $0 } ?? false
            recorder.frameOut(at: seconds, [time * 1000, time * 1000], isLate: isLate)
        }
        return ModelBenchResult(
            program: program, isa: executor.isa, threads: executor.threads, size: size, frames: frames,
            seconds: seconds, latency: recorder.summaries[0], peak: peak.best, profile: executor.profile, began: began,
            recorder: recorder)
    }

    private func isEnough(_ frames: Int, _ seconds: Double) -> Bool {
        switch length {
        case .frames(let count): frames >= count
        case .seconds(let limit): seconds >= limit && frames > 0
        }
    }
}
