import ArgumentParser
import Compiler
import Files
import Foundation
import Media
import Pipeline

struct FilterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "filter", abstract: "Filters a video with a network.",
        usage: "patina filter <in> ... <out> [<options>]",
        discussion: """
            The picture goes through the network; every other stream is copied, times and colour are kept. The \
            output appears under its name only when it is whole. The first Ctrl-C ends the output properly with what \
            is done, the second one gives it up.

            Pictures are videos of one frame. Numbered ones, as in frames/%05d.png, are one video: read from the first \
            number there is, written from 1 into a hidden folder and moved out of it when the last is whole. - is \
            standard input or standard output, which is Y4M unless --output-format says otherwise; when its reader \
            goes away the exit code is 4.

            Several inputs, or a folder with videos in it, need an output with fields: {name} and {ext} are the \
            input's, {model} is the network's (of several, with + between) and {index} a number, as in 'out/{name}-2x{ext}'. \
            A file that fails is reported, and the others go on; the exit code is then 1.
            """)

    @Argument(
        help: ArgumentHelp(
            "What to read: files, URLs, a folder, numbered pictures or -; and last what to write: a file whose "
                + "extension says which container, numbered pictures, - or a name with fields.",
            valueName: "in ... out"))
    var paths: [String]
    @Option(
        help: ArgumentHelp(
            "The network: a name (see patina models) or a file; several with commas between go one after the other.",
            valueName: "model,..."))
    var model = "sr2"
    @OptionGroup(title: "Network") var adjusting: AdjustmentOptions
    @OptionGroup(title: "Inputs") var reading: InputFormatOptions
    @OptionGroup(title: "Encoding") var encoding: EncodingOptions
    @OptionGroup(title: "Streams and time") var streams: StreamOptions
    @OptionGroup(title: "Pictures") var pictures: PictureOptions
    @OptionGroup(title: "Long jobs") var longJobs: LongJobOptions
    @OptionGroup(title: "Limits") var limits: LimitOptions
    @Option(help: "Threads for the network, the decoder and the encoder; one per core by default.") var threads: Int?
    @Option(help: "The instruction set of the network's kernels; the fastest that the CPU has by default.")
    var isa: InstructionSet?
    @Option(help: ArgumentHelp("Write the report as JSON to a file, or - for standard output.", valueName: "file"))
    var json: String?
    @Option(
        help: ArgumentHelp(
            "Write every frame's times: comma-separated values, or JSON lines where the name ends in .ndjson.",
            valueName: "file"))
    var frameTimes: String?
    @Option(help: ArgumentHelp("Write what was measured as a page of HTML with curves.", valueName: "file"))
    var report: String?
    @Flag(help: "Show where the processors' time went, layer by layer.") var profile = false
    @Flag(help: "First search for the fastest way to compute the network on this CPU, and keep it for later runs.")
    var tune = false
    @Flag(help: "No progress and no summary.") var quiet = false

    private var output: String { StandardStreams.output(paths.last ?? "") }

    func validate() throws {
        guard paths.count > 1 else { throw ValidationError("Name what to read and what to write.") }
    }

    func run() throws {
        let chain = try ModelChain(model)
        let plan = try FilterPlan(inputs: paths.dropLast(), output: output, model: chain.label)
        var options = try options(plan.items[0])
        try requireSound(plan)
        let models = try CompiledModels(chain, threads: try Threads.count(threads), isa: isa, quiet: quiet)
        options.adjustments = try adjusting.settings(for: models)
        if tune { try self.tune(models, plan.items[0].input) }
        let cancellation = Cancellation()
        let (isQuiet, isParted) = (quiet, options.parts != nil)
        let interruption = Interruption(
            onRequest: {
                cancellation.cancel()
                if !isQuiet {
                    Console.message(
                        "finishing \(isParted ? "this part" : "the file"); press Ctrl-C again to give it up")
                }
            },
            cleanUp: {
                UnfinishedOutputs.remove()
                ReportFile.removeUnfinished()
            })
        let columns = FrameTimes.csvHeader + FrameTimes.networkColumns(chain.models.count)
        let times = try frameTimes.map { path throws(Failure) in try FrameTimesFile(path, header: columns) }
        let page = try report.map { path throws(Failure) in try RunReportFile(path) }
        let object = try json.map { destination throws(Failure) in try JSONOutput(destination) }
        for note in plan.notes { Console.message("patina: \(note)") }
        if plan.isBatch {
            let batch = FilterBatch(
                items: plan.items, options: options, models: models, quiet: quiet, profile: profile)
            let entries = batch.run(cancellation)
            try object?.write(entries)
            try batch.finish(entries)
        } else {
            let run = FilterRun(options: options, models: models, quiet: quiet, profile: profile)
            do {
                try finish(
                    try run.run(cancellation, times), output: options.output, times: times, page: page, json: object)
            } catch let error as MediaError where error.kind == .readerGone && cancellation.isCancelled {
                // Ctrl-C ends every program of a pipe, and the reader may end first.
                throw Failure(.interrupted, "Interrupted; standard output holds the frames that were done.")
            }
        }
        withExtendedLifetime(interruption) {}
    }

    /// Writes the reports, and throws the failure of an interrupted run.
    private func finish(
        _ summary: FilterSummary, output: String, times: FrameTimesFile?, page: RunReportFile?, json object: JSONOutput?
    ) throws {
        try times?.finish()
        try page?.write(summary.record)
        var json = summary.json
        json.run = summary.record
        try object?.write(json)
        guard summary.report.isInterrupted else { return }
        throw summary.interruption(output: output == "-" ? "standard output" : output)
    }

    /// Returns the settings that all options describe for an input.
    private func options(_ item: FilterPlan.Item) throws(Failure) -> FilterOptions {
        var options = FilterOptions(input: item.input, output: item.output)
        if let threads {
            options.encoder.threads = try Threads.count(threads)
            options.source.threads = try Threads.count(threads)
        }
        try reading.apply(to: &options)
        try encoding.apply(to: &options)
        try streams.apply(to: &options)
        try pictures.apply(to: &options)
        try longJobs.apply(to: &options)
        try limits.apply(to: &options)
        let isDirect = item.output == "-" || FileSystem.kind(item.output) == .special
        if options.parts != nil, options.passes == 2 || isDirect {
            let other = options.passes == 2 ? "--passes 2" : item.output == "-" ? "standard output" : item.output
            throw Failure(.usage, "--resume does not go with \(other); leave one of them out.")
        }
        // Parts are made independently, whereas smoothing depends on all earlier frames.
        if options.parts != nil, adjusting.smooth {
            throw Failure(.usage, "--resume does not go with --smooth; leave one of them out.")
        }
        return options
    }

    /// Checks that reports do not replace a video and do not go into one on standard output.
    private func requireSound(_ plan: FilterPlan) throws(Failure) {
        for (name, path) in [("--frame-times", frameTimes), ("--report", report)] where plan.isBatch && path != nil {
            throw Failure(.usage, "\(name) is of one video; filter the inputs one by one for it.")
        }
        var known: [FileIdentity?: String] = [:]
        for item in plan.items {
            known[FileIdentity(item.input)] = "the input"
            known[FileIdentity(item.output)] = "the output"
        }
        known[nil] = nil
        for (name, path) in [("--json", json), ("--frame-times", frameTimes), ("--report", report)] {
            guard let path, path != "-", let identity = FileIdentity(path) else { continue }
            if let other = known[identity] {
                throw Failure(.usage, "\(path) is \(other) itself; give \(name) another name.")
            }
            known[identity] = "the file of \(name)"
        }
        if output == "-" { try StandardStreams.requireOutput(json: json, frameTimes: frameTimes) }
        if plan.items.contains(where: { $0.input == "-" }) { try StandardStreams.requireInput() }
    }

    /// Runs the long search for the fastest computation, on frames of the input's size.
    private func tune(_ models: CompiledModels, _ input: String) throws {
        guard input != "-" else {
            throw Failure(
                .usage, "--tune reads the input twice, and standard input can be read only once; leave --tune out.")
        }
        let streams = try MediaInformation.probe(input).streams
        guard let video = streams.first(where: { $0.video != nil && !$0.isAttachedPicture })?.video else {
            throw Failure(.inputUnreadable, "\(input) has no video stream; there is nothing to filter.")
        }
        try models.tune(size: FrameSize(width: video.width, height: video.height))
    }
}
