import Pipeline

/// A plot of the frames written per second over the run.
struct FrameRatePlot {
    let record: RunRecord
    let time: TimeAxis
    private static let height = 90.0

    init(_ record: RunRecord, time: TimeAxis) {
        self.record = record
        self.time = time
    }

    /// Adds the plot to a page.
    func draw(in page: inout SVGDocument) {
        // The last interval may be too short for a rate that means anything.
        let length = record.timeline.first?.seconds ?? 0
        let timeline = record.timeline.filter { $0.seconds >= length / 2 && $0.seconds > 0 }
        let highest = max(timeline.map { Double($0.framesOut) / $0.seconds }.max() ?? 0, record.rate ?? 0, 1)
        let axis = PlotAxis(0...highest * 1.12, scale: .linear, start: Self.height, end: 0)
        let panel = PlotPanel(title: "Frames written per second", name: "rate", height: Self.height, axis: axis)
        panel.draw(footer: false, in: &page) { document in
            TimelineCurve(timeline, time: time).draw("rate", axis, in: &document) {
                Double($0.framesOut) / $0.seconds
            }
        } marks: { document in
            if let rate = record.rate {
                panel.drawLimit(rate, "the source: \(RunFigures.rate(rate))", style: "source", in: &document)
            }
        }
    }
}

/// A plot of the dropped and late frames over the run.
struct MissPlot {
    let record: RunRecord
    let time: TimeAxis
    private static let height = 70.0

    init(_ record: RunRecord, time: TimeAxis) {
        self.record = record
        self.time = time
    }

    /// Adds the plot to a page, unless no frame was dropped or late.
    func draw(in page: inout SVGDocument) {
        guard let most = record.timeline.map({ $0.dropped + $0.late }).max(), most > 0 else { return }
        let axis = PlotAxis(0...Double(most) * 1.1, scale: .linear, start: Self.height, end: 0)
        let panel = PlotPanel(
            title: "Frames dropped and late", name: "misses", height: Self.height, axis: axis,
            keys: [
                .init(name: "dropped", color: "var(--bad)", isLine: false),
                .init(name: "late", color: "var(--warn)", isLine: false),
            ])
        panel.draw(footer: false, in: &page) { document in
            for interval in record.timeline where interval.dropped + interval.late > 0 {
                let left = time.percent(interval.start) * TimeAxis.unitsPerPercent
                let right = time.percent(interval.start + interval.seconds) * TimeAxis.unitsPerPercent
                var bottom = 0
                for (name, frames) in [("dropped", interval.dropped), ("late", interval.late)] where frames > 0 {
                    let (low, high) = (axis(Double(bottom)), axis(Double(bottom + frames)))
                    document.add(
                        "rect",
                        ["class": name, "x": left, "width": max(right - left, 1.2), "y": high, "height": low - high])
                    bottom += frames
                }
            }
        }
    }
}

/// A plot of the mean number of frames that waited in queues over the run.
struct QueuePlot {
    let record: RunRecord
    let time: TimeAxis
    private static let height = 60.0

    init(_ record: RunRecord, time: TimeAxis) {
        self.record = record
        self.time = time
    }

    /// Adds the plot to a page, unless no frame ever waited.
    func draw(in page: inout SVGDocument) {
        guard let deepest = record.timeline.map(\.queueDepth).max(), deepest > 0 else { return }
        let axis = PlotAxis(0...max(deepest * 1.12, 1), scale: .linear, start: Self.height, end: 0)
        PlotPanel(title: "Frames waiting in queues", name: "queue", height: Self.height, axis: axis)
            .draw(footer: false, in: &page) { document in
                TimelineCurve(record.timeline, time: time).draw("depth", axis, in: &document, value: \.queueDepth)
            }
    }
}
