internal import CFFmpeg

/// The properties of an input that it does not state itself, and the options for reading it.
public struct InputOptions: Sendable {
    /// FFmpeg's name of the format, such as rawvideo; nil to recognise it from the content.
    public var format: String?
    /// The columns and rows of raw video.
    public var size: (width: Int, height: Int)?
    /// The sample layout of raw video.
    public var pixelFormat: PixelFormat?
    /// The frames per second of raw video and of pictures, which have no times; 25 where this is nil.
    public var frameRate: Rational?

    /// Further options of the demuxer, the protocol or the device, by FFmpeg's names.
    public var others: [(key: String, value: String)] = []
    /// Whether as little as possible is read before the first frame is handed out.
    var isLive = false

    /// Creates options for an input that states everything itself.
    public init() {}

    /// Returns the demuxer to use; nil to find it from the content. Throws `.formatUnknown`.
    func demuxer(for path: String) throws(MediaError) -> UnsafePointer<AVInputFormat>? {
        guard let format else { return nil }
        // People say mkv and y4m where FFmpeg says matroska and yuv4mpegpipe.
        let names = ["y4m": "yuv4mpegpipe", "mkv": "matroska", "ts": "mpegts", "raw": "rawvideo"]
        guard let found = av_find_input_format(names[format] ?? format), found.pointee.flags & AVFMT_NOFILE == 0 else {
            throw MediaError(
                .formatUnknown, "open input", path: path, subject: format, detail: "FFmpeg reads no such format")
        }
        return UnsafePointer(found)
    }

    /// Adds these options to a dictionary, under the names that demuxers use.
    func fill(_ dictionary: inout OptionDictionary) {
        if let size { av_dict_set(&dictionary.pointer, "video_size", "\(size.width)x\(size.height)", 0) }
        if let pixelFormat { av_dict_set(&dictionary.pointer, "pixel_format", pixelFormat.name, 0) }
        if let frameRate { av_dict_set(&dictionary.pointer, "framerate", frameRate.description, 0) }
        if isLive {
            for (key, value) in Self.hasty { av_dict_set(&dictionary.pointer, key, value, 0) }
        }
        for (key, value) in others { av_dict_set(&dictionary.pointer, key, value, 0) }
    }

    /// The options for a live input: streams are examined for a second at most, and a burst that overflows a socket's
    /// buffer is no error.
    private static let hasty: KeyValuePairs = [
        "analyzeduration": "1000000", "probesize": "2000000", "fpsprobesize": "3", "overrun_nonfatal": "1",
        "fifo_size": "30000",
    ]

    /// Returns the command line's name of an option that a demuxer did not use and so left in a dictionary; nil where
    /// all were used.
    func unused(_ dictionary: borrowing OptionDictionary) -> String? {
        let names = [
            ("video_size", "--input-size"), ("pixel_format", "--input-pixel-format"), ("framerate", "--rate"),
        ]
        let own = names.first { av_dict_get(dictionary.pointer, $0.0, nil, 0) != nil }?.1
        return own
            ?? others.first { av_dict_get(dictionary.pointer, $0.key, nil, 0) != nil }
            .map { "--input-option \($0.key)" }
    }
}

extension Rational {
    /// Creates the ratio that FFmpeg reads from a text such as 25, 30000/1001, 23.976 or ntsc; nil unless it is above
    /// 0.
    public init?(frameRate text: String) {
        var rate = AVRational()
        guard av_parse_video_rate(&rate, text) >= 0, rate.num > 0, rate.den > 0 else { return nil }
        self.init(rate)
    }
}
