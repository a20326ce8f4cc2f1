import Network
import PatternSparsity

extension Trainer {
    /// Everything that changes from step to step; a checkpoint holds it.
    struct State: Equatable {
        var stage: Stage
        /// Steps done in this stage.
        var step: Int
        /// The graph with its structures and quantisation; parameter values are in `parameters`.
        var network: Network
        var parameters: [Float]
        /// Exponential moving average of the parameters: what is validated and exported.
        var average: [Float]
        var optimizer: Optimizer
        var generator: SplitMix64
        /// What the objective remembers of earlier batches.
        var memory: [[Float]]
        /// The parameters of the dense network that this run teaches itself by.
        var teacher: [Float]?
        /// While masks are still being chosen.
        var pruning: Pruning?

        mutating func update(gradient: [Float], mask: [Float], learningRate: Float, averaging: Float) throws {
            try optimizer.update(&parameters, gradient: gradient, mask: mask, learningRate: learningRate)
            // Early on the average follows quickly, so that it does not remember where the stage began.
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
