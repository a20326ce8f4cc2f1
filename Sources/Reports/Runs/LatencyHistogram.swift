import Foundation
import Pipeline

/// The section of a report that shows how many frames had which latency, on a logarithmic axis.
struct LatencyHistogram {
    private let record: RunRecord
    /// The height of the plot in pixels, with the header.
    private static let height = 262.0
    /// The ratio of the ends of two neighbouring classes: twenty classes for each power of ten.
    private static let step = pow(10, 1.0 / 20)
    /// The height in pixels of the room above the bars for the labels of the percentiles and the deadline.
    private static let header = 46.0

    init(_ record: RunRecord) { self.record = record }

    /// Adds the section to a page, where the run has a total latency.
    func draw(in page: inout SVGDocument) {
        guard let total = record.total, let first = total.histogram.first, let last = total.histogram.last else {
            return
        }
        let ends = [first.milliseconds / Self.step, last.milliseconds, record.deadline ?? last.milliseconds]
        let (low, high) = (max(ends.min()!, 1e-3), ends.max()!)
        let times = PlotAxis(low / 1.05...max(high, low * 2) * 1.05, scale: .logarithmic, start: 0, end: 100)
        let most = Double(total.histogram.map(\.frames).max() ?? 1)
        let frames = PlotAxis(0...max(most, 1), scale: .linear, start: Self.height, end: Self.header)
        let panel = PlotPanel(
            title: "Frames by latency, ms (logarithmic)", name: "histogram", height: Self.height, axis: frames)
        page.group("section", ["class": "card"]) { page in
            page.add("h2", [:], text: "How long frames took")
            panel.draw(footer: true, in: &page) { _ in
            } marks: { document in
                for bar in total.histogram { draw(bar, times: times, frames: frames, in: &document) }
                for (index, tick) in times.ticks.enumerated() where (0...100).contains(times(tick)) {
                    let x = "\(times(tick).svg)%"
                    document.add("line", ["class": "axis", "x1": x, "x2": x, "y1": Self.height, "y2": Self.height + 4])
                    document.add(
                        "text",
                        [
                            "class": index.isMultiple(of: 2) ? "even" : "odd", "x": x, "y": Self.height + 17,
                            "text-anchor": "middle",
                        ], text: tick >= 1 ? Int(tick.rounded()).grouped : "\(tick)")
                }
                drawMarks(total, times, in: &document)
            }
        }
    }

    /// Draws the bar of one class of latencies.
    private func draw(
        _ bar: RunRecord.Stage.Class, times: PlotAxis, frames: PlotAxis, in document: inout SVGDocument
    ) {
        let left = max(times(max(bar.milliseconds / Self.step, 1e-6)), 0)
        let right = min(times(max(bar.milliseconds, 1e-6)), 100)
        // Even a single frame in hours of video has a visible bar.
        let top = min(frames(Double(bar.frames)), Self.height - 2)
        document.group(
            "rect",
            [
                "class": "class", "x": "\(left.svg)%", "width": "\(max(right - left - 0.25, 0.3).svg)%", "y": top,
                "height": Self.height - top,
            ]
        ) {
            $0.add(
                "title", [:],
                text:
                    "\(bar.frames.grouped) \(bar.frames == 1 ? "frame" : "frames") up to \(milliseconds(bar.milliseconds)) ms"
            )
        }
    }

    /// Draws vertical lines with labels at the median, the 99th percentile and the deadline.
    private func drawMarks(_ total: RunRecord.Stage, _ times: PlotAxis, in document: inout SVGDocument) {
        var marks = [
            ("mark", "p50 \(milliseconds(total.p50))", total.p50),
            ("mark", "p99 \(milliseconds(total.p99))", total.p99),
        ]
        if let deadline = record.deadline { marks.append(("limit", "deadline \(milliseconds(deadline))", deadline)) }
        for (row, (style, name, value)) in marks.enumerated() {
            let percent = min(max(times(max(value, 1e-6)), 0), 100)
            let y = 12 + 14 * Double(row)
            document.add(
                "line",
                ["class": style, "x1": "\(percent.svg)%", "x2": "\(percent.svg)%", "y1": y - 10, "y2": Self.height])
            let isRight = percent > 60
            document.add(
                "text",
                [
                    "class": style, "x": "\((percent + (isRight ? -1 : 1)).svg)%", "y": y,
                    "text-anchor": isRight ? "end" : "start",
                ], text: name)
        }
    }
}
