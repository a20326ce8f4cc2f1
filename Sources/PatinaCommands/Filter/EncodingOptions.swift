import ArgumentParser
import Media
import Pipeline

/// How the output is encoded and what becomes of an older file of its name.
struct EncodingOptions: ParsableArguments {
    @Option(help: "An FFmpeg video encoder; one that suits the container by default.") var encoder: String?
    @Option(
        help: ArgumentHelp(
            "An option for the encoder, such as crf=20 or preset=slow; may be repeated.", valueName: "k=v"))
    var encoderOption: [String] = []
    @Option(
        help: ArgumentHelp(
            "FFmpeg's name of the output's container, such as matroska, y4m or rawvideo, instead of the extension's.",
            valueName: "name"))
    var outputFormat: String?
    @Flag(help: "Replace the output if it exists.") var overwrite = false

    /// - Throws: `Failure` of usage naming the option that makes no sense.
    func apply(to options: inout FilterOptions) throws(Failure) {
        options.overwrite = overwrite
        options.format = outputFormat
        options.encoder.name = encoder
        for option in encoderOption {
            guard let equals = option.firstIndex(of: "="), equals != option.startIndex else {
                throw Failure(.usage, "--encoder-option is \(option); write it as key=value.")
            }
            options.encoder.options.append(
                (String(option[..<equals]), String(option[option.index(after: equals)...])))
        }
    }
}
