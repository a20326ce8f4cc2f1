import Engine

/// A filter of colour that applies a function to each sample of red, green and blue.
final class ColorFunction: PictureFilter {
    let name: String
    let isColor = true
    let scale: Int
    private let function: @Sendable (_ channel: Int, _ sample: UInt8) -> UInt8

    init(
        name: String = "color", scale: Int = 1,
        _ function: @escaping @Sendable (_ channel: Int, _ sample: UInt8) -> UInt8 = { $1 }
    ) {
        self.name = name
        self.scale = scale
        self.function = function
    }

    func run(_ input: [InputPlane], into output: [OutputPlane]) {
        for (channel, (from, to)) in zip(input, output).enumerated() {
            for row in 0..<to.height {
                let line = (from.base + row / scale * from.stride).assumingMemoryBound(to: UInt8.self)
                let result = (to.base + row * to.stride).assumingMemoryBound(to: UInt8.self)
                for column in 0..<to.width { result[column] = function(channel, line[column / scale]) }
            }
        }
    }
}
