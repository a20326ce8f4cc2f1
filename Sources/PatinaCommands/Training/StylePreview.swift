import Media
import Training

/// Photographs above what becomes of them, drawn anew as training goes on.
struct StylePreview {
    private let path: String
    private let side: Int
    private let pictures: [[Float]]
    /// Photographs at most, and the side of the square of each.
    private static let count = 4
    private static let limit = 320

    /// - Parameter content: at least one.
    init(_ path: String, _ content: [ContentPair]) {
        self.path = path
        // Whatever the network is, its sizes divide by 8.
        let side = min(Self.limit, content.map(\.clean.shorterSide).min() ?? 0) / 8 * 8
        let count = min(Self.count, content.count)
        pictures = (0..<count).map { content[$0 * content.count / count].clean.middle(side: side) }
        self.side = side
    }

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
