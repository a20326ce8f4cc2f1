import ArgumentParser
import Media

/// The options for the video encoder, which `filter` and `live` share.
struct EncoderOptions: ParsableArguments {
    @Option(help: "An FFmpeg video encoder; one that suits the output by default.") var encoder: String?
    @Option(
        help: ArgumentHelp(
            "An option for the encoder, such as crf=20, preset=slow or g=30; may be repeated.", valueName: "k=v"))
    var encoderOption: [String] = []
    @Option(help: ArgumentHelp("The video's bits per second, such as 4M or 800k.", valueName: "rate"))
    var bitRate: String?

    /// Applies the options.
    /// - Throws: `Failure` of usage naming the option that is not written as it should be.
    func apply(to settings: inout EncoderSettings) throws(Failure) {
        settings.name = encoder
        settings.options = try Self.pairs(encoderOption, "--encoder-option")
        guard let bitRate else { return }
        guard bitRate.wholeMatch(of: /[1-9][0-9]{0,11}[kM]?/) != nil else {
            throw Failure(.usage, "--bit-rate is \(bitRate); write bits per second, such as 800k or 4M.")
        }
        settings.options.append(("b", bitRate))
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
}
