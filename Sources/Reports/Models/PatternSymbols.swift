import Network

/// The symbols of patterns in drawings: the positions of the window as squares, the kept ones in the pattern's colour.
///
/// A symbol is `side` pixels wide and high; `<use href="#p3">` places that of pattern 3.
enum PatternSymbols {
    /// The side of a symbol in pixels: a multiple of both window sides, 3 and 5, so that positions lie on whole
    /// numbers.
    static let side = 60.0
    /// The identifier of the symbol of a block that connectivity pruning removed.
    static let removed = "removed"

    /// Returns the identifier of a pattern's symbol.
    static func name(_ id: Int) -> String { "p\(id)" }

    /// Defines the symbols of all patterns and that of a removed block.
    static func define(_ library: [KernelPattern], in document: inout SVGDocument) {
        for (id, pattern) in library.enumerated() {
            document.group("g", ["id": name(id)]) { draw(pattern, DrawingStyle.color(id), in: &$0) }
        }
        document.add(
            "rect",
            [
                "id": removed, "x": 4, "y": 4, "width": side - 8, "height": side - 8, "rx": 4, "fill": "none",
                "stroke": DrawingStyle.border, "stroke-width": 2,
            ])
    }

    private static func draw(
        _ pattern: KernelPattern, _ color: (red: Double, green: Double, blue: Double), in document: inout SVGDocument
    ) {
        let edge = 3.0
        let pitch = (side - 2 * edge) / Double(pattern.size)
        let gap = pitch / 9
        document.add(
            "rect",
            [
                "x": edge - gap, "y": edge - gap, "width": side - 2 * (edge - gap), "height": side - 2 * (edge - gap),
                "rx": 5, "fill": DrawingStyle.hex(color, share: 0.16),
            ])
        for position in pattern.positions {
            let (row, column) = (position / pattern.size, position % pattern.size)
            document.add(
                "rect",
                [
                    "x": edge + Double(column) * pitch + gap / 2, "y": edge + Double(row) * pitch + gap / 2,
                    "width": pitch - gap, "height": pitch - gap, "rx": 2, "fill": DrawingStyle.hex(color),
                ])
        }
    }
}
