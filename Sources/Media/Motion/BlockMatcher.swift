internal import CFFmpeg

/// Looks for the match of one block: the vector of the least cost.
///
/// A vector costs the sum of absolute differences of the 16×16 samples, and more if it is another than the predicted one,
/// by its distance: without that, noise alone would decide where there is no texture, and neighbours would point anywhere
/// (as in rate-distortion optimisation; Sullivan and Wiegand, "Rate-distortion optimization for video compression", 1998).
struct BlockMatcher {
    /// For any other. Noise with a standard deviation of two codes makes sums differ by 38 or so.
    private static let changeCost = 80
    /// For each binary digit of the distance across and that down, in half samples.
    private static let digitCost = 16
    /// The share of the differences that comes on top for each component between two samples: what is interpolated has less
    /// noise, and where nothing matches differs less (by 4 % with `HalfSample`'s taps, 8 % both ways), which is no match.
    private static let halfShare = 16
    /// Steps of a descent; what is farther away is for the coarse search to find.
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
    /// The sum of absolute differences of the best.
    private(set) var difference = Int.max
    private var cost = Int.max

    /// - Parameters:
    ///   - last: the first samples of the picture before and of what is between its samples, in the order of
    ///     `HalfPlanes`; or of the picture alone, where all vectors are of whole samples.
    ///   - x, y: the block's place in blocks, of `columns` and `rows` that the picture has.
    ///   - predicted: what its neighbours do.
    init(
        _ sad: PixelDifference, _ current: PaddedPlane, _ last: [UnsafePointer<UInt8>],
        x: Int, y: Int, columns: Int, rows: Int, predicted: MotionVector
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
        let found = sad(block, stride, last[halfX | halfY << 1] + place, stride)
        let noise = found * (halfX + halfY) / Self.halfShare
        let total = found + noise + (digits > 0 ? Self.changeCost + Self.digitCost * digits : 0)
        guard total < cost else { return }
        cost = total
        difference = found
        best = MotionVector(dx: dx, dy: dy)
    }

    /// Goes downhill from the best by single samples across and down.
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

    /// Tries what is half a sample beside the best.
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
        // One row serves for all sixteen where the next is no bytes away.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: MotionField.blockSize) { row in
            row.initialize(repeating: 0)
            guard let flat = row.baseAddress else { return 0 }
            let area = MotionField.blockSize * MotionField.blockSize
            let mean = (sad(block, stride, flat, 0) + area / 2) / area
            row.update(repeating: UInt8(truncatingIfNeeded: mean))
            return sad(block, stride, flat, 0)
        }
    }

    private static func digits(_ value: Int) -> Int { Int.bitWidth - value.magnitude.leadingZeroBitCount }
}
