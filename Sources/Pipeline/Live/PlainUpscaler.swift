internal import Media

/// Plain scaling in a network's place, for when no network is fast enough: libswscale's bicubic.
///
/// `@unchecked Sendable`: one stage's thread alone uses it.
final class PlainUpscaler: PlaneUpscaler, @unchecked Sendable {
    let scale: Int
    private var setup: [Int] = []
    private var scaler: PlaneScaler?

    init(scale: Int) { self.scale = scale }

    func takes(bits: Int) -> Bool { true }

    func run(
        input: UnsafePointer<UInt8>, inputStride: Int, width: Int, height: Int,
        output: UnsafeMutablePointer<UInt8>, outputStride: Int
    ) throws {
        try scale(input, inputStride, width, height, output, outputStride, .gray8, bits: 8)
    }

    func run(
        input: UnsafePointer<UInt16>, inputStride: Int, width: Int, height: Int,
        output: UnsafeMutablePointer<UInt16>, outputStride: Int, bits: Int
    ) throws {
        guard let format = PixelFormat.gray(bits: bits) else {
            throw MediaError(.convertFailed, "scale luma", subject: "\(bits) bits")
        }
        try scale(
            UnsafeRawPointer(input).assumingMemoryBound(to: UInt8.self), inputStride, width, height,
            UnsafeMutableRawPointer(output).assumingMemoryBound(to: UInt8.self), outputStride, format, bits: bits)
    }

    private func scale(
        _ input: UnsafePointer<UInt8>, _ stride: Int, _ width: Int, _ height: Int,
        _ output: UnsafeMutablePointer<UInt8>, _ outputStride: Int, _ format: PixelFormat, bits: Int
    ) throws {
        let wanted = [width, height, bits]
        if setup != wanted {
            scaler = try PlaneScaler(
                fromWidth: width, height: height, toWidth: width * scale, height: height * scale, samples: format)
            setup = wanted
        }
        try scaler?.scale(input, stride: stride, to: output, stride: outputStride)
    }
}
