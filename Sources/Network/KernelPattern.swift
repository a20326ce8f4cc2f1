/// The set of positions that stay in a k×k kernel ("SCP", sparse convolution pattern, in Ma et al., ECCV 2020).
///
/// Position (row, column) is bit `row · size + column` of `mask`; row 0 is the top row, column 0 the leftmost.
public struct KernelPattern: Hashable, Sendable {
    /// Side of the window: odd, 1 to 5.
    public let size: Int
    public let mask: UInt32

    /// Returns nil where `size` is not 1, 3 or 5, where no position stays, or where `mask` has bits outside the window.
    public init?(size: Int, mask: UInt32) {
        guard size == 1 || size == 3 || size == 5, mask != 0, mask < (1 << UInt32(size * size)) else { return nil }
        self.size = size
        self.mask = mask
    }

    /// Every position of the window: what a dense kernel keeps.
    /// - Precondition: `size` is 1, 3 or 5.
    public static func full(size: Int) -> KernelPattern {
        KernelPattern(size: size, mask: (1 << UInt32(size * size)) - 1)!
    }

    /// Number of weights that stay.
    public var count: Int { mask.nonzeroBitCount }

    public func contains(row: Int, column: Int) -> Bool {
        mask & (1 << UInt32(row * size + column)) != 0
    }

    /// The kept positions in row-major order, as flat indices `row · size + column`.
    /// This is the order in which packed weights are stored.
    public var positions: [Int] { (0..<size * size).filter { mask & (1 << UInt32($0)) != 0 } }
}

extension KernelPattern: CustomStringConvertible {
    /// Rows of `x` (kept) and `.` (pruned), separated by `/`: the 2×2 top-left corner of a 3×3 is `xx./xx./...`.
    public var description: String {
        (0..<size).map { row in
            String((0..<size).map { contains(row: row, column: $0) ? "x" : "." })
        }.joined(separator: "/")
    }
}
