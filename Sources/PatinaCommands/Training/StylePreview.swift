import Media
import Training

/// A picture of a few photographs and their painted versions, drawn anew as training goes on. With one style the painted
/// versions are below the photographs; with several each photograph has a row, and each style a column.
struct StylePreview {
    private let path: String
    private let side: Int
    private let pictures: [[Float]]
    /// The largest number of photographs.
    private static let count = 4
    /// The largest side in pixels of the square that each photograph is cropped to.
    private static let limit = 320
    /// Photographs where there are several styles.
    private static let countOfSeveral = 2

    /// Chooses photographs, spread evenly over the content.
    /// - Parameters:
    ///   - content: at least one photograph.
    ///   - styles: the number of styles.
    init(_ path: String, _ content: [ContentPair], styles: Int) {
        self.path = path
        // A multiple of 8 suits networks of any shape.
        let side = min(Self.limit, content.map(\.clean.shorterSide).min() ?? 0) / 8 * 8
        let count = min(styles > 1 ? Self.countOfSeveral : Self.count, content.count)
        pictures = (0..<count).map { content[$0 * content.count / count].clean.middle(side: side) }
        self.side = side
    }

    /// Draws the photographs and what the network in training makes of them.
    func draw(_ trainer: Trainer) throws {
        guard side > 0 else { return }
        let styles = max(trainer.styles.count, 1)
        let series = try pictures.map { picture in
            [picture] + (try (0..<styles).map { try trainer.answer(picture, width: side, height: side, style: $0) })
        }
        // By row and column.
        let cells =
            styles > 1 ? series : (0..<2).map { row in series.map { $0[row] } }
        let (area, width, height) = (side * side, side * cells[0].count, side * cells.count)
        var pixels = [UInt8](repeating: 0, count: 3 * width * height)
        for (row, line) in cells.enumerated() {
            for (column, planes) in line.enumerated() {
                for index in 0..<3 * area {
                    let (channel, place) = index.quotientAndRemainder(dividingBy: area)
                    let (y, x) = place.quotientAndRemainder(dividingBy: side)
                    let pixel = (row * side + y) * width + column * side + x
                    pixels[3 * pixel + channel] = UInt8(min(max(planes[index] * 255, 0), 255).rounded())
                }
            }
        }
        try ImageWriter.png(pixels, width: width, height: height, to: path)
    }
}
