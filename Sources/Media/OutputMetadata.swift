internal import CFFmpeg

/// What is carried from a source to an output besides the streams' content.
enum OutputMetadata {
    /// Tags that describe the old file, not what is in it.
    private static let stale: [String] = [
        "encoder", "major_brand", "minor_version", "compatible_brands", "DURATION", "BPS", "NUMBER_OF_FRAMES",
        "NUMBER_OF_BYTES", "_STATISTICS_WRITING_APP", "_STATISTICS_WRITING_DATE_UTC", "_STATISTICS_TAGS", "vendor_id",
    ]

    /// Copies tags that still hold.
    static func copyTags(_ from: OpaquePointer?, to: inout OpaquePointer?) {
        av_dict_copy(&to, from, 0)
        for key in stale {
            av_dict_set(&to, key, nil, 0)
            // Matroska's statistics have the language appended.
            av_dict_set(&to, key + "-eng", nil, 0)
        }
    }

    /// Copies the chapters within a window, moved with it.
    static func copyChapters(
        _ from: UnsafeMutablePointer<AVFormatContext>, to: UnsafeMutablePointer<AVFormatContext>, _ window: TimeWindow
    ) throws(MediaError) {
        for index in 0..<Int(from.pointee.nb_chapters) {
            guard let source = from.pointee.chapters[index] else { continue }
            let base = Rational(source.pointee.time_base)
            let end = source.pointee.end == PATINA_NOPTS ? source.pointee.start : source.pointee.end
            if window.side(of: end, base) < 0 || window.side(of: source.pointee.start, base) > 0 { continue }
            guard
                let chapter = av_mallocz(MemoryLayout<AVChapter>.size)?.assumingMemoryBound(to: AVChapter.self)
            else { throw .outOfMemory("copy chapters") }
            chapter.pointee.id = source.pointee.id
            chapter.pointee.time_base = source.pointee.time_base
            chapter.pointee.start = max(0, source.pointee.start + window.offset(base))
            chapter.pointee.end = max(chapter.pointee.start, end + window.offset(base))
            av_dict_copy(&chapter.pointee.metadata, source.pointee.metadata, 0)
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

    /// Copies what players need to show the picture: rotation, stereo and spherical layout, mastering light.
    static func copySideData(
        _ from: UnsafePointer<AVStream>, to: UnsafeMutablePointer<AVStream>
    ) throws(MediaError) {
        let kinds = [
            AV_PKT_DATA_DISPLAYMATRIX, AV_PKT_DATA_STEREO3D, AV_PKT_DATA_SPHERICAL,
            AV_PKT_DATA_MASTERING_DISPLAY_METADATA, AV_PKT_DATA_CONTENT_LIGHT_LEVEL,
        ]
        for kind in kinds {
            var size = 0
            guard let data = patina_stream_side_data(from, kind, &size), size > 0 else { continue }
            let code = patina_stream_set_side_data(to, kind, data, size)
            guard code >= 0 else { throw MediaError(.outOfMemory, "copy side data", code: code) }
        }
    }
}
