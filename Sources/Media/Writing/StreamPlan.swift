internal import CFFmpeg

/// The plan for one of the source's streams that is not the filtered video.
struct StreamPlan {
    enum Way {
        /// Its packets are copied.
        case copy
        /// Its text is rewritten in another codec.
        case text(SubtitleConverter)
        /// Its sound is decoded and encoded anew.
        case sound(SoundConverter)
        /// It is cover art that the container holds as such.
        case cover
        /// It is cover art that becomes an attached file.
        case coverFile
    }

    /// The source's stream.
    let source: UnsafeMutablePointer<AVStream>
    let index: Int
    let way: Way
}

/// The plan for everything in an output besides the filtered video, with notices about it, made before anything is
/// written.
struct OutputPlan {
    private(set) var streams: [StreamPlan] = []
    private(set) var notices: [MediaNotice] = []
    /// Whether the source's chapters go into the output.
    private(set) var hasChapters = false

    private let container: Container
    private let path: String
    private let unsupported: StreamSelection.Unsupported
    /// The parameters of the streams planned so far. Some containers take only one stream of a kind.
    private var header: [UnsafePointer<AVCodecParameters>]
    /// The seconds per tick of the video's times.
    private let timeBase: Rational

    /// Decides for every chosen stream of a source whether it goes into the output as it is, converted, or not at all.
    ///
    /// libavformat knows of some codecs whether a container holds them; for the rest a trial header decides. Throws
    /// `.streamRefused` where something cannot be held and the selection demands that the work then fails.
    init(
        for source: borrowing VideoSource, beside video: EncodedVideo, in container: Container,
        path: String
    ) throws(MediaError) {
        self.container = container
        self.path = path
        unsupported = source.selection.unsupported
        (header, timeBase) = ([UnsafePointer(video.parameters)], video.timeBase)
        for info in source.information.streams where source.chosen.contains(info.index) {
            guard let stream = source.demuxer.stream(info.index) else { continue }
            switch info.kind {
            case .video where info.isAttachedPicture: try addCover(info, stream)
            case .data: try addData(info, stream, of: source)
            case .audio, .subtitle, .attachment, .video: try add(info, stream)
            }
        }
        try addPurposes()
        let chapters = source.selection.chapters ? source.information.chapters : 0
        hasChapters = chapters > 0 && container.holdsChapters
        if chapters > 0, !hasChapters {
            try refuse(.chaptersDropped(count: chapters, container: container.name), "chapters")
        }
        if let degrees = source.video.video?.rotation, degrees != 0, !container.holdsRotation,
            !container.isOfStillPictures
        {
            try refuse(.rotationDropped(degrees: degrees, container: container.name), "the rotation of the picture")
        }
    }

    /// Adds notices where the output cannot state how two views, or a sphere, lie in the picture.
    /// - Parameter encoded: the video. Some encoders write the arrangement of views into their stream, unless they are
    ///   swapped.
    mutating func addLayouts(of source: borrowing VideoSource, encoded: EncodedVideo) throws(MediaError) {
        guard let video = source.demuxer.stream(source.video.index), !container.isOfStillPictures else { return }
        for (kind, words) in [(AV_PKT_DATA_STEREO3D, "stereoscopic 3D"), (AV_PKT_DATA_SPHERICAL, "spherical video")] {
            if OutputMetadata.hasLayout(video, kind), !container.holdsLayout(video, kind),
                kind == AV_PKT_DATA_SPHERICAL || !EncoderTraits(of: encoded.encoder).writesStereoArrangement
                    || encoded.stereo?.isInverted == true || OutputMetadata.hasSwappedViews(video)
            {
                try refuse(.layoutDropped(layout: words, container: container.name), "the marking of \(words)")
            }
        }
        // FFmpeg 7 reads the light around the screen from MP4, and none of its muxers writes it.
        var place: Int32 = 0
        while let name = patina_stream_side_data_name(video, place) {
            let name = String(cString: name)
            if name.hasPrefix("Ambient") {
                try refuse(.tagsDropped(names: [name], container: container.name), "the \(name)")
            }
            place += 1
        }
    }

    /// Adds a notice of the source's tags that have no place in the output. Raw video and pictures are not expected to
    /// hold any.
    /// - Parameter addsTags: whether any tag of the file can be added once it is written.
    mutating func addTags(of source: borrowing VideoSource, addsTags: Bool) throws(MediaError) {
        guard source.selection.metadata, !container.isTimeless, !container.isOfStillPictures else { return }
        var loss = TagLoss()
        if !addsTags {
            loss.add(OutputMetadata.lasting(source.demuxer.input.pointer.pointee.metadata), besides: container.fileTags)
        }
        if let video = source.demuxer.stream(source.video.index) {
            let tags = OutputMetadata.lasting(video.pointee.metadata).filter { $0.key != "language" }
            loss.add(tags, besides: container.streamTags)
        }
        for stream in streams {
            let tags = OutputMetadata.lasting(stream.source.pointee.metadata)
            // These two tags describe how a cover was attached, which does not matter in another container.
            let isCover = if case .cover = stream.way { true } else { false }
            loss.add(
                tags.filter { !isCover || !["filename", "mimetype"].contains($0.key) }, besides: container.streamTags)
        }
        guard !loss.names.isEmpty else { return }
        try refuse(
            .tagsDropped(names: loss.names, container: container.name), "the tags \(MediaNotice.list(loss.names))")
    }

    /// Says which purposes of the streams beside the video the output cannot say.
    private mutating func addPurposes() throws(MediaError) {
        var names: [String] = []
        for name in streams.flatMap({ container.lostPurposes(of: $0.source) }) where !names.contains(name) {
            names.append(name)
        }
        guard !names.isEmpty else { return }
        try refuse(.purposesDropped(names: names, container: container.name), "the purpose of streams")
    }

    private mutating func add(
        _ info: StreamInformation, _ stream: UnsafeMutablePointer<AVStream>
    ) throws(MediaError) {
        guard let parameters = stream.pointee.codecpar else { return }
        let codec = parameters.pointee.codec_id
        let isKnown = info.kind == .attachment || codec != AV_CODEC_ID_NONE
        let held = info.kind == .attachment ? container.holdsAttachments : container.holds(codec)
        let isHeld = isKnown && held != false && (held == true || container.readsBack(codec))
        let staysInStep = info.kind != .audio || container.keepsInStep(parameters)
        if isHeld, staysInStep, try takes(parameters) {
            header.append(parameters)
            streams.append(StreamPlan(source: stream, index: info.index, way: .copy))
            return
        }
        if unsupported == .convert, try convert(info, stream) { return }
        try drop(info, isKnown ? nil : "FFmpeg does not know its codec")
    }

    private func takes(_ parameters: UnsafePointer<AVCodecParameters>) throws(MediaError) -> Bool {
        try container.refusal(of: header + [parameters], timeBase: timeBase) == nil
    }

    private mutating func convert(
        _ info: StreamInformation, _ stream: UnsafeMutablePointer<AVStream>
    ) throws(MediaError) -> Bool {
        let (container, header, timeBase) = (container, header, timeBase)
        switch info.kind {
        case .subtitle:
            let codec = stream.pointee.codecpar.pointee.codec_id
            for target in SubtitleConverter.targets(for: codec) where target != codec && container.holds(target) == true
            {
                guard let converter = SubtitleConverter(stream, to: target) else { continue }
                streams.append(StreamPlan(source: stream, index: info.index, way: .text(converter)))
                notices.append(.subtitlesConverted(index: info.index, from: info.codec, to: converter.codec))
                return true
            }
        case .audio:
            let converter = try SoundConverter(stream, for: container) { parameters throws(MediaError) in
                guard container.keepsInStep(parameters) else { return false }
                return try container.refusal(of: header + [parameters], timeBase: timeBase) == nil
            }
            guard let converter else { return false }
            self.header.append(converter.parameters)
            streams.append(StreamPlan(source: stream, index: info.index, way: .sound(converter)))
            notices.append(.soundConverted(index: info.index, from: info.codec, to: converter.codec))
            return true
        default: break
        }
        return false
    }

    private mutating func addCover(
        _ info: StreamInformation, _ stream: UnsafeMutablePointer<AVStream>
    ) throws(MediaError) {
        let codec = stream.pointee.codecpar.pointee.codec_id
        if stream.pointee.disposition & AV_DISPOSITION_TIMED_THUMBNAILS != 0 {
            try drop(info, "pictures of chapters are not carried")
        } else if container.holdsCover(codec) {
            streams.append(StreamPlan(source: stream, index: info.index, way: .cover))
        } else if container.holdsAttachments, CoverFile(codec) != nil {
            streams.append(StreamPlan(source: stream, index: info.index, way: .coverFile))
        } else {
            try drop(info)
        }
    }

    private mutating func addData(
        _ info: StreamInformation, _ stream: UnsafeMutablePointer<AVStream>, of source: borrowing VideoSource
    ) throws(MediaError) {
        // It is a QuickTime track of chapters' titles, which are written anew.
        if stream.pointee.discard == AVDISCARD_ALL { return }
        // The track of a time code is written anew, too, from the tag that libavformat makes of it.
        let isTimecode = stream.pointee.codecpar.pointee.codec_tag == OutputMetadata.timecodeTrack
        let isTagged = OutputMetadata.hasTimecode(source.demuxer.stream(source.video.index))
        let holdsTag =
            container.isQuickTime || container.isMatroska || ["mxf", "mxf_d10", "gxf"].contains(container.name)
        if isTimecode, isTagged, holdsTag { return }
        try add(info, stream)
    }

    private mutating func drop(_ info: StreamInformation, _ reason: String? = nil) throws(MediaError) {
        let hint = container.name == "matroska" || info.kind == .data ? "" : "; an .mkv file can"
        try refuse(
            .streamDropped(
                index: info.index, kind: info.kind, codec: info.codec,
                reason: reason ?? "\(container.name) cannot hold it\(hint)"),
            "stream \(info.index) (\(info.kind.rawValue), \(info.codec))")
    }

    private mutating func refuse(_ notice: MediaNotice, _ subject: String) throws(MediaError) {
        guard unsupported != .fail else {
            throw MediaError(.streamRefused, "choose container", path: path, subject: subject)
        }
        notices.append(notice)
    }
}
