internal import Network

extension Compiler {
    /// Filter kernel reorder (PatDNN, ASPLOS 2020, section 5.2).
    ///
    /// The kernels read cells of 16 filters × 4 channels at one position of the window. A cell is kept if at least one
    /// of its weights is. So filters that keep the same positions should be in one block, and channels in which the
    /// same positions are kept should be in one group. The order of a layer's filters is also the order of the next
    /// layer's channels, so it costs nothing; tensors that are added to each other share one order. The channels of the
    /// network's input and output and of tensors that are shuffled or enlarged stay where they are.
    ///
    /// If whole cells are kept or pruned, no order is better. Otherwise pairs of channels are exchanged as long as that
    /// concentrates the kept weights in fewer cells.
    static func reorder(_ network: QuantizedNetwork, library: [KernelPattern]) -> ReorderedNetwork {
        var search = ReorderSearch(network, library: library)
        search.run()
        return ReorderedNetwork(network: network, orders: search.orders)
    }
}

/// A hill climbing search over the channel orders of all tensors.
private struct ReorderSearch {
    /// A convolution with the kept positions of each kernel as a mask, bit `row · kernelSize + column`.
    struct Layer {
        let input: Int
        let output: Int
        let filters: Int
        let channels: Int
        let masks: [UInt32]

        func mask(_ filter: Int, _ channel: Int) -> UInt32 { masks[filter * channels + channel] }
    }

    /// The number of kernels that the search may still examine. The limit ends it after about 50 ms, with the same
    /// result on every machine.
    var budget = 4_000_000

    /// The cost of a cell by the number of its kept weights, in thousandths of a cell. It grows more and more slowly,
    /// so that an exchange which fills one cell and drains another is a gain even before the second one is empty.
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
        // A cell holds 64 weights. If the kept weights fill their cells, no order is better.
        let isLoose = layers.contains { cost($0, filters: 0..<$0.filters, channels: 0..<$0.channels) > $0.leastCost }
        guard isLoose else { return }
        var isBetter = true
        while isBetter {
            isBetter = false
            for index in classes.indices { isBetter = improve(classes[index]) || isBetter }
        }
    }

    /// Tries all exchanges of two channels of a class once and keeps those that lower the cost.
    /// - Returns: true if an exchange was kept.
    private mutating func improve(_ members: ChannelClass) -> Bool {
        let touched = layers.filter { members.tensors.contains($0.input) || members.tensors.contains($0.output) }
        guard !touched.isEmpty else { return false }
        var order = members.order(in: orders)
        var isBetter = false
        for a in 0..<members.channels where budget > 0 {
            // Exchanges within a group of four change nothing.
            for b in (a / 4 + 1) * 4..<max((a / 4 + 1) * 4, members.channels) {
                let before = cost(touched, of: members.tensors, exchanging: a, with: b)
                order.swapAt(a, b)
                members.set(order, in: &orders)
                if cost(touched, of: members.tensors, exchanging: a, with: b) < before {
                    isBetter = true
                } else {
                    order.swapAt(a, b)
                    members.set(order, in: &orders)
                }
            }
        }
        return isBetter
    }

    /// Returns the cost of all cells that an exchange of the positions `a` and `b` can change.
    private mutating func cost(_ layers: [Layer], of tensors: [Int], exchanging a: Int, with b: Int) -> Int {
        layers.reduce(0) { sum, layer in
            let every = (0..<layer.filters, 0..<layer.channels)
            if tensors.contains(layer.input) {
                if tensors.contains(layer.output) { return sum + cost(layer, filters: every.0, channels: every.1) }
                return sum
                    + [a, b].reduce(0) { $0 + cost(layer, filters: every.0, channels: $1 / 4 * 4..<$1 / 4 * 4 + 1) }
            }
            let lanes = PackedBlock.lanes
            if a / lanes == b / lanes { return sum }
            return sum
                + [a, b].reduce(0) {
                    $0 + cost(layer, filters: $1 / lanes * lanes..<$1 / lanes * lanes + 1, channels: every.1)
                }
        }
    }

    /// Returns the cost of the cells that begin within a range of filters and a range of channels.
    private mutating func cost(_ layer: Layer, filters firstFilters: Range<Int>, channels firstChannels: Range<Int>)
        -> Int
    {
        let (rows, columns) = (orders[layer.output], orders[layer.input])
        budget -= max(firstFilters.count, PackedBlock.lanes) * max(firstChannels.count, 4)
        var cost = 0
        for first in stride(from: firstFilters.lowerBound, to: firstFilters.upperBound, by: PackedBlock.lanes) {
            for group in stride(from: firstChannels.lowerBound, to: firstChannels.upperBound, by: 4) {
                // The number of the cell's kept weights at each position of the window, which has at most 25.
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
    /// Creates the search's view of a layer; nil if no order is better than another: without a convolution, without
    /// pruning, or with a single channel, of which four pixels are read at once.
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

    /// The cost if every kept weight were in a full cell, below which no order can come.
    fileprivate var leastCost: Int {
        let weights = masks.reduce(0) { $0 + $1.nonzeroBitCount }
        let cell = min(filters, PackedBlock.lanes) * min(channels, 4)
        return weights * ReorderSearch.costs[cell] / cell
    }
}
