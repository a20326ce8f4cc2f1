/// Symmetric 8-bit weights with one scale per filter: the largest weight of a filter becomes ±127.
public struct WeightQuantization: Equatable, Sendable {
    /// In the order of the weights.
    public let values: [Int8]
    /// One per filter; positive.
    public let scales: [Float]

    /// - Parameters:
    ///   - weights: dense OIHW.
    ///   - filters: how many equal parts the weights have.
    public init(_ weights: [Float], filters: Int) {
        let perFilter = weights.count / max(filters, 1)
        var values = [Int8](repeating: 0, count: weights.count)
        var scales: [Float] = []
        for filter in 0..<filters {
            let range = filter * perFilter..<(filter + 1) * perFilter
            let largest = weights[range].reduce(0) { max($0, abs($1)) }
            // A filter of zeros has any scale; a tiny one stays inside the range that a model file accepts.
            let scale = max(largest / 127, 1e-6)
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
