import Engine
import Foundation
import Media
import Pipeline
import Reports
import Web

/// A live run with its messages and reports.
struct LiveSession {
    /// The name that has a model chosen.
    static let automatic = "auto"

    private let command: LiveCommand
    private let options: LiveOptions
    /// The networks; nil where they will be chosen by measuring.
    private let models: ModelChain?
    private let input: String

    /// Checks the options before the source is opened.
    /// - Throws: `Failure` where there is no such model, or the options do not go with it.
    init(_ command: LiveCommand, _ options: LiveOptions) throws {
        self.command = command
        models = command.model == Self.automatic ? nil : try ModelChain(command.model)
        // The models are checked before the source is opened.
        let chain = try models.map { try CompiledModels($0, threads: 1, isa: nil, quiet: true) }
        var options = options
        options.adjustments = try command.adjusting.settings(for: chain)
        if options.overload == .degrade, let chain, chain.models.count > 1 {
            throw Failure(
                .usage,
                "--overload degrade takes a faster model for one network, not for \(chain.name); use drop or repeat.")
        }
        self.options = options
        input = command.input ?? ""
    }

    /// Runs until the input ends or is interrupted, and writes the reports.
    func run() throws {
        let threads = try networkThreads()
        let object = try command.json.map { destination throws(Failure) in try JSONOutput(destination) }
        let times = try command.frameTimes.map { path throws(Failure) in
            try FrameTimesFile(
                path, header: LiveFrameTimes.csvHeader + FrameTimes.networkColumns(models?.models.count ?? 1))
        }
        let report = try command.report.map { path throws(Failure) in try RunReportFile(path) }
        let page = LivePage()
        let server = try command.http.map { text throws(Failure) in try page.server(on: text, title: "live \(input)") }
        let cancellation = Cancellation()
        let quiet = command.quiet
        let interruption = Interruption(
            onRequest: {
                cancellation.cancel()
                if !quiet { Console.message("ending; press Ctrl-C again to end at once") }
            },
            cleanUp: { ReportFile.removeUnfinished() })
        server?.start()
        if let server, !quiet { Console.message("the page is at \(server.url)") }
        var job = LiveJob(options, record: record(threads)) { [self] video in try choices(for: video, threads) }
        job.feed = server == nil ? nil : page.pictures
        job.onFrame = { try times?.append($0) }
        job.onEvent = { event in
            if !quiet || event.kind != .note { Console.message("patina: \(clock(event.seconds)) \(event.text)") }
        }
        job.onStart = { page.show($0) }
        let line = LiveStatusLine()
        job.onTick = { meter in if !quiet { line.show(meter) } }
        let outcome = try job.run(cancellation)
        server?.stop()
        try times?.finish()
        try object?.write(outcome.record)
        try report?.write(outcome.record)
        if !quiet { Console.message(LiveSummary(outcome.record).text) }
        withExtendedLifetime(interruption) {}
        try finish(outcome)
    }

    /// Throws the failure of an interrupted or failed run, or of one with more than 1 % missed frames, for its exit
    /// code.
    private func finish(_ outcome: LiveJob.Outcome) throws(Failure) {
        if outcome.record.isInterrupted {
            throw Failure(.interrupted, "Interrupted; all outputs were finished properly.")
        }
        if let failure = outcome.failure {
            throw Failure(
                .failed, "\(input) was lost and did not come back (\(failure.detail)); what came before was kept.")
        }
        let counts = outcome.record.counts
        guard counts.missShare <= 0.01 else {
            throw Failure(
                .deadlineMissed,
                "\((counts.missShare * 100).formatted(1)) % of the frames were dropped or late; take a faster --model, "
                    + (options.overload == .degrade ? "" : "--overload degrade, ") + "or a lower --fps.")
        }
    }

    /// Returns the number of threads of the network: one per core, less one for decoding and encoding on three cores or
    /// more.
    private func networkThreads() throws(Failure) -> Int {
        if let threads = command.threads { return try Threads.count(threads) }
        let cores = try Threads.count(nil)
        return cores > 2 ? cores - 1 : cores
    }

    /// Returns the model, followed by its faster substitutes where the overload policy is `degrade`.
    private func choices(for video: StreamInformation, _ threads: Int) throws -> [LiveModel] {
        guard let models = try models ?? automatic(for: video, threads) else { return [] }
        let steps = options.overload == .degrade ? try ModelLadder.steps(from: models.name) : []
        return try ([models] + steps.map { name throws(Failure) in try ModelChain(name) }).enumerated().map {
            index, models in
            let isQuiet = command.quiet || index > 0
            let filters = try CompiledModels(models, threads: threads, isa: command.isa, quiet: isQuiet)
                .filters(profile: false)
            return LiveModel(name: models.label, filters: filters, isa: filters[0].executor.isa)
        }
    }

    /// Returns the best model that keeps up with the video; nil where the stream is not video.
    private func automatic(for video: StreamInformation, _ threads: Int) throws -> ModelChain? {
        guard let size = video.video else { return nil }
        let own = size.frameRate.value ?? 25
        let choice = try RealtimeChoice.choose(
            models: RealtimeChoice.candidates(), width: size.width, height: size.height,
            rate: min(options.rate ?? own, own), threads: threads, isa: command.isa)
        Console.message("patina: \(choice.sentence)")
        return try ModelChain(choice.model)
    }

    /// Returns a record with the facts that are known before the run.
    private func record(_ threads: Int) -> RunRecord {
        RunRecord(
            command: "live", began: Date(), machine: .current(isa: "", threads: threads),
            model: models?.label ?? command.model, input: input, outputs: options.targets.map(\.text))
    }
}
