/// Estimates block motion from each picture back to the one before, as soon as the picture is there.
///
/// Vectors of a picture a quarter as wide and high, found by trying all, are among the candidates for the blocks of the
/// whole, beside those of neighbours and of the same position before; the best of them is improved by descent, and then
/// to half samples (a hierarchical form of Tourapis' EPZS, 2002). FFmpeg's `mestimate` does not fit here: it needs the
/// next picture, too, searches both ways without the processor's vector instructions, and does not keep vectors
/// together where there is noise.
///
/// It is for one thread at a time.
public final class MotionEstimator {
    /// The range of the search in samples of the small picture; four times as many of the whole.
    private static let range = 16
    /// The difference of the small pictures, two codes a sample, below which the search ends.
    private static let goodDifference = 2 * MotionField.blockSize * MotionField.blockSize
    fileprivate static let ratio = 4

    private var whole: PicturePair?
    private var small: PicturePair?
    private var halves: HalfPlanes?
    private var lastField: MotionField?

    /// Creates an estimator that adapts to the frames it is given.
    public init() {}

    /// Forgets the last picture.
    public func reset() {
        whole = nil
        small = nil
        halves = nil
        lastField = nil
    }

    /// Returns the motion of a picture against that of the last call; nil where there was none of the same size.
    ///
    /// Throws `.convertFailed` for a format without `planarBits`. Only the upper eight bits of luma count.
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
        let coarse = field(by: sad, from: small.current, to: [small.last]) { matcher, _ in
            if matcher.difference > Self.goodDifference { matcher.search(Self.range) }
        }
        let last = lastField
        let found = field(by: sad, from: whole.current, to: halves.planes(of: whole.last)) { matcher, block in
            let (column, row) = (block.x / Self.ratio, block.y / Self.ratio)
            // The vectors of blocks to the right and below reach this block only from here. Where something enters the
            // picture at the left or the top, only those blocks know its motion.
            matcher.consider(coarse, column: column, row: row)
            matcher.consider(coarse, column: column + 1, row: row)
            matcher.consider(coarse, column: column, row: row + 1)
            if let last {
                let vector = last.vectors[block.y * last.columns + block.x]
                matcher.consider(vector.dx, vector.dy)
            }
            matcher.descend()
            matcher.refine()
        }
        lastField = found
        return found
    }

    /// Matches block after block, each beginning with the vectors of its neighbours and none.
    private func field(
        by sad: PixelDifference, from current: PaddedPlane, to last: [PaddedPlane],
        refining refine: (inout BlockMatcher, (x: Int, y: Int)) -> Void
    ) -> MotionField {
        var field = MotionField(width: current.width, height: current.height)
        let last = last.map { UnsafePointer($0.base.assumingMemoryBound(to: UInt8.self)) }
        for y in 0..<field.rows {
            for x in 0..<field.columns {
                let neighbours = field.neighbours(x, y)
                var matcher = BlockMatcher(
                    by: sad, of: current, in: last, x: x, y: y, columns: field.columns, rows: field.rows,
                    predicted: neighbours.median)
                matcher.consider(neighbours.median.dx, neighbours.median.dy)
                matcher.consider(0, 0)
                matcher.consider(neighbours.left.dx, neighbours.left.dy)
                matcher.consider(neighbours.above.dx, neighbours.above.dy)
                matcher.consider(neighbours.aboveRight.dx, neighbours.aboveRight.dy)
                refine(&matcher, (x, y))
                field.vectors[y * field.columns + x] = matcher.best
                field.differences[y * field.columns + x] = matcher.difference / MotionField.blockSize
                field.textures[y * field.columns + x] = matcher.texture / MotionField.blockSize
            }
        }
        return field
    }
}

/// A picture and the one before it.
private final class PicturePair {
    private(set) var current: PaddedPlane
    private(set) var last: PaddedPlane

    init(width: Int, height: Int) {
        current = PaddedPlane(width: width, height: height)
        last = PaddedPlane(width: width, height: height)
    }

    /// Makes the current picture the one before, and frees the other for the next.
    func advance() { swap(&current, &last) }
}

extension BlockMatcher {
    /// Takes the vector of a block of the small picture, if there is such a block and it is better.
    fileprivate mutating func consider(_ coarse: MotionField, column: Int, row: Int) {
        guard column < coarse.columns, row < coarse.rows else { return }
        let vector = coarse.vectors[row * coarse.columns + column]
        consider(vector.dx * MotionEstimator.ratio, vector.dy * MotionEstimator.ratio)
    }
}

extension MotionField {
    /// Returns the known vectors of the blocks to the left and above, and the median of each component, as in H.264
    /// (section 8.4.1.3).
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
        func middle(_ a: Int, _ b: Int, and c: Int) -> Int { max(min(a, b), min(max(a, b), c)) }
        let median = MotionVector(
            dx: middle(left.dx, above.dx, and: aboveRight.dx), dy: middle(left.dy, above.dy, and: aboveRight.dy))
        return (left, above, aboveRight, median)
    }
}
