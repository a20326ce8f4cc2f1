internal import CFFmpeg
internal import Files

/// A container being written, to a file or, for a trial, to memory.
struct OutputContext: ~Copyable {
    let pointer: UnsafeMutablePointer<AVFormatContext>
    private let isTrial: Bool

    /// Opens a container without streams that writes to a file, or to memory where there is no path.
    /// - Parameter name: the name of the file in errors.
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
        // Y4M of more than 8 bits is not part of the format's first definition, but common readers know it.
        if container.name == "yuv4mpegpipe" { context.pointee.strict_std_compliance = FF_COMPLIANCE_UNOFFICIAL }
        // The reader of a pipe wants each frame at once.
        if let path, OutputFile.isDirect(path) { context.pointee.flush_packets = 1 }
        self.init(pointer: context, isTrial: path == nil)
    }

    private static func url(_ path: String) -> String {
        path == Container.standardOutput ? "pipe:1" : "file:" + path
    }

    /// Continues in another file, as containers can that add nothing to their packets. Returns FFmpeg's code.
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

    /// Adds a stream with the given parameters. Throws `.outOfMemory`.
    func addStream(_ parameters: UnsafePointer<AVCodecParameters>) throws(MediaError) -> UnsafeMutablePointer<AVStream>
    {
        guard let stream = avformat_new_stream(pointer, nil),
            avcodec_parameters_copy(stream.pointee.codecpar, parameters) >= 0
        else { throw .outOfMemory("add stream") }
        // Tags belong to a container: one is kept where this container has it for the same codec. In raw video the tag
        // states the pixel format.
        let (tags, codec) = (pointer.pointee.oformat.pointee.codec_tag, parameters.pointee.codec_id)
        let isRaw = codec == AV_CODEC_ID_RAWVIDEO
        if !isRaw, tags == nil || av_codec_get_id(tags, parameters.pointee.codec_tag) != codec {
            stream.pointee.codecpar.pointee.codec_tag = 0
        }
        return stream
    }

    /// The code of the first failure to write, after all buffers were written out; 0 where there was none. libavformat
    /// reports some failures only here.
    var writeError: Int32 {
        guard let io = pointer.pointee.pb else { return 0 }
        avio_flush(io)
        return min(0, io.pointee.error)
    }

    /// Closes the file. A negative code means that its last bytes were not written.
    func close() -> Int32 { avio_closep(&pointer.pointee.pb) }
}

extension Container {
    /// Returns nil where a header with these streams can be written, else FFmpeg's code and log line.
    /// - Parameter timeBase: the seconds per tick of the video's times; nil for those of a usual rate.
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
                // A container of one rate takes a tick for the duration of a frame.
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
