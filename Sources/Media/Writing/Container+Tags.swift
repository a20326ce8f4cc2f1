internal import CFFmpeg

extension Container {
    /// The tags of the whole file that libavformat's muxer writes, by FFmpeg's names in lower case; nil for all.
    var fileTags: Set<String>? {
        switch name {
        case "matroska", "webm", "flv", "ogg", "ogv", "asf", "asf_stream", "wtv", "nut", "ffmetadata": nil
        case "mp4", "ipod", "psp", "f4v", "ismv":
            [
                "title", "artist", "album_artist", "composer", "album", "date", "comment", "genre", "copyright",
                "grouping", "lyrics", "description", "synopsis", "show", "episode_id", "network", "keywords",
                "compilation", "track", "disc", "location", "creation_time",
            ]
        case "mov":
            [
                "title", "artist", "album", "date", "comment", "genre", "copyright", "make", "model", "location",
                "creation_time",
            ]
        case "3gp", "3g2":
            [
                "title", "artist", "author", "genre", "comment", "album", "copyright", "date", "location",
                "creation_time",
            ]
        case "avi":
            [
                "artist", "comment", "copyright", "date", "genre", "language", "title", "album", "track", "software",
                "encoded_by",
            ]
        // A title becomes the name of the service.
        case "mpegts": ["title", "service_name", "service_provider"]
        case "rm": ["title", "author", "copyright", "comment"]
        default: []
        }
    }

    /// The tags of a stream that libavformat's muxer writes, by FFmpeg's names in lower case; nil for all.
    var streamTags: Set<String>? {
        switch name {
        case "matroska", "webm", "ogg", "ogv", "nut": nil
        case "mp4", "ipod", "psp", "f4v", "ismv", "mov", "3gp", "3g2": ["language", "creation_time", "title"]
        case "mpegts", "asf", "asf_stream": ["language"]
        case "avi": ["title"]
        default: []
        }
    }
}

/// The tags of a source that its output has no place for.
struct TagLoss {
    /// FFmpeg's names of the tags, in order, without those that do not describe the content.
    private(set) var names: [String] = []

    /// The tags that describe how streams were stored, or that another property replaces.
    private static let technical: Set<String> = [
        "handler_name", "timecode", "rotate", "alpha_mode", "stereo_mode", "variant_bitrate", "source_id",
        "id3v2_priv.com.apple.streaming",
    ]

    /// Adds the tags of a dictionary that are not in a set.
    /// - Parameter held: FFmpeg's names in lower case; nil for all.
    mutating func add(_ tags: [(key: String, value: String)], besides held: Set<String>?) {
        guard let held else { return }
        for (key, value) in tags where !Self.technical.contains(key.lowercased()) {
            // An undetermined language counts as none.
            if key.lowercased() == "language", value == "und" { continue }
            if !held.contains(key.lowercased()), !names.contains(key) { names.append(key) }
        }
    }
}
