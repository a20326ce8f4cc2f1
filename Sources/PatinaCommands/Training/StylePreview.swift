import Media
import Training

/// A picture of a few photographs above their painted versions, drawn anew as training goes on.
struct StylePreview {
    private let path: String
    private let side: Int
    private let pictures: [[Float]]
    /// The largest number of photographs.
    private static let count = 4
    /// The largest side in pixels of the square that each photograph is cropped to.
    private static let limit = 320

    /// Chooses photographs, spread evenly over the content.
    /// - Parameter content: at least one photograph.
    init(_ path: String, _ content: [ContentPair]) {
        self.path = path
        // A multiple of 8 suits networks of any shape.
        let side = min(Self.limit, content.map(\.clean.shorterSide).min() ?? 0) / 8 * 8
        let count = min(Self.count, content.count)
        pictures = (0..<count).map { content[$0 * content.count / count].clean.middle(side: side) }
        self.side = side
    }

    /// Draws the photographs and what the network in training makes of them.
    func draw(_ trainer: Trainer) throws {
        guard side > 0 else { return }
        let columns = try pictures.map { [$0, try trainer.answer($0, width: side, height: side)] }
        let (area, width) = (side * side, side * columns.count)
        var pixels = [UInt8](repeating: 0, count: 3 * width * 2 * side)
        for (column, pair) in columns.enumerated() {
            for (row, planes) in pair.enumerated() {
                for index in 0..<3 * area {
                    let (channel, place) = index.quotientAndRemainder(dividingBy: area)
                    let (y, x) = place.quotientAndRemainder(dividingBy: side)
                    let pixel = (row * side + y) * width + column * side + x
                    pixels[3 * pixel + channel] = UInt8(min(max(planes[index] * 255, 0), 255).rounded())
                }
            }
        }
        try ImageWriter.png(pixels, width: width, height: 2 * side, to: path)
    }
}
