internal import Network

/// The order of the four channels of every group, of which `WordChain` adds up the first two and the last two in one word.
///
/// Where two neighbours have large weights of one sign, no word holds them and the tap takes two products instead of one.
/// Nothing else sees the order within a group.
struct ChannelPairing {
    private let reordered: ReorderedNetwork
    private let library: [KernelPattern]

    init(_ reordered: ReorderedNetwork, library: [KernelPattern]) {
        self.reordered = reordered
        self.library = library
    }

    /// The network with the order that takes the fewest products.
    func run() -> ReorderedNetwork {
        var orders = reordered.orders
        for members in ChannelClass.all(reordered.network) {
            let readers = reordered.network.layers.compactMap { layer -> Reader? in
                guard case .convolution(let convolution) = layer.operation, let input = convolution.input,
                    members.tensors.contains(input)
                else { return nil }
                return Reader(convolution, output: layer.output, in: reordered, library: library)
            }
            guard !readers.isEmpty else { continue }
            var order = members.order(in: orders)
            for first in stride(from: 0, through: members.channels - 4, by: 4) {
                // The second channel changes places with one of the others.
                let partner = (1...3).min { a, b in
                    let counts = [a, b].map { partner in
                        readers.reduce(0) { $0 + $1.secondProducts(group: first, exchanging: partner) }
                    }
                    return counts[0] < counts[1]
                }!
                order.swapAt(first + 1, first + partner)
            }
            members.set(order, in: &orders)
        }
        return ReorderedNetwork(network: reordered.network, orders: orders)
    }
}

/// A convolution of 8-bit weights that reads the channels.
private struct Reader {
    private let places: WeightIndices
    private let values: [Int8]

    /// Nil where no channels are paired.
    init?(
        _ layer: QuantizedConvolution, output: Int, in reordered: ReorderedNetwork, library: [KernelPattern]
    ) {
        guard let places = reordered.indices(of: layer, output: output, library: library),
            places.convolution.inputChannels > 1, case .int8(let values, _) = places.convolution.weights
        else { return nil }
        (self.places, self.values) = (places, values)
    }

    /// Products that the group's taps take beyond one for each register of eight filters.
    func secondProducts(group: Int, exchanging partner: Int) -> Int {
        let pairs = [[0, partner], [1, 2, 3].filter { $0 != partner }]
        let (filters, size) = (places.convolution.outputChannels, places.convolution.kernelSize)
        var count = 0
        for first in stride(from: 0, to: filters, by: 8) {
            for (row, column) in (0..<size * size).map({ ($0 / size, $0 % size) }) {
                let isTooMuch = (first..<min(first + 8, filters)).contains { filter in
                    pairs.contains { pair in
                        // Of different signs no two are too much.
                        let sum = pair.reduce(Int32(0)) { sum, channel in
                            let index = places.index(filter, group + channel, row, column)
                            return index < 0 ? sum : sum + Int32(values[index])
                        }
                        return abs(sum) > WordChain.capacity
                    }
                }
                if isTooMuch { count += 1 }
            }
        }
        return count
    }
}
