import ArgumentParser
import Media
import Pipeline

/// What helps with work that takes a night.
struct LongJobOptions: ParsableArguments {
    @Flag(
        help: """
            Make the output in parts, kept beside it in a folder .OUT.patina-parts until it is whole: after a crash, a \
            power cut or Ctrl-C the same command goes on from the last part. Needs room for the video twice at the end.
            """)
    var resume = false
    @Option(
        help: ArgumentHelp("With --resume: frames in a part, which begins with a key frame.", valueName: "count"))
    var partFrames: Int?

    /// - Throws: `Failure` of usage naming the option that makes no sense.
    func apply(to options: inout FilterOptions) throws(Failure) {
        if let partFrames {
            guard resume else { throw Failure(.usage, "--part-frames goes with --resume; add it.") }
            guard (1...1_000_000).contains(partFrames) else {
                throw Failure(.usage, "--part-frames is \(partFrames); it must be from 1 to 1000000.")
            }
        }
        guard resume else { return }
        var parts = PartOptions()
        if let partFrames { parts.frames = partFrames }
        options.parts = parts
    }
}
