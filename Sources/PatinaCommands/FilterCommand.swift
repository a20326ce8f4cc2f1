import ArgumentParser
import Compiler
import Engine
import Foundation
import Media
import Network
import Pipeline

struct FilterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "filter", abstract: "Filters a video with a network.",
        discussion: """
            The picture goes through the network; sound and subtitles are copied, times and colour are kept. The \
            output appears under its name only when it is whole. The first Ctrl-C ends the output properly with what \
            is done, the second one gives it up.
            """)

    @Argument(help: ArgumentHelp("The video to read: a file or a URL.", valueName: "in")) var input: String
    @Argument(help: ArgumentHelp("The file to write; its extension says which container.", valueName: "out"))
    var output: String
    @Option(help: "The network: a name (see patina models) or a file.") var model = "sr2"
    @Option(help: "An FFmpeg video encoder; one that suits the container by default.") var encoder: String?
    @Option(
        help: ArgumentHelp(
            "An option for the encoder, such as crf=20 or preset=slow; may be repeated.", valueName: "k=v"))
    var encoderOption: [String] = []
    @Option(help: "Threads for the network, the decoder and the encoder; one per core by default.") var threads: Int?
    @Option(help: "What the network's kernels are made for; the fastest that the CPU has by default.")
    var isa: InstructionSet?
    @Flag(help: "Replace the output if it exists.") var overwrite = false
    @Option(help: ArgumentHelp("Where to begin: seconds, or 1:23:45.6.", valueName: "time")) var start: String?
    @Option(help: ArgumentHelp("How much to filter: seconds, or 1:23:45.6.", valueName: "time")) var duration: String?
    @Option(help: ArgumentHelp("Write the report as JSON to a file, or - for standard output.", valueName: "file"))
    var json: String?
    @Option(help: ArgumentHelp("Write every frame's times as comma-separated values.", valueName: "file"))
    var frameTimes: String?
    @Flag(help: "Show where the processors' time went, layer by layer.") var profile = false
    @Flag(help: "First search for the fastest way to compute the network on this CPU, and keep it for later runs.")
    var tune = false
    @Flag(help: "No progress and no summary.") var quiet = false

    func run() throws {
        let options = try options()
        try requireDifferent()
        let program = try program()
        let count = try Threads.count(threads)
        if tune { try self.tune(program, threads: count) }
        let executor = try Executor.choose(program, threads: count, isa: isa, quiet: quiet)
        if profile { executor.startProfile() }
        // Deeper planes run on what was chosen for 8-bit ones; what there is to say of it has been said.
        let (isa, isProfiled) = (isa, profile)
        let upscaler = NetworkUpscaler(executor) { program in
            let executor = try Executor.choose(program, threads: count, isa: isa, quiet: true)
            if isProfiled { executor.startProfile() }
            return executor
        }
        let cancellation = Cancellation()
        let isQuiet = quiet
        let interruption = Interruption(
            onRequest: {
                cancellation.cancel()
                if !isQuiet { Console.message("finishing the file; press Ctrl-C again to give it up") }
            },
            cleanUp: {
                UnfinishedOutputs.remove()
                ReportFile.removeUnfinished()
            })
        let times = try frameTimes.map { path throws(Failure) in try FrameTimesFile(path) }
        let object = try json.map { destination throws(Failure) in try JSONOutput(destination) }
        let line = FilterProgressLine()
        let report = try FilterJob(options, upscaler: upscaler).run(
            cancellation: cancellation, frameTimes: { try times?.append($0) },
            progress: { if !isQuiet { line.show($0) } })
        let summary = FilterSummary(report, model: model, isa: executor.isa, threads: count)
        for warning in summary.warnings(input: input) { Console.message("patina: \(warning)") }
        if !quiet { Console.message(summary.text(input: input, output: output)) }
        if profile, let profile = FilterProfile(upscaler.executor, report) { Console.message(profile.text) }
        try times?.finish()
        try object?.write(summary.json)
        if report.isInterrupted {
            throw Failure(.interrupted, "Interrupted; \(output) holds the \(report.framesOut) frames that were done.")
        }
        withExtendedLifetime(interruption) {}
    }

    private func options() throws -> FilterOptions {
        for (path, name) in [(input, "input"), (output, "output")] where path.isEmpty {
            throw Failure(.usage, "The \(name) has an empty name; name a file.")
        }
        var options = FilterOptions(input: input, output: output)
        options.overwrite = overwrite
        options.encoder.name = encoder
        options.encoder.options = try encoderOption.map { option in
            guard let equals = option.firstIndex(of: "="), equals != option.startIndex else {
                throw Failure(.usage, "--encoder-option is \(option); write it as key=value.")
            }
            return (String(option[..<equals]), String(option[option.index(after: equals)...]))
        }
        if let threads {
            options.encoder.threads = try Threads.count(threads)
            options.source.threads = try Threads.count(threads)
        }
        options.source.start = try start.map { try Self.seconds($0, option: "--start") }
        options.source.duration = try duration.map { try Self.seconds($0, option: "--duration") }
        if let duration = options.source.duration, duration == 0 {
            throw Failure(.usage, "--duration is 0; there would be nothing to filter.")
        }
        return options
    }

    /// - Parameter text: seconds, or minutes and seconds, or hours, minutes and seconds, between colons.
    static func seconds(_ text: String, option: String) throws(Failure) -> Double {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        var total = 0.0
        for (index, part) in parts.enumerated() {
            guard parts.count <= 3, let value = Double(part), value.isFinite, value >= 0, !part.hasPrefix("+"),
                index == 0 || value < 60, index == parts.count - 1 || value == value.rounded()
            else { throw Failure(.usage, "\(option) is \(text); write seconds, or hours:minutes:seconds.") }
            total = total * 60 + value
        }
        guard total < 1e9 else { throw Failure(.usage, "\(option) is \(text), which is longer than any video.") }
        return total
    }

    /// Writing over the file that is being read would lose it, and reports would replace the video.
    private func requireDifferent() throws(Failure) {
        var known = [FileIdentity(input): "the input"]
        known[nil] = nil
        for (name, path) in [("the output", output), ("--json", json), ("--frame-times", frameTimes)] {
            guard let path, path != "-", let identity = FileIdentity(path) else { continue }
            if let other = known[identity] {
                throw Failure(.usage, "\(path) is \(other) itself; give \(name) another name.")
            }
            known[identity] = name == "the output" ? name : "the file of \(name)"
        }
    }

    /// The long search, on frames of the input's size.
    private func tune(_ program: Program, threads: Int) throws {
        let streams = try MediaInformation.probe(input).streams
        guard let video = streams.first(where: { $0.video != nil && !$0.isAttachedPicture })?.video else {
            throw Failure(.inputUnreadable, "\(input) has no video stream; there is nothing to filter.")
        }
        let size = FrameSize(width: video.width, height: video.height)
        try TuningRun(program: program, isa: isa, threads: threads, size: size).run()
    }

    private func program() throws -> Program {
        let network = try ModelLocator.load(model)
        let program = try Compiler.compile(network)
        guard program.inputChannels == 1, program.outputChannels == 1 else {
            throw Failure(.inputUnreadable, "\(model) is not a network for luma; it cannot filter video.")
        }
        return program
    }
}
