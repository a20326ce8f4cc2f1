internal import CFFmpeg

/// Searches the match of one block: the vector of the least cost.
///
/// A vector costs the sum of absolute differences of the 16×16 samples, and more if it differs from the predicted one,
/// by its distance: without that, noise alone would decide where there is no texture, and neighbours would point
/// anywhere (as in rate-distortion optimisation; Sullivan and Wiegand, "Rate-distortion optimization for video
/// compression", 1998).
struct BlockMatcher {
    /// The cost of a vector other than the predicted one. Noise with a standard deviation of two codes makes sums
    /// differ by about 38.
    private static let changeCost = 80
    /// The cost of each binary digit of the distance across and that down, in half samples.
    private static let digitCost = 16
    /// The share of the differences that is added for each component between two samples. Interpolated samples have
    /// less noise, so that they differ less even where nothing matches (by 4 % with `HalfSample`'s taps, 8 % both
    /// ways), which is no match.
    private static let halfShare = 16
    /// The most steps of a descent. Matches farther away are left to the coarse search.
    private static let steps = 16

    private let sad: PixelDifference
    private let block: UnsafePointer<UInt8>
    private let last: [UnsafePointer<UInt8>]
    private let offset: Int
    private let stride: Int
    private let across: ClosedRange<Int>
    private let down: ClosedRange<Int>
    private let predicted: MotionVector

    private(set) var best = MotionVector()
    /// The sum of absolute differences of the best vector so far.
    private(set) var difference = Int.max
    private var cost = Int.max

    /// Prepares the search for a block.
    /// - Parameters:
    ///   - sad: the measure of a match.
    ///   - current: the picture of the block.
    ///   - last: the first samples of the previous picture and of those between its samples, in the order of
    ///     `HalfPlanes`; or of the picture alone, where all vectors are of whole samples.
    ///   - x: the block's column, of `columns` that the picture has.
    ///   - y: the block's row, of `rows` that the picture has.
    ///   - predicted: the vector that the neighbours suggest.
    init(
        by sad: PixelDifference, of current: PaddedPlane, in last: [UnsafePointer<UInt8>], x: Int, y: Int, columns: Int,
        rows: Int, predicted: MotionVector
    ) {
        let (size, reach) = (MotionField.blockSize, MotionField.overhang)
        offset = y * size * current.stride + x * size
        self.sad = sad
        stride = current.stride
        block = UnsafePointer((current.base + offset).assumingMemoryBound(to: UInt8.self))
        self.last = last
        across = 2 * (-x * size - reach)...2 * ((columns - 1 - x) * size + reach)
        down = 2 * (-y * size - reach)...2 * ((rows - 1 - y) * size + reach)
        self.predicted = predicted
    }

    /// Takes a vector if it is allowed and better.
    mutating func consider(_ dx: Int, _ dy: Int) {
        guard across.contains(dx), down.contains(dy) else { return }
        let digits = Self.digits(dx - predicted.dx) + Self.digits(dy - predicted.dy)
        let (halfX, halfY) = (dx & 1, dy & 1)
        let place = offset + (dy >> 1) * stride + (dx >> 1)
        let found = sad(block, stride: stride, last[halfX | halfY << 1] + place, otherStride: stride)
        let noise = found * (halfX + halfY) / Self.halfShare
        let total = found + noise + (digits > 0 ? Self.changeCost + Self.digitCost * digits : 0)
        guard total < cost else { return }
        cost = total
        difference = found
        best = MotionVector(dx: dx, dy: dy)
    }

    /// Descends from the best vector by single samples across and down.
    mutating func descend() {
        for _ in 0..<Self.steps {
            let (x, y) = (best.dx, best.dy)
            consider(x - 2, y)
            consider(x + 2, y)
            consider(x, y - 2)
            consider(x, y + 2)
            guard (best.dx, best.dy) != (x, y) else { return }
        }
    }

    /// Tries the vectors half a sample beside the best.
    mutating func refine() {
        let (x, y) = (best.dx, best.dy)
        for dy in -1...1 {
            for dx in -1...1 where (dx, dy) != (0, 0) { consider(x + dx, y + dy) }
        }
    }

    /// Tries all vectors of up to `range` whole samples across and down.
    mutating func search(_ range: Int) {
        for dy in -range...range {
            for dx in -range...range { consider(2 * dx, 2 * dy) }
        }
    }

    /// The sum of absolute deviations of the block's samples from their mean.
    var texture: Int {
        // With a stride of 0 one row serves as all sixteen.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: MotionField.blockSize) { row in
            row.initialize(repeating: 0)
            guard let flat = row.baseAddress else { return 0 }
            let area = MotionField.blockSize * MotionField.blockSize
            let mean = (sad(block, stride: stride, flat, otherStride: 0) + area / 2) / area
            row.update(repeating: UInt8(truncatingIfNeeded: mean))
            return sad(block, stride: stride, flat, otherStride: 0)
        }
    }

    private static func digits(_ value: Int) -> Int { Int.bitWidth - value.magnitude.leadingZeroBitCount }
}
