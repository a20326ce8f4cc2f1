import Network

/// A drawing of a pattern library in rows of cards: a pattern's symbol, its number, mask and name, and its share of all
/// kept blocks as a figure and a bar.
enum LibraryDrawing {
    /// The distances in pixels between the corners of neighbouring cards.
    private static let pitch = (x: 121.0, y: 88.0)
    private static let card = (width: 113.0, height: 80.0)
    /// The side of a pattern's symbol in pixels.
    private static let symbol = 48.0

    /// Draws all cards from the corner at `x` and `y` on, in rows of at most `width` pixels.
    /// - Returns: The height of the cards in pixels.
    static func draw(
        _ network: Network, width: Double, in document: inout SVGDocument, x: Double, y: Double
    ) -> Double {
        let perRow = Int((width + pitch.x - card.width) / pitch.x)
        let uses = network.patternUses
        let total = uses.reduce(0, +)
        for (id, pattern) in network.patternLibrary.enumerated() {
            let corner = (x: x + Double(id % perRow) * pitch.x, y: y + Double(id / perRow) * pitch.y)
            draw(pattern, id: id, uses: uses[id], of: total, most: uses.max() ?? 0, at: corner, in: &document)
        }
        return Double((network.patternLibrary.count + perRow - 1) / perRow) * pitch.y - (pitch.y - card.height)
    }

    private static func draw(
        _ pattern: KernelPattern, id: Int, uses: Int, of total: Int, most: Int, at corner: (x: Double, y: Double),
        in document: inout SVGDocument
    ) {
        document.group("g", ["class": "pattern", "transform": "translate(\(corner.x.svg) \(corner.y.svg))"]) {
            $0.add(
                "rect",
                [
                    "width": card.width, "height": card.height, "rx": 6, "fill": DrawingStyle.card,
                    "stroke": DrawingStyle.border,
                ])
            $0.add(
                "use",
                [
                    "href": "#\(PatternSymbols.name(id))",
                    "transform": "translate(8 8) scale(\(symbol / PatternSymbols.side))",
                ])
            $0.add("text", ["x": 62, "y": 19, "class": "name"], text: "#\(id)")
            $0.add("text", ["x": 62, "y": 32, "class": "mono muted"], text: mask(pattern))
            $0.add("text", ["x": 62, "y": 44, "class": "tiny muted"], text: family(pattern) ?? "\(pattern.count) kept")
            $0.add("text", ["x": 62, "y": 59], text: ModelDrawing.percent(uses, of: total))
            let bar = card.width - 16
            $0.add("rect", ["x": 8, "y": 67, "width": bar, "height": 4, "rx": 2, "fill": DrawingStyle.track])
            guard uses > 0 else { return }
            $0.add(
                "rect",
                [
                    "class": "share", "x": 8, "y": 67, "width": max(bar * Double(uses) / Double(most), 1), "height": 4,
                    "rx": 2, "fill": DrawingStyle.hex(DrawingStyle.color(id)),
                ])
        }
    }

    /// Returns the mask in hexadecimal, as the model file has it.
    private static func mask(_ pattern: KernelPattern) -> String {
        let digits = String(pattern.mask, radix: 16)
        return "0x" + String(repeating: "0", count: max(3 - digits.count, 0)) + digits
    }

    /// Returns the family of a 3×3 pattern in Ma et al. (ECCV 2020): a corner of 2×2 is near a Gaussian filter, a T
    /// around the centre near an enhanced Laplacian of Gaussian (ELoG); nil for any other.
    private static func family(_ pattern: KernelPattern) -> String? {
        guard pattern.size == 3 else { return nil }
        if [0x1b, 0x36, 0xd8, 0x1b0].contains(pattern.mask) { return "Gaussian" }
        return [0x3a, 0x9a, 0xb8, 0xb2].contains(pattern.mask) ? "ELoG" : nil
    }
}
