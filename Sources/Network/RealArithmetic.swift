/// The arithmetic of networks of real numbers, which every fp32 kernel follows to the bit on any instruction set.
///
/// All tensors between input and output are 32-bit floats:
/// - input: `Float(q) · inputScale`, where q is the 8-bit code value;
/// - convolution: one accumulator per filter and pixel starts with the bias and takes one fused multiply-add per tap of
///   the filter's block, in the order of the packed taps (`PackedBlock.taps`); padding counts as zeros;
/// - ReLU: `v > 0 ? v : 0`; PReLU: `v < 0 ? v · slope : v`;
/// - clip: `v > minimum ? v : minimum`, then `v < maximum ? v : maximum`;
/// - addition: one rounded sum;
/// - upsampling: rows, then columns, in double precision with the weights of `BicubicPhases`, rounded to float, and
///   multiplied by the power of two that removes the scale of these weights;
/// - output: `quantize`.
///
/// The order of the taps is chosen by the compiler, so results agree with sums in any other order only within the bound
/// that `RealInterpreter` computes. Weights whose sums overflow can give NaN, whose bits are not defined.
public enum RealArithmetic {
    /// The real value of one step of the 8-bit input: code values 0 to 255 stand for 0 to 1, so this is 1/255 rounded
    /// to float.
    public static let inputScale = TensorQuantization.codeValues.scale

    /// Returns the code value of a real number: 255 times the number, clamped to 0 to 255 and rounded half to even; 0
    /// for NaN.
    public static func quantize(_ value: Float) -> UInt8 {
        round(value * 255)
    }

    /// Returns the number clamped to 0 to 255 and rounded half to even; 0 for NaN.
    @inline(__always)
    static func round<T: BinaryFloatingPoint>(_ codeValue: T) -> UInt8 {
        // NaN gives 0, since comparisons with it are false.
        let clamped = codeValue > 0 ? codeValue < 255 ? codeValue : 255 : 0
        return UInt8(clamped.rounded(.toNearestOrEven))
    }
}
