import Foundation
import Pipeline

/// The axis along which a run goes: where a moment is, in percent of the width, and moments that have round names.
struct TimeAxis {
    /// Of the whole axis.
    let seconds: Double

    /// Units of curves' coordinates to a percent: they are in a picture of their own that is stretched.
    static let unitsPerPercent = 10.0

    /// Whether it is not in seconds but in percent of runs of different lengths.
    private let isOfShares: Bool

    init(seconds: Double, isOfShares: Bool = false) {
        self.seconds = max(seconds, 0.001)
        self.isOfShares = isOfShares
    }

    init(_ record: RunRecord) {
        let ends = record.timeline.last.map { $0.start + $0.seconds } ?? 0
        self.init(seconds: max(record.seconds, ends))
    }

    /// Where a moment is, from 0 to 100.
    func percent(_ moment: Double) -> Double { min(max(moment / seconds, 0), 1) * 100 }

    /// Five to ten moments, from the beginning on.
    var ticks: [Double] {
        let steps =
            [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800]
            + [21600, 43200, 86400]
        let step = steps.first { seconds / $0 <= 10 } ?? (seconds / 10 / 86400).rounded(.up) * 86400
        return (0...Int(seconds / step)).map { Double($0) * step }
    }

    /// A moment as people write it, to the digits that the axis' ticks have.
    func name(_ moment: Double) -> String {
        if isOfShares { return "\(moment.formatted(0)) %" }
        return seconds < 10 ? "\(moment.formatted(seconds <= 1 ? 2 : 1)) s" : clock(moment)
    }

    /// A length of time: 0.25 s, 1 s, 16 s.
    static func name(_ length: Double) -> String {
        "\(length == length.rounded() ? length.formatted(0) : length.formatted(2)) s"
    }

    /// The ticks' lines and names under a plot.
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
