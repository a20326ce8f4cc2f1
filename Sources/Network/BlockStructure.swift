/// The size of a block of filters × channels that share one pattern. In Ma et al. (ECCV 2020) it is 1×1; 16×4 fills one
/// vector register of a dot product.
public struct Granularity: Hashable, Sendable {
    /// The number of filters in a block.
    public let filters: Int
    /// The number of channels in a block.
    public let channels: Int

    /// Makes a granularity; nil unless both numbers are 1 to 256.
    public init?(filters: Int, channels: Int) {
        guard (1...256).contains(filters), (1...256).contains(channels) else { return nil }
        self.filters = filters
        self.channels = channels
    }

    /// The granularity of 16 filters × 4 channels.
    public static let register = Granularity(filters: 16, channels: 4)!
}

extension Granularity: CustomStringConvertible {
    /// The granularity as text, such as `16x4`.
    public var description: String { "\(filters)x\(channels)" }
}

/// The pattern of each block of a convolution: pattern sparsity and connectivity sparsity together.
public struct BlockStructure: Hashable, Sendable {
    /// The value in `patterns` for a block that connectivity pruning removed.
    public static let removed: UInt8 = 255

    /// The size of the blocks.
    public let granularity: Granularity
    /// The indices of the blocks' patterns in the network's library, in row-major order: ⌈filters /
    /// granularity.filters⌉ rows of ⌈channels / granularity.channels⌉ indices; `removed` for a removed block.
    public let patterns: [UInt8]

    /// Makes a structure; `Network.validate` checks that it fits its convolution.
    public init(granularity: Granularity, patterns: [UInt8]) {
        self.granularity = granularity
        self.patterns = patterns
    }

    /// Returns the rows and columns of the block grid of a convolution with these numbers of filters and channels.
    public static func grid(_ granularity: Granularity, filters: Int, channels: Int) -> (rows: Int, columns: Int) {
        (
            (filters + granularity.filters - 1) / granularity.filters,
            (channels + granularity.channels - 1) / granularity.channels
        )
    }
}
