/// A description of a training log as a table of its stages.
public struct TrainingLogDescription {
    /// The description: a summary, then a line per stage.
    public let text: String

    /// Describes a log.
    /// - Parameters:
    ///   - records: the log's records in their order.
    ///   - version: the version of the program that began the log.
    ///   - name: the name of the log's file.
    public init(_ records: [TrainingRecord], version: String, name: String) {
        let reach = records.last.map { "up to step \($0.step), \(clock($0.seconds))" } ?? "no steps yet"
        var lines = ["\(name): training log of patina \(version), \(reach)"]
        if !records.isEmpty {
            lines += [
                "",
                "stage".left(14) + "steps".left(18) + "last loss".right(10) + "last PSNR".right(12)
                    + "best PSNR".right(12)
                    + "kept".right(9),
            ]
        }
        for stage in TrainingStage.all(in: records) {
            let last = records[stage.records].last!
            let scores = records[stage.records].compactMap(\.psnr)
            lines.append(
                stage.name.left(14) + "\(stage.steps.lowerBound + 1)–\(last.step)".left(18)
                    + LearningCurve.significant(Double(last.loss)).right(10) + Self.decibels(scores.last)
                    + Self.decibels(scores.max()) + "\((last.kept * 100).formatted(1)) %".right(9))
        }
        text = lines.joined(separator: "\n")
    }

    /// Returns a PSNR as a column of the table.
    private static func decibels(_ value: Double?) -> String {
        (value.map { $0.formatted(3) + " dB" } ?? "–").right(12)
    }
}
