import Engine
import Foundation
import Media
import Pipeline

/// One live run, with what is shown and written of it.
struct LiveSession {
    private let command: LiveCommand
    private let options: LiveOptions
    private let input: String

    init(_ command: LiveCommand, _ options: LiveOptions) {
        self.command = command
        self.options = options
        input = command.input ?? ""
    }

    func run() throws {
        let threads = try networkThreads()
        let networks = try models().map { name in
            try FilterNetwork(name, threads: threads, isa: command.isa, quiet: command.quiet)
        }
        let upscalers = try networks.map { try $0.upscaler(profile: false) }
        try requireOneScale(upscalers, networks)
        let models = zip(networks, upscalers).map { LiveModel(name: Self.name($0.model), upscaler: $1) }
        let object = try command.json.map { destination throws(Failure) in try JSONOutput(destination) }
        let times = try command.frameTimes.map { path throws(Failure) in try LiveTimesFile(path) }
        let cancellation = Cancellation()
        let quiet = command.quiet
        let interruption = Interruption(
            onRequest: {
                cancellation.cancel()
                if !quiet { Console.message("ending; press Ctrl-C again to end at once") }
            },
            cleanUp: { ReportFile.removeUnfinished() })
        var job = LiveJob(options, models: models, record: record(upscalers[0].executor, threads))
        job.onFrame = { try times?.append($0) }
        job.onEvent = { event in
            if !quiet || event.kind != .note { Console.message("patina: \(clock(event.seconds)) \(event.text)") }
        }
        let line = LiveStatusLine()
        job.onTick = { meter in if !quiet { line.show(meter) } }
        let outcome = try job.run(cancellation)
        try times?.finish()
        try object?.write(outcome.record)
        if !quiet { Console.message(LiveSummary(outcome.record).text) }
        withExtendedLifetime(interruption) {}
        try finish(outcome)
    }

    /// How it ends, for scripts.
    private func finish(_ outcome: LiveJob.Outcome) throws(Failure) {
        if outcome.record.isInterrupted { throw Failure(.interrupted, "Interrupted; everything was ended properly.") }
        if let failure = outcome.failure {
            throw Failure(
                .failed, "\(input) was lost and did not come back (\(failure.detail)); what came before was kept.")
        }
        let counts = outcome.record.counts
        guard counts.missShare <= 0.01 else {
            throw Failure(
                .deadlineMissed,
                "\((counts.missShare * 100).formatted(1)) % of the frames were dropped or late; take a faster --model, "
                    + "--overload degrade, or a lower --fps.")
        }
    }

    /// One per core; from three on one is left for what decodes and encodes.
    private func networkThreads() throws(Failure) -> Int {
        if let threads = command.threads { return try Threads.count(threads) }
        let cores = try Threads.count(nil)
        return cores > 2 ? cores - 1 : cores
    }

    private func models() throws -> [String] { [command.model] }

    /// A run cannot change the size of its pictures half way.
    private func requireOneScale(_ upscalers: [NetworkUpscaler], _ networks: [FilterNetwork]) throws(Failure) {
        for (upscaler, network) in zip(upscalers, networks) where upscaler.scale != upscalers[0].scale {
            throw Failure(.usage, "\(network.model) does not enlarge as \(networks[0].model) does; leave it out.")
        }
    }

    private static func name(_ model: String) -> String {
        URL(fileURLWithPath: model).deletingPathExtension().lastPathComponent
    }

    private func record(_ executor: Executor, _ threads: Int) -> RunRecord {
        RunRecord(
            command: "live", began: Date(),
            machine: RunRecord.Machine(cpu: "", cores: 0, isa: executor.isa, threads: threads),
            model: Self.name(command.model), input: input, outputs: options.targets.map(\.text))
    }
}
