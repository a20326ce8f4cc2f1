import Engine
import Files
import Foundation
import Media
import Pipeline

/// The filtering of one input, with its messages.
struct FilterRun {
    let options: FilterOptions
    let models: CompiledModels
    let quiet: Bool
    /// Whether the breakdown of the processor time is shown.
    let profile: Bool

    /// Filters the input and returns the summary.
    /// - Parameter times: the table that receives the times of every frame; nil for none.
    /// - Throws: The errors of `FilterJob.run`, after which no output is left.
    func run(_ cancellation: Cancellation, _ times: FrameTimesFile?) throws -> FilterSummary {
        var options = try options.resolvingSample()
        if options.verifies { try requireTimes() }
        if options.parts != nil {
            let files = try models.models.map { try Checksum.sha256(ofFile: try ModelLocator.url($0.name).path) }
            options.parts?.network = files.joined(separator: "+")
        }
        options.model = models.name
        let filters = try models.filters(profile: profile)
        let isa = filters[0].executor.isa
        let line = FilterProgressLine()
        let isQuiet = quiet
        options = try measured(options, filters: filters, cancellation)
        let input = options.input == "-" ? "standard input" : options.input
        let output = options.output == "-" ? "standard output" : options.output
        var said: Set<MediaNotice> = []
        let report = try FilterJob(options, filters: filters).run(
            cancellation: cancellation, frameTimes: { try times?.append($0) },
            progress: { if !isQuiet { line.show($0) } },
            planned: { notices in
                said.formUnion(notices)
                for notice in notices {
                    Console.message("patina: \(FilterSummary.sentence(notice, input: input))")
                }
            })
        let record = RunRecord(of: report, options, threads: models.threads, isa: isa)
        let summary = FilterSummary(
            report, record: record, models: models.models.map(\.name), isa: isa, threads: models.threads)
        for warning in summary.warnings(input: input, besides: said) { Console.message("patina: \(warning)") }
        let hasOutput = !(report.isInterrupted && options.parts != nil)
        if !quiet, hasOutput { Console.message(summary.text(input: input, output: output)) }
        if options.verifies, !report.isInterrupted { try verify(options, report) }
        if profile, let profile = FilterProfile(filters, report) { Console.message(profile.text) }
        return summary
    }

    /// Checks that the output has times, which `--verify` compares.
    private func requireTimes() throws {
        let isFile = options.output != Container.standardOutput && FileSystem.kind(options.output) ?? .file == .file
        guard isFile, try Container(forPath: options.output, format: options.format).hasTimes else {
            throw Failure(
                .usage, "--verify needs an output that stores times, such as an .mkv file; \(options.output) does not.")
        }
    }

    /// Compares the output with the input.
    /// - Throws: `Failure` where they differ.
    private func verify(_ options: FilterOptions, _ report: FilterReport) throws {
        if let difference = try Verification.difference(options, report) {
            throw Failure(.failed, "\(options.output) differs from what its source calls for: it \(difference).")
        }
        if !quiet { Console.message("verified: the output has every frame at its time, and every other stream") }
    }
}
