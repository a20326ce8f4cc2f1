/// The numbers that a training graph's convolutions multiply. Sums, parameters and the optimiser are float32 in both.
public enum Precision: String, Codable, CaseIterable, Sendable {
    case float32
    /// The upper half of a float32: faster where the CPU multiplies them (AVX-512 BF16); elsewhere float32
    /// takes its place.
    case bfloat16

    /// What takes its place on this CPU.
    var supported: Precision { OneDNN.multipliesBfloat16 ? self : .float32 }
}
