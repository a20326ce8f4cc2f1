public import ArgumentParser
public import Media
import Pipeline

/// The options that choose the streams and the part of the input that go into the output.
struct StreamOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Where to begin: seconds, or 1:23:45.6.", valueName: "time")) var start: String?
    @Option(help: ArgumentHelp("How much to filter: seconds, or 1:23:45.6.", valueName: "time")) var duration: String?

    @Option(
        help: ArgumentHelp(
            "Which sound streams to take: an FFmpeg stream specifier, such as 0 or m:language:eng; may be repeated.",
            valueName: "spec"))
    var audio: [String] = []
    @Option(help: ArgumentHelp("Which subtitle streams to take, in the same way.", valueName: "spec"))
    var subtitles: [String] = []
    @Flag(help: "Leave out all sound.") var noAudio = false
    @Flag(help: "Leave out all subtitles.") var noSubtitles = false
    @Flag(help: "Leave out attached files, such as fonts, and cover art.") var noAttachments = false
    @Flag(help: "Leave out data streams.") var noData = false
    @Flag(help: "Leave out the video streams that are not filtered.") var noOtherVideo = false
    @Flag(help: "Leave out chapters.") var noChapters = false
    @Flag(help: "Leave out tags, such as titles and places; languages are kept.") var noMetadata = false
    @Option(
        help: ArgumentHelp(
            "Which video stream to filter, counted from 0; the others are copied.", valueName: "n"))
    var videoStream = 0
    @Option(
        help: ArgumentHelp(
            "What to do about a stream the output cannot hold: fail, drop it, or convert sound and text to what it can.",
            valueName: "action"))
    var onUnsupported = StreamSelection.Unsupported.convert

    /// Applies the options.
    /// - Throws: `Failure` of usage naming the option that is out of range or does not go with another one.
    func apply(to options: inout FilterOptions) throws(Failure) {
        if let start { options.source.start = try Self.seconds(start, option: "--start") }
        if let duration { options.source.duration = try Self.seconds(duration, option: "--duration") }
        if let duration = options.source.duration, duration == 0 {
            throw Failure(.usage, "--duration is 0; there would be nothing to filter.")
        }
        options.source.streams = try selection()
    }

    /// Returns the choice of streams.
    private func selection() throws(Failure) -> StreamSelection {
        for (name, list, isExcluded) in [("audio", audio, noAudio), ("subtitles", subtitles, noSubtitles)]
        where isExcluded && !list.isEmpty {
            throw Failure(.usage, "--\(name) and --no-\(name) contradict each other; give one of them.")
        }
        guard videoStream >= 0 else {
            throw Failure(.usage, "--video-stream is \(videoStream); count from 0.")
        }
        var selection = StreamSelection()
        selection.audio = noAudio ? [] : audio.isEmpty ? nil : audio
        selection.subtitles = noSubtitles ? [] : subtitles.isEmpty ? nil : subtitles
        selection.attachments = !noAttachments
        selection.data = !noData
        selection.otherVideo = !noOtherVideo
        selection.chapters = !noChapters
        selection.metadata = !noMetadata
        selection.video = videoStream
        selection.unsupported = onUnsupported
        return selection
    }

    /// Returns the number of seconds that a text gives.
    /// - Parameters:
    ///   - text: seconds, or minutes and seconds, or hours, minutes and seconds, separated by colons.
    ///   - option: the name of the option, for messages.
    static func seconds(_ text: String, option: String) throws(Failure) -> Double {
        guard !text.hasPrefix("-") else {
            throw Failure(
                .usage,
                "\(option) is \(text), but times count from the beginning of the video; write 0 or more seconds, or "
                    + "hours:minutes:seconds.")
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        var total = 0.0
        for (index, part) in parts.enumerated() {
            guard parts.count <= 3, let value = Double(part), value.isFinite, value >= 0, !part.hasPrefix("+"),
                index == 0 || value < 60, index == parts.count - 1 || value == value.rounded()
            else { throw Failure(.usage, "\(option) is \(text); write seconds, or hours:minutes:seconds.") }
            total = total * 60 + value
        }
        guard total < 1e9 else { throw Failure(.usage, "\(option) is \(text), which is longer than any video.") }
        return total
    }
}

extension StreamSelection.Unsupported: ExpressibleByArgument {}
