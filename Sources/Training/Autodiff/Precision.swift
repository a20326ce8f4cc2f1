/// The number format of the products in a training graph's convolutions. Sums, parameters and the optimiser always use
/// float32.
public enum Precision: String, Codable, CaseIterable, Sendable {
    /// 32-bit floats.
    case float32
    /// The upper half of a 32-bit float: faster on CPUs with such products (AVX-512 BF16); replaced by float32 on
    /// others.
    case bfloat16

    /// The precision that is used on this CPU in the place of this one.
    var supported: Precision { OneDNN.multipliesBfloat16 ? self : .float32 }
}
