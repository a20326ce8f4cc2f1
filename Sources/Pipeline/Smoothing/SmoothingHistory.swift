internal import Media

/// The memory of a `TemporalSmoother`: the last picture with its output, which is blended into the next one.
///
/// Outputs are kept in 16 bits, the bits that samples do not need being binary places: flicker of a code or two would
/// otherwise be lost in rounding.
final class SmoothingHistory {
    /// A plane of the last source and of the last output, each also moved as the next picture has moved.
    private struct Plane {
        let source: PaddedPlane
        let output: PaddedPlane
        let movedSource: PaddedPlane
        let movedOutput: PaddedPlane

        init(_ plane: FramePlane, bits: Int) {
            func make(_ bytes: Int) -> PaddedPlane {
                PaddedPlane(width: plane.width, height: plane.height, sampleBytes: bytes)
            }
            source = make(bits > 8 ? 2 : 1)
            output = make(2)
            movedSource = make(bits > 8 ? 2 : 1)
            movedOutput = make(2)
        }
    }

    private let format: PixelFormat
    private let bits: Int
    /// The planes of luma, and of both kinds of chroma if there are any.
    private let planes: [Plane]
    private let weights: BlendWeights

    /// Creates an empty memory for pictures like this one.
    init(_ frame: VideoFrame, bits: Int) {
        format = frame.pixelFormat
        self.bits = bits
        planes = (0..<(format.isGrey ? 1 : 3)).compactMap { frame.plane($0) }.map { Plane($0, bits: bits) }
        weights = BlendWeights(width: frame.width, height: frame.height, lumaPerChroma: format.lumaPerChroma)
    }

    /// Returns whether a picture has the size and the format of those that the memory is for.
    func fits(_ frame: VideoFrame) -> Bool {
        frame.pixelFormat == format && frame.width == planes[0].source.width && frame.height == planes[0].source.height
    }

    /// Keeps a picture, beside the output that `blend` or `begin` has kept.
    func remember(_ source: VideoFrame) {
        for (index, plane) in planes.enumerated() {
            if let from = source.plane(index) { plane.source.copy(from) }
        }
    }

    /// Keeps an output as it is, without blending.
    func begin(_ output: VideoFrame) {
        if bits == 8 { begin(output, UInt8.self) } else { begin(output, UInt16.self) }
    }

    private func begin<Sample: FixedWidthInteger & UnsignedInteger>(_ output: VideoFrame, _ type: Sample.Type) {
        for (index, plane) in planes.enumerated() {
            guard let from = output.plane(index) else { continue }
            for row in 0..<from.height {
                let samples = UnsafeRawPointer(from.base + row * from.stride).assumingMemoryBound(to: type)
                let kept = Self.row(row, of: plane.output)
                for column in 0..<from.width { kept[column] = UInt16(truncatingIfNeeded: samples[column]) &<< places }
            }
            plane.output.pad()
        }
    }

    /// The number of binary places of the samples that are kept.
    private var places: UInt16 { UInt16(16 - bits) }

    private static func row(_ row: Int, of plane: PaddedPlane) -> UnsafeMutablePointer<UInt16> {
        (plane.base + row * plane.stride).assumingMemoryBound(to: UInt16.self)
    }

    /// Blends the last output into a result, and keeps the outcome.
    /// - Parameters:
    ///   - result: the frame that the filter made, changed in place.
    ///   - source: the frame that the filter was given.
    ///   - field: the motion from the last source to this one.
    ///   - weight: the weight of the last output where nothing has changed, up to `BlendWeights.whole`.
    func blend(into result: VideoFrame, source: VideoFrame, field: MotionField, weight: Int) {
        if bits == 8 {
            blend(into: result, source: source, field: field, weight: weight, samples: UInt8.self)
        } else {
            blend(into: result, source: source, field: field, weight: weight, samples: UInt16.self)
        }
    }

    private func blend<Sample: FixedWidthInteger & UnsignedInteger>(
        into result: VideoFrame, source: VideoFrame, field: MotionField, weight: Int, samples type: Sample.Type
    ) {
        for (index, plane) in planes.enumerated() {
            let ratio = index == 0 ? (1, 1) : format.lumaPerChroma
            field.move(
                plane.source, to: plane.movedSource, lumaPerSample: ratio,
                limit: Sample(truncatingIfNeeded: (1 << bits) - 1))
            field.move(
                plane.output, to: plane.movedOutput, lumaPerSample: ratio, limit: UInt16((1 << bits) - 1) << places)
        }
        let sources = planes.indices.compactMap { source.plane($0) }
        weights.compare(sources, with: planes.map(\.movedSource), bits: bits, weight: weight, samples: type)
        for (index, plane) in planes.enumerated() {
            guard let target = result.plane(index) else { continue }
            for row in 0..<target.height {
                Self.blendRow(
                    UnsafeMutableRawPointer(target.base + row * target.stride).assumingMemoryBound(to: type),
                    last: Self.row(row, of: plane.movedOutput), kept: Self.row(row, of: plane.output),
                    weights: index == 0 ? weights.luma(row) : weights.chroma(row), count: target.width,
                    places: Int32(places))
            }
            plane.output.pad()
        }
    }

    /// Blends a row. The result moves towards the last output by `weight / whole` of their difference, rounded towards 0,
    /// so that an unchanging input is reached in the end. The result is rounded to whole codes; the kept samples are not.
    private static func blendRow<Sample: FixedWidthInteger & UnsignedInteger>(
        _ result: UnsafeMutablePointer<Sample>, last: UnsafePointer<UInt16>, kept: UnsafeMutablePointer<UInt16>,
        weights: UnsafePointer<UInt16>, count: Int, places: Int32
    ) {
        let half = (1 &<< places) / 2
        for column in 0..<count {
            let own = Int32(truncatingIfNeeded: result[column]) &<< places
            let missing = Int32(last[column]) &- own
            let part = missing &* Int32(weights[column])
            let value = own &+ part / Int32(BlendWeights.whole)
            kept[column] = UInt16(truncatingIfNeeded: value)
            result[column] = Sample(truncatingIfNeeded: (value &+ half) &>> places)
        }
    }
}
