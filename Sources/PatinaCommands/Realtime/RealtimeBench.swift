import Compiler
import Engine
import Pipeline

/// A measurement of every model on live video of every format.
struct RealtimeBench {
    let models: [LineUpModel]
    let formats: [RealtimeFormat]
    let threads: Int
    let isa: InstructionSet?
    /// The time in seconds for which a model is measured on a format.
    let seconds: Double

    /// The measurement of a model on a format.
    struct Row {
        let model: LineUpModel
        let isa: String
        /// The measurement; nil where the model cannot process frames of this size.
        let measurement: RealtimeMeasurement?
    }

    /// The measurements of all models on a format.
    struct Section {
        let format: RealtimeFormat
        var rows: [Row] = []

        /// The best model that keeps up, for each scale: the one with the highest cost; nil where none keeps up.
        var picked: [(scale: Int, model: String?)] {
            var scales: [Int] = []
            for row in rows where !scales.contains(row.model.scale) { scales.append(row.model.scale) }
            return scales.map { scale in
                let holding = rows.filter { $0.model.scale == scale && $0.measurement?.holds == true }
                return (scale, LineUpModel.sorted(holding.map(\.model)).first?.name)
            }
        }
    }

    /// Measures all models on all formats, until cancelled, and returns the formats that were completed.
    /// - Parameter report: called with every section as soon as it is measured.
    func run(isCancelled: () -> Bool, report: (Section) -> Void) throws -> [Section] {
        let executors = try models.enumerated().map { index, model in
            try Executor.choose(try Compiler.compile(model.network), threads: threads, isa: isa, quiet: index > 0)
        }
        var sections: [Section] = []
        for format in formats where !isCancelled() {
            var section = Section(format: format)
            for (model, executor) in zip(models, executors) where !isCancelled() {
                let program = executor.program
                let fits =
                    program.obstacle(width: program.padded(format.width), height: program.padded(format.height)) == nil
                let measurement =
                    fits
                    ? try RealtimeMeasurement.run(executor, format, seconds: seconds, isCancelled: isCancelled) : nil
                section.rows.append(Row(model: model, isa: executor.isa, measurement: measurement))
            }
            guard !isCancelled() else { break }
            report(section)
            sections.append(section)
        }
        return sections
    }
}
