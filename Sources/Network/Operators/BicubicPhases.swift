import Imaging

/// The fixed-point weights of the `upsample` operator: bicubic convolution (Keys, 1981, with a = −½), as in the
/// enlargement of MATLAB's `imresize`.
///
/// In one direction, output sample `factor · x + phase` is Σ weights[phase][i] · input[x + offsets[phase] + i] for i in
/// 0..<4, with mirrored edges (`BicubicKernel.mirrored`); after both directions the result has the scale 2^(2 · bits).
/// For the factors 2 and 4 the weights are exact; for 3 they are rounded to 1/1024 and sum to 1.
public struct BicubicPhases: Sendable {
    /// The number of fraction bits of one direction's weights.
    public let bits: Int
    /// The four weights of each phase 0..<factor, which sum to 2^bits.
    public let weights: [[Int32]]
    /// The position of the first weight of each phase, relative to the input sample.
    public let offsets: [Int]

    /// Computes the weights.
    /// - Precondition: `factor` is 2, 3 or 4.
    public init(factor: Int) {
        precondition((2...4).contains(factor), "bicubic phases are defined for the factors 2 to 4")
        bits = factor == 2 ? 7 : 10
        let one = Int32(1) << Int32(bits)
        var weights: [[Int32]] = []
        var offsets: [Int] = []
        for phase in 0..<factor {
            let position = (Double(phase) + 0.5) / Double(factor) - 0.5
            let base = position.rounded(.down)
            var taps = (-1...2).map {
                Int32((BicubicKernel.weight(at: position - base - Double($0)) * Double(one)).rounded())
            }
            // The error of the sum by rounding is added to the largest weight.
            let largest = taps.indices.max { taps[$0] < taps[$1] }!
            taps[largest] += one - taps.reduce(0, +)
            weights.append(taps)
            offsets.append(Int(base) - 1)
        }
        self.weights = weights
        self.offsets = offsets
    }
}
