internal import Compiler

/// The addition of a filter block's accumulators to the sums of a normalised layer; see `FilterSums`.
struct PortableStatistics: Sendable {
    private let filters: Range<Int>
    private let shifts: [Int32]
    private let firstSum: Int
    private let firstSquare: Int

    /// Prepares the addition; nil if the layer is not normalised.
    init?(_ block: PackedBlock, of layer: PackedLayer) {
        guard let normalization = layer.normalization else { return nil }
        filters = block.filters
        shifts = normalization.shifts(of: block.filters)
        firstSum = StatisticsLayout.sum(block.filters.lowerBound)
        firstSquare = StatisticsLayout.square(block.filters.lowerBound, of: layer)
    }

    /// Adds the accumulator of one filter of one pixel if it counts.
    func add(_ accumulator: Int32, lane: Int, x: Int, _ call: RowCall) {
        let words = call.statistics!
        guard x >= words[StatisticsLayout.first], x < words[StatisticsLayout.end] else { return }
        let summand = Int64(accumulator >> shifts[lane])
        words[firstSum + lane] &+= summand
        words[firstSquare + lane] &+= summand &* summand
    }

    /// Adds the accumulators of the pixels `x …< x + pixels` that count.
    /// - Parameter sums: the accumulators in the order [pixel][lane].
    func add(_ sums: UnsafePointer<Int32>, _ call: RowCall, x: Int, pixels: Int, lanes: Int) {
        let words = call.statistics!
        let first = max(0, Int(words[StatisticsLayout.first]) - x)
        let end = min(pixels, Int(words[StatisticsLayout.end]) - x)
        guard first < end else { return }
        for lane in 0..<filters.count {
            let shift = shifts[lane]
            var (sum, square) = (Int64(0), Int64(0))
            for pixel in first..<end {
                let summand = Int64(sums[pixel &* lanes &+ lane] >> shift)
                sum &+= summand
                square &+= summand &* summand
            }
            words[firstSum + lane] &+= sum
            words[firstSquare + lane] &+= square
        }
    }
}
