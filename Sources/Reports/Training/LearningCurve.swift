import Foundation

/// A picture of a training run: the loss on a logarithmic axis at the left, the validation's PSNR on an axis at the
/// right, both over steps, with the stages in the background.
public struct LearningCurve {
    /// The text of the SVG file.
    public let text: String

    /// The size of the picture in pixels.
    private static let size = (width: 960.0, height: 500.0)
    /// The edges of the plot in pixels.
    private static let plot = (left: 76.0, right: 884.0, top: 100.0, bottom: 436.0)
    static let lossColor = DrawingStyle.color(0)
    static let psnrColor = DrawingStyle.color(1)

    /// Draws the records of a run.
    /// - Parameter title: the title of the picture, such as the model's name.
    public init(_ records: [TrainingRecord], title: String) {
        var document = SVGDocument()
        let plot = Self.plot
        document.add("rect", ["width": "100%", "height": "100%", "fill": DrawingStyle.page])
        document.add("text", ["x": 36, "y": 44, "class": "title"], text: title.shortened(70))
        document.add(
            "rect",
            [
                "x": plot.left, "y": plot.top, "width": plot.right - plot.left, "height": plot.bottom - plot.top,
                "fill": DrawingStyle.card, "stroke": DrawingStyle.border,
            ])
        if let last = records.last {
            Self.draw(records, last: last, in: &document)
        } else {
            let middle = (x: (plot.left + plot.right) / 2, y: (plot.top + plot.bottom) / 2)
            document.add(
                "text", ["x": middle.x, "y": middle.y, "class": "muted", "text-anchor": "middle"], text: "no steps yet")
        }
        text = document.file(
            width: Self.size.width, height: Self.size.height, title: "\(title): loss and PSNR over steps",
            style: DrawingStyle.css)
    }

    private static func draw(_ records: [TrainingRecord], last: TrainingRecord, in document: inout SVGDocument) {
        let steps = PlotAxis(0...Double(max(last.step, 1)), scale: .linear, start: plot.left, end: plot.right)
        let losses = LossSeries(records, axis: steps)
        let loss = PlotAxis(
            around: losses.values, scale: .logarithmic, smallest: 2, start: plot.bottom, end: plot.top)
        // The PSNR is infinite where a picture is reproduced exactly.
        let scored = records.filter { $0.psnr.map((-1000...1000).contains) == true }
        // A stage may begin far below the best; showing all of that would leave little room for the rest.
        let best = scored.map { $0.psnr! }.max() ?? 0
        let psnr = PlotAxis(
            around: scored.map { max($0.psnr!, best - 5) }, scale: .linear, smallest: 0.2, start: plot.bottom,
            end: plot.top)

        let frame = PlotFrame(left: plot.left, right: plot.right, top: plot.top, bottom: plot.bottom)
        frame.drawStages(TrainingStage.all(in: records), steps: steps, in: &document)
        frame.drawSteps(steps, in: &document)
        if let loss { frame.drawLeft(loss, title: "loss", color: DrawingStyle.hex(lossColor), in: &document) }
        if let psnr {
            frame.drawRight(psnr, title: "validation PSNR, dB", color: DrawingStyle.hex(psnrColor), in: &document)
        }
        // The clipping is vertical only: the last dot may extend beyond the frame at the right.
        document.group("clipPath", ["id": "plot"]) {
            $0.add("rect", ["width": size.width, "y": plot.top, "height": plot.bottom - plot.top])
        }
        document.group("g", ["clip-path": "url(#plot)"]) {
            if let loss { losses.draw(loss, color: lossColor, in: &$0) }
            if let psnr {
                let points = scored.map { (x: steps(Double($0.step)), y: psnr($0.psnr!)) }
                drawScores(points, in: &$0)
            }
        }
        drawFigures(last, scored: scored, in: &document)
    }

    private static func drawScores(_ points: [(x: Double, y: Double)], in document: inout SVGDocument) {
        let color = DrawingStyle.hex(psnrColor)
        document.add(
            "polyline",
            [
                "class": "psnr", "points": points.map { "\($0.x.svg),\($0.y.svg)" }.joined(separator: " "),
                "fill": "none", "stroke": color, "stroke-width": 2, "stroke-linejoin": "round",
            ])
        // Many dots would hide the line.
        for point in points.count <= 80 ? points[...] : points.suffix(1) {
            document.add("circle", ["cx": point.x, "cy": point.y, "r": 2.5, "fill": color])
        }
    }

    /// Writes the last values in a line above the plot, which is also the legend.
    private static func drawFigures(
        _ last: TrainingRecord, scored: [TrainingRecord], in document: inout SVGDocument
    ) {
        var figures = [("step \(last.step.grouped), \(clock(last.seconds))", nil as String?)]
        figures.append(("loss \(significant(Double(last.loss)))", DrawingStyle.hex(lossColor)))
        if let score = scored.last, let best = scored.max(by: { $0.psnr! < $1.psnr! }) {
            let ofBest =
                best.step == score.step ? "the best" : "best \(best.psnr!.formatted(3)) dB at step \(best.step.grouped)"
            figures.append(("validation \(score.psnr!.formatted(3)) dB, \(ofBest)", DrawingStyle.hex(psnrColor)))
        }
        document.group("text", ["x": 36, "y": 70]) {
            for (index, figure) in figures.enumerated() {
                if let color = figure.1 { $0.add("tspan", ["dx": index == 0 ? 0 : 16, "fill": color], text: "■ ") }
                $0.add("tspan", ["class": figure.1 == nil ? "muted" : ""], text: figure.0)
            }
        }
    }

    /// Returns a number as text with three significant digits: 0.00812, 12.3.
    static func significant(_ value: Double) -> String {
        guard value.isFinite, value != 0 else { return "\(value)" }
        return value.formatted(min(max(2 - Int(log10(abs(value)).rounded(.down)), 0), 9))
    }
}
