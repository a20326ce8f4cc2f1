public import ArgumentParser
public import Media
import Pipeline

/// The options for the encoder, the container, and an existing file of the output's name.
struct EncodingOptions: ParsableArguments {
    @OptionGroup var encoder: EncoderOptions
    @Option(
        help: ArgumentHelp(
            "How much time to spend on the coding's quality: fast; default, visually transparent; quality, slow; archive, "
                + "lossless where there is a codec for it (FFV1 in .mkv, H.265 in .mp4). --encoder and --encoder-option "
                + "override it.",
            valueName: "name"))
    var preset: EncoderPreset = .standard
    @Option(
        help: ArgumentHelp(
            "The number of passes, 1 or 2: two spend --bit-rate where it is needed, and run the network twice.",
            valueName: "n"))
    var passes = 1
    @Option(
        help: ArgumentHelp(
            "FFmpeg's name of the output's container, such as matroska, y4m or rawvideo, instead of the extension's.",
            valueName: "name"))
    var outputFormat: String?
    @Option(
        help: ArgumentHelp(
            "An option of FFmpeg's for the output's container, such as loop=0 or movflags=+faststart; may be repeated.",
            valueName: "k=v"))
    var muxerOption: [String] = []
    @Flag(help: "Replace the output if it exists.") var overwrite = false

    /// Applies the options.
    /// - Throws: `Failure` of usage naming the option that is out of range or does not go with another one.
    func apply(to options: inout FilterOptions) throws(Failure) {
        options.overwrite = overwrite
        options.format = outputFormat
        try encoder.apply(to: &options.encoder)
        options.encoder.preset = preset
        options.muxer = try EncoderOptions.pairs(muxerOption, "--muxer-option")
        guard (1...2).contains(passes) else { throw Failure(.usage, "--passes is \(passes); it can be 1 or 2.") }
        options.passes = passes
        guard passes == 2 else { return }
        guard options.encoder.options.contains(where: { $0.key == "b" }) else {
            throw Failure(.usage, "--passes 2 spends a bit rate; give one with --bit-rate.")
        }
        guard options.input != "-" else {
            throw Failure(
                .usage,
                "--passes 2 reads the input twice, and standard input can be read only once; leave --passes out.")
        }
    }
}

extension EncoderPreset: ExpressibleByArgument {}
