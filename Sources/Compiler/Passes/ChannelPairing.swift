internal import Network

extension Compiler {
    /// Pairs the channels within each group of four. The result is the same on every machine and for every instruction
    /// set, which are indifferent to it but for AVX2 without VNNI: that one sums the products of the first two channels
    /// and of the last two in 16-bit words. If two neighbours have large weights of the same sign, a word can overflow
    /// (see `PackedBlock.wordCapacity`), and the tap takes two products instead of one.
    static func pairChannels(_ reordered: ReorderedNetwork, library: [KernelPattern]) -> ReorderedNetwork {
        ChannelPairing(reordered, library: library).run()
    }
}

/// A search for the pairs of neighbours that take the fewest products.
private struct ChannelPairing {
    private let reordered: ReorderedNetwork
    private let library: [KernelPattern]

    init(_ reordered: ReorderedNetwork, library: [KernelPattern]) {
        self.reordered = reordered
        self.library = library
    }

    /// Returns the network in the order that takes the fewest products.
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
                // Each candidate order exchanges the group's second channel with one of the last three.
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

/// A convolution with 8-bit weights that reads the channels of a class.
private struct Reader {
    private let places: WeightIndices
    private let values: [Int8]

    /// Creates a reader; nil if the convolution has no weights of 8 bits or only one input channel, so that no channels
    /// are paired.
    init?(
        _ layer: QuantizedConvolution, output: Int, in reordered: ReorderedNetwork, library: [KernelPattern]
    ) {
        guard let places = reordered.indices(of: layer, output: output, library: library),
            places.convolution.inputChannels > 1, case .int8(let values, _) = places.convolution.weights
        else { return nil }
        (self.places, self.values) = (places, values)
    }

    /// Returns the number of products that a group's taps take beyond one for each register of eight filters.
    /// - Parameters:
    ///   - group: the first of the group's four channels.
    ///   - partner: the channel of the group, 1 to 3, that is paired with its first channel.
    func secondProducts(group: Int, exchanging partner: Int) -> Int {
        let pairs = [[0, partner], [1, 2, 3].filter { $0 != partner }]
        let (filters, size) = (places.convolution.outputChannels, places.convolution.kernelSize)
        var count = 0
        for first in stride(from: 0, to: filters, by: 8) {
            for (row, column) in (0..<size * size).map({ ($0 / size, $0 % size) }) {
                let isTooMuch = (first..<min(first + 8, filters)).contains { filter in
                    pairs.contains { pair in
                        // Weights of opposite signs never exceed the capacity.
                        let sum = pair.reduce(Int32(0)) { sum, channel in
                            let index = places.index(filter: filter, channel: group + channel, row: row, column: column)
                            return index < 0 ? sum : sum + Int32(values[index])
                        }
                        return abs(sum) > PackedBlock.wordCapacity
                    }
                }
                if isTooMuch { count += 1 }
            }
        }
        return count
    }
}
