internal import CFFmpeg

/// Copies everything but the streams' content from a source to an output: tags, chapters, programs, side data.
enum OutputMetadata {
    /// The tags that describe the old file and not its content.
    private static let stale: [String] = [
        "encoder", "major_brand", "minor_version", "compatible_brands", "DURATION", "BPS", "NUMBER_OF_FRAMES",
        "NUMBER_OF_BYTES", "_STATISTICS_WRITING_APP", "_STATISTICS_WRITING_DATE_UTC", "_STATISTICS_TAGS", "vendor_id",
    ]

    /// The fourcc of QuickTime's tracks of time codes, "tmcd".
    static let timecodeTrack: UInt32 = 0x64_63_6d_74

    static func hasTimecode(_ stream: UnsafePointer<AVStream>?) -> Bool {
        av_dict_get(stream?.pointee.metadata, "timecode", nil, 0) != nil
    }

    /// Copies the tags that still hold.
    /// - Parameter all: whether more than languages and the names of attached files are copied.
    static func copyTags(_ from: OpaquePointer?, to: inout OpaquePointer?, all: Bool = true) {
        guard all else {
            for key in ["language", "filename", "mimetype"] {
                guard let value = av_dict_get(from, key, nil, 0)?.pointee.value else { continue }
                av_dict_set(&to, key, value, 0)
            }
            return
        }
        av_dict_copy(&to, from, 0)
        for key in stale {
            av_dict_set(&to, key, nil, 0)
            // The names of Matroska's statistics have the language appended.
            av_dict_set(&to, key + "-eng", nil, 0)
        }
    }

    /// Returns the entries of a dictionary of tags, in order, without those that only repeat another's value for a
    /// language, as libavformat makes of QuickTime's.
    static func entries(_ tags: OpaquePointer?) -> [(key: String, value: String)] {
        var entries: [(key: String, value: String)] = []
        var entry = av_dict_get(tags, "", nil, AV_DICT_IGNORE_SUFFIX)
        while let current = entry {
            entries.append((String(cString: current.pointee.key), String(cString: current.pointee.value)))
            entry = av_dict_get(tags, "", current, AV_DICT_IGNORE_SUFFIX)
        }
        return entries.filter { tag in
            guard let match = tag.key.wholeMatch(of: /(.+)-[a-z]{3}/) else { return true }
            return !entries.contains { $0.key == match.1 && $0.value == tag.value }
        }
    }

    /// Returns the tags of a source that still hold, as `copyTags` copies them.
    static func lasting(_ tags: OpaquePointer?) -> [(key: String, value: String)] {
        var kept = OptionDictionary()
        copyTags(tags, to: &kept.pointer)
        return entries(kept.pointer)
    }

    /// Sets the handler's name of a QuickTime track to its title, unless the source names the handler. Many programs
    /// read only this name.
    static func nameHandler(_ stream: UnsafeMutablePointer<AVStream>) {
        guard let title = av_dict_get(stream.pointee.metadata, "title", nil, 0)?.pointee.value else { return }
        let usual = ["", "VideoHandler", "SoundHandler", "SubtitleHandler", "DataHandler"]
        let name = av_dict_get(stream.pointee.metadata, "handler_name", nil, 0)?.pointee.value
        if let name, !usual.contains(String(cString: name)) { return }
        av_dict_set(&stream.pointee.metadata, "handler_name", title, 0)
    }

    /// Sets the title of a file whose source is a transport stream to the name of the service, where there is one
    /// service.
    private static func nameAfterService(
        _ from: UnsafeMutablePointer<AVFormatContext>, _ to: UnsafeMutablePointer<AVFormatContext>
    ) {
        guard from.pointee.nb_programs == 1, av_dict_get(to.pointee.metadata, "title", nil, 0) == nil,
            String(cString: to.pointee.oformat.pointee.name) != "mpegts",
            let name = av_dict_get(from.pointee.programs[0]?.pointee.metadata, "service_name", nil, 0)?.pointee.value,
            // This is the name that libavformat writes where there is none.
            String(cString: name) != "Service01"
        else { return }
        av_dict_set(&to.pointee.metadata, "title", name, 0)
    }

    /// Copies the metadata of the file as a whole: tags, chapters, programs and the streams' numbers in them.
    /// - Parameter streams: the indices of the output's streams by those of the source's, without the video.
    static func copyFile(
        _ source: borrowing VideoSource, to output: borrowing OutputContext, video: UnsafeMutablePointer<AVStream>,
        streams: [Int: Int32], hasChapters: Bool
    ) throws(MediaError) {
        let (from, to) = (source.demuxer.input.pointer, output.pointer)
        copyTags(from.pointee.metadata, to: &to.pointee.metadata, all: source.selection.metadata)
        if source.selection.metadata { nameAfterService(from, to) }
        if hasChapters { try copyChapters(from, to: to, source.window, tags: source.selection.metadata) }
        var all = streams
        all[source.video.index] = video.pointee.index
        try copyPrograms(from, to: to, all)
        // In transport streams receivers identify a stream by this number.
        let isTransport = String(cString: from.pointee.iformat.pointee.name) == "mpegts"
        guard isTransport, String(cString: to.pointee.oformat.pointee.name) == "mpegts" else { return }
        for (old, new) in all {
            guard let stream = source.demuxer.stream(old) else { continue }
            to.pointee.streams[Int(new)]?.pointee.id = stream.pointee.id
        }
    }

    /// Gives an attached file the name and type that every one must have.
    static func nameAttachment(_ stream: UnsafeMutablePointer<AVStream>) {
        guard stream.pointee.codecpar.pointee.codec_type == AVMEDIA_TYPE_ATTACHMENT else { return }
        for (key, value) in [
            ("filename", "attachment-\(stream.pointee.index)"), ("mimetype", "application/octet-stream"),
        ] where av_dict_get(stream.pointee.metadata, key, nil, 0) == nil {
            av_dict_set(&stream.pointee.metadata, key, value, 0)
        }
    }

    /// Copies the chapters within a window, moved with it.
    static func copyChapters(
        _ from: UnsafeMutablePointer<AVFormatContext>, to: UnsafeMutablePointer<AVFormatContext>, _ window: TimeWindow,
        tags: Bool = true
    ) throws(MediaError) {
        for index in 0..<Int(from.pointee.nb_chapters) {
            guard let source = from.pointee.chapters[index] else { continue }
            let base = Rational(source.pointee.time_base)
            let end = source.pointee.end == PATINA_NOPTS ? source.pointee.start : source.pointee.end
            guard let part = window.overlap(source.pointee.start, lasting: end - source.pointee.start, in: base) else {
                continue
            }
            guard
                let chapter = av_mallocz(MemoryLayout<AVChapter>.size)?.assumingMemoryBound(to: AVChapter.self)
            else { throw .outOfMemory("copy chapters") }
            chapter.pointee.id = source.pointee.id
            chapter.pointee.time_base = source.pointee.time_base
            chapter.pointee.start = max(0, part.begin + window.offset(base))
            chapter.pointee.end = max(chapter.pointee.start, part.begin + part.duration + window.offset(base))
            if tags { av_dict_copy(&chapter.pointee.metadata, source.pointee.metadata, 0) }
            var count = Int32(to.pointee.nb_chapters)
            let grown = av_realloc_array(
                to.pointee.chapters, Int(count) + 1, MemoryLayout<UnsafeMutablePointer<AVChapter>?>.stride)
            guard let grown else {
                av_dict_free(&chapter.pointee.metadata)
                av_free(chapter)
                throw .outOfMemory("copy chapters")
            }
            to.pointee.chapters = grown.assumingMemoryBound(to: UnsafeMutablePointer<AVChapter>?.self)
            to.pointee.chapters[Int(count)] = chapter
            count += 1
            to.pointee.nb_chapters = UInt32(count)
        }
    }

    /// Copies the programs of a transport stream and their lists of streams.
    /// - Parameter streams: the indices of the output's streams by those of the source's.
    static func copyPrograms(
        _ from: UnsafeMutablePointer<AVFormatContext>, to: UnsafeMutablePointer<AVFormatContext>,
        _ streams: [Int: Int32]
    ) throws(MediaError) {
        for index in 0..<Int(from.pointee.nb_programs) {
            guard let source = from.pointee.programs[index] else { continue }
            let members = (0..<Int(source.pointee.nb_stream_indexes)).compactMap {
                streams[Int(source.pointee.stream_index[$0])]
            }
            if members.isEmpty { continue }
            guard let program = av_new_program(to, source.pointee.id) else { throw .outOfMemory("copy programs") }
            program.pointee.program_num = source.pointee.program_num
            av_dict_copy(&program.pointee.metadata, source.pointee.metadata, 0)
            for member in members { av_program_add_stream_index(to, source.pointee.id, UInt32(member)) }
        }
    }

    /// Returns whether a stream states how its views, or a sphere, lie in the picture. An ordinary picture states none.
    static func hasLayout(_ stream: UnsafePointer<AVStream>, _ kind: AVPacketSideDataType) -> Bool {
        var size = 0
        guard let data = patina_stream_side_data(stream, kind, &size) else { return false }
        return kind == AV_PKT_DATA_SPHERICAL || patina_stereo_type(data, size) > 0
    }

    /// Returns whether a stream states that the views of both eyes are swapped.
    static func hasSwappedViews(_ stream: UnsafePointer<AVStream>) -> Bool {
        var size = 0
        guard let data = patina_stream_side_data(stream, AV_PKT_DATA_STEREO3D, &size) else { return false }
        return patina_stereo_is_inverted(data, size) != 0
    }

    /// Copies the side data that players need to show the picture: rotation, stereo and spherical layout, mastering
    /// light.
    static func copySideData(
        _ from: UnsafePointer<AVStream>, to: UnsafeMutablePointer<AVStream>, except: [AVPacketSideDataType] = []
    ) throws(MediaError) {
        let kinds = [
            AV_PKT_DATA_DISPLAYMATRIX, AV_PKT_DATA_STEREO3D, AV_PKT_DATA_SPHERICAL,
            AV_PKT_DATA_MASTERING_DISPLAY_METADATA, AV_PKT_DATA_CONTENT_LIGHT_LEVEL,
        ]
        for kind in kinds where !except.contains(kind) {
            var size = 0
            guard let data = patina_stream_side_data(from, kind, &size), size > 0 else { continue }
            let code = patina_stream_set_side_data(to, kind, data, size)
            guard code >= 0 else { throw MediaError(.outOfMemory, "copy side data", code: code) }
        }
    }
}
