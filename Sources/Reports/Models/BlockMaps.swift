import Network

/// A drawing of the block maps of a network's sparse layers, in cards side by side.
struct BlockMaps {
    private let layers: [NetworkLayer]
    /// The width in pixels of each map: the share of a row that a card gets, or that of the widest map where this is
    /// more.
    private let mapWidth: Double

    private static let padding = 16.0
    private static let gap = 24.0
    private static let captions = 64.0
    /// The number of cards in a row as long as no map is wider than its share.
    private static let cardsPerRow = 3.0
    /// The smallest and the largest side in pixels of a drawn block.
    private static let cells = 3.0...34.0

    init(_ layers: [NetworkLayer]) {
        self.layers = layers
        let narrow = (ModelDrawing.width - (Self.cardsPerRow - 1) * Self.gap) / Self.cardsPerRow - 2 * Self.padding
        let widest = layers.map { Double($0.grid.columns) * Self.cells.lowerBound }.max() ?? 0
        mapWidth = max(narrow, widest)
    }

    /// The width of a card in pixels.
    private var cardWidth: Double { mapWidth + 2 * Self.padding }
    /// The number of cards in a row.
    private var perRow: Int { max(1, Int((ModelDrawing.width + Self.gap) / (cardWidth + Self.gap))) }

    /// The width in pixels of a row of cards; 0 where there are no layers.
    var width: Double { layers.isEmpty ? 0 : Double(perRow) * (cardWidth + Self.gap) - Self.gap }

    /// Returns the side in pixels of a layer's blocks.
    private func cell(_ layer: NetworkLayer) -> Double {
        min((mapWidth / Double(layer.grid.columns)).rounded(.down), Self.cells.upperBound)
    }

    /// Draws all cards from the corner at `x` and `y` on.
    /// - Returns: The height of the cards in pixels.
    func draw(in document: inout SVGDocument, x: Double, y: Double) -> Double {
        var bottom = 0.0
        for start in stride(from: 0, to: layers.count, by: perRow) {
            if start > 0 { bottom += Self.gap }
            let row = layers[start..<min(start + perRow, layers.count)]
            let height = Self.captions + Self.padding + row.map { Double($0.grid.rows) * cell($0) }.max()!
            for (index, layer) in row.enumerated() {
                let left = x + Double(index) * (cardWidth + Self.gap)
                document.group("g", ["class": "layer", "transform": "translate(\(left.svg) \((y + bottom).svg))"]) {
                    draw(layer, height: height, in: &$0)
                }
            }
            bottom += height
        }
        return bottom
    }

    /// Draws the card of one layer, at the origin.
    private func draw(_ layer: NetworkLayer, height: Double, in document: inout SVGDocument) {
        document.add(
            "rect",
            ["width": cardWidth, "height": height, "rx": 6, "fill": DrawingStyle.card, "stroke": DrawingStyle.border])
        let structure = layer.convolution.structure!
        let kept = structure.patterns.count { $0 != BlockStructure.removed }
        let share = ModelDrawing.percent(layer.convolution.weights.count, of: layer.convolution.denseWeightCount)
        let captions = [
            ("name", layer.name.shortened(34)),
            (
                "small muted",
                "\(layer.shape) in blocks of \(structure.granularity.filters)×\(structure.granularity.channels)"
            ),
            ("small muted", "\(kept.grouped) of \(structure.patterns.count.grouped) blocks, \(share) of the weights"),
        ]
        for (line, caption) in captions.enumerated() {
            document.add(
                "text", ["x": Self.padding, "y": 22 + 15 * line, "class": caption.0], text: caption.1)
        }
        // Blocks lie on the grid of the symbols' side; six digits keep a map of thousands of columns in its card.
        let scale = (cell(layer) / PatternSymbols.side).formatted(6)
        let place = "translate(\(Self.padding.svg) \(Self.captions.svg)) scale(\(scale))"
        document.group("g", ["class": "blocks", "transform": place]) {
            for (index, id) in structure.patterns.enumerated() {
                let (row, column) = (index / layer.grid.columns, index % layer.grid.columns)
                let symbol = id == BlockStructure.removed ? PatternSymbols.removed : PatternSymbols.name(Int(id))
                $0.add(
                    "use",
                    [
                        "href": "#\(symbol)", "x": Double(column) * PatternSymbols.side,
                        "y": Double(row) * PatternSymbols.side,
                    ])
            }
        }
    }
}

extension NetworkLayer {
    /// The numbers of rows and columns of a sparse layer's blocks.
    fileprivate var grid: (rows: Int, columns: Int) {
        BlockStructure.grid(
            convolution.structure!.granularity, filters: convolution.outputChannels,
            channels: convolution.inputChannels)
    }
}
