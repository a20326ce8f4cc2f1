import Engine
import Media
import Pipeline

/// The filtering of one input, and what is said of it on the way.
struct FilterRun {
    let options: FilterOptions
    let network: FilterNetwork
    let quiet: Bool
    /// Whether to show where the processors' time went.
    let profile: Bool

    /// - Parameter times: where every frame's times go.
    /// - Throws: what `FilterJob.run` throws; then no output is left.
    func run(_ cancellation: Cancellation, _ times: FrameTimesFile?) throws -> FilterSummary {
        let upscaler = try network.upscaler(profile: profile)
        let isa = upscaler.executor.isa
        let line = FilterProgressLine()
        let isQuiet = quiet
        var said: Set<MediaNotice> = []
        let report = try FilterJob(options, upscaler: upscaler).run(
            cancellation: cancellation, frameTimes: { try times?.append($0) },
            progress: { if !isQuiet { line.show($0) } },
            planned: { notices in
                said.formUnion(notices)
                for notice in notices {
                    Console.message("patina: \(FilterSummary.sentence(notice, input: options.input))")
                }
            })
        let summary = FilterSummary(report, model: network.model, isa: isa, threads: network.threads)
        for warning in summary.warnings(input: options.input, besides: said) { Console.message("patina: \(warning)") }
        if !quiet { Console.message(summary.text(input: options.input, output: options.output)) }
        if profile, let profile = FilterProfile(upscaler.executor, report) { Console.message(profile.text) }
        return summary
    }
}
