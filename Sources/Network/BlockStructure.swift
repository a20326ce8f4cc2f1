/// How many filters × channels share one pattern. 1×1 is the paper's; 16×4 fills one vector register of a dot product.
public struct Granularity: Hashable, Sendable {
    public let filters: Int
    public let channels: Int

    /// Returns nil unless both are 1 to 256.
    public init?(filters: Int, channels: Int) {
        guard (1...256).contains(filters), (1...256).contains(channels) else { return nil }
        self.filters = filters
        self.channels = channels
    }

    /// 16 filters × 4 channels.
    public static let register = Granularity(filters: 16, channels: 4)!
}

extension Granularity: CustomStringConvertible {
    public var description: String { "\(filters)x\(channels)" }
}

/// Which pattern each block of a convolution keeps: the structure of pattern and connectivity sparsity together.
public struct BlockStructure: Hashable, Sendable {
    /// The value in `patterns` of a block that connectivity pruning removed whole.
    public static let removed: UInt8 = 255

    public let granularity: Granularity
    /// ⌈filters / granularity.filters⌉ rows of ⌈channels / granularity.channels⌉ indices into the network's
    /// pattern library, row-major; `removed` where the block is gone.
    public let patterns: [UInt8]

    public init(granularity: Granularity, patterns: [UInt8]) {
        self.granularity = granularity
        self.patterns = patterns
    }

    /// Rows and columns of the block grid of a convolution with the given extents.
    public static func grid(_ granularity: Granularity, filters: Int, channels: Int) -> (rows: Int, columns: Int) {
        (
            (filters + granularity.filters - 1) / granularity.filters,
            (channels + granularity.channels - 1) / granularity.channels
        )
    }
}
