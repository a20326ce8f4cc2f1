/// The values of a conditional instance normalisation (Ulyanov et al., 2016; Dumoulin, Shlens and Kudlur, A Learned
/// Representation for Artistic Style, ICLR 2017), which gives every channel of a tensor a mean and a deviation that depend on
/// the style.
///
/// With the mean μ and the biased variance v = Σ(x − μ)² / (height · width) of a channel over the whole frame, both
/// summed in double precision, y = (x − μ) / √(v + epsilon) · scale + shift.
public struct InstanceNormalization: Equatable, Sendable {
    public let channels: Int
    /// The scale of each channel, style after style: styles × channels values.
    public let scales: [Float]
    /// The shift of each channel, in the order of `scales`.
    public let shifts: [Float]
    /// The number, above 0, that is added to a variance, so that flat channels have a deviation to be divided by.
    public let epsilon: Float

    /// The value of `epsilon` that the field uses.
    public static let commonEpsilon: Float = 1e-5

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

extension InstanceNormalization {
    /// Returns the normalised tensor, by definition, in double precision.
    /// - Precondition: there is one style.
    func apply(to input: Tensor<Double>) -> Tensor<Double> {
        var output = input
        let area = input.height * input.width
        for channel in 0..<channels {
            let (mean, deviation) = statistics(of: channel, in: input)
            for index in channel * area..<(channel + 1) * area {
                output.elements[index] =
                    (input.elements[index] - mean) / deviation * Double(scales[channel]) + Double(shifts[channel])
            }
        }
        return output
    }

    /// Returns the mean of a channel, and its deviation, √(v + epsilon).
    func statistics(of channel: Int, in tensor: Tensor<Double>) -> (mean: Double, deviation: Double) {
        let area = tensor.height * tensor.width
        let values = tensor.elements[channel * area..<(channel + 1) * area]
        let mean = values.reduce(0, +) / Double(area)
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(area)
        return (mean, (variance + Double(epsilon)).squareRoot())
    }
}
