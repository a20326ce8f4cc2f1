import Foundation
import Pipeline

/// The section of a report that shows each stage's part of the latency, as stacked bars and as a table.
struct StageBreakdown {
    private let stages: [RunRecord.Stage]
    /// The networks of a chain, which are parts of the inference stage; empty for a single network.
    private let networks: [RunRecord.Stage]
    /// The latency from end to end; nil where the record has none.
    private let total: RunRecord.Stage?
    private let frames: Int

    /// The percentiles for which a bar is drawn, with how they are read from a stage in milliseconds.
    private static let percentiles: [(name: String, value: @Sendable (RunRecord.Stage) -> Double)] = [
        ("p50", { $0.p50 }), ("p95", { $0.p95 }), ("p99", { $0.p99 }),
    ]
    private static let barHeight = 22.0

    init(_ record: RunRecord) {
        stages = Array(record.stages.dropLast())
        networks = (record.networks ?? []).map { network in
            var network = network
            network.name = "infer: \(URL(fileURLWithPath: network.name).deletingPathExtension().lastPathComponent)"
            return network
        }
        total = record.total
        frames = record.counts.framesOut
    }

    /// Adds the section to a page, where the run has a total latency.
    func draw(in page: inout SVGDocument) {
        guard let total else { return }
        page.group("section", ["class": "card", "id": "stages"]) { page in
            page.add("h2", [:], text: "Where the time goes")
            if !stages.isEmpty { drawBars(total, in: &page) }
            page.group("div", ["class": "wide"]) { drawTable(total, in: &$0) }
            guard !stages.isEmpty else { return }
            page.add(
                "p", ["class": "note"],
                text:
                    "Grey is waiting: what the percentiles of the stages leave of the total's. Percentiles of different "
                    + "stages need not be of the same frames.")
        }
    }

    /// Draws a bar for each percentile: the stages in colours, then the waiting time between them in grey.
    private func drawBars(_ total: RunRecord.Stage, in page: inout SVGDocument) {
        let widest =
            Self.percentiles.map { _, value in max(value(total), stages.reduce(0) { $0 + value($1) }) }.max() ?? 0
        guard widest > 0 else { return }
        let height = Double(Self.percentiles.count) * (Self.barHeight + 6)
        page.group("div", ["class": "plot", "style": "margin-bottom: 10px"]) {
            $0.group(
                "svg", ["width": "100%", "height": height, "role": "img", "aria-label": "Stages, stacked"]
            ) { document in
                for (row, percentile) in Self.percentiles.enumerated() {
                    let y = Double(row) * (Self.barHeight + 6)
                    document.add(
                        "text", ["x": -7, "y": y + 15, "text-anchor": "end"], text: percentile.name)
                    var left = 0.0
                    var parts = stages.enumerated().map {
                        ($1.name, percentile.value($1), "var(--c\($0 % 8))")
                    }
                    let waiting = percentile.value(total) - parts.reduce(0) { $0 + $1.1 }
                    if waiting > 0 { parts.append(("waiting", waiting, "var(--border)")) }
                    for (name, time, color) in parts where time > 0 {
                        let width = time / widest * 100
                        document.group(
                            "rect",
                            [
                                "class": "stage", "x": "\(left.svg)%", "width": "\(width.svg)%", "y": y,
                                "height": Self.barHeight, "style": "fill: \(color)",
                            ]
                        ) {
                            $0.add("title", [:], text: "\(name), \(percentile.name): \(milliseconds(time)) ms")
                        }
                        left += width
                    }
                }
            }
        }
    }

    /// Draws a table in milliseconds with a row for each stage, each network of a chain, and the total.
    private func drawTable(_ total: RunRecord.Stage, in page: inout SVGDocument) {
        page.group("table", [:]) { page in
            page.group("tr", [:]) {
                $0.add("th", [:], text: "ms")
                for name in ["p50", "p95", "p99", "max", "mean"] { $0.add("th", ["class": "number"], text: name) }
            }
            for (index, stage) in (stages + networks + [total]).enumerated() {
                let hasBar = index < stages.count
                page.group("tr", ["data-stage": stage.name]) {
                    $0.group("td", [:]) {
                        let color = hasBar ? "var(--c\(index % 8))" : "transparent"
                        $0.add("span", ["class": "key", "style": "--key: \(color)"], text: stage.name)
                    }
                    let values = [("p50", stage.p50), ("p95", stage.p95), ("p99", stage.p99), ("max", stage.max)]
                    for (name, value) in values {
                        $0.add(
                            "td", ["class": "number", "data-percentile": name, "data-value": "\(value)"],
                            text: milliseconds(value))
                    }
                    $0.add(
                        "td", ["class": "number"],
                        text: frames > 0 ? milliseconds(stage.sum * 1000 / Double(frames)) : "–")
                }
            }
        }
    }
}
