internal import CFFmpeg

/// Scales the chroma and opacity of a picture, of any subsampling and depth, to match a luma plane that something else
/// enlarges.
///
/// Chroma keeps its position relative to luma, whose samples are taken to cover their areas: output luma sample k shows
/// the source at (k + 0.5) / scale - 0.5.
public struct ChromaScaler: ~Copyable {
    private struct Setup: Equatable {
        var width: Int
        var height: Int
        var outputWidth: Int
        var outputHeight: Int
        var siting: ChromaSiting
        var source: PixelFormat
        var target: PixelFormat
    }

    private var setup: Setup?
    private var bits = 8
    private var chroma: ScaledPlane?
    private var opacity: ScaledPlane?

    /// Creates a scaler that adapts to the frames it is given.
    public init() {}

    /// Fills all planes but luma of `output` from those of `input`. Both have formats with the same `planarBits`;
    /// subsampling may differ. Where the input has no chroma the output is grey, where it has no opacity, opaque.
    /// Throws `.convertFailed`.
    /// - Parameter planes: the range of planes that are filled: 1 and 2 are chroma, 3 is opacity.
    public mutating func scale(
        _ input: VideoFrame, into output: VideoFrame, planes: ClosedRange<Int> = 1...3
    ) throws(MediaError) {
        let wanted = Setup(
            width: input.width, height: input.height, outputWidth: output.width, outputHeight: output.height,
            siting: ChromaSiting(input.color), source: input.pixelFormat, target: output.pixelFormat)
        if setup != wanted { try prepare(wanted) }
        for index in planes {
            guard let to = output.plane(index) else { continue }
            let isOpacity = index == 3
            guard let from = input.plane(index) else {
                Self.fill(to, bits: bits, with: isOpacity ? (1 << bits) - 1 : 1 << (bits - 1))
                continue
            }
            if isOpacity { try opacity?.scale(from, to) } else { try chroma?.scale(from, to) }
        }
    }

    private mutating func prepare(_ wanted: Setup) throws(MediaError) {
        guard let depth = wanted.source.planarBits, depth == wanted.target.planarBits else {
            throw MediaError(.convertFailed, "scale chroma", subject: "\(wanted.source), \(wanted.target)")
        }
        setup = nil
        bits = depth
        chroma = nil
        opacity = nil
        let (source, target) = (wanted.source, wanted.target)
        if !source.isGrey, !target.isGrey {
            let (from, to) = (source.chromaShift, target.chromaShift)
            chroma = try ScaledPlane(
                across: ChromaAxis(
                    luma: wanted.width, output: wanted.outputWidth, shift: from.across, outputShift: to.across,
                    siting: wanted.siting.across),
                down: ChromaAxis(
                    luma: wanted.height, output: wanted.outputHeight, shift: from.down, outputShift: to.down,
                    siting: wanted.siting.down),
                bits: bits)
        }
        if source.hasAlpha, target.hasAlpha {
            opacity = try ScaledPlane(
                across: ChromaAxis(luma: wanted.width, output: wanted.outputWidth),
                down: ChromaAxis(luma: wanted.height, output: wanted.outputHeight), bits: bits)
        }
        setup = wanted
    }

    private static func fill(_ plane: FramePlane, bits: Int, with value: Int) {
        for row in 0..<plane.height {
            let start = plane.base + row * plane.stride
            if bits == 8 {
                start.update(repeating: UInt8(value), count: plane.width)
            } else {
                UnsafeMutableRawPointer(start).assumingMemoryBound(to: UInt16.self)
                    .update(repeating: UInt16(value), count: plane.width)
            }
        }
    }
}

/// The scaling of a row or a column of chroma samples.
private struct ChromaAxis {
    /// The numbers of samples before and after.
    let source, target: Int
    /// The number of samples that scaling the whole source in the ratio of luma gives, of which the first `target` are
    /// used.
    let scaled: Int
    /// The distance, in source samples, of sited chroma from the position at which scaling the plane by its edges would
    /// sample.
    let offset: Double

    /// Computes the scaling of chroma along one axis.
    /// - Parameters:
    ///   - luma: the number of luma samples before.
    ///   - output: the number of luma samples after.
    ///   - shift: the binary logarithm of luma samples to a chroma sample before.
    ///   - outputShift: the same after.
    ///   - siting: the position of chroma, as in `ChromaSiting`.
    init(luma: Int, output: Int, shift: Int = 0, outputShift: Int = 0, siting: Double = 0) {
        let (step, outputStep) = (Double(1 << shift), Double(1 << outputShift))
        source = (luma + (1 << shift) - 1) >> shift
        target = (output + (1 << outputShift) - 1) >> outputShift
        let ratio = Double(output) / Double(max(1, luma))
        // An odd size has part of a chroma sample too many at its edge: the plane is scaled whole, then cut.
        scaled = max(target, Int((Double(source) * step * ratio / outputStep).rounded()))
        // Sample 0 of the output sits at luma `there` of the output, which shows (there + 0.5) / ratio - 0.5 of the
        // source's luma, whose chroma begins at `here`. By edges it would be 0.5 / ratio - 0.5 of the chroma's ratio.
        let (here, there) = (siting * (step - 1), siting * (outputStep - 1))
        let wanted = ((there + 0.5) / ratio - 0.5 - here) / step
        let byEdges = 0.5 * outputStep / (ratio * step) - 0.5
        offset = abs(wanted - byEdges) < 1e-9 ? 0 : wanted - byEdges
    }
}

/// The scaling of one plane to another size.
private struct ScaledPlane: ~Copyable {
    private let scaler: PlaneScaler?
    private var scratch: [UInt8] = []
    private let scratchStride: Int
    private let sampleBytes: Int

    init(across: ChromaAxis, down: ChromaAxis, bits: Int) throws(MediaError) {
        sampleBytes = bits == 8 ? 1 : 2
        scratchStride = (across.scaled * sampleBytes + 63) & ~63
        let isSame = across.source == across.scaled && down.source == down.scaled
        guard !isSame || across.offset != 0 || down.offset != 0 else {
            scaler = nil
            return
        }
        if across.scaled != across.target || down.scaled != down.target {
            scratch = [UInt8](repeating: 0, count: scratchStride * down.scaled + 64)
        }
        guard let samples = PixelFormat.planar(bits: bits...bits, chroma: nil, alpha: false) else {
            throw MediaError(.convertFailed, "set up scaler", detail: "there are no planes of \(bits) bits")
        }
        scaler = try PlaneScaler(
            fromWidth: across.source, height: down.source, toWidth: across.scaled, height: down.scaled,
            across: across.offset, down: down.offset, samples: samples)
    }

    mutating func scale(_ from: FramePlane, _ to: FramePlane) throws(MediaError) {
        guard scaler != nil else {
            to.copy(from, sampleBytes: sampleBytes)
            return
        }
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
            to.copy(base, stride: scratchStride, sampleBytes: sampleBytes)
        }
        if let failure { throw failure }
    }
}
