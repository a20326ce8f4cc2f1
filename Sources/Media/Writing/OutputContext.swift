internal import CFFmpeg
internal import Files

/// A container being written, to a file or, for a trial, to memory.
struct OutputContext: ~Copyable {
    let pointer: UnsafeMutablePointer<AVFormatContext>
    private let isTrial: Bool

    /// A container without streams that writes to a file, or to memory where there is no path.
    /// - Parameter name: what errors call the file.
    init(_ container: Container, path: String?, named name: String? = nil) throws(MediaError) {
        var context: UnsafeMutablePointer<AVFormatContext>?
        guard avformat_alloc_output_context2(&context, container.av, nil, path?.fileName) >= 0, let context else {
            throw .outOfMemory("open output")
        }
        let code =
            if let path { avio_open2(&context.pointee.pb, Self.url(path).fileName, AVIO_FLAG_WRITE, nil, nil) } else {
                avio_open_dyn_buf(&context.pointee.pb)
            }
        guard code >= 0 else {
            avformat_free_context(context)
            throw MediaError(writing: "open output", code: code, path: name ?? path ?? "")
        }
        // Y4M of more than 8 bits is no part of the format's first definition; everybody reads it.
        if container.name == "yuv4mpegpipe" { context.pointee.strict_std_compliance = FF_COMPLIANCE_UNOFFICIAL }
        // Whoever reads a pipe wants a frame when it is there.
        if let path, OutputFile.isDirect(path) { context.pointee.flush_packets = 1 }
        self.init(pointer: context, isTrial: path == nil)
    }

    private static func url(_ path: String) -> String {
        path == Container.standardOutput ? "pipe:1" : "file:" + path
    }

    /// Goes on in another file, as containers can that are nothing but what is put into them.
    func reopen(_ path: String) -> Int32 {
        let closed = close()
        return closed < 0 ? closed : avio_open2(&pointer.pointee.pb, Self.url(path).fileName, AVIO_FLAG_WRITE, nil, nil)
    }

    private init(pointer: UnsafeMutablePointer<AVFormatContext>, isTrial: Bool) {
        self.pointer = pointer
        self.isTrial = isTrial
    }

    deinit {
        if isTrial, pointer.pointee.pb != nil {
            var bytes: UnsafeMutablePointer<UInt8>?
            _ = avio_close_dyn_buf(pointer.pointee.pb, &bytes)
            av_free(bytes)
        } else {
            avio_closep(&pointer.pointee.pb)
        }
        avformat_free_context(pointer)
    }

    /// Adds a stream with the given parameters.
    func addStream(_ parameters: UnsafePointer<AVCodecParameters>) throws(MediaError) -> UnsafeMutablePointer<AVStream>
    {
        guard let stream = avformat_new_stream(pointer, nil),
            avcodec_parameters_copy(stream.pointee.codecpar, parameters) >= 0
        else { throw .outOfMemory("add stream") }
        // Tags are the container's own: one stays where this container has it for the same codec. Of raw video the tag is
        // what tells its pixel format.
        let (tags, codec) = (pointer.pointee.oformat.pointee.codec_tag, parameters.pointee.codec_id)
        let isRaw = codec == AV_CODEC_ID_RAWVIDEO
        if !isRaw, tags == nil || av_codec_get_id(tags, parameters.pointee.codec_tag) != codec {
            stream.pointee.codecpar.pointee.codec_tag = 0
        }
        return stream
    }

    /// Writes out what is buffered and says whether writing ever failed: libavformat reports some failures only here.
    var writeError: Int32 {
        guard let io = pointer.pointee.pb else { return 0 }
        avio_flush(io)
        return min(0, io.pointee.error)
    }

    /// Closes the file; a negative code says that its last bytes were not written.
    func close() -> Int32 { avio_closep(&pointer.pointee.pb) }
}

extension Container {
    /// Whether a header with these streams can be written; where not, FFmpeg's code and log line say why.
    /// - Parameter timeBase: seconds per tick of the video's times; that of a usual rate where it is not known yet.
    func refusal(
        of streams: [UnsafePointer<AVCodecParameters>], timeBase: Rational? = nil
    ) throws(MediaError) -> MediaError? {
        if isImages, streams.count > 1 {
            return MediaError(.containerRefused, "write header", subject: name, detail: "a picture has one stream")
        }
        let trial = try OutputContext(self, path: nil)
        for parameters in streams {
            let stream = try trial.addStream(parameters)
            switch parameters.pointee.codec_type {
            case AVMEDIA_TYPE_VIDEO:
                // A container of one rate takes the tick for a frame's.
                let base = timeBase ?? constantRate(for: Rational(25, 1), encoder: nil).inverse
                stream.pointee.time_base = base.av
                if hasConstantFrameRate { stream.pointee.avg_frame_rate = base.inverse.av }
            case AVMEDIA_TYPE_AUDIO where parameters.pointee.sample_rate > 0:
                stream.pointee.time_base = AVRational(num: 1, den: parameters.pointee.sample_rate)
            default: stream.pointee.time_base = AVRational(num: 1, den: 1000)
            }
            if parameters.pointee.codec_type == AVMEDIA_TYPE_ATTACHMENT {
                av_dict_set(&stream.pointee.metadata, "filename", "attachment", 0)
                av_dict_set(&stream.pointee.metadata, "mimetype", "application/octet-stream", 0)
            }
        }
        let code = avformat_write_header(trial.pointer, nil)
        return code >= 0 ? nil : MediaError(.containerRefused, "write header", code: code, subject: name)
    }
}
