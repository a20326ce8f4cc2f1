import ArgumentParser
import Media
import Pipeline

/// The options for inputs that do not describe their own format, such as raw video, pictures or a pipe.
struct InputFormatOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "FFmpeg's name of the inputs' format, such as rawvideo; recognised by default.", valueName: "name"))
    var inputFormat: String?
    @Option(help: ArgumentHelp("Columns and rows of raw video, such as 640x360.", valueName: "size"))
    var inputSize: FrameSize?
    @Option(help: ArgumentHelp("FFmpeg's pixel format of raw video; yuv420p by default.", valueName: "name"))
    var inputPixelFormat: String?
    @Option(
        help: ArgumentHelp(
            "Frames per second of raw video or of pictures, such as 24 or 30000/1001; 25 by default.",
            valueName: "fps"))
    var rate: String?

    /// Applies the options.
    /// - Throws: `Failure` of usage naming the option that is out of range or missing.
    func apply(to options: inout FilterOptions) throws(Failure) {
        options.source.input.format = inputFormat
        if let inputSize { options.source.input.size = (inputSize.width, inputSize.height) }
        options.source.input.pixelFormat = try inputPixelFormat.map { name throws(Failure) in
            try PictureOptions.format(name)
        }
        options.source.input.frameRate = try rate.map { text throws(Failure) in try Self.rate(text, "--rate") }
        if ["rawvideo", "raw"].contains(inputFormat), inputSize == nil {
            throw Failure(.usage, "Raw video does not say its size; give --input-size, such as 640x360.")
        }
    }

    /// Returns the frame rate that a text such as 24 or 30000/1001 gives.
    /// - Parameter name: the name of the option on the command line, for messages.
    static func rate(_ text: String, _ name: String) throws(Failure) -> Rational {
        guard let rate = Rational(frameRate: text) else {
            throw Failure(.usage, "\(name) is \(text); write frames per second, such as 24 or 30000/1001.")
        }
        return rate
    }
}
