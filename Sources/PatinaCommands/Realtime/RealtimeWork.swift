import Compiler
import Engine
import Network

/// A network that is run on one synthetic frame after the other.
struct RealtimeWork {
    private let executor: Executor
    private let input: Tensor<UInt8>
    private var output: Tensor<UInt8>
    /// The number of frames so far.
    private(set) var frames = 0

    /// Prepares the network for a format.
    /// - Throws: `Failure` where it cannot process frames of the size.
    init(_ executor: Executor, _ format: RealtimeFormat) throws(Failure) {
        let program = executor.program
        // Frames are padded as in filtering.
        let (width, height) = (program.padded(format.width), program.padded(format.height))
        if let obstacle = program.obstacle(width: width, height: height) {
            throw Failure(.usage, "\(format) is not for this network: \(obstacle).")
        }
        self.executor = executor
        input = SyntheticFrame.make(channels: program.inputChannels, width: width, height: height)
        output = Tensor<UInt8>(
            channels: program.outputChannels, height: height * program.scale, width: width * program.scale,
            repeating: 0)
    }

    /// Runs the network on a frame and returns the time in seconds.
    mutating func frame() throws -> Double {
        let start = ContinuousClock.now
        try executor.run(input, into: &output)
        frames += 1
        return (.now - start).seconds
    }
}
