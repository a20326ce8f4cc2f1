import Compiler
import Engine
import Network

/// One frame after the other through a network.
struct RealtimeWork {
    private let executor: Executor
    private let input: Tensor<UInt8>
    private var output: Tensor<UInt8>
    private(set) var frames = 0

    /// - Throws: `Failure` where the network does not take frames of the size.
    init(_ executor: Executor, _ format: RealtimeFormat) throws(Failure) {
        let program = executor.program
        // As filtering pads them.
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

    /// The seconds that a frame took.
    mutating func frame() throws -> Double {
        let start = ContinuousClock.now
        try executor.run(input, into: &output)
        frames += 1
        return (.now - start).seconds
    }
}
