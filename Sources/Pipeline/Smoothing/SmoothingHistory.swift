internal import Media

/// What a `TemporalSmoother` knows of the last picture, and how that goes into the next.
final class SmoothingHistory {
    /// A plane of the last source and the last output, each also as it has moved to where the next picture is.
    private struct Plane {
        let source: PaddedPlane
        let output: PaddedPlane
        let movedSource: PaddedPlane
        let movedOutput: PaddedPlane

        init(_ plane: FramePlane, bits: Int) {
            func make() -> PaddedPlane {
                PaddedPlane(width: plane.width, height: plane.height, sampleBytes: bits > 8 ? 2 : 1)
            }
            source = make()
            output = make()
            movedSource = make()
            movedOutput = make()
        }
    }

    private let format: PixelFormat
    private let bits: Int
    /// Luma, then both kinds of chroma where there is any.
    private let planes: [Plane]
    private let weights: BlendWeights

    /// For pictures like this one.
    init(_ frame: VideoFrame, bits: Int) {
        format = frame.pixelFormat
        self.bits = bits
        planes = (0..<(format.isGrey ? 1 : 3)).compactMap { frame.plane($0) }.map { Plane($0, bits: bits) }
        weights = BlendWeights(width: frame.width, height: frame.height, lumaPerChroma: format.lumaPerChroma)
    }

    /// Whether a picture is of the size and format of those that it is for.
    func fits(_ frame: VideoFrame) -> Bool {
        frame.pixelFormat == format && frame.width == planes[0].source.width && frame.height == planes[0].source.height
    }

    /// Keeps a picture and what was put out for it.
    func remember(_ source: VideoFrame, _ output: VideoFrame) {
        for (index, plane) in planes.enumerated() {
            if let from = source.plane(index) { plane.source.copy(from) }
            if let from = output.plane(index) { plane.output.copy(from) }
        }
    }

    /// Blends the last output into a result.
    /// - Parameter weight: of the last output where nothing has changed, up to `BlendWeights.whole`.
    func blend(_ source: VideoFrame, _ result: VideoFrame, _ field: MotionField, weight: Int) {
        if bits == 8 {
            blend(source, result, field, weight, UInt8.self)
        } else {
            blend(source, result, field, weight, UInt16.self)
        }
    }

    private func blend<Sample: FixedWidthInteger & UnsignedInteger>(
        _ source: VideoFrame, _ result: VideoFrame, _ field: MotionField, _ weight: Int, _ type: Sample.Type
    ) {
        for (index, plane) in planes.enumerated() {
            let ratio = index == 0 ? (1, 1) : format.lumaPerChroma
            field.move(plane.source, to: plane.movedSource, lumaPerSample: ratio, type)
            field.move(plane.output, to: plane.movedOutput, lumaPerSample: ratio, type)
        }
        let sources = planes.indices.compactMap { source.plane($0) }
        weights.compare(sources, planes.map(\.movedSource), bits: bits, weight: weight, type)
        for (index, plane) in planes.enumerated() {
            guard let target = result.plane(index) else { continue }
            for row in 0..<target.height {
                Self.blendRow(
                    UnsafeMutableRawPointer(target.base + row * target.stride).assumingMemoryBound(to: type),
                    (plane.movedOutput.base + row * plane.movedOutput.stride).assumingMemoryBound(to: type),
                    index == 0 ? weights.luma(row) : weights.chroma(row), target.width)
            }
        }
    }

    /// Adds `weight / whole` of what is missing to the last output, rounded towards nothing: that way what stays the same
    /// is reached in the end, where rounding to the nearest would stop some codes short of it.
    private static func blendRow<Sample: FixedWidthInteger & UnsignedInteger>(
        _ result: UnsafeMutablePointer<Sample>, _ last: UnsafePointer<Sample>, _ weights: UnsafePointer<UInt16>,
        _ count: Int
    ) {
        for column in 0..<count {
            let own = Int32(truncatingIfNeeded: result[column])
            let missing = Int32(truncatingIfNeeded: last[column]) &- own
            let part = missing &* Int32(truncatingIfNeeded: weights[column])
            result[column] = Sample(truncatingIfNeeded: own &+ part / Int32(BlendWeights.whole))
        }
    }
}
