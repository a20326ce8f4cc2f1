import Pipeline

/// A plot of the frames' latency over the run: a band from the median to the 99th percentile, the longest, the deadline
/// and the events.
struct LatencyPlot {
    private let record: RunRecord
    private let time: TimeAxis
    private static let height = 230.0

    init(_ record: RunRecord, time: TimeAxis) {
        self.record = record
        self.time = time
    }

    /// Adds the plot to a page.
    func draw(in page: inout SVGDocument) {
        let written = record.timeline.filter { $0.framesOut > 0 }
        let axis = Self.axis(written.flatMap { [$0.p50, $0.max] } + [record.deadline ?? 0], height: Self.height)
        let panel = PlotPanel(
            title: axis.scale == .linear ? "Latency, ms" : "Latency, ms (logarithmic)", name: "latency",
            height: Self.height, axis: axis,
            keys: [
                .init(name: "half of the frames (p50)", color: "var(--c0)"),
                .init(name: "99 of 100 (p99)", color: "var(--c3)"), .init(name: "the longest", color: "var(--muted)"),
            ])
        let curve = TimelineCurve(record.timeline, time: time)
        panel.draw(footer: true, in: &page) { document in
            for (low, high) in zip(curve.points(axis, \.p50), curve.points(axis, \.p99)) {
                let outline = (low + high.reversed()).map { "\($0.x.svg),\($0.y.svg)" }.joined(separator: " ")
                document.add("polygon", ["class": "band", "points": outline])
            }
            curve.draw("longest", axis, in: &document, value: \.max)
            curve.draw("high", axis, in: &document, value: \.p99)
            curve.draw("median", axis, in: &document, value: \.p50)
        } marks: { document in
            for event in record.events {
                let x = "\(time.percent(event.seconds).svg)%"
                document.add(
                    "line", ["class": "event \(event.kind.tone)", "x1": x, "x2": x, "y1": 0, "y2": Self.height])
            }
            if let deadline = record.deadline {
                panel.drawLimit(deadline, "deadline \(milliseconds(deadline)) ms", in: &document)
            }
            time.draw(height: Self.height, in: &document)
        }
    }

    /// Returns a vertical axis in milliseconds: linear from 0, or logarithmic where the largest value is more than
    /// twelve times the smallest.
    /// - Parameters:
    ///   - values: the values that must be visible; zeros are ignored.
    ///   - height: the height of the plot in pixels.
    static func axis(_ values: [Double], height: Double) -> PlotAxis {
        let (low, high) = (values.filter { $0 > 0 }.min() ?? 1, max(values.max() ?? 0, 0.01))
        guard high > 12 * low else {
            return PlotAxis(0...high * 1.08, scale: .linear, start: height, end: 0)
        }
        return PlotAxis(max(low, high / 1e5) / 1.5...high * 1.15, scale: .logarithmic, start: height, end: 0)
    }
}

extension RunRecord.Event.Kind {
    /// The CSS class that colours the event.
    var tone: String {
        switch self {
        case .degraded, .reconnecting, .damage: "warn"
        case .signalLost, .outputLost: "bad"
        case .restored, .signalBack, .outputBack: "good"
        case .changed, .note: "neutral"
        }
    }

    /// The name of the event's kind in lists of events.
    var name: String {
        switch self {
        case .degraded: "degraded"
        case .restored: "restored"
        case .signalLost: "signal lost"
        case .signalBack: "signal back"
        case .reconnecting: "reconnecting"
        case .damage: "damage"
        case .changed: "changed"
        case .outputLost: "output lost"
        case .outputBack: "output back"
        case .note: "note"
        }
    }
}
