internal import Network

/// A quantised network and the order in which the channels of its tensors are stored.
struct ReorderedNetwork: Sendable {
    let network: QuantizedNetwork
    /// By tensor: position in memory → channel of the network; nil where they are the same.
    let orders: [[Int]?]

    /// The channel of the network at a position of a tensor.
    func channel(_ position: Int, of tensor: Int) -> Int { orders[tensor]?[position] ?? position }
}

extension ReorderedNetwork: CustomStringConvertible {
    var description: String {
        network.tensors.indices.map { tensor in
            let order = orders[tensor].map { $0.map(String.init).joined(separator: " ") } ?? "as in the network"
            return "\(network.tensors[tensor].name): channels \(order)\n"
        }.joined()
    }
}

extension Compiler {
    /// Pass 4: filter kernel reorder (PatDNN, ASPLOS 2020, section 5.2).
    ///
    /// What the kernels read is cells of 16 filters × 4 channels at one position, kept as soon as one weight of theirs
    /// is. Filters that look at the same places belong into one block, and channels that are looked at in the same
    /// places into one group. The order of a layer's filters is that of the next layer's channels, which absorbs it;
    /// tensors that are added up share one order. The network's input and output, and what is shuffled or enlarged,
    /// stay as they are.
    ///
    /// Where blocks are kept or pruned as whole cells that gains nothing. Otherwise pairs of channels change places as
    /// long as that gathers what is kept in fewer cells. Last, the four channels of a group are paired so that their
    /// weights fit into words: see `ChannelPairing`.
    static func reorder(_ network: QuantizedNetwork, library: [KernelPattern]) -> ReorderedNetwork {
        var search = ReorderSearch(network, library: library)
        search.run()
        return ChannelPairing(ReorderedNetwork(network: network, orders: search.orders), library: library).run()
    }
}

/// A hill climb over the orders of all tensors.
private struct ReorderSearch {
    /// A convolution as the search sees it: per filter and channel the kept positions, one bit each.
    struct Layer {
        let input: Int
        let output: Int
        let filters: Int
        let channels: Int
        let masks: [UInt32]

        func mask(_ filter: Int, _ channel: Int) -> UInt32 { masks[filter * channels + channel] }
    }

    /// Kernels that may be looked at: the search ends in some 50 ms, and with the same result on every machine.
    var budget = 4_000_000

    /// The cost of a cell by its kept weights, in thousandths of a cell. It grows ever more slowly, so that an exchange
    /// which fills one cell and drains another counts as a gain before the latter is empty.
    static let costs = (0...PackedBlock.tapWeights).map { Int(1000 * Double($0).squareRoot().squareRoot()) }

    let layers: [Layer]
    let classes: [ChannelClass]
    var orders: [[Int]?]

    init(_ network: QuantizedNetwork, library: [KernelPattern]) {
        layers = network.layers.compactMap { Layer($0, library: library) }
        orders = Array(repeating: nil, count: network.tensors.count)
        classes = ChannelClass.all(network)
    }

    mutating func run() {
        // A cell holds 64 weights: where they fill their cells, no order is better.
        let isLoose = layers.contains { cost($0, 0..<$0.filters, 0..<$0.channels) > $0.leastCost }
        guard isLoose else { return }
        var isBetter = true
        while isBetter {
            isBetter = false
            for index in classes.indices { isBetter = improve(classes[index]) || isBetter }
        }
    }

    /// One sweep of exchanges.
    private mutating func improve(_ members: ChannelClass) -> Bool {
        let touched = layers.filter { members.tensors.contains($0.input) || members.tensors.contains($0.output) }
        guard !touched.isEmpty else { return false }
        var order = members.order(in: orders)
        var isBetter = false
        for a in 0..<members.channels where budget > 0 {
            // Within a group of four nothing would change.
            for b in (a / 4 + 1) * 4..<max((a / 4 + 1) * 4, members.channels) {
                let before = cost(touched, members.tensors, a, b)
                order.swapAt(a, b)
                members.set(order, in: &orders)
                if cost(touched, members.tensors, a, b) < before {
                    isBetter = true
                } else {
                    order.swapAt(a, b)
                    members.set(order, in: &orders)
                }
            }
        }
        return isBetter
    }

    /// The cost of the cells that an exchange of two positions can change.
    private mutating func cost(_ layers: [Layer], _ tensors: [Int], _ a: Int, _ b: Int) -> Int {
        layers.reduce(0) { sum, layer in
            let every = (0..<layer.filters, 0..<layer.channels)
            if tensors.contains(layer.input) {
                if tensors.contains(layer.output) { return sum + cost(layer, every.0, every.1) }
                return sum + [a, b].reduce(0) { $0 + cost(layer, every.0, $1 / 4 * 4..<$1 / 4 * 4 + 1) }
            }
            let lanes = PackedBlock.lanes
            if a / lanes == b / lanes { return sum }
            return sum + [a, b].reduce(0) { $0 + cost(layer, $1 / lanes * lanes..<$1 / lanes * lanes + 1, every.1) }
        }
    }

    /// The cost of the cells that begin in a range of filters and of channels.
    private mutating func cost(_ layer: Layer, _ firstFilters: Range<Int>, _ firstChannels: Range<Int>) -> Int {
        let (rows, columns) = (orders[layer.output], orders[layer.input])
        budget -= max(firstFilters.count, PackedBlock.lanes) * max(firstChannels.count, 4)
        var cost = 0
        for first in stride(from: firstFilters.lowerBound, to: firstFilters.upperBound, by: PackedBlock.lanes) {
            for group in stride(from: firstChannels.lowerBound, to: firstChannels.upperBound, by: 4) {
                // Kept weights of the cell at every position of the window, which has at most 25.
                var counts = SIMD32<UInt8>(repeating: 0)
                for f in first..<min(first + PackedBlock.lanes, layer.filters) {
                    for c in group..<min(group + 4, layer.channels) {
                        var mask = layer.mask(rows?[f] ?? f, columns?[c] ?? c)
                        while mask != 0 {
                            counts[mask.trailingZeroBitCount] += 1
                            mask &= mask - 1
                        }
                    }
                }
                for position in 0..<25 { cost += Self.costs[Int(counts[position])] }
            }
        }
        return cost
    }
}

extension ReorderSearch.Layer {
    /// Nil where no order is better than another: where nothing is convolved or all is kept, and for one channel, of
    /// which four pixels are read at once.
    fileprivate init?(_ layer: QuantizedLayer, library: [KernelPattern]) {
        guard case .convolution(let quantized) = layer.operation, let convolution = quantized.convolution,
            let input = quantized.input, convolution.inputChannels > 1, convolution.structure != nil
        else { return nil }
        self.input = input
        output = layer.output
        filters = convolution.outputChannels
        channels = convolution.inputChannels
        let area = convolution.kernelSize * convolution.kernelSize
        let indices = convolution.denseIndices(library: library)
        masks = (0..<filters * channels).map { kernel in
            (0..<area).reduce(UInt32(0)) { indices[kernel * area + $1] >= 0 ? $0 | 1 << UInt32($1) : $0 }
        }
    }

    /// Every weight in a cell that is full: no order costs less.
    fileprivate var leastCost: Int {
        let weights = masks.reduce(0) { $0 + $1.nonzeroBitCount }
        let cell = min(filters, PackedBlock.lanes) * min(channels, 4)
        return weights * ReorderSearch.costs[cell] / cell
    }
}
