internal import Media

/// How much of the last output goes into each sample: all that is allowed where the source is what it was, nothing where
/// it is something else, with a straight slope between.
///
/// What counts is the difference of a plane from the moved last one, per sample the larger of two figures: the mean over
/// 3×3 samples, so that noise of a standard deviation of two codes (a mean difference of 2.3) does not matter, and half of
/// the sample's own, so that a line or a dot is seen that its neighbours would hide. Up to `low` codes of 8 bits
/// all is allowed, from `high` on nothing. Luma also heeds the difference of its chroma sample, of both kinds the larger;
/// chroma takes the mean of its luma samples' weights. Beyond the edges, samples are those at the edge.
final class BlendWeights {
    /// What stands for all of the last output.
    static let whole = 256
    private static let low = 3
    private static let high = 8

    private let across: Int
    private let down: Int
    private let lumaMap: WeightMap
    /// Weights by the difference of chroma, then those of its luma.
    private let chromaMap: WeightMap
    private let differences: WeightMap

    /// - Parameter lumaPerChroma: luma samples to a chroma sample, powers of two.
    init(width: Int, height: Int, lumaPerChroma: (across: Int, down: Int)) {
        (across, down) = lumaPerChroma
        lumaMap = WeightMap(width: width, height: height)
        differences = WeightMap(width: width, height: height)
        chromaMap = WeightMap(width: (width + across - 1) / across, height: (height + down - 1) / down)
    }

    /// The weights of a row of luma, 0…`whole`.
    func luma(_ row: Int) -> UnsafePointer<UInt16> { UnsafePointer(lumaMap.row(row)) }
    /// The weights of a row of chroma.
    func chroma(_ row: Int) -> UnsafePointer<UInt16> { UnsafePointer(chromaMap.row(row)) }

    /// Makes the weights anew.
    /// - Parameters:
    ///   - planes: luma, then both kinds of chroma where there are any; `moved` likewise.
    ///   - weight: where nothing has changed: 0…`whole`.
    func compare<Sample: FixedWidthInteger & UnsignedInteger>(
        _ planes: [FramePlane], _ moved: [PaddedPlane], bits: Int, weight: Int, _ type: Sample.Type
    ) {
        guard planes.count == 3 else {
            subtract([planes[0]], [moved[0]], bits, type)
            return weigh(lumaMap, weight)
        }
        subtract(Array(planes[1...]), Array(moved[1...]), bits, type)
        weigh(chromaMap, weight)
        subtract([planes[0]], [moved[0]], bits, type)
        weigh(lumaMap, weight)
        lumaMap.limit(to: chromaMap, across, down)
        chromaMap.average(lumaMap, across, down)
    }

    /// Absolute differences in quarters of an 8-bit code, the largest of the planes', with one more at either end of a row.
    private func subtract<Sample: FixedWidthInteger & UnsignedInteger>(
        _ planes: [FramePlane], _ moved: [PaddedPlane], _ bits: Int, _ type: Sample.Type
    ) {
        let (width, shift) = (planes[0].width, UInt32(bits - 8))
        for row in 0..<planes[0].height {
            let to = differences.row(row)
            for (index, plane) in planes.enumerated() {
                let a = UnsafeRawPointer(plane.base + row * plane.stride).assumingMemoryBound(to: type)
                let b = UnsafeRawPointer(moved[index].base + row * moved[index].stride).assumingMemoryBound(to: type)
                if index == 0 {
                    for column in 0..<width { to[column] = Self.quarters(a[column], b[column], shift) }
                } else {
                    for column in 0..<width { to[column] = max(to[column], Self.quarters(a[column], b[column], shift)) }
                }
            }
            to[-1] = to[0]
            to[width] = to[width - 1]
        }
    }

    @inline(__always) private static func quarters<Sample: FixedWidthInteger & UnsignedInteger>(
        _ one: Sample, _ other: Sample, _ shift: UInt32
    ) -> UInt16 {
        let difference = max(one, other) &- min(one, other)
        return UInt16(truncatingIfNeeded: (UInt32(truncatingIfNeeded: difference) &<< 2) &>> shift)
    }

    /// Weights from the differences: of 72 steps to a code, since that makes both figures whole numbers.
    private func weigh(_ map: WeightMap, _ weight: Int) {
        let end = UInt16(Self.high * 72)
        let slope = UInt16((Self.high - Self.low) * 72)
        // Rounded up, so that the whole slope gives the weight itself.
        let factor = UInt32((weight << 16 + Int(slope) - 1) / Int(slope))
        let sums = differences.scratch
        for row in 0..<map.height {
            let middle = differences.row(row)
            let (above, below) = (differences.row(max(0, row - 1)), differences.row(min(map.height - 1, row + 1)))
            for column in -1...map.width { sums[column] = above[column] &+ middle[column] &+ below[column] }
            let to = map.row(row)
            for column in 0..<map.width {
                let mean = (sums[column - 1] &+ sums[column] &+ sums[column + 1]) &* 2
                let difference = max(mean, middle[column] &* 9)
                let rest = min(slope, end &- min(end, difference))
                to[column] = UInt16(truncatingIfNeeded: (UInt32(rest) &* factor) &>> 16)
            }
        }
    }
}
