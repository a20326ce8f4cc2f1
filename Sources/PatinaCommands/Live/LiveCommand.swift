public import ArgumentParser
import Compiler
import Foundation
import Media
public import Pipeline

struct LiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "live", abstract: "Filters a camera, a screen or a stream as it happens.",
        usage: "patina live <input> --output <where> [<options>]",
        discussion: """
            The input is a camera (v4l2:/dev/video0), a screen (x11grab::0.0), a stream (rtsp://, rtmp://, srt://, \
            udp://, http://), one of FFmpeg's virtual sources (lavfi:testsrc2=size=640x360:rate=30) or a file, which is \
            held to its own times.

            Without --model the best network that keeps up on this machine is taken, and a faster one for as long as \
            the machine is busy. The first run of a day tries for a second or two which one that is.

            The delay stays bounded whatever the machine is doing: the newest frame wins, and frames that there is no \
            time for are dropped before work is spent on them. Every frame is measured from its capture until it is \
            written; a frame that is dropped, or written later than --deadline, is a miss. The exit code is 5 if more \
            than 1 % of the frames were missed. Recordings are written so that they can be played at every moment, \
            whatever happens. Ctrl-C ends everything properly; a second one ends the program at once.
            """)

    @Argument(help: ArgumentHelp("Where the pictures come from.", valueName: "input")) var input: String?
    @Flag(help: "List the cameras there are, with what they can send, and end.") var listDevices = false
    @Option(
        help: ArgumentHelp(
            "The network: a name (see patina models) or a file; several with commas between go one after the other; auto "
                + "for the best that keeps up here.", valueName: "model,..."))
    var model = LiveSession.automatic
    @OptionGroup(title: "Network") var adjusting: AdjustmentOptions
    @Option(
        help: ArgumentHelp(
            "When the machine is not fast enough: drop frames; repeat the one before in their place; degrade: take a "
                + "faster model, and the slower one again when there is time. Degrade by default where the model is auto, "
                + "drop where it is chosen by hand.", valueName: "drop|repeat|degrade"))
    var overload: OverloadPolicy?
    @Option(help: ArgumentHelp("The most frames per second to filter; the input's by default.", valueName: "n"))
    var fps: Double?
    @Option(
        help: ArgumentHelp(
            "Milliseconds that a frame may take from capture until it is written; the time of two frames by default.",
            valueName: "ms"))
    var deadline: Double?
    @Option(help: ArgumentHelp("End after so long: seconds, or 1:23:45.6.", valueName: "time")) var duration: String?
    @OptionGroup(title: "Input") var reading: LiveInputOptions
    @OptionGroup(title: "Outputs") var writing: LiveOutputOptions
    @Option(
        help:
            "Threads for the network; by default one per core, less one for decoding and encoding on three cores or more."
    )
    var threads: Int?
    @Option(help: "The instruction set of the network's kernels; the fastest that the CPU has by default.")
    var isa: InstructionSet?
    @Option(
        help: ArgumentHelp("The priority given up in favour of other programs: 0, none, to 19, most.", valueName: "n"))
    var nice = 0
    @Option(help: ArgumentHelp("Write the report as JSON to a file, or - for standard output.", valueName: "file"))
    var json: String?
    @Option(
        help: ArgumentHelp(
            "Write every frame's times: comma-separated values, or JSON lines where the name ends in .ndjson.",
            valueName: "file"))
    var frameTimes: String?
    @Option(
        help: ArgumentHelp(
            "Write a page with the latency over time, its distribution, and what happened when.", valueName: "file"))
    var report: String?
    @Option(
        help: ArgumentHelp(
            "Serve a page with the picture and the latency: :8080 for this machine alone, 0.0.0.0:8080 for its whole "
                + "network.", valueName: "address"))
    var http: String?
    @Flag(help: "No status line and no summary.") var quiet = false

    func validate() throws {
        guard listDevices || input != nil else { throw ValidationError("Name what to read.") }
        if let fps, !(fps > 0 && fps <= 1000) { throw ValidationError("--fps is \(fps); use 1 to 1000.") }
        if let deadline, !(deadline > 0 && deadline <= 60_000) {
            throw ValidationError("--deadline is \(deadline); write milliseconds, such as 50.")
        }
        guard (0...19).contains(nice) else { throw ValidationError("--nice is \(nice); use 0 to 19.") }
    }

    func run() throws {
        if listDevices { return try DeviceListing.show(json: json) }
        let options = try options()
        if nice > 0 { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, Int32(nice)) }
        try LiveSession(self, options).run()
    }

    /// Returns the settings that all options describe.
    private func options() throws -> LiveOptions {
        var options = LiveOptions(LiveAddress(input ?? ""))
        try reading.apply(to: &options)
        try writing.apply(to: &options, hasPage: http != nil)
        options.rate = fps
        options.deadline = deadline.map { $0 / 1000 }
        options.overload = overload ?? (model == LiveSession.automatic ? .degrade : .drop)
        options.duration = try duration.map { text throws(Failure) in
            try StreamOptions.seconds(text, option: "--duration")
        }
        let cores = try Threads.count(nil)
        options.encoder.threads = max(1, cores / 2)
        if options.targets.contains(where: { $0.kind == .standardOutput }) {
            try StandardStreams.requireOutput(json: json, frameTimes: frameTimes)
        }
        return options
    }
}

extension OverloadPolicy: ExpressibleByArgument {}
