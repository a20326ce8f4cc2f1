/// The arithmetic between an integer accumulator and the next 8-bit tensor: the contract that the reference
/// interpreter, the portable kernels and every instruction set keep to the bit.
///
/// A value between a convolution and the next materialised tensor T is a 32-bit float in units of T's scale:
/// - convolution: `fma(Float(Σ w · (x − zeroPoint)), multiplier, offset)`; padding adds nothing to the sum;
/// - ReLU: `max(v, 0)`; PReLU: `v < 0 ? v · slope : v`;
/// - clip: `min(max(v, minimum / unit), maximum / unit)`;
/// - addition of an integer tensor q (8-bit less its zero point, or an upsampled one): `fma(Float(q), ratio, v)`,
///   where v is the other operand; of two integer tensors the first is converted (`Float(q) · ratio`) beforehand;
/// - T itself: clamped to T's range, rounded half to even, plus the zero point.
///
/// Every constant is computed in double precision from the stored floats and rounded to float once.
///
/// Planes of b bits, 9 to 16 (the least significant ones of 16-bit words), go through the same network, k = b − 8:
/// - the input is x = min(X, 2^b − 1); wherever it is convolved, or has a part in an 8-bit tensor, its 8-bit value
///   min(255, (x + 2^(k−1)) >> k) is;
/// - the output has its scale / 2^k, zero point · 2^k and the range 0…2^b − 1. All that lies between it and the
///   tensors it is made of is in units of that scale;
/// - what is added there of the input itself, as it is, enlarged by `upsample` or permuted by shuffles that keep its
///   quantisation, is the whole sample: the integers x − zeroPoint · 2^k at the input's scale / 2^k. Everything else
///   that is read is an 8-bit tensor, as above;
/// - a clip there whose upper bound, rounded in units of the 8-bit output, is 255 less its zero point or more has an
///   upper bound of at least 2^b − 1 less the deep zero point, so that white stays white.
public enum Requantization {
    /// The factor of a filter's accumulator: input scale · weight scale / unit.
    public static func multiplier(inputScale: Float, weightScale: Float, unit: Float) -> Float {
        Float(Double(inputScale) * Double(weightScale) / Double(unit))
    }

    /// A real constant (a bias, a bound of a clip) in the unit.
    public static func offset(_ value: Float, unit: Float) -> Float {
        Float(Double(value) / Double(unit))
    }

    /// The factor of an integer tensor whose values count in `scale`.
    public static func ratio(scale: Double, unit: Float) -> Float {
        Float(scale / Double(unit))
    }

    /// The 8-bit value of `v`, which is in units of the tensor's scale.
    public static func quantize(_ v: Float, zeroPoint: UInt8) -> UInt8 {
        let zero = Float(zeroPoint)
        let clamped = min(max(v, -zero), 255 - zero)
        return UInt8(clamped.rounded(.toNearestOrEven) + zero)
    }

    /// The sample of `v`, which is in units of the deep output's scale.
    /// - Parameter zeroPoint: of the 8-bit output.
    public static func quantize(_ v: Float, zeroPoint: UInt8, depth: BitDepth) -> UInt16 {
        let zero = Float(Int(zeroPoint) * depth.one)
        let clamped = min(max(v, -zero), Float(depth.maximum) - zero)
        return UInt16(clamped.rounded(.toNearestOrEven) + zero)
    }
}

extension Network {
    /// The unit of every tensor of an integer network: its own scale where it is materialised, that of the next
    /// materialised tensor otherwise.
    /// - Precondition: the network is quantised and valid.
    public func units() -> [String: TensorQuantization] {
        var units: [String: TensorQuantization] = [Self.inputName: inputQuantization!]
        for node in nodes.reversed() {
            let own = node.quantization ?? units[node.name]!
            units[node.name] = own
            for input in node.inputs where units[input] == nil { units[input] = own }
        }
        // A materialised input keeps its own unit, whatever reads it.
        for node in nodes { if let quantization = node.quantization { units[node.name] = quantization } }
        units[Self.inputName] = inputQuantization!
        return units
    }
}
