internal import CFFmpeg

extension Container {
    /// Whether its video is H.264 unless the caller asks for another codec. Players of an MPEG program stream, DVDs
    /// above all, want MPEG-1 or MPEG-2, though H.264 can be put into one.
    var isMadeForH264: Bool { !["mpeg", "vob", "dvd", "svcd", "vcd"].contains(name) && mayHoldH264 }

    /// Returns whether a codec can be written into it; nil where it does not say. Streams of one codec only, with nothing
    /// around it, would take any packet without an error.
    func mayHold(_ codec: AVCodecID) -> Bool? {
        if let answer = holds(codec) { return answer }
        let isBare = flags & AVFMT_NOTIMESTAMPS != 0 && !isTimeless && timing == .none && name != "ico"
        guard isBare else { return nil }
        return codec == videoCodec || codec == AV_CODEC_ID_H263P && videoCodec == AV_CODEC_ID_H263
    }

    /// Whether H.264 can be written into it.
    private var mayHoldH264: Bool {
        if let answer = mayHold(AV_CODEC_ID_H264) { return answer }
        if isTimeless || flags & AVFMT_NOTIMESTAMPS != 0 || name == "ivf" { return videoCodec == AV_CODEC_ID_H264 }
        var allocated = avcodec_parameters_alloc()
        defer { avcodec_parameters_free(&allocated) }
        guard let parameters = allocated else { return true }
        parameters.pointee.codec_type = AVMEDIA_TYPE_VIDEO
        parameters.pointee.codec_id = AV_CODEC_ID_H264
        (parameters.pointee.width, parameters.pointee.height) = (720, 576)
        do throws(MediaError) { return try refusal(of: [UnsafePointer(parameters)]) == nil } catch { return true }
    }

    /// Returns whether it can state how the views of both eyes, or of a sphere, lie in a stream's picture.
    func holdsLayout(_ stream: UnsafePointer<AVStream>, _ kind: AVPacketSideDataType) -> Bool {
        guard kind == AV_PKT_DATA_STEREO3D else { return isMatroska || name == "mp4" }
        if name == "matroska" { return true }
        // WebM allows no other layouts, and Google's boxes in MP4 know no other, and no swapped views.
        var size = 0
        guard isMatroska || name == "mp4", let data = patina_stream_side_data(stream, kind, &size) else { return false }
        let isKnown = [AV_STEREO3D_SIDEBYSIDE.rawValue, AV_STEREO3D_TOPBOTTOM.rawValue].contains(
            UInt32(max(0, patina_stereo_type(data, size))))
        return isKnown && (isMatroska || patina_stereo_is_inverted(data, size) == 0)
    }

    /// Returns the sample layouts that it takes, best known first, where they are fewer than the codec's; nil for any.
    func pixelFormats(for codec: AVCodecID) -> [AVPixelFormat]? {
        if codec == AV_CODEC_ID_WRAPPED_AVFRAME, name == "yuv4mpegpipe" { return Self.y4mFormats }
        // Few viewers show TIFF files of luma and chroma.
        if codec == AV_CODEC_ID_TIFF { return Self.tiffFormats }
        return nil
    }

    private static let tiffFormats = [
        AV_PIX_FMT_RGB24, AV_PIX_FMT_RGBA, AV_PIX_FMT_GRAY8, AV_PIX_FMT_YA8, AV_PIX_FMT_RGB48LE, AV_PIX_FMT_RGBA64LE,
        AV_PIX_FMT_GRAY16LE, AV_PIX_FMT_YA16LE, AV_PIX_FMT_MONOWHITE, AV_PIX_FMT_PAL8,
    ]

    private static let y4mFormats: [AVPixelFormat] = {
        let layouts = ["yuv420p", "yuv422p", "yuv444p", "gray"]
        let depths = layouts.flatMap { layout in ["9", "10", "12", "14", "16"].map { layout + $0 } }
        let order = 1.bigEndian == 1 ? "be" : "le"
        let names = layouts + ["yuv411p"] + depths.filter { $0 != "gray14" }.map { $0 + order }
        return names.map { av_get_pix_fmt($0) }.filter { $0 != AV_PIX_FMT_NONE }
    }()
}
