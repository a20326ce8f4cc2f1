/// The loss of a training run prepared for a plot: a band of its range in each pixel column, and a smoothed line that
/// begins anew in every stage.
struct LossSeries {
    /// The losses that fall into one pixel column.
    private struct Column {
        let x: Double
        var low, high: Double
        /// The moving average after the last record of the column.
        var smooth: Double
    }

    /// The columns of each stage.
    private var stages: [[Column]] = []

    /// All losses that can be drawn: finite and above zero.
    let values: [Double]

    /// Collects the losses of the records into pixel columns; losses that are not finite or not above zero are left
    /// out.
    /// - Parameter axis: the axis of steps.
    init(_ records: [TrainingRecord], axis: PlotAxis) {
        values = records.map { Double($0.loss) }.filter { $0.isFinite && $0 > 0 }
        // The line is an exponential moving average over a fortieth of the records, and over at least eight.
        let weight = 2 / (max(Double(values.count) / 40, 8) + 1)
        for stage in TrainingStage.all(in: records) {
            var columns: [Column] = []
            var (sum, total) = (0.0, 0.0)
            for record in records[stage.records] {
                let (x, loss) = (axis(Double(record.step)).rounded(), Double(record.loss))
                guard loss.isFinite, loss > 0 else { continue }
                sum += weight * (loss - sum)
                total += weight * (1 - total)
                if columns.last?.x == x {
                    columns[columns.count - 1].low = min(columns.last!.low, loss)
                    columns[columns.count - 1].high = max(columns.last!.high, loss)
                    columns[columns.count - 1].smooth = sum / total
                } else {
                    columns.append(Column(x: x, low: loss, high: loss, smooth: sum / total))
                }
            }
            if !columns.isEmpty { stages.append(columns) }
        }
    }

    /// Draws the bands, then the smoothed lines above them.
    func draw(
        _ axis: PlotAxis, color: (red: Double, green: Double, blue: Double), in document: inout SVGDocument
    ) {
        func list(_ points: [(x: Double, y: Double)]) -> String {
            points.map { "\($0.x.svg),\(axis($0.y).svg)" }.joined(separator: " ")
        }
        for columns in stages {
            let outline = columns.map { (x: $0.x, y: $0.high) } + columns.reversed().map { (x: $0.x, y: $0.low) }
            let pale = DrawingStyle.hex(color, share: 0.25)
            document.add(
                "polygon",
                [
                    "class": "loss-range", "points": list(outline), "fill": pale, "stroke": pale, "stroke-width": 1,
                    "stroke-linejoin": "round",
                ])
        }
        for columns in stages {
            document.add(
                "polyline",
                [
                    "class": "loss", "points": list(columns.map { (x: $0.x, y: $0.smooth) }), "fill": "none",
                    "stroke": DrawingStyle.hex(color), "stroke-width": 2, "stroke-linejoin": "round",
                ])
        }
    }
}
