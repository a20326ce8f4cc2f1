/// Symmetric 8-bit weights with one scale per filter: its largest weight becomes ±127, or its largest pair ±128.
///
/// A pair are the weights that neighbouring channels, 2n and 2n + 1, have at one position, where they have one sign. CPUs
/// without a dot product of four bytes (AVX2) add up their products in 16 bits, which hold 255 · 128. Where no pair is
/// larger, every weight takes one product; in pairs that are, the compiler makes two of it.
public struct WeightQuantization: Equatable, Sendable {
    /// In the order of the weights.
    public let values: [Int8]
    /// One per filter; positive.
    public let scales: [Float]

    /// Both weights of a pair may be rounded up.
    private static let largestPair: Float = 127.5

    /// - Parameters:
    ///   - weights: dense OIHW.
    ///   - filters: how many equal parts the weights have.
    ///   - channels: how many equal parts these have.
    public init(_ weights: [Float], filters: Int, channels: Int) {
        let perFilter = weights.count / max(filters, 1)
        let area = perFilter / max(channels, 1)
        var values = [Int8](repeating: 0, count: weights.count)
        var scales: [Float] = []
        for filter in 0..<filters {
            let range = filter * perFilter..<(filter + 1) * perFilter
            let largest = weights[range].reduce(0) { max($0, abs($1)) }
            var pair: Float = 0
            for channel in stride(from: 0, to: channels - 1, by: 2) {
                let first = range.lowerBound + channel * area
                // Of different signs the larger one is more than both together.
                for index in first..<first + area { pair = max(pair, abs(weights[index] + weights[index + area])) }
            }
            // A filter of zeros has any scale; a tiny one stays inside the range that a model file accepts.
            let scale = max(largest / 127, pair / Self.largestPair, 1e-6)
            scales.append(scale)
            for index in range {
                values[index] = Int8(min(max((weights[index] / scale).rounded(.toNearestOrEven), -127), 127))
            }
        }
        self.values = values
        self.scales = scales
    }

    /// The weights that the integers stand for.
    public var dequantized: [Float] {
        let perFilter = values.count / max(scales.count, 1)
        return values.enumerated().map { Float($0.element) * scales[$0.offset / perFilter] }
    }
}
