import Network
import PatternSparsity

extension Trainer {
    /// The state of a run that changes from step to step; a checkpoint stores it.
    struct State: Equatable {
        var stage: Stage
        /// The number of steps done in this stage.
        var step: Int
        /// The graph with its structures and quantisation; the values of the parameters are in `parameters`.
        var network: Network
        /// The parameters that are trained.
        var parameters: [Float]
        /// The exponential moving average of the parameters, which is validated and exported.
        var average: [Float]
        var optimizer: Optimizer
        /// The generator of the objective's batches.
        var generator: SplitMix64
        /// The vectors in which the objective remembers earlier batches.
        var memory: [[Float]]
        /// The parameters of the dense network that teaches this run; nil where it does not teach itself, or not yet.
        var teacher: [Float]?
        /// The state of pruning, while masks are being chosen.
        var pruning: Pruning?

        /// Makes an update and moves the average towards the new parameters.
        mutating func update(gradient: [Float], mask: [Float], learningRate: Float, averaging: Float) throws {
            try optimizer.update(&parameters, gradient: gradient, mask: mask, learningRate: learningRate)
            // In the first steps the average follows quickly, so that it forgets the beginning of the stage.
            let decay = min(averaging, Float(1 + step) / Float(10 + step))
            let rest = 1 - decay
            average.withUnsafeMutableBufferPointer { average in
                parameters.withUnsafeBufferPointer { parameters in
                    for index in 0..<average.count {
                        average[index] = decay * average[index] + rest * parameters[index]
                    }
                }
            }
            step += 1
        }
    }
}
