public import Network

/// The normalisation of a layer by the statistics of the frame before. Its multipliers and offsets are those of
/// `PackedBlock`, which are replaced before every frame.
public struct PackedNormalization: Sendable {
    /// The name of the network's node.
    public let name: String
    /// The rule that makes multipliers and offsets of the sums of the frame before, in the order of the network's
    /// filters.
    public internal(set) var rule: NormalizedConvolution
    /// The network's filter at each position of the layer.
    public let filters: [Int]

    /// Returns the number of bits by which the accumulators of the positions are shifted right before they are summed,
    /// with 0 in lanes without a filter.
    /// - Parameter positions: the filters of a block, or some of them.
    package func shifts(of positions: Range<Int>) -> [Int32] {
        (0..<PackedBlock.lanes).map { lane in
            lane < positions.count ? Int32(rule.shifts[filters[positions.lowerBound + lane]]) : 0
        }
    }
}

/// A kept (row, column, channel group) of a filter block, with 64 bytes of weights and one address to read. In layers
/// of real numbers a group is a single channel.
public struct Tap: Hashable, Sendable {
    /// The row of the window, from 0 at the top.
    public let row: Int
    /// The number of pixels from the output's column to the first one read, −2…2 (in one-channel tensors as well).
    public let column: Int
    /// The four bytes to read: in layers of real numbers channel `group`; in integer layers the channels `4 · group …<
    /// 4 · group + 4`; in a one-channel tensor (with group 0) the pixels `column …< column + 4` of the row.
    public let group: Int

    /// Creates a tap.
    public init(row: Int, column: Int, group: Int) {
        self.row = row
        self.column = column
        self.group = group
    }

    /// Returns the position of the four bytes relative to the output pixel's place in the window's row.
    /// - Parameter pixelStride: the number of bytes from one pixel of the tensor to the next.
    public func byteOffset(pixelStride: Int) -> Int { column * pixelStride + group * 4 }
}

/// Up to 16 filters that are computed together, one per lane, with their kept weights (the FKW storage of PatDNN,
/// ASPLOS 2020).
public struct PackedBlock: Sendable {
    /// The number of lanes, and thus the largest number of filters of a block.
    public static let lanes = 16
    /// The number of weights of a tap.
    public static let tapWeights = 64
    /// The number of channels of a group: those of a tap in an integer layer; in a layer of real numbers, those whose
    /// taps follow each other, so that a loop takes them in one iteration.
    static let channelGroup = 4
    /// The largest sum of the weights of one sign of two neighbouring channels for which a signed 16-bit word holds the
    /// sum of both products with bytes, as 255 · 128 is below 2¹⁵. Larger ones take two products in `WordChain`.
    static let wordCapacity: Int32 = 128

    /// The filters of the block, at most 16; the first one is in lane 0.
    public let filters: Range<Int>
    /// The kept taps; none if every kernel was removed. They are in row order; in layers of real numbers, in the order
    /// of summation that `FloatCellWeights` defines.
    public let taps: [Tap]
    /// The 8-bit weights, 64 for each tap in the order [16 filters][4 channels], with zeros for filters and channels
    /// that do not exist. Empty in layers of real numbers.
    public let weights: [Int8]
    /// The weights of a layer of real numbers, 16 for each tap, one per filter. Empty in integer layers.
    public let floatWeights: [Float]
    /// The initial value of each lane's accumulator, −zeroPoint · Σ weights, and 0 in lanes without a filter. In layers
    /// of real numbers accumulators begin with `offsets`.
    public let start: [Int32]
    /// The multiplier of each lane (see `Requantization.multiplier`); 0 in lanes without a filter.
    public internal(set) var multipliers: [Float]
    /// The offset of each lane (see `Requantization.offset`), or in layers of real numbers the bias; 0 in lanes without
    /// a filter.
    public internal(set) var offsets: [Float]
}

/// A convolution with its epilogue, in the form that the kernels read.
public struct PackedLayer: Sendable {
    /// The type of the arithmetic and of the convolved tensor's elements: `uint8` with 8-bit weights, or `float`.
    public let element: StorageType
    /// The type of the output's elements.
    public internal(set) var outputElement: StorageType
    /// The index of the convolved tensor; nil if the layer only adds its operands.
    public internal(set) var input: Int?
    /// The index of the tensor that the layer makes.
    public let output: Int
    /// The side of the square kernel; 1 if there is no convolution.
    public let kernelSize: Int
    /// The number of filters of all blocks.
    public let filters: Int
    /// The ⌈filters / 16⌉ blocks, in the order of their filters.
    public internal(set) var blocks: [PackedBlock]
    /// The operations between the sum and the rounding, in order.
    public internal(set) var steps: [EpilogueStep]
    /// The normalisation of the sums; nil if multipliers and offsets are constants.
    public internal(set) var normalization: PackedNormalization?
    /// The zero point of the output.
    public internal(set) var zeroPoint: Int32
    /// The largest value of the output, whose smallest is 0: 255, or 2^b − 1 for samples of b bits.
    public internal(set) var maximum: Int32
    /// The factor of a depth-to-space of the results; 1 if there is none.
    public let depthToSpace: Int
    /// The number of kept weights, which is the number of multiply-accumulate operations per pixel of the layer, for
    /// reports.
    public let keptWeights: Int
    /// The number of weights of the dense convolution of the same shape.
    public let denseWeights: Int
}

/// A layer that permutes a tensor.
public struct ShuffleLayer: Sendable {
    /// The permutation.
    public let shuffle: Shuffle
    /// The index of the tensor that the layer reads.
    public internal(set) var input: Int
    /// The index of the tensor that the layer makes.
    public let output: Int
}

/// A layer that makes the 8-bit values of samples of 9 to 16 bits, as `BitDepth.narrowed` defines them.
public struct NarrowLayer: Sendable {
    /// The number of bits beyond 8.
    public let shift: Int
    /// The index of the 16-bit tensor that the layer reads.
    public let input: Int
    /// The index of the 8-bit tensor that the layer makes.
    public let output: Int
}

/// A layer of a program.
public enum ProgramLayer: Sendable {
    case convolution(PackedLayer)
    case shuffle(ShuffleLayer)
    case narrow(NarrowLayer)

    /// The index of the tensor that the layer makes.
    public var output: Int {
        switch self {
        case .convolution(let layer): layer.output
        case .shuffle(let layer): layer.output
        case .narrow(let layer): layer.output
        }
    }
}
