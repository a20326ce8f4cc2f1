/// A quantisation of weights to symmetric 8 bits with one scale per filter, chosen so that the filter's largest weight
/// becomes ±127 or its largest pair ±128, whichever scale is larger.
///
/// A pair consists of the weights of the neighbouring channels 2n and 2n + 1 at one position, if both have the same
/// sign. CPUs without a dot product of four bytes (AVX2) add the two products in 16 bits, which hold 255 · 128. If no
/// pair is larger, every weight takes one product; for larger pairs, the compiler would use two.
public struct WeightQuantization: Equatable, Sendable {
    /// The integers in the order of the weights.
    public let values: [Int8]
    /// The scale of each filter; positive.
    public let scales: [Float]

    /// The largest absolute sum of a pair before rounding, which may round both weights up.
    private static let largestPair: Float = 127.5

    /// Quantises weights.
    /// - Parameters:
    ///   - weights: the weights in dense OIHW order.
    ///   - filters: the number of filters.
    ///   - channels: the number of input channels.
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
                // For weights of different signs this sum is less than the larger weight, so it has no effect.
                for index in first..<first + area { pair = max(pair, abs(weights[index] + weights[index + area])) }
            }
            // A filter of zeros may have any scale; the lower limit keeps scales in the range that a model file
            // accepts.
            let scale = max(largest / 127, pair / Self.largestPair, 1e-6)
            scales.append(scale)
            for index in range {
                values[index] = Int8(min(max((weights[index] / scale).rounded(.toNearestOrEven), -127), 127))
            }
        }
        self.values = values
        self.scales = scales
    }

    /// The real weights that the integers represent.
    public var dequantized: [Float] {
        let perFilter = values.count / max(scales.count, 1)
        return values.enumerated().map { Float($0.element) * scales[$0.offset / perFilter] }
    }
}
