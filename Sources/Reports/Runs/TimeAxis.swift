import Foundation
import Pipeline

/// The horizontal time axis of a run's plots: it maps moments to percentages of the width and chooses round ticks.
struct TimeAxis {
    /// The length of the axis in seconds, at least 0.001; 100 on an axis of shares.
    let seconds: Double

    /// The units of a curve's coordinates per percent of the width: curves are drawn in a picture 1000 units wide that
    /// is stretched.
    static let unitsPerPercent = 10.0

    /// Whether moments are percentages of each run's length instead of seconds, to compare runs of different lengths.
    private let isOfShares: Bool

    init(seconds: Double, isOfShares: Bool = false) {
        self.seconds = max(seconds, 0.001)
        self.isOfShares = isOfShares
    }

    /// Makes an axis for a whole run, at least to the end of its last interval.
    init(_ record: RunRecord) {
        let ends = record.timeline.last.map { $0.start + $0.seconds } ?? 0
        self.init(seconds: max(record.seconds, ends))
    }

    /// Returns the position of a moment as a percentage of the width, clamped to 0 to 100.
    func percent(_ moment: Double) -> Double { min(max(moment / seconds, 0), 1) * 100 }

    /// The moments at which the axis has ticks: multiples of a round step from 0 on, at most eleven.
    var ticks: [Double] {
        let steps =
            [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800]
            + [21600, 43200, 86400]
        let step = steps.first { seconds / $0 <= 10 } ?? (seconds / 10 / 86400).rounded(.up) * 86400
        return (0...Int(seconds / step)).map { Double($0) * step }
    }

    /// Returns a moment as text, with the digits that the ticks need: `40 %`, `0.25 s`, or hours, minutes and seconds.
    func name(_ moment: Double) -> String {
        if isOfShares { return "\(moment.formatted(0)) %" }
        return seconds < 10 ? "\(moment.formatted(seconds <= 1 ? 2 : 1)) s" : clock(moment)
    }

    /// Returns a length of time as text: 0.25 s, 1 s, 16 s.
    static func name(_ length: Double) -> String {
        "\(length == length.rounded() ? length.formatted(0) : length.formatted(2)) s"
    }

    /// Draws the ticks and their labels below a plot that is `height` pixels high.
    func draw(height: Double, in document: inout SVGDocument) {
        for (index, tick) in ticks.enumerated() {
            let x = "\(percent(tick).svg)%"
            let parity = index.isMultiple(of: 2) ? "even" : "odd"
            document.add("line", ["class": "axis", "x1": x, "x2": x, "y1": height, "y2": height + 4])
            document.add(
                "text",
                [
                    "class": parity, "x": x, "y": height + 17,
                    "text-anchor": percent(tick) > 97 ? "end" : percent(tick) < 3 ? "start" : "middle",
                ], text: name(tick))
        }
    }
}
