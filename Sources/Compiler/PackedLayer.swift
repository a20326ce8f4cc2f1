/// One kept (row, column, channel group) of a filter block: 64 bytes of weights and one address. In layers of real
/// numbers every channel is a group.
public struct Tap: Hashable, Sendable {
    /// Row of the window, 0 the top one.
    public let row: Int
    /// Pixels from the output's column to the first byte read, −2…2 (up to 2 in one-channel tensors, too).
    public let column: Int
    /// The four bytes read: in layers of real numbers channel `group`; in integer ones channels `4 · group …< 4 · group + 4`; in a one-channel tensor (group 0) the pixels
    /// `column …< column + 4` of the row instead.
    public let group: Int

    /// - Parameters: as the properties.
    public init(row: Int, column: Int, group: Int) {
        self.row = row
        self.column = column
        self.group = group
    }

    /// Where the four bytes begin, relative to the output pixel's place in the window row.
    /// - Parameter pixelStride: bytes from pixel to pixel of the tensor.
    public func byteOffset(pixelStride: Int) -> Int { column * pixelStride + group * 4 }
}

/// Up to 16 filters that are computed together, one per lane; our FKW storage.
public struct PackedBlock: Sendable {
    /// Filters of a block.
    public static let lanes = 16
    /// Weights of a tap.
    public static let tapWeights = 64

    /// The filters that exist, at most 16; lane 0 is the first.
    public let filters: Range<Int>
    /// Nothing but what is kept; empty where every kernel was removed. Row by row; in layers of real numbers in the
    /// order in which they are summed: see `Compiler.pack`.
    public let taps: [Tap]
    /// 64 for each tap: [16 filters][4 channels]; zero for filters and channels that do not exist. None in layers of
    /// real numbers.
    public let weights: [Int8]
    /// 16 for each tap, one per filter, in layers of real numbers; none in others.
    public let floatWeights: [Float]
    /// Per lane: −zeroPoint · Σ weights, the accumulator's start (in layers of real numbers the offsets are that). Zero
    /// in lanes without a filter, as all below.
    public let start: [Int32]
    /// Per lane, see `Requantization.multiplier`.
    public internal(set) var multipliers: [Float]
    /// Per lane, see `Requantization.offset`; in layers of real numbers the bias.
    public internal(set) var offsets: [Float]
}

/// A convolution with its epilogue as the kernels read it.
public struct PackedLayer: Sendable {
    /// What the weights and the convolved tensor are.
    public let element: ElementType
    /// What the output is.
    public internal(set) var outputElement: ElementType
    /// The convolved tensor; nil where the layer only adds its operands.
    public internal(set) var input: Int?
    /// Index of the tensor it makes.
    public let output: Int
    /// 1 where there is no convolution.
    public let kernelSize: Int
    /// Filters of all blocks.
    public let filters: Int
    /// ⌈filters / 16⌉ blocks, in the order of their filters.
    public internal(set) var blocks: [PackedBlock]
    /// What happens between the sum and the rounding, in order.
    public internal(set) var steps: [EpilogueStep]
    /// Zero point of the output.
    public internal(set) var zeroPoint: Int32
    /// The output's greatest value, its least being 0: 255, or that of deeper samples.
    public internal(set) var maximum: Int32
    /// The filters of pixel (y, x) are written as `Operator.depthToSpace` by this factor places them.
    public let depthToSpace: Int
    /// Kept weights, for reports: multiply-accumulates per pixel of the layer.
    public let keptWeights: Int
    /// Weights of the dense convolution of the same shape.
    public let denseWeights: Int
}

/// A permutation of a tensor.
public struct ShuffleLayer: Sendable {
    /// Which permutation.
    public let shuffle: Shuffle
    /// Index of the tensor it reads.
    public internal(set) var input: Int
    /// Index of the tensor it makes.
    public let output: Int
}

/// The 8-bit values of samples of 9 to 16 bits, `BitDepth.narrowed`.
public struct NarrowLayer: Sendable {
    /// Bits beyond 8.
    public let shift: Int
    /// Index of the 16-bit tensor it reads.
    public let input: Int
    /// Index of the 8-bit tensor it makes.
    public let output: Int
}

/// One layer of a program.
public enum ProgramLayer: Sendable {
    case convolution(PackedLayer)
    case shuffle(ShuffleLayer)
    case narrow(NarrowLayer)

    /// Index of the tensor it makes.
    public var output: Int {
        switch self {
        case .convolution(let layer): layer.output
        case .shuffle(let layer): layer.output
        case .narrow(let layer): layer.output
        }
    }
}
