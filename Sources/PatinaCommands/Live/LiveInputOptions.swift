import ArgumentParser
import Foundation
import Media
import Pipeline

/// The options for reading a live source.
struct LiveInputOptions: ParsableArguments {
    @Option(help: ArgumentHelp("FFmpeg's name of the input's format; recognised by default.", valueName: "name"))
    var inputFormat: String?
    @Option(help: ArgumentHelp("The size a camera or screen is captured in, such as 1280x720.", valueName: "size"))
    var inputSize: FrameSize?
    @Option(help: ArgumentHelp("Frames per second a camera or screen is captured with.", valueName: "fps"))
    var inputRate: String?
    @Option(
        help: ArgumentHelp(
            "The pixel format a camera is to send, by FFmpeg's name, such as yuyv422.", valueName: "name"))
    var inputPixelFormat: String?
    @Option(
        help: ArgumentHelp(
            "An option of FFmpeg's for the device, protocol or format, such as rtsp_transport=tcp or "
                + "input_format=mjpeg; may be repeated.", valueName: "k=v"))
    var inputOption: [String] = []
    @Flag(
        inversion: .prefixedNo,
        help: "Read the input no faster than its own times say; the default for files and lavfi sources.")
    var realtime: Bool?
    @Option(
        help: ArgumentHelp(
            "Seconds to wait for a lost source or receiver to come back.", valueName: "seconds"))
    var reconnect = 60.0
    @Flag(help: "Wait for the source for as long as it is missing.") var wait = false
    @Flag(help: "Take no sound.") var noAudio = false

    /// Applies the options.
    /// - Throws: `Failure` of usage naming the option that is out of range.
    func apply(to options: inout LiveOptions) throws(Failure) {
        options.source.input.format = inputFormat
        if let inputSize { options.source.input.size = (inputSize.width, inputSize.height) }
        options.source.input.frameRate = try inputRate.map { text throws(Failure) in
            try InputFormatOptions.rate(text, "--input-rate")
        }
        options.source.input.pixelFormat = try inputPixelFormat.map { name throws(Failure) in
            try PictureOptions.format(name)
        }
        options.source.input.others = try EncoderOptions.pairs(inputOption, "--input-option")
        try chooseMode(&options)
        options.source.isPaced = realtime
        options.source.takesSound = !noAudio
        options.source.limits.memory = InputLimits.shareOfMachine
        guard reconnect.isFinite, reconnect >= 0 else {
            throw Failure(.usage, "--reconnect is \(reconnect); write seconds, 0 or more.")
        }
        options.patience = reconnect
        options.waits = wait
    }

    /// Chooses the format in which a camera has the size asked for, unless a format was named: some have a size in one
    /// format only.
    private func chooseMode(_ options: inout LiveOptions) throws(Failure) {
        guard case .device("v4l2", let path) = options.input.kind, let inputSize, inputPixelFormat == nil,
            !options.source.input.others.contains(where: { $0.key == "input_format" })
        else { return }
        let modes = Camera.modes(ofDevice: path)
        if let format = Camera.format(for: (inputSize.width, inputSize.height), among: modes) {
            options.source.input.others.append(("input_format", format))
        }
    }
}
