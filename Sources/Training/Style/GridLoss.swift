/// A measure of the grid in a picture. A network that works on gathered squares of pixels paints each position of a
/// square with different filters (Aitken et al., 2017), and a systematic difference between these is visible as a grid.
///
/// The second differences along rows and columns are averaged over all squares of a window, separately for each
/// position. The content differs from square to square and averages out, and slopes have no second difference; a grid
/// remains.
enum GridLoss {
    /// The number of squares along the side of a window.
    private static let window = 8

    /// Returns the squared mean second difference, summed over positions and averaged over windows, directions and
    /// planes.
    /// - Parameters:
    ///   - planes: planes of `side` rows of `side` samples, one after the other.
    ///   - factor: the side of the squares; with 1 there is no grid.
    ///   - border: the number of samples at every edge that are left out.
    ///   - weight: the factor of the gradient.
    ///   - gradient: a vector like `planes`, to which `weight` times the gradient is added.
    static func evaluate(
        _ planes: [Float], side: Int, factor: Int, border: Int, weight: Float, into gradient: inout [Float]
    ) -> Float {
        let first = (max(border, 1) + factor - 1) / factor
        let windows = (side / factor - 2 * first) / window
        guard factor > 1, windows > 0 else { return 0 }
        let squares = Float(window * window)
        let count = Float(2 * windows * windows * (planes.count / (side * side)))
        // For each position in each window, `starts` holds the index of its sample in the first square.
        let corners = stride(from: 0, to: planes.count, by: side * side).flatMap { plane in
            (0..<windows * windows).map { index in
                plane + (first + index / windows * window) * factor * side
                    + (first + index % windows * window) * factor
            }
        }
        let starts = corners.flatMap { corner in
            (0..<factor * factor).map { corner + $0 / factor * side + $0 % factor }
        }
        var total: Float = 0
        planes.withUnsafeBufferPointer { planes in
            gradient.withUnsafeMutableBufferPointer { gradient in
                for start in starts {
                    for step in [1, side] {
                        var sum: Float = 0
                        forEachSquare(from: start, side: side, factor: factor) {
                            sum += planes[$0 - step] - 2 * planes[$0] + planes[$0 + step]
                        }
                        let mean = sum / squares
                        total += mean * mean
                        let slope = weight * 2 * mean / (squares * count)
                        forEachSquare(from: start, side: side, factor: factor) {
                            gradient[$0 - step] += slope
                            gradient[$0] -= 2 * slope
                            gradient[$0 + step] += slope
                        }
                    }
                }
            }
        }
        return total / count
    }

    /// Calls a function with the index of the same position in each square of a window.
    private static func forEachSquare(from start: Int, side: Int, factor: Int, _ body: (Int) -> Void) {
        for y in 0..<window {
            for x in 0..<window { body(start + y * factor * side + x * factor) }
        }
    }
}
