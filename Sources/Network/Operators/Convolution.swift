/// The values of a convolution's kept weights, in the order of `Convolution.weights`.
public enum WeightValues: Equatable, Sendable {
    /// Real weights.
    case float([Float])
    /// Symmetric 8-bit weights from −127 to 127; a real weight is value · scale[filter].
    case int8([Int8], scale: [Float])

    /// The number of kept weights.
    public var count: Int {
        switch self {
        case .float(let values): values.count
        case .int8(let values, _): values.count
        }
    }
}

/// A convolution with stride 1 and zero padding of `kernelSize / 2` on every side.
public struct Convolution: Equatable, Sendable {
    /// The number of channels of the input.
    public let inputChannels: Int
    /// The number of filters, which is the number of channels of the output.
    public let outputChannels: Int
    /// The side of the square kernel: 1, 3 or 5.
    public let kernelSize: Int
    /// The pattern of each block; nil for a dense convolution.
    public let structure: BlockStructure?
    /// The kept weights. For a dense convolution they are in OIHW order. For a sparse one the order is: rows of blocks,
    /// columns of blocks that are not removed, the kept positions in row-major order, the filters of the block, its
    /// channels; blocks at the edges of the grid have only the filters and channels that exist.
    public let weights: WeightValues
    /// The bias of each filter, in real units; it is never quantised.
    public let bias: [Float]

    /// Makes a convolution; `Network.validate` checks that the parts fit together.
    public init(
        inputChannels: Int, outputChannels: Int, kernelSize: Int, structure: BlockStructure? = nil,
        weights: WeightValues, bias: [Float]
    ) {
        self.inputChannels = inputChannels
        self.outputChannels = outputChannels
        self.kernelSize = kernelSize
        self.structure = structure
        self.weights = weights
        self.bias = bias
    }

    /// The number of weights of a dense convolution of the same shape.
    public var denseWeightCount: Int { outputChannels * inputChannels * kernelSize * kernelSize }
}

/// A kept block of a convolution: a rectangle of filters × channels that share one pattern.
public struct WeightBlock: Sendable {
    /// The row of the block in the grid.
    public let row: Int
    /// The column of the block in the grid.
    public let column: Int
    /// The filters of the block.
    public let filters: Range<Int>
    /// The input channels of the block.
    public let channels: Range<Int>
    /// The pattern of the block.
    public let pattern: KernelPattern
    /// The index of the block's first weight in `Convolution.weights`.
    public let offset: Int

    /// Returns the index of a kept weight in `Convolution.weights`.
    /// - Parameters:
    ///   - tap: the number of the kept position, counted in row-major order.
    ///   - filter: the filter, counted from the block's first.
    ///   - channel: the channel, counted from the block's first.
    public func index(tap: Int, filter: Int, channel: Int) -> Int {
        offset + (tap * filters.count + filter) * channels.count + channel
    }
}

extension Convolution {
    /// Returns the kept blocks of a sparse convolution in storage order; none for a dense one.
    /// - Parameter library: the network's pattern library.
    /// - Precondition: The structure fits, as `Network.validate` checks.
    public func blocks(library: [KernelPattern]) -> [WeightBlock] {
        guard let structure else { return [] }
        let granularity = structure.granularity
        let (rows, columns) = BlockStructure.grid(granularity, filters: outputChannels, channels: inputChannels)
        var blocks: [WeightBlock] = []
        var offset = 0
        for row in 0..<rows {
            for column in 0..<columns {
                let id = structure.patterns[row * columns + column]
                guard id != BlockStructure.removed else { continue }
                let filters = row * granularity.filters..<min((row + 1) * granularity.filters, outputChannels)
                let channels = column * granularity.channels..<min((column + 1) * granularity.channels, inputChannels)
                let pattern = library[Int(id)]
                blocks.append(
                    WeightBlock(
                        row: row, column: column, filters: filters, channels: channels, pattern: pattern,
                        offset: offset))
                offset += pattern.count * filters.count * channels.count
            }
        }
        return blocks
    }

    /// Returns for each position of the dense OIHW weights the index of the kept weight, or −1 where it was pruned.
    public func denseIndices(library: [KernelPattern]) -> [Int] {
        guard structure != nil else { return Array(0..<denseWeightCount) }
        let area = kernelSize * kernelSize
        var indices = [Int](repeating: -1, count: denseWeightCount)
        for block in blocks(library: library) {
            for (tap, position) in block.pattern.positions.enumerated() {
                for (f, filter) in block.filters.enumerated() {
                    for (c, channel) in block.channels.enumerated() {
                        indices[(filter * inputChannels + channel) * area + position] =
                            block.index(tap: tap, filter: f, channel: c)
                    }
                }
            }
        }
        return indices
    }

    /// Returns the weights in real units in dense OIHW order, with zeros where they were pruned.
    public func denseWeights(library: [KernelPattern]) -> [Float] {
        let perFilter = inputChannels * kernelSize * kernelSize
        return denseIndices(library: library).enumerated().map { position, index in
            guard index >= 0 else { return 0 }
            switch weights {
            case .float(let values): return values[index]
            case .int8(let values, let scale): return Float(values[index]) * scale[position / perFilter]
            }
        }
    }
}
