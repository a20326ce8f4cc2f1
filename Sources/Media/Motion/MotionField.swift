/// A displacement from a block to its match in the picture before, in half luma samples.
public struct MotionVector: Hashable, Sendable {
    /// The displacement to the right.
    public var dx: Int
    /// The displacement downwards.
    public var dy: Int

    /// Creates a vector, by default of no motion.
    public init(dx: Int = 0, dy: Int = 0) {
        self.dx = dx
        self.dy = dy
    }
}

/// The positions of a picture's blocks in the picture before.
public struct MotionField: Sendable {
    /// The luma samples across and down a block; blocks at the right and the bottom may reach beyond the picture.
    public static let blockSize = 16
    /// The number of luma samples by which a match may reach beyond the picture and the last block.
    public static let overhang = 16

    /// The number of blocks across.
    public let columns: Int
    /// The number of blocks down.
    public let rows: Int
    /// A vector for each block, row after row.
    public internal(set) var vectors: [MotionVector]
    /// The mean absolute differences between the blocks and their matches, in sixteenths of an 8-bit code: 0…4080.
    public internal(set) var differences: [Int]

    /// The mean absolute deviations of the blocks' samples from the block's own mean, in the same sixteenths.
    public internal(set) var textures: [Int]

    /// Creates a field without motion for a picture of a size in luma samples.
    init(width: Int, height: Int) {
        columns = (width + Self.blockSize - 1) / Self.blockSize
        rows = (height + Self.blockSize - 1) / Self.blockSize
        vectors = Array(repeating: MotionVector(), count: columns * rows)
        differences = Array(repeating: 0, count: columns * rows)
        textures = differences
    }
}
