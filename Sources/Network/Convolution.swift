/// The values of a convolution's kept weights, in the order of `Convolution.weights`.
public enum WeightValues: Equatable, Sendable {
    case float([Float])
    /// Symmetric 8-bit weights in −127…127; weight = value · scale[filter].
    case int8([Int8], scale: [Float])

    /// Number of kept weights.
    public var count: Int {
        switch self {
        case .float(let values): values.count
        case .int8(let values, _): values.count
        }
    }
}

/// A stride-1 convolution with zero padding of `kernelSize / 2` on every side.
public struct Convolution: Equatable, Sendable {
    public let inputChannels: Int
    public let outputChannels: Int
    /// Side of the square kernel: 1, 3 or 5.
    public let kernelSize: Int
    /// Nil for a dense convolution.
    public let structure: BlockStructure?
    /// Kept weights only. Dense: OIHW. Sparse: block rows, then block columns that are not removed; within a block
    /// the kept positions in row-major order, then its filters, then its channels (at the edges of the grid only
    /// those that exist).
    public let weights: WeightValues
    /// One per filter, in real units (never quantised).
    public let bias: [Float]

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

    /// Weights of the dense convolution of the same shape.
    public var denseWeightCount: Int { outputChannels * inputChannels * kernelSize * kernelSize }
}

/// One block of a convolution: a rectangle of filters × channels that shares one set of positions.
public struct WeightBlock: Sendable {
    public let row: Int
    public let column: Int
    public let filters: Range<Int>
    public let channels: Range<Int>
    public let pattern: KernelPattern
    /// Index of the block's first weight in `Convolution.weights`.
    public let offset: Int

    /// Index in `Convolution.weights` of one kept weight.
    /// - Parameters:
    ///   - tap: which of the pattern's kept positions, counted in row-major order.
    ///   - filter: the filter, counted from the block's first.
    ///   - channel: the channel, counted from the block's first.
    public func index(tap: Int, filter: Int, channel: Int) -> Int {
        offset + (tap * filters.count + filter) * channels.count + channel
    }
}

extension Convolution {
    /// The kept blocks of a sparse convolution in storage order; empty for a dense one.
    /// - Precondition: the structure fits (as `Network.validate` checks).
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

    /// For each position of the dense OIHW weights, the index of the kept weight there, or −1 where it was pruned.
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

    /// The weights in real units as dense OIHW, zeros where they were pruned.
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
