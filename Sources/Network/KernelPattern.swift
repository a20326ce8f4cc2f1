/// The set of positions that stay in a k×k kernel ("SCP", sparse convolution pattern, in Ma et al., ECCV 2020).
///
/// Position (row, column) is bit `row · size + column` of `mask`; row 0 is the top row, column 0 the leftmost.
public struct KernelPattern: Hashable, Sendable {
    /// The side of the kernel: 1, 3 or 5.
    public let size: Int
    /// The kept positions as bits.
    public let mask: UInt32

    /// Makes a pattern; nil where `size` is not 1, 3 or 5, no position stays, or `mask` has bits outside the kernel.
    public init?(size: Int, mask: UInt32) {
        guard size == 1 || size == 3 || size == 5, mask != 0, mask < (1 << UInt32(size * size)) else { return nil }
        self.size = size
        self.mask = mask
    }

    /// Returns the pattern of all positions, which a dense kernel keeps.
    /// - Precondition: `size` is 1, 3 or 5.
    public static func full(size: Int) -> KernelPattern {
        KernelPattern(size: size, mask: (1 << UInt32(size * size)) - 1)!
    }

    /// The number of kept positions.
    public var count: Int { mask.nonzeroBitCount }

    /// Returns whether a position is kept.
    public func contains(row: Int, column: Int) -> Bool {
        mask & (1 << UInt32(row * size + column)) != 0
    }

    /// The kept positions as indices `row · size + column` in row-major order, in which packed weights are stored.
    public var positions: [Int] { (0..<size * size).filter { mask & (1 << UInt32($0)) != 0 } }
}

extension KernelPattern: CustomStringConvertible {
    /// The pattern as rows of `x` (kept) and `.` (pruned), separated by `/`: the 2×2 top-left corner of a 3×3 kernel is
    /// `xx./xx./...`.
    public var description: String {
        (0..<size).map { row in
            String((0..<size).map { contains(row: row, column: $0) ? "x" : "." })
        }.joined(separator: "/")
    }
}
