internal import CFFmpeg

/// The choice of a source's streams that go into an output, and the treatment of those that its container cannot hold.
public struct StreamSelection: Hashable, Sendable {
    /// The treatment of a stream that the container cannot hold.
    public enum Unsupported: String, Sendable, CaseIterable {
        /// The work fails before anything is written.
        case fail
        /// The stream is left out.
        case drop
        /// Sound and text are converted to a codec that the container holds; other streams are left out.
        case convert
    }

    /// FFmpeg's stream specifiers among the sound streams ("0", "m:language:eng"); nil for all of them, empty for none.
    public var audio: [String]?
    /// FFmpeg's stream specifiers among the subtitle streams; nil for all of them, empty for none.
    public var subtitles: [String]?
    /// Whether attached files such as fonts, and cover art, are taken.
    public var attachments = true
    /// Whether data streams are taken.
    public var data = true
    /// Whether the video streams that are not filtered are copied.
    public var otherVideo = true
    /// Whether chapters are taken.
    public var chapters = true
    /// Whether tags of the file and its streams are taken; languages always are.
    public var metadata = true
    /// The number of the filtered stream, counted from 0 among those of moving pictures.
    public var video = 0
    /// The treatment of a stream that the container cannot hold.
    public var unsupported = Unsupported.convert

    /// Creates the choice of all streams.
    public init() {}
}

extension StreamSelection {
    /// Returns the video stream that is filtered. Throws `.noVideo`, or `.noSuchStream` where there are others.
    func video(of demuxer: borrowing Demuxer) throws(MediaError) -> StreamInformation {
        let first = try demuxer.videoStream()
        if video == 0 { return first }
        let all = demuxer.information.streams.filter { $0.kind == .video && !$0.isAttachedPicture }
        guard all.indices.contains(video) else {
            throw MediaError(
                .noSuchStream, "choose streams", path: demuxer.path, subject: "video stream \(video)",
                detail: all.count == 1 ? "its only one is 0" : "it has 0 to \(all.count - 1)")
        }
        return all[video]
    }

    /// Returns the indices of the streams to be taken besides the filtered one.
    ///
    /// Throws `.badSpecifier` for a text that is no stream specifier, `.noSuchStream` for one that matches nothing.
    func others(of demuxer: borrowing Demuxer, beside video: StreamInformation) throws(MediaError) -> Set<Int> {
        let sounds = try audio.map { list throws(MediaError) in try Self.match(list, among: "audio", of: demuxer) }
        let texts = try subtitles.map { list throws(MediaError) in try Self.match(list, among: "subtitle", of: demuxer)
        }
        var chosen: Set<Int> = []
        for stream in demuxer.information.streams where stream.index != video.index {
            let isChosen =
                switch stream.kind {
                case .audio: sounds?.contains(stream.index) ?? true
                case .subtitle: texts?.contains(stream.index) ?? true
                case .video: stream.isAttachedPicture ? attachments : otherVideo
                case .attachment: attachments
                case .data: data
                }
            if isChosen { chosen.insert(stream.index) }
        }
        return chosen
    }

    /// Returns the indices of the streams of a kind that stream specifiers choose.
    private static func match(
        _ specifiers: [String], among name: String, of demuxer: borrowing Demuxer
    ) throws(MediaError) -> Set<Int> {
        var matching: Set<Int> = []
        for specifier in specifiers {
            var found: Set<Int> = []
            for stream in demuxer.input.streams {
                guard let stream else { continue }
                let whole = "\(name.prefix(1)):\(specifier)"
                let answer = avformat_match_stream_specifier(demuxer.input.pointer, stream, whole)
                guard answer >= 0, !specifier.isEmpty else {
                    throw MediaError(
                        .badSpecifier, "choose streams", path: demuxer.path, subject: "\(name) stream \(specifier)")
                }
                if answer > 0 { found.insert(Int(stream.pointee.index)) }
            }
            guard !found.isEmpty else {
                throw MediaError(
                    .noSuchStream, "choose streams", path: demuxer.path, subject: "\(name) stream \(specifier)",
                    detail: Self.inventory(of: name, demuxer.information))
            }
            matching.formUnion(found)
        }
        return matching
    }

    /// Returns a list for messages, such as "it has 0 (eng), 1 (deu)".
    private static func inventory(of name: String, _ information: MediaInformation) -> String {
        let all = information.streams.filter { $0.kind.rawValue == name }
        guard !all.isEmpty else { return "it has no \(name) streams" }
        let words = all.prefix(12).enumerated().map { number, stream in
            stream.language.map { "\(number) (\($0))" } ?? "\(number)"
        }
        return "it has " + words.joined(separator: ", ") + (all.count > 12 ? " and more" : "")
    }
}
