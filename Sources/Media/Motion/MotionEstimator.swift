/// Block motion from each picture back to the one before, known as soon as the picture is there.
///
/// Vectors of a picture a quarter as wide and high, found by trying all, are among the candidates for the blocks of the
/// whole, beside those of neighbours and of the same place before; the best of them is taken downhill, and then to half
/// samples (a hierarchical form of Tourapis' EPZS, 2002). FFmpeg's `mestimate` does not fit here: it needs the next
/// picture, too, searches both ways without the processor's vector instructions, and has nothing that keeps vectors
/// together where there is noise.
///
/// It is for one thread at a time.
public final class MotionEstimator {
    /// Samples of the small picture; four times as many of the whole.
    private static let range = 16
    /// A difference of the small pictures, two codes a sample, with which nothing better is looked for.
    private static let goodDifference = 2 * MotionField.blockSize * MotionField.blockSize
    fileprivate static let ratio = 4

    private var whole: PicturePair?
    private var small: PicturePair?
    private var halves: HalfPlanes?
    private var lastField: MotionField?

    /// An estimator that adapts to whatever frames it is given.
    public init() {}

    /// Forgets the last picture.
    public func reset() {
        whole = nil
        small = nil
        halves = nil
        lastField = nil
    }

    /// The motion of a picture against that of the last call; nil where there was none of the same size.
    ///
    /// Throws `.convertFailed` for a format without `planarBits`. Only luma is looked at, its upper eight bits.
    public func estimate(_ frame: VideoFrame) throws(MediaError) -> MotionField? {
        guard let bits = frame.pixelFormat.planarBits, let luma = frame.plane(0) else {
            throw MediaError(.convertFailed, "estimate motion", subject: frame.pixelFormat.name)
        }
        if whole?.current.width != luma.width || whole?.current.height != luma.height { reset() }
        let whole = whole ?? PicturePair(width: luma.width, height: luma.height)
        let small =
            small
            ?? PicturePair(
                width: (luma.width + Self.ratio - 1) / Self.ratio, height: (luma.height + Self.ratio - 1) / Self.ratio)
        let halves = halves ?? HalfPlanes(width: luma.width, height: luma.height)
        let isFirst = self.whole == nil
        (self.whole, self.small, self.halves) = (whole, small, halves)
        whole.advance()
        small.advance()
        whole.current.copyUpperBits(luma, bits: bits)
        small.current.shrink(whole.current)
        if isFirst { return nil }

        let sad = try PixelDifference()
        let coarse = field(sad, small.current, [small.last]) { matcher, _, _ in
            if matcher.difference > Self.goodDifference { matcher.search(Self.range) }
        }
        let last = lastField
        let found = field(sad, whole.current, halves.planes(of: whole.last)) { matcher, x, y in
            let (column, row) = (x / Self.ratio, y / Self.ratio)
            // Those to the right and below have no other way to get here; where something comes in at the left or the top,
            // it is they that know.
            matcher.consider(coarse, column, row)
            matcher.consider(coarse, column + 1, row)
            matcher.consider(coarse, column, row + 1)
            if let last {
                let vector = last.vectors[y * last.columns + x]
                matcher.consider(vector.dx, vector.dy)
            }
            matcher.descend()
            matcher.refine()
        }
        lastField = found
        return found
    }

    /// Matches block after block; each starts with the vectors of its neighbours and none, and goes on as it is told.
    private func field(
        _ sad: PixelDifference, _ current: PaddedPlane, _ last: [PaddedPlane],
        _ refine: (inout BlockMatcher, _ x: Int, _ y: Int) -> Void
    ) -> MotionField {
        var field = MotionField(width: current.width, height: current.height)
        let last = last.map { UnsafePointer($0.base.assumingMemoryBound(to: UInt8.self)) }
        for y in 0..<field.rows {
            for x in 0..<field.columns {
                let neighbours = field.neighbours(x, y)
                var matcher = BlockMatcher(
                    sad, current, last, x: x, y: y, columns: field.columns, rows: field.rows,
                    predicted: neighbours.median)
                matcher.consider(neighbours.median.dx, neighbours.median.dy)
                matcher.consider(0, 0)
                matcher.consider(neighbours.left.dx, neighbours.left.dy)
                matcher.consider(neighbours.above.dx, neighbours.above.dy)
                matcher.consider(neighbours.aboveRight.dx, neighbours.aboveRight.dy)
                refine(&matcher, x, y)
                field.vectors[y * field.columns + x] = matcher.best
                field.differences[y * field.columns + x] = matcher.difference / MotionField.blockSize
                field.textures[y * field.columns + x] = matcher.texture / MotionField.blockSize
            }
        }
        return field
    }
}

/// A picture and the one before.
private final class PicturePair {
    private(set) var current: PaddedPlane
    private(set) var last: PaddedPlane

    init(width: Int, height: Int) {
        current = PaddedPlane(width: width, height: height)
        last = PaddedPlane(width: width, height: height)
    }

    /// Makes the picture the one before, and its place free for the next.
    func advance() { swap(&current, &last) }
}

extension BlockMatcher {
    /// Takes the vector of a block of the small picture, if there is such a block and it is better.
    fileprivate mutating func consider(_ coarse: MotionField, _ column: Int, _ row: Int) {
        guard column < coarse.columns, row < coarse.rows else { return }
        let vector = coarse.vectors[row * coarse.columns + column]
        consider(vector.dx * MotionEstimator.ratio, vector.dy * MotionEstimator.ratio)
    }
}

extension MotionField {
    /// The vectors of the blocks beside and above that are known, and for each component the one in the middle, as in
    /// H.264 (section 8.4.1.3).
    fileprivate func neighbours(
        _ x: Int, _ y: Int
    ) -> (left: MotionVector, above: MotionVector, aboveRight: MotionVector, median: MotionVector) {
        let index = y * columns + x
        let still = MotionVector()
        let left = x > 0 ? vectors[index - 1] : still
        guard y > 0 else { return (left, still, still, left) }
        let above = vectors[index - columns]
        let aboveRight = x + 1 < columns ? vectors[index - columns + 1] : above
        guard x > 0 else { return (above, above, aboveRight, above) }
        func middle(_ a: Int, _ b: Int, _ c: Int) -> Int { max(min(a, b), min(max(a, b), c)) }
        let median = MotionVector(
            dx: middle(left.dx, above.dx, aboveRight.dx), dy: middle(left.dy, above.dy, aboveRight.dy))
        return (left, above, aboveRight, median)
    }
}
