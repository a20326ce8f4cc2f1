import ArgumentParser
import Compiler
import Foundation
import Media
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
    @OptionGroup var encoding: EncodingOptions
    @OptionGroup var streams: StreamOptions
    @OptionGroup var pictures: PictureOptions
    @OptionGroup var longJobs: LongJobOptions
    @OptionGroup var limits: LimitOptions
    @Option(help: "Threads for the network, the decoder and the encoder; one per core by default.") var threads: Int?
    @Option(help: "What the network's kernels are made for; the fastest that the CPU has by default.")
    var isa: InstructionSet?
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
        let network = try FilterNetwork(model, threads: try Threads.count(threads), isa: isa, quiet: quiet)
        if tune { try self.tune(network) }
        let cancellation = Cancellation()
        let (isQuiet, isParted) = (quiet, options.parts != nil)
        let interruption = Interruption(
            onRequest: {
                cancellation.cancel()
                if !isQuiet {
                    Console.message("\(isParted ? "ending" : "finishing the file"); press Ctrl-C again to give it up")
                }
            },
            cleanUp: {
                UnfinishedOutputs.remove()
                ReportFile.removeUnfinished()
            })
        let times = try frameTimes.map { path throws(Failure) in try FrameTimesFile(path) }
        let object = try json.map { destination throws(Failure) in try JSONOutput(destination) }
        let run = FilterRun(
            options: options, network: network, quiet: quiet, verifies: longJobs.verify, profile: profile)
        let summary = try run.run(cancellation, times)
        try times?.finish()
        try object?.write(summary.json)
        if summary.report.isInterrupted {
            throw summary.interruption(output: output)
        }
        withExtendedLifetime(interruption) {}
    }

    private func options() throws(Failure) -> FilterOptions {
        for (path, name) in [(input, "input"), (output, "output")] where path.isEmpty {
            throw Failure(.usage, "The \(name) has an empty name; name a file.")
        }
        var options = FilterOptions(input: input, output: output)
        if let threads {
            options.encoder.threads = try Threads.count(threads)
            options.source.threads = try Threads.count(threads)
        }
        try encoding.apply(to: &options)
        try streams.apply(to: &options)
        try pictures.apply(to: &options)
        try longJobs.apply(to: &options)
        try limits.apply(to: &options)
        return options
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
    private func tune(_ network: FilterNetwork) throws {
        let streams = try MediaInformation.probe(input).streams
        guard let video = streams.first(where: { $0.video != nil && !$0.isAttachedPicture })?.video else {
            throw Failure(.inputUnreadable, "\(input) has no video stream; there is nothing to filter.")
        }
        let size = FrameSize(width: video.width, height: video.height)
        try TuningRun(program: network.program, isa: isa, threads: network.threads, size: size).run()
    }
}
