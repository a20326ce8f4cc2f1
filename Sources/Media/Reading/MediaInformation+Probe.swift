internal import CFFmpeg

extension MediaInformation {
    /// Opens a file or URL and returns its description. Throws the errors of `Demuxer.init`.
    public static func probe(_ path: String) throws(MediaError) -> MediaInformation {
        try Demuxer(path).information
    }

    init(_ input: borrowing InputContext) {
        let context = input.pointer.pointee
        container = context.iformat.map { String(cString: $0.pointee.name) } ?? ""
        duration = Self.seconds(context.duration, .microseconds)
        start = Self.seconds(context.start_time, .microseconds)
        bitRate = context.bit_rate > 0 ? context.bit_rate : nil
        chapters = Int(context.nb_chapters)
        streams = []
        for stream in input.streams {
            if let stream { streams.append(StreamInformation(stream, of: input.pointer)) }
        }
    }

    static func seconds(_ ticks: Int64, _ base: Rational) -> Double? {
        guard ticks != PATINA_NOPTS, let tick = base.value else { return nil }
        return Double(ticks) * tick
    }
}

extension StreamKind {
    init(_ type: AVMediaType) {
        switch type {
        case AVMEDIA_TYPE_VIDEO: self = .video
        case AVMEDIA_TYPE_AUDIO: self = .audio
        case AVMEDIA_TYPE_SUBTITLE: self = .subtitle
        case AVMEDIA_TYPE_ATTACHMENT: self = .attachment
        default: self = .data
        }
    }
}

extension StreamInformation {
    init(_ stream: UnsafeMutablePointer<AVStream>, of context: UnsafeMutablePointer<AVFormatContext>) {
        let av = stream.pointee
        let parameters = av.codecpar.pointee
        index = Int(av.index)
        kind = StreamKind(parameters.codec_type)
        codec = String(cString: avcodec_get_name(parameters.codec_id))
        language = Self.tag("language", of: av.metadata)
        title = Self.tag("title", of: av.metadata)
        isDefault = av.disposition & AV_DISPOSITION_DEFAULT != 0
        isAttachedPicture = av.disposition & AV_DISPOSITION_ATTACHED_PIC != 0
        timeBase = Rational(av.time_base)
        start = MediaInformation.seconds(av.start_time, timeBase)
        duration =
            MediaInformation.seconds(av.duration, timeBase)
            ?? Self.tag("DURATION", of: av.metadata).flatMap(Self.seconds)
        bitRate = parameters.bit_rate > 0 ? parameters.bit_rate : nil
        frames = av.nb_frames > 0 ? Int(av.nb_frames) : nil
        if kind == .video {
            let declared = Rational(av.avg_frame_rate)
            let guessed = Rational(av_guess_frame_rate(context, stream, nil))
            let format = PixelFormat(parameters.format)
            var color = ColorProperties(parameters)
            if format.isFullRangeName { color.rangeCode = AVCOL_RANGE_JPEG.rawValue }
            video = VideoInformation(
                width: Int(parameters.width), height: Int(parameters.height), pixelFormat: format.withoutRange,
                frameRate: declared.isPositive ? declared : guessed,
                nominalRate: guessed.isPositive ? guessed : declared,
                sampleAspectRatio: Rational(av_guess_sample_aspect_ratio(context, stream, nil)),
                rotation: Self.rotation(of: stream), color: color, light: MasteringLight(stream),
                dolbyVisionProfile: Self.dolbyVisionProfile(of: stream))
        }
        if kind == .audio {
            audio = AudioInformation(
                sampleRate: Int(parameters.sample_rate), channels: Int(parameters.ch_layout.nb_channels))
        }
    }

    /// Returns the seconds in Matroska's notation of a stream's duration, such as 00:01:23.456000000; nil for another
    /// text.
    private static func seconds(_ text: String) -> Double? {
        let parts = text.split(separator: ":").map { Double($0) ?? .nan }
        guard parts.count == 3 else { return nil }
        let seconds = parts[0] * 3600 + parts[1] * 60 + parts[2]
        return seconds > 0 && seconds < 1e9 ? seconds : nil
    }

    private static func tag(_ key: String, of dictionary: OpaquePointer?) -> String? {
        guard let value = av_dict_get(dictionary, key, nil, 0)?.pointee.value else { return nil }
        return String(cString: value)
    }

    private static func dolbyVisionProfile(of stream: UnsafePointer<AVStream>) -> Int? {
        var size = 0
        guard let data = patina_stream_side_data(stream, AV_PKT_DATA_DOVI_CONF, &size),
            size >= MemoryLayout<AVDOVIDecoderConfigurationRecord>.size
        else { return nil }
        return data.withMemoryRebound(to: AVDOVIDecoderConfigurationRecord.self, capacity: 1) {
            Int($0.pointee.dv_profile)
        }
    }

    static func rotation(of stream: UnsafePointer<AVStream>) -> Double {
        var size = 0
        guard let matrix = patina_stream_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, &size), size >= 36 else {
            return 0
        }
        let degrees = matrix.withMemoryRebound(to: Int32.self, capacity: 9) { av_display_rotation_get($0) }
        return degrees.isFinite ? degrees : 0
    }
}
