import Pipeline

/// A curve over a run's intervals, interrupted where no frame was written.
struct TimelineCurve {
    private let pieces: [[RunRecord.Interval]]
    private let time: TimeAxis

    init(_ timeline: [RunRecord.Interval], time: TimeAxis) {
        self.time = time
        pieces = timeline.split { $0.framesOut == 0 }.map(Array.init)
    }

    /// Returns the points of each connected piece: at the middle of each interval, and at both ends of the piece.
    func points(_ axis: PlotAxis, _ value: (RunRecord.Interval) -> Double) -> [[(x: Double, y: Double)]] {
        pieces.map { piece in
            func point(_ moment: Double, _ interval: RunRecord.Interval) -> (x: Double, y: Double) {
                let clamped = min(max(value(interval), axis.range.lowerBound), axis.range.upperBound)
                return (time.percent(moment) * TimeAxis.unitsPerPercent, axis(clamped))
            }
            let (first, last) = (piece[0], piece[piece.count - 1])
            return [point(first.start, first)] + piece.map { point($0.start + $0.seconds / 2, $0) }
                + [point(last.start + last.seconds, last)]
        }
    }

    /// Draws the value of each interval as a line with the CSS class `name`.
    func draw(
        _ name: String, _ axis: PlotAxis, color: String? = nil, in document: inout SVGDocument,
        value: (RunRecord.Interval) -> Double
    ) {
        for piece in points(axis, value) { document.curve(name, piece, color: color) }
    }
}
