internal import Media

/// The weights with which the last output goes into each sample: the largest one where the source has not changed, 0 where
/// it has, with a straight slope between.
///
/// A weight depends on the difference between a plane and the moved last one, measured per sample by the larger of two
/// figures: the mean over 3×3 samples, so that noise of a standard deviation of two codes (a mean difference of 2.3) does
/// not matter, and half of the sample's own difference, so that a line or a dot is seen that its neighbours would hide. Up
/// to `low` codes of 8 bits the weight is the largest, from `high` on it is 0. Luma also depends on the difference of its
/// chroma sample, the larger one of both kinds; chroma takes the mean of the weights of its luma samples. Samples beyond
/// the edges are those at the edge.
final class BlendWeights {
    /// The weight that stands for all of the last output.
    static let whole = 256
    private static let low = 3
    private static let high = 8

    private let across: Int
    private let down: Int
    private let lumaMap: WeightMap
    /// The weights by the difference of chroma, and later the means of those of luma.
    private let chromaMap: WeightMap
    private let differences: WeightMap

    /// Creates the weights for pictures of a size.
    /// - Parameter lumaPerChroma: the numbers of luma samples per chroma sample, powers of two.
    init(width: Int, height: Int, lumaPerChroma: (across: Int, down: Int)) {
        (across, down) = lumaPerChroma
        lumaMap = WeightMap(width: width, height: height)
        differences = WeightMap(width: width, height: height)
        chromaMap = WeightMap(width: (width + across - 1) / across, height: (height + down - 1) / down)
    }

    /// Returns the weights of a row of luma, 0 to `whole`.
    func luma(_ row: Int) -> UnsafePointer<UInt16> { UnsafePointer(lumaMap.row(row)) }
    /// Returns the weights of a row of chroma, 0 to `whole`.
    func chroma(_ row: Int) -> UnsafePointer<UInt16> { UnsafePointer(chromaMap.row(row)) }

    /// Computes the weights of a picture.
    /// - Parameters:
    ///   - planes: the planes of luma, and of both kinds of chroma if there are any.
    ///   - moved: the same planes of the last picture, moved.
    ///   - weight: the weight where nothing has changed, 0 to `whole`.
    ///   - type: the type of the planes' samples.
    func compare<Sample: FixedWidthInteger & UnsignedInteger>(
        _ planes: [FramePlane], with moved: [PaddedPlane], bits: Int, weight: Int, samples type: Sample.Type
    ) {
        guard planes.count == 3 else {
            subtract([moved[0]], from: [planes[0]], bits: bits, samples: type)
            return weigh(lumaMap, weight)
        }
        subtract(Array(moved[1...]), from: Array(planes[1...]), bits: bits, samples: type)
        weigh(chromaMap, weight)
        subtract([moved[0]], from: [planes[0]], bits: bits, samples: type)
        weigh(lumaMap, weight)
        lumaMap.limit(to: chromaMap, across: across, down: down)
        chromaMap.average(lumaMap, across: across, down: down)
    }

    /// Computes the absolute differences in quarters of an 8-bit code, per sample the largest one of all planes. Each row
    /// gets one more at either end.
    private func subtract<Sample: FixedWidthInteger & UnsignedInteger>(
        _ moved: [PaddedPlane], from planes: [FramePlane], bits: Int, samples type: Sample.Type
    ) {
        let (width, shift) = (planes[0].width, UInt32(bits - 8))
        for row in 0..<planes[0].height {
            let to = differences.row(row)
            for (index, plane) in planes.enumerated() {
                let a = UnsafeRawPointer(plane.base + row * plane.stride).assumingMemoryBound(to: type)
                let b = UnsafeRawPointer(moved[index].base + row * moved[index].stride).assumingMemoryBound(to: type)
                if index == 0 {
                    for column in 0..<width { to[column] = Self.quarters(between: a[column], b[column], shift: shift) }
                } else {
                    for column in 0..<width {
                        to[column] = max(to[column], Self.quarters(between: a[column], b[column], shift: shift))
                    }
                }
            }
            to[-1] = to[0]
            to[width] = to[width - 1]
        }
    }

    /// Returns the absolute difference in quarters of an 8-bit code.
    /// - Parameter shift: the number of bits that samples have beyond 8.
    @inline(__always) private static func quarters<Sample: FixedWidthInteger & UnsignedInteger>(
        between one: Sample, _ other: Sample, shift: UInt32
    ) -> UInt16 {
        let difference = max(one, other) &- min(one, other)
        return UInt16(truncatingIfNeeded: (UInt32(truncatingIfNeeded: difference) &<< 2) &>> shift)
    }

    /// Computes weights from the differences, in 72 steps to a code, since that makes both figures whole numbers.
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
