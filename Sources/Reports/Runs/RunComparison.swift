public import Pipeline

/// A comparison of runs side by side, with ratios to the first run.
public struct RunComparison {
    /// A run with the name that the comparison shows for it.
    public struct Run {
        let name: String
        /// The run's record.
        public let record: RunRecord

        /// Makes a run.
        /// - Parameter name: a name for people, such as that of the record's file.
        public init(name: String, record: RunRecord) {
            self.name = name
            self.record = record
        }
    }

    /// A row of the comparison's table: one figure of all runs.
    struct Row {
        let name: String
        /// The value of each run; nil for a run without this figure.
        let values: [Double?]
        /// Returns a value as text.
        let text: (Double) -> String
        /// Whether the ratio to the first run is meaningful; it is not for counts and shares.
        var hasRatio = true
    }

    /// The runs, at least one; the first is the reference.
    public let runs: [Run]

    /// Makes a comparison of at least one run.
    public init(_ runs: [Run]) { self.runs = runs }

    /// The rows of the table: rates, counts, latencies in milliseconds, and misses.
    var rows: [Row] {
        func count(_ name: String, _ value: @escaping (RunRecord.Counts) -> Int) -> Row {
            Row(
                name: name, values: runs.map { Double(value($0.record.counts)) }, text: { Int($0).grouped },
                hasRatio: false)
        }
        var rows = [
            Row(name: "fps", values: runs.map { $0.record.framesPerSecond }, text: RunFigures.rate),
            count("frames in", \.framesIn), count("frames out", \.framesOut),
        ]
        let last = runs.first?.record.total?.name
        for name in stageNames {
            let percentiles: [(String, (RunRecord.Stage) -> Double)] = [("p50", \.p50), ("p95", \.p95), ("p99", \.p99)]
            let stages = runs.map { $0.record.stages.first { $0.name == name } }
            for (percentile, value) in percentiles {
                rows.append(
                    Row(name: "\(name) \(percentile), ms", values: stages.map { $0.map(value) }, text: milliseconds))
            }
            if name == last {
                rows.append(Row(name: "\(name) max, ms", values: stages.map { $0?.max }, text: milliseconds))
            }
        }
        return rows + [
            count("dropped", \.dropped), count("late", \.late),
            Row(
                name: "dropped or late, %", values: runs.map { $0.record.counts.missShare }, text: RunFigures.percent,
                hasRatio: false),
            count("lost", \.lost), count("decoding errors", \.decodeErrors),
        ]
    }

    /// The names of the stages of all runs, each once, in the order of their first occurrence.
    private var stageNames: [String] {
        var names: [String] = []
        for stage in runs.flatMap(\.record.stages) where !names.contains(stage.name) { names.append(stage.name) }
        return names
    }

    /// The properties of the runs that are not numbers, with one text for each run.
    var facts: [(name: String, texts: [String])] {
        let records = runs.map(\.record)
        return [
            ("command", records.map(\.command)), ("model", records.map(\.model)), ("input", records.map(\.input)),
            ("size", records.map { $0.inputSize.map { "\($0.width)x\($0.height)" } ?? "–" }),
            ("machine", records.map(\.machine.cpu)),
            ("isa, threads", records.map { "\($0.machine.isa), \($0.machine.threads) of \($0.machine.cores)" }),
            ("began", records.map(\.beganText)), ("took", records.map { clock($0.seconds) }),
        ]
    }

    /// Returns the ratio of a run's value to the first run's, such as `1.30×`; nil for the first run, and where a value
    /// is missing or a ratio is not meaningful.
    func ratio(_ row: Row, _ index: Int) -> String? {
        guard index > 0, row.hasRatio, let value = row.values[index], let first = row.values[0], first > 0 else {
            return nil
        }
        return "\((value / first).formatted(2))×"
    }

    /// Returns text from a run's file in a form that is safe on a terminal: shortened, with control characters
    /// replaced.
    private static func cell(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            scalars.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
        }
        return String(scalars).shortened(32)
    }

    /// The comparison as a table of text, for a terminal.
    public var text: String {
        let cells = rows.map { row in
            row.values.enumerated().map { index, value in
                let ratio = ratio(row, index).map { " (\($0))" } ?? ""
                return value.map { row.text($0).replacing("\u{A0}", with: " ") + ratio } ?? "–"
            }
        }
        let table =
            [("", runs.map { Self.cell($0.name) })] + zip(rows, cells).map { ($0.name, $1) }
            + facts.map { ($0.name, $0.texts.map(Self.cell)) }
        let first = (table.map(\.0.count).max() ?? 0) + 2
        let widths = runs.indices.map { index in (table.map { $0.1[index].count }.max() ?? 0) + 2 }
        return table.map { name, texts in
            let line = name.left(first) + zip(texts, widths).map { $0.right($1) }.joined()
            return line.replacing(/\s+$/, with: "")
        }.joined(separator: "\n")
    }
}
