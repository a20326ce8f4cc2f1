/// A plot as wide as the page, with numbers at the left, curves that are stretched to its width, and marks that are
/// not.
///
/// Horizontal positions are percentages of the width, so that one picture fits screens of any width while its text
/// keeps its size.
struct PlotPanel {
    /// The title of the plot, shown as its caption and given to screen readers.
    let title: String
    /// The identifier of the plot's element in the page.
    let name: String
    /// The height of the plotting area in pixels, without the footer.
    let height: Double
    /// The vertical axis; its ends are in pixels from the top of the plot.
    let axis: PlotAxis
    /// The entries of the legend.
    var keys: [Key] = []

    /// An entry of the legend: a name with its colour.
    struct Key {
        let name: String
        /// The colour as a CSS value.
        let color: String
        /// True for an entry that stands for a line, false for one that stands for an area.
        var isLine = true
    }

    /// The height in pixels of the room below the plot for the labels of the horizontal axis.
    static let footer = 24.0

    /// Draws the plot with its legend, grid, curves and marks as a figure of the page.
    /// - Parameters:
    ///   - footer: whether room is left below for the labels of the horizontal axis.
    ///   - curves: draws in a coordinate system that is 1000 units wide and `height` units high.
    ///   - marks: draws in pixels vertically and in percent of the width horizontally.
    func draw(
        footer: Bool, in page: inout SVGDocument, curves: (inout SVGDocument) -> Void = { _ in },
        marks: (inout SVGDocument) -> Void = { _ in }
    ) {
        page.group("figure", ["class": "panel", "id": name]) { page in
            page.group("figcaption", [:]) { Self.drawKeys(title, keys, in: &$0) }
            page.group("div", ["class": "plot"]) {
                let full = height + (footer ? Self.footer : 4)
                $0.group("svg", ["width": "100%", "height": full, "role": "img", "aria-label": title]) {
                    drawGrid(in: &$0)
                    let attributes: KeyValuePairs<String, any SVGValue> = [
                        "width": "100%", "height": height, "viewBox": "0 0 1000 \(height.svg)",
                        "preserveAspectRatio": "none",
                    ]
                    $0.group("svg", attributes, content: curves)
                    marks(&$0)
                }
            }
        }
    }

    /// Writes a caption: the title, then the entries of the legend.
    static func drawKeys(_ title: String, _ keys: [Key], in page: inout SVGDocument) {
        page.add("b", [:], text: title)
        for key in keys {
            page.add(
                "span", ["class": key.isLine ? "key line" : "key", "style": "--key: \(key.color)"], text: key.name)
        }
    }

    /// Draws the base line and a grid line for each tick, with its value at the left.
    private func drawGrid(in document: inout SVGDocument) {
        document.add("line", ["class": "axis", "x1": 0, "x2": "100%", "y1": height, "y2": height])
        var last = Double.infinity
        for tick in axis.ticks {
            let y = axis(tick)
            document.add("line", ["class": "grid", "x1": 0, "x2": "100%", "y1": y, "y2": y])
            // Labels that would overlap are left out.
            guard abs(last - y) >= 14 else { continue }
            document.add(
                "text", ["x": -7, "y": y + 4, "text-anchor": "end"],
                text: tick == tick.rounded() && tick < 1e6 ? Int(tick).grouped : "\(tick)")
            last = y
        }
    }

    /// Draws a dashed line across the plot at a value, with a label.
    /// - Parameter style: further CSS classes of the line and the label.
    func drawLimit(_ value: Double, _ text: String, style: String = "", in document: inout SVGDocument) {
        let y = axis(value)
        document.add("line", ["class": "limit \(style)", "x1": 0, "x2": "100%", "y1": y, "y2": y])
        document.add(
            "text", ["class": "limit \(style)", "x": "99.5%", "y": y < 16 ? y + 14 : y - 5, "text-anchor": "end"],
            text: text)
    }
}

extension SVGDocument {
    /// Adds a line through the points.
    /// - Parameters:
    ///   - name: the CSS class of the line.
    ///   - points: positions in the coordinate system of the enclosing picture.
    ///   - color: a CSS colour; nil leaves it to the class.
    mutating func curve(_ name: String, _ points: [(x: Double, y: Double)], color: String? = nil) {
        let list = points.map { "\($0.x.svg),\($0.y.svg)" }.joined(separator: " ")
        if let color {
            add("polyline", ["class": name, "points": list, "style": "stroke: \(color)"])
        } else {
            add("polyline", ["class": name, "points": list])
        }
    }
}
