import ArgumentParser
import Media
import Pipeline

/// How an input is to be read that does not say so itself: raw video, pictures, a pipe.
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

    /// - Throws: `Failure` of usage naming the option that makes no sense.
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

    /// - Parameter name: the command line's name of the option.
    static func rate(_ text: String, _ name: String) throws(Failure) -> Rational {
        guard let rate = Rational(frameRate: text) else {
            throw Failure(.usage, "\(name) is \(text); write frames per second, such as 24 or 30000/1001.")
        }
        return rate
    }
}
