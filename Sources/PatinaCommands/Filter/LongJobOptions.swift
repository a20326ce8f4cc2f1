public import ArgumentParser
import Media
public import Pipeline

/// The options for long jobs: resumption, verification, comparison and samples.
struct LongJobOptions: ParsableArguments {
    @Flag(
        help: """
            Make the output in parts, kept beside it in a folder .OUT.patina-parts until it is whole: after a crash, a \
            power cut or Ctrl-C the same command goes on from the last part. Needs room for the video twice at the end.
            """)
    var resume = false
    @Option(
        help: ArgumentHelp(
            "With --resume: the number of frames in a part, which begins with a key frame.", valueName: "count"))
    var partFrames: Int?

    @Flag(
        help: """
            When the output is whole, decode it and compare frames, sound, subtitles and their times with those of the \
            source; end with 1 where they differ.
            """)
    var verify = false
    @Option(
        help: ArgumentHelp(
            "Show the source, enlarged with bicubic interpolation, beside the result: left, right or slider.",
            valueName: "where"))
    var compare: Comparison?
    @Option(help: ArgumentHelp("Filter only so many seconds from the middle, as a preview.", valueName: "seconds"))
    var sample: String?

    /// Applies the options.
    /// - Throws: `Failure` of usage naming the option that is out of range or does not go with another one.
    func apply(to options: inout FilterOptions) throws(Failure) {
        options.verifies = verify
        options.comparison = compare
        if let sample {
            if options.source.start != nil || options.source.duration != nil {
                throw Failure(.usage, "--sample chooses the part itself; leave out --start and --duration.")
            }
            let seconds = try StreamOptions.seconds(sample, option: "--sample")
            guard seconds > 0 else { throw Failure(.usage, "--sample is 0; there would be nothing to filter.") }
            options.sample = seconds
        }
        options.parts = try parts()
    }

    /// Returns the settings of the parts; nil where the output is made in one piece.
    private func parts() throws(Failure) -> PartOptions? {
        var parts = PartOptions()
        if let partFrames {
            guard resume else { throw Failure(.usage, "--part-frames goes with --resume; add it.") }
            guard (1...1_000_000).contains(partFrames) else {
                throw Failure(.usage, "--part-frames is \(partFrames); it must be from 1 to 1000000.")
            }
            parts.frames = partFrames
        }
        return resume ? parts : nil
    }
}

extension Comparison: ExpressibleByArgument {}
