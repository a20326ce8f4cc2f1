internal import Engine
internal import Media

/// Plain scaling of luma by libswscale's bicubic interpolation, in a network's place when no network is fast enough.
///
/// `@unchecked Sendable`: one thread at a time uses it.
final class PlainFilter: PictureFilter, @unchecked Sendable {
    let name = "plain"
    let isColor = false
    let scale: Int
    private var setup: [Int] = []
    private var scaler: PlaneScaler?

    init(scale: Int) { self.scale = scale }

    func takes(bits: Int) -> Bool { PixelFormat.gray(bits: bits) != nil }

    func run(_ input: [InputPlane], into output: [OutputPlane]) throws {
        guard let from = input.first, let to = output.first else { return }
        let wanted = [from.width, from.height, from.bits]
        if setup != wanted {
            guard let format = PixelFormat.gray(bits: from.bits) else {
                throw MediaError(.convertFailed, "scale luma", subject: "\(from.bits) bits")
            }
            scaler = try PlaneScaler(
                fromWidth: from.width, height: from.height, toWidth: to.width, height: to.height, samples: format)
            setup = wanted
        }
        try scaler?.scale(
            from.base.assumingMemoryBound(to: UInt8.self), stride: from.stride,
            to: to.base.assumingMemoryBound(to: UInt8.self), stride: to.stride)
    }
}
