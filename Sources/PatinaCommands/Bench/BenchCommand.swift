import ArgumentParser
import Compiler
import Engine
import Foundation
import Media
import Network

struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measures how fast networks and kernels run here.",
        discussion: """
            Of a network: frames per second, percentiles of the latency, and for which frame rates that is enough. With \
            --kernels or --trunk: layers and trunks of random weights. Either way in multiply-accumulates per second of \
            the kept weights, of the dense convolutions they stand for, and as a share of the peak: what the same \
            instructions reach with all operands in registers, measured in between.

            With --realtime: what this machine can do live. Each model, or those named with --model, is run on frames \
            that come at the rate of each format, 1080p30 being 1920x1080 at 30 frames per second, for --seconds (2). \
            A model keeps up if less than 1 % of the frames take longer than the time to the next one, and 99 of 100 \
            are done in 80 % of it, which leaves the rest for decoding and encoding. Of the models of a scale that do, \
            the one with the most multiply-accumulates is picked. With a single --model the exit code is 5 where it \
            does not keep up with a format.

            Frames are made up; reading, decoding and encoding are not part of it. With --fps the exit code is 5 where \
            99 of 100 frames are not ready in time.
            """)

    @Option(
        help: "The network: a name (see patina models) or a file; sr2 by default. May be repeated with --realtime.")
    var model: [String] = []
    @Option(help: ArgumentHelp("Columns and rows of the frames.", valueName: "WxH")) var size = FrameSize(
        width: 960, height: 540)
    @Option(help: "Threads; one per core by default, one with --kernels or --trunk.") var threads: Int?
    @Option(help: "The instruction set of the kernels; the fastest that the CPU has by default.") var isa:
        InstructionSet?
    @Option(help: "How many frames to measure.") var frames: Int?
    @Option(help: "How long to measure frames; 5 seconds by default.") var seconds: Double?
    @Flag(help: "Show where the time goes, layer by layer.") var layers = false
    @Flag(help: "First search for the fastest way to compute the network on this CPU, and keep it for later runs.")
    var tune = false
    @Option(help: "Frames per second that have to be reached.") var fps: Double?
    @Option(
        help: ArgumentHelp(
            "Measure which models keep up with live video of these formats, such as 1080p30,640x360p30.",
            valueName: "formats"))
    var realtime: String?
    @Flag(help: "Measure single layers, on rows that stay in the cache.") var kernels = false
    @Flag(help: "Measure trunks of 8 layers on frames, alone and as part of whole networks.") var trunk = false
    @Option(
        help: ArgumentHelp("Channels of the layers and trunks; 16, 32, 48 and 64 by default; may be repeated."))
    var channels: [Int] = []
    @Option(help: ArgumentHelp("Write the figures as JSON to a file, or - for standard output.", valueName: "file"))
    var json: String?
    @Option(help: ArgumentHelp("Write what was measured as a page of HTML with curves.", valueName: "file"))
    var report: String?

    func run() throws {
        try check()
        let interruption = Interruption(cleanUp: { ReportFile.removeUnfinished() })
        if let realtime {
            try measureRealtime(try RealtimeFormat.list(realtime), interruption)
        } else if kernels || trunk {
            try measureKernels(interruption)
        } else {
            try measureModel(interruption)
        }
        withExtendedLifetime(interruption) {}
    }

    /// Measures one network on frames and reports it.
    private func measureModel(_ interruption: Interruption) throws {
        let name = model.first ?? "sr2"
        let network = try ModelLocator.load(name)
        let count = try Threads.count(threads)
        if tune {
            try TuningRun(program: try Compiler.compile(network), isa: isa, threads: count, size: size).run()
        }
        let start = ContinuousClock.now
        let executor = try Executor.choose(try Compiler.compile(network), threads: count, isa: isa)
        let ready = (.now - start).seconds * 1000
        let page = try report.map { path throws(Failure) in try RunReportFile(path) }
        let output = try json.map { destination throws(Failure) in try JSONOutput(destination) }
        let bench = ModelBench(
            model: name, executor: executor, arithmetic: network.isQuantized ? .int8 : .fp32, size: size,
            length: frames.map { .frames($0) } ?? .seconds(seconds ?? 5),
            profiles: layers, deadline: fps.map { 1000 / $0 })
        let result = try bench.run(isCancelled: { interruption.isRequested })
        guard result.frames > 0 else { throw Failure(.interrupted, "Interrupted before any frame was measured.") }
        let report = ModelBenchReport(result: result, model: name, ready: ready, deadline: fps)
        if json != "-" { Console.output(report.text) }
        try page?.write(report.record)
        try output?.write(report.json)
        if interruption.isRequested {
            throw Failure(
                .interrupted,
                "Interrupted; the figures are of the \(result.frames.counted("frame that was", "frames that were")) done."
            )
        }
        if let miss = report.miss { throw miss }
    }

    /// Measures layers or trunks of random weights and reports them.
    private func measureKernels(_ interruption: Interruption) throws {
        struct Report: Encodable {
            let isa: String
            let threads, width, height: Int
            let rows: [KernelBench.Row]
        }

        let count = try threads.map { count throws(Failure) in try Threads.count(count) } ?? 1
        let bench = KernelBench(
            threads: count, isa: isa, size: size, channels: channels.isEmpty ? [16, 32, 48, 64] : channels)
        let isa = try bench.instructionSet()
        let output = try json.map { destination throws(Failure) in try JSONOutput(destination) }
        if json != "-" {
            let threads = "\(count) \(count == 1 ? "thread" : "threads")"
            Console.output("\(isa), \(threads); GMAC/s, the best of short runs:\n" + KernelBench.Row.header)
        }
        var rows: [KernelBench.Row] = []
        func report(_ row: KernelBench.Row) throws {
            rows.append(row)
            if json != "-" { Console.output(row.line) }
            if interruption.isRequested {
                throw Failure(.interrupted, "Interrupted; the rest was not measured.")
            }
        }
        if kernels { try bench.layers(report) }
        if trunk { try bench.trunks(report) }
        try output?.write(Report(isa: isa, threads: count, width: size.width, height: size.height, rows: rows))
    }
}
