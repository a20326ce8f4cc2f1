import Foundation
public import Pipeline

/// The report of a run as a self-contained HTML page: figures, curves, events, and the record itself.
public struct RunReportPage {
    private let record: RunRecord

    /// Makes the report of a run.
    public init(_ record: RunRecord) { self.record = record }

    /// The CSS rules that the page and the fragment need.
    public static var style: String { RunReportStyle.css }

    /// The text of the whole page, in which the record is embedded as JSON for programs.
    public var html: String {
        HTMLPage.text(title: "\(record.model), \(record.command) of \(record.beganText)", records: [record]) { page in
            draw(in: &page)
        }
    }

    /// The body of the report as HTML, for use in another page that includes `style`.
    public var fragment: String {
        var page = SVGDocument()
        draw(in: &page)
        return page.elements
    }

    private func draw(in page: inout SVGDocument) {
        page.group("div", ["class": "run-report"]) { page in
            page.group("header", [:]) {
                $0.add("h1", [:], text: record.model)
                $0.add("p", ["class": "subtitle"], text: "patina \(record.command), \(record.beganText)")
            }
            page.add("p", ["class": "verdict"], text: RunFigures(record).sentence)
            RunFigures(record).draw(in: &page)
            drawTimeline(in: &page)
            page.group("div", ["class": "pair"]) {
                LatencyHistogram(record).draw(in: &$0)
                StageBreakdown(record).draw(in: &$0)
            }
            EventList(record).draw(in: &page)
            RunFacts(record).draw(in: &page)
        }
    }

    /// Adds the section with the plots over time.
    private func drawTimeline(in page: inout SVGDocument) {
        page.group("section", ["class": "card timeline"]) { page in
            page.add("h2", [:], text: "Over time")
            guard !record.timeline.isEmpty else {
                return page.add("p", ["class": "note"], text: "No frame has come yet.")
            }
            let time = TimeAxis(record)
            LatencyPlot(record, time: time).draw(in: &page)
            ModeStrip(record, time: time).draw(in: &page)
            FrameRatePlot(record, time: time).draw(in: &page)
            MissPlot(record, time: time).draw(in: &page)
            QueuePlot(record, time: time).draw(in: &page)
            let stretch = record.timeline[0].seconds
            page.add(
                "p", ["class": "note"],
                text:
                    "A point is a stretch of \(TimeAxis.name(stretch)). In long runs stretches are joined: p50 is then the mean of "
                    + "theirs, p99 and the longest are the largest.")
        }
    }
}

extension RunRecord {
    /// The time at which the run began, in UTC, to the second.
    var beganText: String {
        began.formatted(.iso8601).replacing("T", with: " ").replacing("Z", with: " UTC")
    }
}
