/// Scales luma alone, 8-bit or deeper.
public struct LumaScaler: ~Copyable {
    private var setup: [Int] = []
    private var scaler: PlaneScaler?

    /// Creates a scaler that adapts to the frames it is given.
    public init() {}

    /// Fills the first plane of `output` from that of `input`; both have formats with the same `planarBits`. Throws
    /// `.convertFailed`.
    public mutating func scale(_ input: VideoFrame, into output: VideoFrame) throws(MediaError) {
        guard let bits = input.pixelFormat.planarBits, bits == output.pixelFormat.planarBits,
            let samples = input.pixelFormat.luma, let from = input.plane(0), let to = output.plane(0)
        else { throw MediaError(.convertFailed, "scale luma", subject: "\(input.pixelFormat), \(output.pixelFormat)") }
        let wanted = [from.width, from.height, to.width, to.height, bits]
        if setup != wanted {
            scaler = try PlaneScaler(
                fromWidth: from.width, height: from.height, toWidth: to.width, height: to.height, samples: samples,
                kernel: .lanczos)
            setup = wanted
        }
        try scaler?.scale(from.base, stride: from.stride, to: to.base, stride: to.stride)
    }
}
