/// The values of a conditional instance normalisation (Ulyanov et al., 2016; Dumoulin, Shlens and Kudlur, A Learned
/// Representation for Artistic Style, ICLR 2017), which gives every channel of a tensor a mean and a deviation that depend on
/// the style.
///
/// With the mean μ and the biased variance v = Σ(x − μ)² / (height · width) of a channel over the whole frame, both
/// summed in double precision, y = (x − μ) / √(v + epsilon) · scale + shift.
public struct InstanceNormalization: Equatable, Sendable {
    /// The number of channels of the tensor.
    public let channels: Int
    /// The scale of each channel, style after style: styles × channels values.
    public let scales: [Float]
    /// The shift of each channel, in the order of `scales`.
    public let shifts: [Float]
    /// The number, above 0, that is added to a variance, so that flat channels have a deviation to be divided by.
    public let epsilon: Float

    /// The value of `epsilon` that the field uses.
    public static let commonEpsilon: Float = 1e-5

    /// Makes a normalisation; `Network.validate` checks that its parts fit together.
    public init(channels: Int, scales: [Float], shifts: [Float], epsilon: Float = commonEpsilon) {
        self.channels = channels
        self.scales = scales
        self.shifts = shifts
        self.epsilon = epsilon
    }

    /// The number of styles, rounded down where the values do not fill whole ones.
    public var styles: Int { channels > 0 ? scales.count / channels : 0 }

    /// Returns the normalisation of one style, whose scales and shifts are the weighted sums of those of all styles.
    /// - Precondition: there is a weight for every style.
    func mixed(_ weights: [Float]) -> InstanceNormalization {
        precondition(weights.count == styles, "every style has a weight")
        func sums(_ values: [Float]) -> [Float] {
            (0..<channels).map { channel in
                Float(
                    weights.enumerated().reduce(0.0) { sum, style in
                        sum + Double(style.element) * Double(values[style.offset * channels + channel])
                    })
            }
        }
        return InstanceNormalization(channels: channels, scales: sums(scales), shifts: sums(shifts), epsilon: epsilon)
    }
}

extension InstanceNormalization: OperatorDefinition {
    static let name = "instance_normalization"

    var label: String { "instanceNormalization" }

    func outputShape(of inputs: [TensorShape], node: String) throws(NetworkError) -> TensorShape {
        guard channels == inputs[0].channels else {
            throw NetworkError("\(node) normalises \(channels) channels but reads \(inputs[0].channels)")
        }
        return inputs[0]
    }

    func validate(node: String, in network: Network) throws(NetworkError) {
        let count = max(network.styles.count, 1) * channels
        guard scales.count == count, shifts.count == count else {
            throw NetworkError(
                "\(node) has \(scales.count) scales and \(shifts.count) shifts instead of \(count)")
        }
        guard (scales + shifts).allSatisfy({ abs($0) <= Network.maximumMagnitude }) else {
            throw NetworkError("\(node) has a scale or shift beyond ±\(Network.maximumMagnitude)")
        }
        guard (1e-12...1).contains(epsilon) else {
            throw NetworkError("\(node) has the epsilon \(epsilon), not 1e-12 to 1")
        }
        if network.isQuantized, let own = network.nodes.first(where: { $0.name == node }),
            network.convolution(normalizedBy: own) == nil
        {
            throw NetworkError(
                "\(node) normalises \(own.inputs[0]), but an integer network normalises a convolution before it is rounded"
            )
        }
    }

    /// The mean is that of another frame, whose values have the same bound.
    func bound(of inputs: [Double], inputUnit: Double) -> Double {
        let (scale, shift) = (scales.reduce(0) { max($0, abs($1)) }, shifts.reduce(0) { max($0, abs($1)) })
        return 2 * inputs[0] * Double(scale) / Double(epsilon).squareRoot() + Double(shift)
    }

    func reads(_ index: Int) -> ClosedRange<Int>? { nil }

    static func read(_ node: NodeReader) throws(NetworkError) -> Operator {
        let shape = [node.styles, node.channels]
        return .instanceNormalization(
            InstanceNormalization(
                channels: node.channels, scales: try node.tensor("scale", shape: shape),
                shifts: try node.tensor("shift", shape: shape), epsilon: try node.real("epsilon")))
    }

    func write(to node: inout NodeWriter) {
        node.set("epsilon", epsilon)
        node.setTensor("scale", scales, shape: [styles, channels])
        node.setTensor("shift", shifts, shape: [styles, channels])
    }

    /// The convolution before has the multipliers and offsets of the normalisation; see `NormalizedConvolution`.
    func apply(to inputs: [IntegerValue], _ context: IntegerContext) -> IntegerValue { inputs[0] }

    /// Normalises every channel. A deviation is a norm of the channel's distances from their mean, so that it is off by no
    /// more than the root mean square of their errors.
    /// - Precondition: there is one style.
    func apply(to inputs: [RealValue], library: [KernelPattern]) -> RealValue {
        var result = inputs[0]
        let (value, error) = (inputs[0].value, inputs[0].error)
        let area = value.height * value.width
        for channel in 0..<channels {
            let range = channel * area..<(channel + 1) * area
            let (mean, deviation) = statistics(of: value.elements[range])
            let carried = error.elements[range].reduce(0, +) / Double(area)
            let change = (error.elements[range].reduce(0) { $0 + ($1 + carried) * ($1 + carried) } / Double(area))
                .squareRoot()
            let least = max(deviation - change, Double(epsilon).squareRoot())
            let (scale, shift) = (Double(scales[channel]), Double(shifts[channel]))
            for index in range {
                let distance = value.elements[index] - mean
                result.value.elements[index] = distance / deviation * scale + shift
                let off = (error.elements[index] + carried + abs(distance) * change / deviation) / least
                // Multiplier and shift are rounded to float once, product and sum once more.
                let magnitude = (abs(value.elements[index]) + abs(mean) + error.elements[index] + carried) / least
                result.error.elements[index] =
                    abs(scale) * off + 4 * RealValue.roundoff * (abs(scale) * (magnitude + off) + abs(shift))
            }
        }
        return result
    }

    /// Returns the mean of a channel's values, and their deviation, √(v + epsilon).
    private func statistics(of values: ArraySlice<Double>) -> (mean: Double, deviation: Double) {
        let mean = values.reduce(0, +) / Double(values.count)
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
        return (mean, (variance + Double(epsilon)).squareRoot())
    }
}
