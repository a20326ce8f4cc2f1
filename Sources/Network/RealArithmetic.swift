/// The arithmetic of networks of real numbers: what every fp32 kernel keeps to the bit, whatever the instruction set.
///
/// All tensors between input and output are 32-bit floats:
/// - input: `Float(q) · inputScale`, q the 8-bit code value;
/// - convolution: one accumulator per filter and pixel starts with the bias and takes one fused multiply-add per tap
///   of the filter's block, in the order of the packed taps (`PackedBlock.taps`); padding counts as zeros;
/// - ReLU: `v > 0 ? v : 0`; PReLU: `v < 0 ? v · slope : v`;
/// - clip: `v > minimum ? v : minimum`, then `v < maximum ? v : maximum`;
/// - addition: one rounded sum;
/// - upsampling: rows, then columns, in double precision with the weights of `BicubicPhases`, rounded to float, and
///   multiplied by the power of two that takes off what these weights count too much;
/// - output: `quantize`.
///
/// The order of the taps is the compiler's, so that results agree with the sum in any other order only within the
/// bound that `RealInterpreter` states. A value that is not a number can come of weights whose sums overflow; which
/// bits it has is not defined.
public enum RealArithmetic {
    /// Code values 0…255 are the real values 0…1: 1/255, rounded to float.
    public static let inputScale = TensorQuantization.codeValues.scale

    /// The code value of a real number: times 255, rounded half to even, clamped; 0 where it is not a number.
    public static func quantize(_ value: Float) -> UInt8 {
        round(value * 255)
    }

    @inline(__always)
    static func round<T: BinaryFloatingPoint>(_ codeValue: T) -> UInt8 {
        // Comparisons in this order are false for what is not a number.
        let clamped = codeValue > 0 ? codeValue < 255 ? codeValue : 255 : 0
        return UInt8(clamped.rounded(.toNearestOrEven))
    }
}
