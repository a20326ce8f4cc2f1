/// The arithmetic of a convolution that is normalised in an integer network: the rule by which the sums of one frame give
/// the multipliers and offsets of the next, which the reference interpreter and every engine follow to the bit.
///
/// In an integer network a normalisation reads a convolution's result before it is rounded, directly or after
/// depth-to-space, and becomes part of the convolution's multiplier and offset (see `Requantization`): all that follows,
/// be it an addition or a ReLU, is as in any other network. All of the following is IEEE double precision without fused
/// operations, in the order in which it is written. For a filter f with the sums S and Q over n pixels (see `FilterSums`),
/// `step` = 2^shift, and `unit` = input scale · weight scale, the real result of the convolution has
/// - the mean `(S / n · step + (step − 1) / 2) · unit + bias`, where the second term is the mean of what the shift drops;
/// - the variance `Double(n·Q − S²) / (n · n) · (step · step) · (unit · unit)`, whose numerator is an exact integer.
///
/// A channel that depth-to-space makes of several filters (`Shuffle`) has the mean μ of their means and as its variance
/// v the mean of `variance + (mean − μ)²`, added in the order of the filters. Then, with the scale and the shift of the
/// style or mixture, and u as the unit of the next materialised tensor,
/// - factor = scale / √(v + epsilon);
/// - multiplier = `unit · factor / u`, offset = `((bias − μ) · factor + shift) / u`.
///
/// Both are rounded to float once, and count as 0 below 2⁻⁶⁰, so that no product is a subnormal number. Before the first
/// frame μ is 0 and v is 1. `Network.validate` excludes networks in which a value could reach infinity.
public struct NormalizedConvolution: Equatable, Sendable {
    /// The normalisation, of a single style.
    public var normalization: InstanceNormalization
    /// The scale of the tensor that is convolved.
    public let inputScale: Float
    /// The scale of each filter's weights.
    public let weightScales: [Float]
    /// The bias of each filter.
    public let bias: [Float]
    /// The number of bits by which each filter's accumulator is shifted right before it is summed.
    public let shifts: [Int]
    /// The unit of the values behind the convolution: the scale of the next materialised tensor.
    public var unit: Float

    /// Makes the rule for a convolution with 8-bit weights.
    /// - Parameters:
    ///   - normalization: a normalisation of a single style, whose channels are the filters or squares of them.
    ///   - indices: the index of each dense weight among the kept ones, −1 where it was pruned, as
    ///     `Convolution.denseIndices` gives them.
    ///   - inputScale: the scale of the tensor that is convolved.
    ///   - unit: the scale of the next materialised tensor.
    public init(
        _ convolution: Convolution, normalization: InstanceNormalization, indices: [Int], inputScale: Float, unit: Float
    ) {
        guard case .int8(let weights, let weightScales) = convolution.weights else { preconditionFailure("validated") }
        precondition(normalization.styles == 1, "a style is chosen")
        let count = indices.count / convolution.outputChannels
        self.normalization = normalization
        self.inputScale = inputScale
        self.weightScales = weightScales
        bias = convolution.bias
        shifts = (0..<convolution.outputChannels).map { filter in
            Self.shift(
                bound: indices[filter * count..<(filter + 1) * count].reduce(0) { sum, index in
                    index < 0 ? sum : sum + 255 * abs(Int(weights[index]))
                })
        }
        self.unit = unit
    }

    /// Returns the smallest shift that makes accumulators within ±`bound` have magnitudes of at most 32 767.
    static func shift(bound: Int) -> Int {
        // A shift rounds down, so that −bound may give one more than bound.
        var shift = 0
        while bound >> shift >= 32767 { shift += 1 }
        return shift
    }

    /// The number of filters.
    public var filters: Int { bias.count }

    /// The multiplier and the offset of every filter.
    public struct Coefficients: Equatable, Sendable {
        /// The multiplier of each filter's accumulator.
        public var multipliers: [Float]
        /// The offset of each filter.
        public var offsets: [Float]
    }

    /// Returns the multipliers and offsets with which a frame is normalised.
    /// - Parameter sums: the sums of the frame before; nil where there is none.
    public func coefficients(_ sums: FilterSums?) -> Coefficients {
        var result = Coefficients(
            multipliers: [Float](repeating: 0, count: filters), offsets: [Float](repeating: 0, count: filters))
        let group = filters / normalization.channels
        for channel in 0..<normalization.channels {
            let own = channel * group..<(channel + 1) * group
            let (mean, variance) = sums.map { statistics(of: own, $0) } ?? (0, 1)
            let factor =
                Double(normalization.scales[channel]) / (variance + Double(normalization.epsilon)).squareRoot()
            for filter in own {
                let distance = Double(bias[filter]) - mean
                result.multipliers[filter] = Self.rounded(accumulatorUnit(filter) * factor / Double(unit))
                result.offsets[filter] = Self.rounded(
                    (distance * factor + Double(normalization.shifts[channel])) / Double(unit))
            }
        }
        return result
    }

    /// Returns the real value of 1 in a filter's accumulator.
    private func accumulatorUnit(_ filter: Int) -> Double { Double(inputScale) * Double(weightScales[filter]) }

    /// Returns the mean and the variance of the channel that a range of filters makes.
    private func statistics(of filters: Range<Int>, _ sums: FilterSums) -> (mean: Double, variance: Double) {
        let parts = filters.map { statistics(of: $0, sums) }
        let count = Double(parts.count)
        let mean = parts.reduce(0) { $0 + $1.mean } / count
        let variance = parts.reduce(0) { $0 + ($1.variance + ($1.mean - mean) * ($1.mean - mean)) } / count
        return (mean, variance)
    }

    /// Returns the mean and the variance of one filter's real results.
    private func statistics(of filter: Int, _ sums: FilterSums) -> (mean: Double, variance: Double) {
        let (unit, step, count) = (accumulatorUnit(filter), Double(1 << shifts[filter]), Double(sums.count))
        let (sum, square) = (sums.sums[filter], sums.squares[filter])
        let mean = (Double(sum) / count * step + (step - 1) / 2) * unit + Double(bias[filter])
        let spread = Int128(sums.count) * Int128(square) - Int128(sum) * Int128(sum)
        return (mean, Double(spread) / (count * count) * (step * step) * (unit * unit))
    }

    private static func rounded(_ value: Double) -> Float { abs(value) < 0x1p-60 ? 0 : Float(value) }
}

extension Network {
    /// Returns the convolution whose accumulators a normalisation of an integer network reads: the normalisation's input,
    /// or what depth-to-space nodes make of it; nil where there is none, or where a tensor between is rounded.
    public func convolution(normalizedBy node: Node) -> Node? {
        var name = node.inputs[0]
        while let source = nodes.first(where: { $0.name == name }), source.quantization == nil {
            switch source.operation {
            case .convolution: return source
            case .depthToSpace: name = source.inputs[0]
            default: return nil
            }
        }
        return nil
    }

    /// The normalisation of each convolution that is normalised, by the convolution's name.
    /// - Precondition: the network is quantised and valid.
    var normalizations: [String: (name: String, values: InstanceNormalization)] {
        nodes.reduce(into: [:]) { all, node in
            guard case .instanceNormalization(let values) = node.operation else { return }
            all[convolution(normalizedBy: node)!.name] = (node.name, values)
        }
    }
}
