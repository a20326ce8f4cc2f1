internal import Media

/// What a `TemporalSmoother` knows of the last picture, and how that goes into the next.
///
/// Outputs are kept as 16 bits, with as many binary places as samples have bits to spare: what flickers by a code or
/// two would otherwise be rounded to what it was.
final class SmoothingHistory {
    /// A plane of the last source and the last output, each also as it has moved to where the next picture is.
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

    /// Keeps a picture, beside the output that was blended or begun with.
    func remember(_ source: VideoFrame) {
        for (index, plane) in planes.enumerated() {
            if let from = source.plane(index) { plane.source.copy(from) }
        }
    }

    /// Keeps an output that nothing was blended into.
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

    /// Binary places of what is kept.
    private var places: UInt16 { UInt16(16 - bits) }

    private static func row(_ row: Int, of plane: PaddedPlane) -> UnsafeMutablePointer<UInt16> {
        (plane.base + row * plane.stride).assumingMemoryBound(to: UInt16.self)
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
            field.move(
                plane.source, to: plane.movedSource, lumaPerSample: ratio,
                limit: Sample(truncatingIfNeeded: (1 << bits) - 1))
            field.move(
                plane.output, to: plane.movedOutput, lumaPerSample: ratio, limit: UInt16((1 << bits) - 1) << places)
        }
        let sources = planes.indices.compactMap { source.plane($0) }
        weights.compare(sources, planes.map(\.movedSource), bits: bits, weight: weight, type)
        for (index, plane) in planes.enumerated() {
            guard let target = result.plane(index) else { continue }
            for row in 0..<target.height {
                Self.blendRow(
                    UnsafeMutableRawPointer(target.base + row * target.stride).assumingMemoryBound(to: type),
                    Self.row(row, of: plane.movedOutput), Self.row(row, of: plane.output),
                    index == 0 ? weights.luma(row) : weights.chroma(row), target.width, Int32(places))
            }
            plane.output.pad()
        }
    }

    /// Adds `weight / whole` of what is missing to the last output, rounded towards nothing, so that what stays the same is
    /// reached in the end; and rounds to whole codes what is put out, not what is kept.
    private static func blendRow<Sample: FixedWidthInteger & UnsignedInteger>(
        _ result: UnsafeMutablePointer<Sample>, _ last: UnsafePointer<UInt16>, _ kept: UnsafeMutablePointer<UInt16>,
        _ weights: UnsafePointer<UInt16>, _ count: Int, _ places: Int32
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
