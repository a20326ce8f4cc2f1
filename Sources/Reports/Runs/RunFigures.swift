import Pipeline

/// The main figures of a run, shown first in its report: frame rates, latencies, and frames that were dropped or late.
public struct RunFigures {
    /// A figure with its label and its detail.
    struct Figure {
        /// The name by which programs find the figure in the page.
        let name: String
        /// The label for readers.
        let label: String
        /// The value as it is in the run's record.
        let value: Double
        /// The value as text, without its unit.
        let text: String
        var unit = ""
        var detail = ""
        /// The CSS class that colours the figure; empty for none.
        var tone = ""
    }

    private let record: RunRecord

    init(_ record: RunRecord) { self.record = record }

    /// Returns a frame rate in frames per second as text: 29.97, 25, 143.
    static func rate(_ value: Double) -> String {
        guard value != value.rounded() else { return value.formatted(0) }
        return value.formatted(value < 100 ? 2 : 1)
    }

    /// Returns a share from 0 to 1 as a percentage with two decimals, without the percent sign.
    public static func percent(_ share: Double) -> String {
        // One frame in a million must not read as none.
        share > 0 && share < 0.000_1 ? "< 0.01" : (share * 100).formatted(2)
    }

    /// A sentence that sums the run up: frames, time, rate, latency and misses.
    var sentence: String {
        let counts = record.counts
        guard counts.framesOut > 0 else { return "No frame was written in \(clock(record.seconds))." }
        let time = record.seconds < 10 ? "\(record.seconds.formatted(2)) s" : clock(record.seconds)
        var parts = [
            "\(counts.framesOut.grouped) \(counts.framesOut == 1 ? "frame" : "frames") in \(time), \(Self.rate(record.framesPerSecond)) per second"
        ]
        if let total = record.total { parts.append("99 of 100 took at most \(milliseconds(total.p99)) ms") }
        if record.deadline != nil || counts.dropped > 0 {
            parts.append(
                counts.misses == 0
                    ? "none was dropped or late"
                    : "\(counts.misses.grouped) were dropped or late (\(Self.percent(counts.missShare)) %)")
        }
        return parts.joined(separator: "; ") + (record.isInterrupted ? "; it was interrupted." : ".")
    }

    /// All figures, in the order in which the report shows them.
    var all: [Figure] {
        let (counts, seconds) = (record.counts, record.seconds)
        func share(_ frames: Int) -> String {
            frames > 0 && counts.framesIn > 0
                ? "\(Self.percent(Double(frames) / Double(counts.framesIn))) % of all" : ""
        }
        func count(_ name: String, _ label: String, of frames: Int, tone: String = "", detail: String = "") -> Figure {
            Figure(
                name: name, label: label, value: Double(frames), text: frames.grouped, detail: detail,
                tone: frames > 0 ? tone : "")
        }
        let fpsIn = seconds > 0 ? Double(counts.framesIn) / seconds : 0
        var figures = [
            Figure(
                name: "fps-out", label: "written", value: record.framesPerSecond,
                text: Self.rate(record.framesPerSecond), unit: "fps",
                detail: record.rate.map { "the source has \(Self.rate($0))" } ?? "\(counts.framesOut.grouped) frames"),
            Figure(
                name: "fps-in", label: "came", value: fpsIn, text: Self.rate(fpsIn), unit: "fps",
                detail: "\(counts.framesIn.grouped) frames"),
        ]
        if let total = record.total {
            figures += [
                ("p50", "latency p50", total.p50), ("p95", "latency p95", total.p95), ("p99", "latency p99", total.p99),
                ("max", "longest", total.max),
            ]
            .map { name, label, value in
                Figure(
                    name: name, label: label, value: value, text: milliseconds(value), unit: "ms",
                    detail: record.deadline.map { "deadline \(milliseconds($0)) ms" } ?? "",
                    tone: record.deadline.map { value > $0 ? "warn" : "" } ?? "")
            }
        }
        figures += [
            count("dropped", "dropped", of: counts.dropped, tone: "bad", detail: share(counts.dropped)),
            count("late", "late", of: counts.late, tone: "warn", detail: share(counts.late)),
            Figure(
                name: "miss-share", label: "dropped or late", value: counts.missShare,
                text: Self.percent(counts.missShare), unit: "%", tone: counts.misses > 0 ? "warn" : "good"),
            count("repeated", "repeated", of: counts.repeated),
            count("lost", "lost", of: counts.lost, tone: "warn"),
            count("decode-errors", "decoding errors", of: counts.decodeErrors, tone: "warn"),
        ]
        return figures
    }

    /// Adds a card with all figures to a page.
    func draw(in page: inout SVGDocument) {
        page.group("section", ["class": "card figures"]) { page in
            for figure in all {
                page.group(
                    "div", ["class": "figure", "data-figure": figure.name, "data-value": "\(figure.value)"]
                ) {
                    $0.add("div", ["class": "label"], text: figure.label)
                    $0.group("div", ["class": "value \(figure.tone)"]) {
                        $0.add("span", [:], text: figure.text)
                        if !figure.unit.isEmpty { $0.add("span", ["class": "unit"], text: figure.unit) }
                    }
                    $0.add("div", ["class": "detail"], text: figure.detail)
                }
            }
        }
    }
}
