/// The arithmetic between an integer accumulator and the next 8-bit tensor: a contract that the reference interpreter,
/// the portable kernels and the kernels of every instruction set follow to the bit.
///
/// A value between a convolution and the next materialised tensor T is a 32-bit float in units of T's scale:
/// - convolution: `fma(Float(Σ w · (x − zeroPoint)), multiplier, offset)`; padding adds nothing to the sum;
/// - normalisation: the convolution's multiplier and offset follow from the frame before, see `NormalizedConvolution`;
/// - ReLU: `max(v, 0)`; PReLU: `v < 0 ? v · slope : v`;
/// - clip: `min(max(v, minimum / unit), maximum / unit)`;
/// - addition of an integer tensor q (8-bit minus its zero point, or an upsampled one): `fma(Float(q), ratio, v)`,
///   where v is the other operand; of two integer tensors the first is converted (`Float(q) · ratio`) beforehand;
/// - T itself: clamped to T's range, rounded half to even, plus the zero point.
///
/// Every constant is computed in double precision from the stored floats and rounded to float once.
///
/// Planes of b bits, 9 to 16 (the least significant ones of 16-bit words), go through the same network, with k = b − 8:
/// - the input is x = min(X, 2^b − 1). Where it is convolved or contributes to an 8-bit tensor, its 8-bit value
///   min(255, (x + 2^(k−1)) >> k) is used;
/// - the output has its scale / 2^k, zero point · 2^k and the range 0 to 2^b − 1. All values between it and the
///   materialised tensors from which it is computed are in units of that scale;
/// - where the input itself is added there, directly, enlarged by `upsample`, or permuted by shuffles that keep its
///   quantisation, the full samples are used: the integers x − zeroPoint · 2^k at the input's scale / 2^k. Everything
///   else that is read is an 8-bit tensor, as above;
/// - a clip there whose upper bound, rounded in units of the 8-bit output, is at least 255 minus the output's zero
///   point has an upper bound of at least 2^b − 1 minus the zero point · 2^k, so that white stays white.
public enum Requantization {
    /// Returns the factor of a filter's accumulator: input scale · weight scale / unit.
    public static func multiplier(inputScale: Float, weightScale: Float, unit: Float) -> Float {
        Float(Double(inputScale) * Double(weightScale) / Double(unit))
    }

    /// Returns a real constant, such as a bias or a bound of a clip, in units of `unit`.
    public static func offset(_ value: Float, unit: Float) -> Float {
        Float(Double(value) / Double(unit))
    }

    /// Returns the factor that converts an integer tensor with this scale to units of `unit`.
    public static func ratio(scale: Double, unit: Float) -> Float {
        Float(scale / Double(unit))
    }

    /// Returns the 8-bit value of `v`, which is in units of the tensor's scale.
    public static func quantize(_ v: Float, zeroPoint: UInt8) -> UInt8 {
        let zero = Float(zeroPoint)
        let clamped = min(max(v, -zero), 255 - zero)
        return UInt8(clamped.rounded(.toNearestOrEven) + zero)
    }

    /// Returns the sample of `v`, which is in units of the scale of an output of more than 8 bits.
    /// - Parameter zeroPoint: the zero point of the 8-bit output.
    public static func quantize(_ v: Float, zeroPoint: UInt8, depth: BitDepth) -> UInt16 {
        let zero = Float(Int(zeroPoint) * depth.one)
        let clamped = min(max(v, -zero), Float(depth.maximum) - zero)
        return UInt16(clamped.rounded(.toNearestOrEven) + zero)
    }
}

extension Network {
    /// Returns the unit of every tensor of an integer network by name: its own scale where it is materialised, that of
    /// the next materialised tensor otherwise.
    /// - Precondition: The network is quantised and valid.
    public func units() -> [String: TensorQuantization] {
        var units: [String: TensorQuantization] = [Self.inputName: inputQuantization!]
        for node in nodes.reversed() {
            let own = node.quantization ?? units[node.name]!
            units[node.name] = own
            for input in node.inputs where units[input] == nil { units[input] = own }
        }
        // A materialised tensor keeps its own unit, whatever reads it.
        for node in nodes { if let quantization = node.quantization { units[node.name] = quantization } }
        units[Self.inputName] = inputQuantization!
        return units
    }
}
