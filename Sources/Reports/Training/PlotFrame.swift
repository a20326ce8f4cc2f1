/// The surroundings of a plot of a training run: axes with numbers and titles, the grid, and the stages in the
/// background.
struct PlotFrame {
    /// The edges of the plot in pixels.
    let left, right, top, bottom: Double

    /// Draws the stages: every second one is shaded, a line separates each from the one before, and all are named at
    /// the top.
    func drawStages(_ stages: [TrainingStage], steps: PlotAxis, in document: inout SVGDocument) {
        for (index, stage) in stages.enumerated() {
            let (from, to) = (steps(Double(stage.steps.lowerBound)), steps(Double(stage.steps.upperBound)))
            document.group("g", ["class": "stage"]) {
                if !index.isMultiple(of: 2) {
                    $0.add(
                        "rect",
                        ["x": from, "y": top, "width": to - from, "height": bottom - top, "fill": DrawingStyle.page])
                }
                if index > 0 {
                    $0.add(
                        "line",
                        [
                            "x1": from, "y1": top, "x2": from, "y2": bottom, "stroke": "#9aa4b2",
                            "stroke-dasharray": "3 3",
                        ])
                }
                // A letter is about 7 pixels wide; a name that does not fit is written vertically.
                let fits = to - from > Double(stage.name.count) * 7 + 12
                let place = "translate(\((from + 7).svg) \((top + (fits ? 16 : 8)).svg)) rotate(\(fits ? 0 : 90))"
                $0.add("text", ["class": "small muted", "transform": place], text: stage.name)
            }
        }
    }

    /// Draws the horizontal axis of steps below the plot.
    func drawSteps(_ axis: PlotAxis, in document: inout SVGDocument) {
        for tick in axis.ticks where tick == tick.rounded() {
            let x = axis(tick)
            document.add("line", ["x1": x, "y1": bottom, "x2": x, "y2": bottom + 5, "stroke": "#9aa4b2"])
            document.add(
                "text", ["class": "small muted", "x": x, "y": bottom + 19, "text-anchor": "middle"],
                text: Int(tick).grouped)
        }
        document.add(
            "text", ["class": "muted", "x": (left + right) / 2, "y": bottom + 42, "text-anchor": "middle"],
            text: "steps")
    }

    /// Draws the left axis, whose ticks also make the grid lines.
    func drawLeft(_ axis: PlotAxis, title: String, color: String, in document: inout SVGDocument) {
        for tick in axis.ticks {
            let y = axis(tick)
            document.add(
                "line",
                ["class": "grid", "x1": left, "y1": y, "x2": right, "y2": y, "stroke": DrawingStyle.border])
            document.add(
                "text", ["class": "small", "x": left - 8, "y": y + 4, "text-anchor": "end", "style": "fill: \(color)"],
                text: "\(tick)")
        }
        drawTitle(title, x: 22, turned: -90, color: color, in: &document)
    }

    /// Draws the right axis.
    func drawRight(_ axis: PlotAxis, title: String, color: String, in document: inout SVGDocument) {
        for tick in axis.ticks {
            let y = axis(tick)
            document.add("line", ["x1": right, "y1": y, "x2": right + 5, "y2": y, "stroke": color])
            document.add(
                "text", ["class": "small", "x": right + 9, "y": y + 4, "style": "fill: \(color)"], text: "\(tick)")
        }
        drawTitle(title, x: right + 58, turned: 90, color: color, in: &document)
    }

    private func drawTitle(_ title: String, x: Double, turned: Int, color: String, in document: inout SVGDocument) {
        let place = "translate(\(x.svg) \(((top + bottom) / 2).svg)) rotate(\(turned))"
        document.add(
            "text", ["transform": place, "text-anchor": "middle", "style": "fill: \(color)"], text: title)
    }
}
