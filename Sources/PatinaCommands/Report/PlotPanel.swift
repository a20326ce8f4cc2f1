/// A plot as wide as the page: numbers at the left, and in it curves, which are stretched, and marks, which are not.
///
/// Everything sideways is in percent of the width, so that one picture fits screens of any width, and its words stay as
/// large as others.
struct PlotPanel {
    /// What is drawn, for the caption and for people who cannot see it.
    let title: String
    let name: String
    let height: Double
    let axis: PlotAxis
    /// What has which colour: its name, its class or its colour.
    var keys: [Key] = []

    struct Key {
        let name: String
        /// In CSS.
        let color: String
        var isLine = true
    }

    /// Room below the plot for the names of an axis.
    static let footer = 24.0

    /// - Parameters:
    ///   - footer: whether there is room for the names of the axis below.
    ///   - curves: drawn in a picture of 1000 units in width and `height` in height.
    ///   - marks: drawn in pixels down and in percent sideways.
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

    static func drawKeys(_ title: String, _ keys: [Key], in page: inout SVGDocument) {
        page.add("b", [:], text: title)
        for key in keys {
            page.add(
                "span", ["class": key.isLine ? "key line" : "key", "style": "--key: \(key.color)"], text: key.name)
        }
    }

    private func drawGrid(in document: inout SVGDocument) {
        document.add("line", ["class": "axis", "x1": 0, "x2": "100%", "y1": height, "y2": height])
        var last = Double.infinity
        for tick in axis.ticks {
            let y = axis(tick)
            document.add("line", ["class": "grid", "x1": 0, "x2": "100%", "y1": y, "y2": y])
            // Names that would touch are left out.
            guard abs(last - y) >= 14 else { continue }
            document.add(
                "text", ["x": -7, "y": y + 4, "text-anchor": "end"],
                text: tick == tick.rounded() && tick < 1e6 ? Int(tick).grouped : "\(tick)")
            last = y
        }
    }

    /// A dashed line across the plot with its name.
    /// - Parameter style: further classes.
    func drawLimit(_ value: Double, _ text: String, style: String = "", in document: inout SVGDocument) {
        let y = axis(value)
        document.add("line", ["class": "limit \(style)", "x1": 0, "x2": "100%", "y1": y, "y2": y])
        document.add(
            "text", ["class": "limit \(style)", "x": "99.5%", "y": y < 16 ? y + 14 : y - 5, "text-anchor": "end"],
            text: text)
    }
}

extension SVGDocument {
    /// A curve.
    mutating func curve(_ name: String, _ points: [(x: Double, y: Double)], color: String? = nil) {
        let list = points.map { "\($0.x.svg),\($0.y.svg)" }.joined(separator: " ")
        if let color {
            add("polyline", ["class": name, "points": list, "style": "stroke: \(color)"])
        } else {
            add("polyline", ["class": name, "points": list])
        }
    }
}

/// Milliseconds to the digits that tell something: 0.42, 8.31, 41.2, 1250.
func milliseconds(_ value: Double) -> String {
    value.formatted(value < 10 ? 2 : value < 100 ? 1 : 0)
}
