/// Halves of luma samples from a block to what is like it in the picture before.
public struct MotionVector: Hashable, Sendable {
    /// To the right.
    public var dx: Int
    /// Down.
    public var dy: Int

    /// A vector, by default of nothing that moves.
    public init(dx: Int = 0, dy: Int = 0) {
        self.dx = dx
        self.dy = dy
    }
}

/// Where the blocks of a picture were in the one before.
public struct MotionField: Sendable {
    /// Luma samples across and down a block; those at the right and the bottom may reach beyond the picture.
    public static let blockSize = 16
    /// How far a match may reach beyond the picture and the last block, in luma samples.
    public static let overhang = 16

    /// Blocks across.
    public let columns: Int
    /// Blocks down.
    public let rows: Int
    /// A vector for each block, row after row.
    public internal(set) var vectors: [MotionVector]
    /// Mean absolute differences between the blocks and their matches, in sixteenths of an 8-bit code: 0…4080.
    public internal(set) var differences: [Int]

    /// Mean absolute deviations of the blocks' samples from the block's own mean, in the same sixteenths.
    public internal(set) var textures: [Int]

    /// A field for a picture of a size, of nothing that moves.
    init(width: Int, height: Int) {
        columns = (width + Self.blockSize - 1) / Self.blockSize
        rows = (height + Self.blockSize - 1) / Self.blockSize
        vectors = Array(repeating: MotionVector(), count: columns * rows)
        differences = Array(repeating: 0, count: columns * rows)
        textures = differences
    }
}
