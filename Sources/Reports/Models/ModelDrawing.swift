public import Network

/// A picture of a network: its pattern library with the use of each pattern, then the map of every sparse layer that
/// shows which block keeps which pattern. A pattern has the same colour throughout.
public struct ModelDrawing {
    /// The text of the SVG file.
    public let text: String

    /// Draws a network.
    /// - Parameter name: the model's name for the title.
    public init(_ network: Network, name: String) {
        let sparse = network.layers.filter { $0.convolution.structure != nil }
        let maps = BlockMaps(sparse)
        let width = max(Self.width, maps.width) + 2 * Self.margin
        var document = SVGDocument()
        document.group("defs", [:]) { PatternSymbols.define(network.patternLibrary, in: &$0) }
        document.add("rect", ["width": "100%", "height": "100%", "fill": DrawingStyle.page])
        var y = Self.margin + 16
        document.add("text", ["x": Self.margin, "y": y, "class": "title"], text: name.shortened(80))
        for line in Self.head(network) {
            y += 20
            document.add("text", ["x": Self.margin, "y": y, "class": "muted"], text: line.shortened(140))
        }
        func section(_ title: String, _ explanation: String) {
            y += 44
            document.group("text", ["x": Self.margin, "y": y]) {
                $0.add("tspan", ["class": "section"], text: title)
                $0.add("tspan", ["class": "muted", "dx": 10], text: explanation)
            }
            y += 16
        }
        if !network.patternLibrary.isEmpty {
            section("Pattern library", "and how many of the kept blocks use each pattern")
            y += LibraryDrawing.draw(network, width: Self.width, in: &document, x: Self.margin, y: y)
        }
        if !sparse.isEmpty {
            section(
                "Sparse layers", "a row for each block of filters, a column for each group of channels; removed: empty")
            y += maps.draw(in: &document, x: Self.margin, y: y)
        }
        let dense = network.layers.filter { $0.convolution.structure == nil }
        if !dense.isEmpty {
            section("Dense layers", "all weights are kept")
            for layer in dense {
                y += 18
                document.group("text", ["x": Self.margin, "y": y]) {
                    $0.add("tspan", ["class": "name"], text: layer.name.shortened(60))
                    let weights = layer.convolution.denseWeightCount.grouped
                    $0.add("tspan", ["class": "muted", "dx": 10], text: "\(layer.shape), \(weights) weights")
                }
            }
        }
        text = document.file(
            width: width, height: y + Self.margin, title: "\(name): \(network.summary)", style: DrawingStyle.css)
    }

    /// The width in pixels of the content, where no layer needs more.
    static let width = 960.0
    private static let margin = 36.0

    /// Returns the lines below the title: a summary of the network, its number format and the share of kept weights.
    private static func head(_ network: Network) -> [String] {
        let kept = network.layers.reduce(0) { $0 + $1.convolution.weights.count }
        let dense = network.layers.reduce(0) { $0 + $1.convolution.denseWeightCount }
        return [
            network.summary,
            "\(network.isQuantized ? "8-bit integers" : "32-bit floats"), \(kept.grouped) of \(dense.grouped) weights "
                + "kept (\(percent(kept, of: dense)))",
        ]
    }

    /// Returns a share as a percentage with one decimal, such as `44.4 %` with a no-break space; a dash where the whole
    /// is 0.
    static func percent(_ part: Int, of whole: Int) -> String {
        whole == 0 ? "–" : (100 * Double(part) / Double(whole)).formatted(1) + "\u{A0}%"
    }
}
