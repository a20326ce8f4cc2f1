/// A tensor during the interpretation of an integer network.
enum IntegerValue {
    /// Exact integers, where real = value · scale. Enlarged 16-bit samples need 40 bits.
    case integers(Tensor<Int64>, scale: Double)
    /// Real numbers in units of the next materialised tensor's scale.
    case real(Tensor<Float>)

    /// Makes the integers of an 8-bit tensor, without the zero point.
    init(_ tensor: Tensor<UInt8>, _ quantization: TensorQuantization) {
        self = .integers(
            tensor.map { Int64($0) - Int64(quantization.zeroPoint) }, scale: Double(quantization.scale))
    }

    /// Returns the tensor in units of `unit`.
    func real(unit: Float) -> Tensor<Float> {
        switch self {
        case .real(let tensor): return tensor
        case .integers(let tensor, let scale):
            let ratio = Requantization.ratio(scale: scale, unit: unit)
            return tensor.map { Float($0) * ratio }
        }
    }
}

/// The constants, other than its own, that an operator's output in an integer network depends on.
struct IntegerContext {
    /// The unit of the output.
    let unit: Float
    /// The network's pattern library.
    let library: [KernelPattern]
    /// Returns the upper bound of a clip, in units of `unit`, for the real bound.
    let clipMaximum: (Float) -> Float
    /// The normalisation of a convolution's output; nil if there is none.
    let normalization: Normalization?

    /// A normalisation with its name, and the frame's statistics, in which the convolution takes part.
    struct Normalization {
        let name: String
        let values: InstanceNormalization
        let pass: StatisticsPass
    }
}
