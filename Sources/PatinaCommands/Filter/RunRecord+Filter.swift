import Foundation
import Pipeline

extension RunRecord {
    /// Makes the record of a filtering.
    init(of report: FilterReport, _ options: FilterOptions, threads: Int, isa: String) {
        self.init(
            command: "filter", began: Date(timeIntervalSinceNow: -report.seconds),
            machine: .current(isa: isa, threads: threads), model: options.model, input: options.input,
            outputs: [options.output])
        report.recorder?.fill(&self, seconds: report.seconds)
        counts.decodeErrors = report.decodeErrors
        isInterrupted = report.isInterrupted
        inputSize = Size(width: report.inputSize.width, height: report.inputSize.height)
        outputSize = Size(width: report.outputSize.width, height: report.outputSize.height)
    }
}
