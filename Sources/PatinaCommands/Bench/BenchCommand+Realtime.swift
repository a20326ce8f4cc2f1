import Compiler
import Pipeline

extension BenchCommand {
    /// Measures which models keep up with live video of the formats, and reports it.
    /// - Throws: `Failure` where a single model misses a format's frame rate, after the report is written.
    func measureRealtime(_ formats: [RealtimeFormat], _ interruption: Interruption) throws {
        var models: [LineUpModel] = []
        for name in model {
            let named = try LineUpModel(name)
            guard named.isOfLuma || named.isOfColor else {
                throw Failure(
                    .inputUnreadable, "\(name) is a network for neither luma nor colour; it cannot filter video.")
            }
            models.append(named)
        }
        if models.isEmpty { models = LineUpModel.all { Console.message("patina: \($0.description)") } }
        guard !models.isEmpty else {
            throw Failure(.inputUnreadable, "No model was found; set PATINA_MODELS to the folder that holds them.")
        }
        let count = try Threads.count(threads)
        let output = try json.map { destination throws(Failure) in try JSONOutput(destination) }
        let bench = RealtimeBench(models: models, formats: formats, threads: count, isa: isa, seconds: seconds ?? 2)
        var isFirst = true
        let sections = try bench.run(isCancelled: { interruption.isRequested }) { section in
            if json != "-" { Console.output((isFirst ? "" : "\n") + RealtimeBenchReport.text(section)) }
            isFirst = false
        }
        guard let kernels = sections.first?.rows.first?.isa else {
            throw Failure(.interrupted, "Interrupted before any format was measured.")
        }
        let report = RealtimeBenchReport(
            sections: sections, machine: .current(isa: kernels, threads: count), seconds: bench.seconds)
        try output?.write(report.json)
        if interruption.isRequested {
            throw Failure(.interrupted, "Interrupted; the rest was not measured.")
        }
        if model.count == 1, let miss = report.miss { throw miss }
    }
}
