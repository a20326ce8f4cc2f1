internal import CFFmpeg

/// Scales the two chroma planes of a 4:2:0 picture, 8-bit or deeper, to go with a luma plane that something else enlarges.
///
/// Chroma stays where it is sited relative to luma, whose samples are taken to cover their areas: output luma sample k
/// shows the source at (k + 0.5) / scale - 0.5.
public struct ChromaScaler: ~Copyable {
    private struct Setup: Equatable {
        var width: Int
        var height: Int
        var outputWidth: Int
        var outputHeight: Int
        var siting: ChromaSiting
        var pixelFormat: PixelFormat
    }

    private var setup: Setup?
    private var scaler: PlaneScaler?
    private var scratch: [UInt8] = []
    private var scratchStride = 0
    private var sampleBytes = 1

    /// A scaler that adapts to whatever frames it is given.
    public init() {}

    /// Fills planes 1 and 2 of `output` from those of `input`; both are yuv420p, or the same one of
    /// the formats with `deepPlanarBits`. Plane 0 is not touched.
    public mutating func scale(_ input: VideoFrame, into output: VideoFrame) throws(MediaError) {
        let format = input.pixelFormat
        guard format == output.pixelFormat, format == .yuv420p || format.deepPlanarBits != nil else {
            throw MediaError(.convertFailed, "scale chroma", subject: "\(input.pixelFormat), \(output.pixelFormat)")
        }
        let wanted = Setup(
            width: input.width, height: input.height, outputWidth: output.width, outputHeight: output.height,
            siting: ChromaSiting(input.color), pixelFormat: format)
        if setup != wanted { try prepare(wanted) }
        for index in 1...2 {
            guard let from = input.plane(index), let to = output.plane(index) else {
                throw MediaError(.convertFailed, "scale chroma", detail: "a plane is missing")
            }
            try scale(from, to)
        }
    }

    private mutating func prepare(_ wanted: Setup) throws(MediaError) {
        setup = nil
        let columns = (wanted.width + 1) / 2
        let rows = (wanted.height + 1) / 2
        // An odd size has half a chroma sample too many at its edge: scaled whole, then cut.
        let across = Self.scaled(columns, wanted.width, wanted.outputWidth)
        let down = Self.scaled(rows, wanted.height, wanted.outputHeight)
        let samples = wanted.pixelFormat.deepPlanarBits.flatMap(PixelFormat.deepGray) ?? .gray8
        sampleBytes = samples == .gray8 ? 1 : 2
        scratchStride = (across * sampleBytes + 63) & ~63
        scratch =
            across == (wanted.outputWidth + 1) / 2 && down == (wanted.outputHeight + 1) / 2
            ? [] : [UInt8](repeating: 0, count: scratchStride * down + 64)
        scaler = try PlaneScaler(
            fromWidth: columns, height: rows, toWidth: across, height: down,
            across: Self.offset(wanted.siting.across, wanted.width, wanted.outputWidth),
            down: Self.offset(wanted.siting.down, wanted.height, wanted.outputHeight), samples: samples)
        setup = wanted
    }

    private mutating func scale(_ from: FramePlane, _ to: FramePlane) throws(MediaError) {
        guard !scratch.isEmpty else {
            try scaler?.scale(from.base, stride: from.stride, to: to.base, stride: to.stride)
            return
        }
        var failure: MediaError?
        scratch.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            do throws(MediaError) {
                try scaler?.scale(from.base, stride: from.stride, to: base, stride: scratchStride)
            } catch { failure = error }
            for row in 0..<to.height {
                (to.base + row * to.stride).update(from: base + row * scratchStride, count: to.width * sampleBytes)
            }
        }
        if let failure { throw failure }
    }

    /// The scaled length of a chroma row or column, in the ratio of the luma's.
    private static func scaled(_ chroma: Int, _ luma: Int, _ output: Int) -> Int {
        let exact = Double(chroma) * Double(output) / Double(max(1, luma))
        return max((output + 1) / 2, Int(exact.rounded()))
    }

    /// How far, in source chroma samples, sited chroma is from where scaling the plane by its edges would look.
    private static func offset(_ siting: Double, _ luma: Int, _ output: Int) -> Double {
        guard luma != output else { return 0 }
        let ratio = Double(output) / Double(max(1, luma))
        // Sample 0 of the output sits at luma `siting` of the output, which shows (siting + 0.5) / ratio - 0.5 of the
        // source's luma, which is that less `siting`, halved, in its chroma. By edges it would be 0.5 / ratio - 0.5.
        let wanted = ((siting + 0.5) / ratio - 0.5 - siting) / 2
        return max(-0.5, min(0.5, wanted - (0.5 / ratio - 0.5)))
    }
}
