import ArgumentParser
import Foundation
import Media
import Pipeline

/// The options for the outputs of a live run.
struct LiveOutputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "A stream's URL (udp://, srt://, rtmp://, rtp://), a recording (.mkv, .mp4, .ts), an HLS playlist "
                + "(.m3u8), - for standard output, or null: to measure only; may be repeated. The first one's times are "
                + "measured.", valueName: "where"))
    var output: [String] = []
    @Flag(help: "Show the pictures in a window.") var preview = false
    @Option(
        help: ArgumentHelp(
            "Act as a camera for other programs, through this device of the v4l2loopback module.",
            valueName: "/dev/videoN"))
    var virtualCamera: String?
    @Option(
        help: ArgumentHelp(
            "FFmpeg's name of the outputs' format, where neither scheme nor extension say.", valueName: "name"))
    var outputFormat: String?
    @Option(
        name: [.long, .customLong("muxer-option")],
        help: ArgumentHelp(
            "An option of FFmpeg's for the outputs' containers or protocols; may be repeated.", valueName: "k=v"))
    var outputOption: [String] = []
    @OptionGroup var encoder: EncoderOptions
    @Option(
        help: ArgumentHelp(
            "The output's size: WxH, a height such as 1080p, or a factor such as 2x; what the network makes by default.",
            valueName: "size"))
    var size: String?
    @Option(help: ArgumentHelp("The layout and depth of the output's samples, by FFmpeg's names.", valueName: "name"))
    var pixelFormat: String?
    @Flag(help: "Replace recordings that exist.") var overwrite = false

    /// Applies the options.
    /// - Parameter hasPage: whether the pictures are shown on a web page, so that no other output is needed.
    /// - Throws: `Failure` of usage naming the option that is out of range; the errors of `LiveTarget`.
    func apply(to options: inout LiveOptions, hasPage: Bool) throws {
        var targets = try output.map { text throws(MediaError) in try LiveTarget(text, format: outputFormat) }
        if preview { targets.append(try LiveTarget("sdl2:patina")) }
        if let virtualCamera { targets.append(try LiveTarget("v4l2:" + virtualCamera)) }
        guard !targets.isEmpty || hasPage else {
            throw Failure(
                .usage,
                "There is no output; give one with --output, --preview, --virtual-camera or --http, or --output null: "
                    + "to measure only.")
        }
        var known: Set<String> = []
        for target in targets where !known.insert(target.text).inserted {
            throw Failure(.usage, "\(target.text) is an output twice; leave one out.")
        }
        options.targets = targets
        options.targetOptions = try EncoderOptions.pairs(outputOption, "--output-option")
        options.overwrite = overwrite
        try encoder.apply(to: &options.encoder)
        options.pictures.size = try size.map { text throws(Failure) in try PictureOptions.size(text) }
        options.pictures.pixelFormat = try pixelFormat.map { name throws(Failure) in try PictureOptions.format(name) }
    }
}
