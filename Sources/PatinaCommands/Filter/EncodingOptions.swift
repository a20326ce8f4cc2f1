public import ArgumentParser
public import Media
import Pipeline

/// The options for the encoder, the container, and an existing file of the output's name.
struct EncodingOptions: ParsableArguments {
    @Option(help: "An FFmpeg video encoder; one that suits the container by default.") var encoder: String?
    @Option(
        help: ArgumentHelp(
            "An option for the encoder, such as crf=20 or preset=slow; may be repeated.", valueName: "k=v"))
    var encoderOption: [String] = []
    @Option(
        help: ArgumentHelp(
            "What matters: fast; default, visually transparent; quality, slowly; archive, lossless where there is a "
                + "codec for it (FFV1 in .mkv, H.265 in .mp4). --encoder and --encoder-option go before it.",
            valueName: "name"))
    var preset: EncoderPreset = .standard
    @Option(help: ArgumentHelp("The video's bits per second, such as 4M or 800k.", valueName: "rate"))
    var bitRate: String?
    @Option(
        help: ArgumentHelp(
            "2 for two passes, which spend --bit-rate where it is needed; the network then runs twice.",
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
        options.encoder.name = encoder
        options.encoder.preset = preset
        options.encoder.options = try Self.pairs(encoderOption, "--encoder-option")
        options.muxer = try Self.pairs(muxerOption, "--muxer-option")
        try applyRate(to: &options)
    }

    /// Applies the bit rate and the number of passes.
    private func applyRate(to options: inout FilterOptions) throws(Failure) {
        if let bitRate { options.encoder.options.append(try Self.rate(bitRate)) }
        guard (1...2).contains(passes) else { throw Failure(.usage, "--passes is \(passes); it can be 1 or 2.") }
        options.passes = passes
        guard passes == 2 else { return }
        guard options.encoder.options.contains(where: { $0.key == "b" }) else {
            throw Failure(.usage, "--passes 2 spends a bit rate; give one with --bit-rate.")
        }
        guard options.input != "-" else {
            throw Failure(.usage, "--passes 2 reads the input twice, and standard input comes once; leave it out.")
        }
    }

    /// Returns the pairs in texts of the form `key=value`.
    /// - Parameter name: the name of the option on the command line, for messages.
    static func pairs(_ texts: [String], _ name: String) throws(Failure) -> [(key: String, value: String)] {
        try texts.map { text throws(Failure) in
            guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
                throw Failure(.usage, "\(name) is \(text); write it as key=value.")
            }
            return (String(text[..<equals]), String(text[text.index(after: equals)...]))
        }
    }

    /// Returns the encoder option for a bit rate in bits per second, such as 800k or 4M.
    static func rate(_ text: String) throws(Failure) -> (key: String, value: String) {
        guard text.wholeMatch(of: /[1-9][0-9]{0,11}[kM]?/) != nil else {
            throw Failure(.usage, "--bit-rate is \(text); write bits per second, such as 800k or 4M.")
        }
        return ("b", text)
    }
}

extension EncoderPreset: ExpressibleByArgument {}
