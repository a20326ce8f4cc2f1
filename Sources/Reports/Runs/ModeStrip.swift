import Pipeline

/// A plot of the model that was in use over the run, as a strip of colours, with events as dots above it.
struct ModeStrip {
    /// A period in which one model was in use, in seconds from the beginning of the run.
    private struct Stretch {
        let mode: String
        let start: Double
        var end: Double
    }

    private let record: RunRecord
    private let time: TimeAxis
    private let stretches: [Stretch]
    /// The models in the order of their first use.
    private let modes: [String]

    init(_ record: RunRecord, time: TimeAxis) {
        self.record = record
        self.time = time
        var (stretches, modes): ([Stretch], [String]) = ([], [])
        for interval in record.timeline {
            if !modes.contains(interval.mode) { modes.append(interval.mode) }
            if stretches.last?.mode == interval.mode {
                stretches[stretches.count - 1].end = interval.start + interval.seconds
            } else {
                stretches.append(
                    Stretch(mode: interval.mode, start: interval.start, end: interval.start + interval.seconds))
            }
        }
        (self.stretches, self.modes) = (stretches, modes)
    }

    /// Returns the CSS colour of a model.
    private func color(_ mode: String) -> String { "var(--c\((modes.firstIndex(of: mode) ?? 0) % 8))" }

    /// Adds the plot to a page, unless the run has only one model and no events.
    func draw(in page: inout SVGDocument) {
        guard modes.count > 1 || !record.events.isEmpty else { return }
        let all = stretches.reduce(0) { $0 + $1.end - $1.start }
        let keys = modes.map { mode in
            let seconds = stretches.filter { $0.mode == mode }.reduce(0) { $0 + $1.end - $1.start }
            let share = all > 0 ? (seconds / all * 100).formatted(1) : "0"
            return PlotPanel.Key(name: "\(mode.isEmpty ? "–" : mode) \(share) %", color: color(mode), isLine: false)
        }
        let top = record.events.isEmpty ? 0.0 : 16.0
        page.group("figure", ["class": "panel", "id": "modes"]) { page in
            page.group("figcaption", [:]) { PlotPanel.drawKeys("Model and events", keys, in: &$0) }
            page.group("div", ["class": "plot"]) {
                $0.group("svg", ["width": "100%", "height": top + 16, "role": "img", "aria-label": "Model and events"])
                {
                    draw(top: top, in: &$0)
                }
            }
        }
    }

    /// Draws the strip below `top` pixels, and the events' dots above it.
    private func draw(top: Double, in document: inout SVGDocument) {
        for stretch in stretches {
            let (from, to) = (time.percent(stretch.start), time.percent(stretch.end))
            document.group(
                "rect",
                [
                    "class": "mode", "x": "\(from.svg)%", "width": "\((to - from).svg)%", "y": top, "height": 14,
                    "style": "fill: \(color(stretch.mode))",
                ]
            ) {
                $0.add("title", [:], text: "\(stretch.mode), from \(clock(stretch.start)) to \(clock(stretch.end))")
            }
        }
        for event in record.events {
            document.group(
                "circle",
                ["class": "dot \(event.kind.tone)", "cx": "\(time.percent(event.seconds).svg)%", "cy": 6, "r": 4]
            ) {
                $0.add("title", [:], text: "\(clock(event.seconds)) \(event.kind.name): \(event.text)")
            }
        }
    }
}
