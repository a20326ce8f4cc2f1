import Pipeline

extension RunComparison {
    /// The text of a web page with the runs' latency as overlaid curves and the table; a single run gets its own
    /// report.
    public var html: String {
        if runs.count == 1 { return RunReportPage(runs[0].record).html }
        let names = runs.map(\.name).joined(separator: ", ")
        return HTMLPage.text(title: "Comparison of \(names)", records: runs.map(\.record)) { page in
            page.group("div", ["class": "run-report"]) { page in
                page.add("h1", [:], text: "\(runs.count) runs side by side")
                page.add("p", ["class": "subtitle"], text: "Ratios are to the first run, \(runs[0].name).")
                page.group("section", ["class": "card", "style": "margin-top: 18px"]) { page in
                    page.add("h2", [:], text: "Latency over time")
                    drawCurves("99 of 100 frames (p99), ms", name: "p99", of: \.p99, in: &page)
                    drawCurves("Half of the frames (p50), ms", name: "p50", of: \.p50, in: &page)
                }
                page.group("section", ["class": "card wide"]) { drawTable(in: &$0) }
            }
        }
    }

    /// Returns the CSS colour of the run at an index.
    private static func color(_ index: Int) -> String { "var(--c\(index % 8))" }

    /// Draws one curve per run of a latency over time, in milliseconds.
    private func drawCurves(
        _ title: String, name: String, of value: @escaping (RunRecord.Interval) -> Double,
        in page: inout SVGDocument
    ) {
        let seconds = runs.map { TimeAxis($0.record).seconds }
        // Where lengths differ by more than four times, a short run would shrink to a vertical line beside a long one.
        let isOfShares = (seconds.max() ?? 0) > 4 * (seconds.min() ?? 0)
        let time = TimeAxis(seconds: isOfShares ? 100 : seconds.max() ?? 0, isOfShares: isOfShares)
        let values = runs.flatMap { $0.record.timeline.filter { $0.framesOut > 0 }.map(value) }
        let height = 200.0
        let axis = LatencyPlot.axis(values, height: height)
        let keys = runs.enumerated().map { PlotPanel.Key(name: $1.name, color: Self.color($0)) }
        PlotPanel(
            title: isOfShares ? "\(title), over each run's length" : title, name: name, height: height, axis: axis,
            keys: keys
        ).draw(footer: true, in: &page) {
            document in
            for (index, run) in runs.enumerated() {
                TimelineCurve(run.record.timeline, time: isOfShares ? TimeAxis(run.record) : time)
                    .draw("run", axis, color: Self.color(index), in: &document, value: value)
            }
        } marks: {
            time.draw(height: height, in: &$0)
        }
    }

    /// Draws a table with a column per run: the figures with their ratios, then the facts.
    private func drawTable(in page: inout SVGDocument) {
        page.group("table", [:]) { page in
            page.group("tr", [:]) {
                $0.add("th", [:], text: "")
                for (index, run) in runs.enumerated() {
                    $0.group("th", ["class": "number"]) {
                        $0.add("span", ["class": "key", "style": "--key: \(Self.color(index))"], text: run.name)
                    }
                }
            }
            for row in rows {
                page.group("tr", ["data-row": row.name]) {
                    $0.add("th", [:], text: row.name)
                    for (index, value) in row.values.enumerated() {
                        $0.group("td", ["class": "number", "data-value": value.map { "\($0)" } ?? ""]) {
                            $0.add("span", [:], text: value.map(row.text) ?? "–")
                            if index > 0 { $0.add("span", ["class": "ratio"], text: ratio(row, index) ?? "") }
                        }
                    }
                }
            }
            for fact in facts {
                page.group("tr", [:]) {
                    $0.add("th", [:], text: fact.name)
                    for text in fact.texts {
                        $0.add("td", ["class": "words", "style": "text-align: right"], text: text)
                    }
                }
            }
        }
    }
}
