import Media
import Pipeline

/// A network for colour in a few words: what becomes of each sample of red, green and blue.
final class ColorFunction: ColorUpscaler {
    let scale: Int
    private let function: @Sendable (_ channel: Int, _ sample: UInt8) -> UInt8

    init(scale: Int = 1, _ function: @escaping @Sendable (_ channel: Int, _ sample: UInt8) -> UInt8 = { $1 }) {
        self.scale = scale
        self.function = function
    }

    func run(_ input: [FramePlane], into output: [FramePlane]) {
        for (channel, (from, to)) in zip(input, output).enumerated() {
            for row in 0..<to.height {
                for column in 0..<to.width {
                    to.base[row * to.stride + column] = function(
                        channel, from.base[row / scale * from.stride + column / scale])
                }
            }
        }
    }
}
