import Media
import Reports

/// A description of a media file in lines of text.
struct MediaDescription {
    /// The description: a line for the file, then one for each stream.
    let text: String

    init(_ information: MediaInformation, name: String) {
        var head = "\(name): \(information.container)"
        if let duration = information.duration { head += ", \(duration.formatted(3)) s" }
        if let start = information.start, start != 0 { head += ", starts at \(start.formatted(3)) s" }
        if let rate = information.bitRate { head += ", \(rate / 1000) kb/s" }
        if information.chapters > 0 { head += ", \(information.chapters.counted("chapter"))" }
        text = ([head] + information.streams.map { Self.line($0, of: information) })
            .joined(separator: "\n")
    }

    /// Returns the line of a stream.
    private static func line(_ stream: StreamInformation, of information: MediaInformation) -> String {
        var parts = [
            "#\(stream.index) \(stream.isAttachedPicture ? "cover art" : stream.kind.rawValue) \(stream.codec)"
        ]
        if let video = stream.video {
            parts.append("\(video.width)x\(video.height) \(video.pixelFormat)")
            if let rate = video.frameRate.value { parts.append("\(rate.formatted(3)) fps") }
            if let frames = stream.frames {
                parts.append(frames.counted("frame"))
            } else if let seconds = stream.duration ?? information.duration, let rate = video.frameRate.value {
                // Some containers store no number of frames, and counting them would mean reading the whole file.
                parts.append("about \((seconds * rate).formatted(0)) frames")
            }
            let color = video.color
            let names = [
                ("range", color.range), ("matrix", color.matrix), ("primaries", color.primaries),
                ("transfer", color.transfer),
            ].compactMap { name, value in value.map { "\(name) \($0)" } }
            parts.append(names.isEmpty ? "colour not tagged" : names.joined(separator: " "))
            if video.sampleAspectRatio.isPositive, video.sampleAspectRatio.num != video.sampleAspectRatio.den {
                parts.append("samples \(video.sampleAspectRatio.num):\(video.sampleAspectRatio.den)")
            }
            if video.rotation != 0 { parts.append("rotated \(video.rotation.formatted(0))°") }
        }
        if let audio = stream.audio { parts.append("\(audio.sampleRate) Hz, \(audio.channels.counted("channel"))") }
        if let language = stream.language { parts.append(language) }
        if let title = stream.title { parts.append("“\(title)”") }
        if stream.isDefault { parts.append("default") }
        parts.append("time base \(stream.timeBase)")
        if let duration = stream.duration { parts.append("\(duration.formatted(3)) s") }
        return "  " + parts.joined(separator: ", ")
    }
}
