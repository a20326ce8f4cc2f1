internal import Network

/// The weights of a convolution of real numbers in cells of 16 filters × 1 channel.
///
/// The order of a block's taps is the order of the sum, and thus a part of the arithmetic. Channels are taken in groups
/// of four. Groups that keep the same cells follow each other, so that one loop runs through them: first all groups
/// that keep the same as the first group, and so on. Within a group the order is row by row, channel by channel, column
/// by column.
struct FloatCellWeights {
    private let places: WeightIndices
    private let values: [Float]

    init(_ places: WeightIndices) {
        self.places = places
        guard case .float(let values) = places.convolution.weights else {
            preconditionFailure("a network of real numbers")
        }
        self.values = values
    }

    private var convolution: Convolution { places.convolution }

    private func index(filter: Int, channel: Int, row: Int, column: Int) -> Int {
        places.index(filter: filter, channel: channel, row: row, column: column)
    }

    /// Returns the kept taps with 16 weights each, in the order of summation.
    func taps(of filters: Range<Int>) -> [(tap: Tap, weights: [Float])] {
        // Groups by the taps that they keep, in the order of their first appearance.
        var alike: [[Tap]: Int] = [:]
        var runs: [[Int]] = []
        let groups = (convolution.inputChannels + PackedBlock.channelGroup - 1) / PackedBlock.channelGroup
        let shapes = (0..<groups).map { shape(of: filters, channels: $0) }
        for (group, shape) in shapes.enumerated() where !shape.isEmpty {
            if let run = alike[shape] {
                runs[run].append(group)
            } else {
                alike[shape] = runs.count
                runs.append([group])
            }
        }
        return runs.joined().flatMap { group in
            shapes[group].map { tap in
                let tap = Tap(row: tap.row, column: tap.column, group: group * PackedBlock.channelGroup + tap.group)
                return (tap, weights(filters, tap))
            }
        }
    }

    /// Returns the taps that one group of four channels keeps, with channels counted from the group's first one.
    private func shape(of filters: Range<Int>, channels group: Int) -> [Tap] {
        let size = convolution.kernelSize
        let first = group * PackedBlock.channelGroup
        let channels = first..<min(first + PackedBlock.channelGroup, convolution.inputChannels)
        var taps: [Tap] = []
        for row in 0..<size {
            for channel in channels {
                for column in 0..<size
                where filters.contains(where: { index(filter: $0, channel: channel, row: row, column: column) >= 0 }) {
                    taps.append(Tap(row: row, column: column - size / 2, group: channel - first))
                }
            }
        }
        return taps
    }

    /// Returns the weights of one tap, with zeros for pruned ones and for lanes without a filter.
    private func weights(_ filters: Range<Int>, _ tap: Tap) -> [Float] {
        var weights = [Float](repeating: 0, count: PackedBlock.lanes)
        for (lane, filter) in filters.enumerated() {
            let index = index(
                filter: filter, channel: tap.group, row: tap.row, column: tap.column + convolution.kernelSize / 2)
            if index >= 0 { weights[lane] = values[index] }
        }
        return weights
    }
}
