extension ReferenceInterpreter {
    /// Runs an integer network that normalises on one frame of a sequence.
    /// - Parameters:
    ///   - input: `inputChannels` planes of 8-bit values.
    ///   - statistics: those of the frame before, which become this frame's own.
    /// - Throws: `NetworkError` where the input's shape does not suit the network.
    public func run(_ input: Tensor<UInt8>, statistics: inout FrameStatistics) throws(NetworkError) -> Tensor<UInt8> {
        let pass = StatisticsPass(before: statistics)
        let output = try run(input, pass)
        statistics = pass.own
        return output
    }

    /// Runs an integer network that normalises on the first frame of a sequence, again and again until the statistics
    /// that it leaves are those with which it ran; see `FrameStatistics`.
    /// - Parameter statistics: any to begin with, which become this frame's own. They change the number of passes and
    ///   nothing else.
    /// - Throws: `NetworkError` where the input's shape does not suit the network.
    public func settle(_ input: Tensor<UInt8>, statistics: inout FrameStatistics) throws(NetworkError) -> Tensor<UInt8>
    {
        while true {
            let before = statistics
            let output = try run(input, statistics: &statistics)
            if statistics == before { return output }
        }
    }
}

/// The statistics of the frame before during the interpretation of a frame, and those that the frame leaves.
final class StatisticsPass {
    let before: FrameStatistics
    private(set) var own = FrameStatistics()

    init(before: FrameStatistics) {
        self.before = before
    }

    /// Adds up a convolution's accumulators, and returns the multipliers and offsets with which they are normalised.
    /// - Parameters:
    ///   - accumulators: a channel for every filter.
    ///   - rule: the normalisation.
    ///   - name: the name of the normalisation.
    func normalize(
        _ accumulators: Tensor<Int64>, by rule: NormalizedConvolution, name: String
    ) -> NormalizedConvolution.Coefficients {
        var sums = FilterSums(filters: rule.filters)
        sums.count = accumulators.height * accumulators.width
        for (index, accumulator) in accumulators.elements.enumerated() {
            let filter = index / sums.count
            let summand = accumulator >> Int64(rule.shifts[filter])
            sums.sums[filter] += summand
            sums.squares[filter] += summand * summand
        }
        own.layers[name] = sums
        return rule.coefficients(before.layers[name])
    }
}
