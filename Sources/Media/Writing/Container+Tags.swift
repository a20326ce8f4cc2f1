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

extension Container {
    /// The purposes that it can state of a stream, as bits of FFmpeg's; which stream is played first is no such purpose.
    var purposes: Int32 {
        let forPeople = AV_DISPOSITION_HEARING_IMPAIRED | AV_DISPOSITION_VISUAL_IMPAIRED | AV_DISPOSITION_COMMENT
        switch name {
        case "matroska":
            return forPeople | AV_DISPOSITION_FORCED | AV_DISPOSITION_ORIGINAL | AV_DISPOSITION_DUB
                | AV_DISPOSITION_DESCRIPTIONS
        case "webm": return AV_DISPOSITION_FORCED | AV_DISPOSITION_CAPTIONS | AV_DISPOSITION_DESCRIPTIONS
        case "mp4":
            return forPeople | AV_DISPOSITION_FORCED | AV_DISPOSITION_DUB | AV_DISPOSITION_CAPTIONS
                | AV_DISPOSITION_DESCRIPTIONS
        case "nut":
            return AV_DISPOSITION_COMMENT | AV_DISPOSITION_ORIGINAL | AV_DISPOSITION_DUB | AV_DISPOSITION_LYRICS
                | AV_DISPOSITION_KARAOKE
        case "mpegts": return AV_DISPOSITION_HEARING_IMPAIRED | AV_DISPOSITION_VISUAL_IMPAIRED
        default: return 0
        }
    }

    /// Returns the names of the purposes of a stream that it has no place for.
    func lostPurposes(of stream: UnsafePointer<AVStream>) -> [String] {
        let named = [
            (AV_DISPOSITION_FORCED, "forced"), (AV_DISPOSITION_HEARING_IMPAIRED, "for the hard of hearing"),
            (AV_DISPOSITION_VISUAL_IMPAIRED, "for the visually impaired"), (AV_DISPOSITION_COMMENT, "as a commentary"),
            (AV_DISPOSITION_ORIGINAL, "as the original"), (AV_DISPOSITION_DUB, "as dubbed"),
            (AV_DISPOSITION_LYRICS, "as lyrics"), (AV_DISPOSITION_KARAOKE, "as karaoke"),
            (AV_DISPOSITION_CAPTIONS, "as captions"), (AV_DISPOSITION_DESCRIPTIONS, "as descriptions"),
        ]
        let lost = stream.pointee.disposition & ~purposes
        return named.filter { lost & Int32($0.0) != 0 }.map(\.1)
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
        // Those of MXF say which program wrote the file, and number it.
        "operational_pattern_ul", "uid", "generation_uid", "company_name", "product_name", "product_version_num",
        "product_version", "application_platform", "product_uid", "toolkit_version_num", "material_package_umid",
        "file_package_umid",
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
