internal import CFFmpeg

/// Which of a source's streams go into an output, and what becomes of those that its container cannot hold.
public struct StreamSelection: Hashable, Sendable {
    /// What is done about a stream that the container cannot hold.
    public enum Unsupported: String, Sendable, CaseIterable {
        /// The work ends before it begins.
        case fail
        /// The stream is left out.
        case drop
        /// Sound and text become a codec that the container holds; what cannot is left out.
        case convert
    }

    /// FFmpeg's stream specifiers among the sound streams ("0", "m:language:eng"); nil for all of them, empty for none.
    public var audio: [String]?
    /// The same among the subtitle streams.
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
    /// Which stream is filtered, counted from 0 among those of moving pictures.
    public var video = 0
    /// What is done about a stream that the container cannot hold.
    public var unsupported = Unsupported.convert

    /// Everything.
    public init() {}
}

extension StreamSelection {
    /// The video stream that is filtered; `.noVideo`, or `.noSuchStream` where there are others.
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

    /// The indices of the streams to be taken beside the filtered one.
    ///
    /// Throws `.badSpecifier` for what is no stream specifier, `.noSuchStream` for one that matches nothing.
    func others(of demuxer: borrowing Demuxer, beside video: StreamInformation) throws(MediaError) -> Set<Int> {
        let sounds = try audio.map { list throws(MediaError) in try Self.match(list, "a", "audio", demuxer) }
        let texts = try subtitles.map { list throws(MediaError) in try Self.match(list, "s", "subtitle", demuxer) }
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

    private static func match(
        _ specifiers: [String], _ type: String, _ name: String, _ demuxer: borrowing Demuxer
    ) throws(MediaError) -> Set<Int> {
        var matching: Set<Int> = []
        for specifier in specifiers {
            var found: Set<Int> = []
            for stream in demuxer.input.streams {
                guard let stream else { continue }
                let whole = type + ":" + specifier
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

    /// "it has 0 (eng), 1 (deu)".
    private static func inventory(of name: String, _ information: MediaInformation) -> String {
        let all = information.streams.filter { $0.kind.rawValue == name }
        guard !all.isEmpty else { return "it has no \(name) streams" }
        let words = all.prefix(12).enumerated().map { number, stream in
            stream.language.map { "\(number) (\($0))" } ?? "\(number)"
        }
        return "it has " + words.joined(separator: ", ") + (all.count > 12 ? " and more" : "")
    }
}
