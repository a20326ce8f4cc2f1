internal import CFFmpeg

/// A container format that can be written, found by a file name's extension.
///
/// It is `@unchecked Sendable` because it points to a constant of libavformat's.
public struct Container: @unchecked Sendable {
    let av: UnsafePointer<AVOutputFormat>

    /// The container for a path's extension; `.containerUnknown` where FFmpeg writes none of that name as one file.
    public init(forPath path: String) throws(MediaError) {
        LogTail.install()
        guard let format = av_guess_format(nil, path, nil), format.pointee.flags & AVFMT_NOFILE == 0 else {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            let parts = name.split(separator: ".", omittingEmptySubsequences: false)
            throw MediaError(
                .containerUnknown, "choose container", path: path,
                subject: parts.count > 1 ? parts.last.map { "." + $0 } : nil,
                detail: "no video container goes by this extension")
        }
        av = UnsafePointer(format)
    }

    /// FFmpeg's name: "matroska", "mp4", "webm".
    public var name: String { String(cString: av.pointee.name) }

    var flags: Int32 { av.pointee.flags }
    /// Whether the codecs' headers go into the container's, not into the stream.
    var wantsGlobalHeader: Bool { flags & AVFMT_GLOBALHEADER != 0 }
    /// Whether frames may come at any time; otherwise at multiples of the frame's duration only. libavformat's own flag
    /// for it is missing from some that can.
    var hasVariableFrameRate: Bool {
        flags & AVFMT_VARIABLE_FPS != 0
            || !["avi", "dv", "gxf", "mxf", "mxf_d10", "mxf_opatom", "ogg", "ogv", "swf"].contains(name)
    }
    /// Whether it is Matroska or its subset WebM.
    var isMatroska: Bool { name == "matroska" || name == "webm" }

    /// Whether it is QuickTime or one of its children, MP4 above all.
    var isQuickTime: Bool { ["mp4", "mov", "ipod", "psp", "3gp", "3g2", "ismv", "f4v"].contains(name) }

    /// Whether the muxer leaves it to its caller to add a codec's delay to the times, which every reader of Matroska
    /// takes off again: before FFmpeg 7 libavformat declared Opus' delay without adding it.
    var leavesOutCodecDelay: Bool { isMatroska && avformat_version() < (61 << 16) }

    /// Whether the picture can be marked as turned, in this version of libavformat.
    var holdsRotation: Bool {
        isQuickTime || isMatroska && avformat_version() >= (60 << 16 | 14 << 8)
    }

    /// Whether files can be attached.
    var holdsAttachments: Bool { name == "matroska" }

    /// Whether it has chapters.
    var holdsChapters: Bool { isMatroska || isQuickTime || ["nut", "asf", "ogg", "ffmetadata"].contains(name) }

    /// Whether it holds pictures of a codec as cover art.
    func holdsCover(_ codec: AVCodecID) -> Bool {
        let isPicture = [AV_CODEC_ID_MJPEG, AV_CODEC_ID_PNG, AV_CODEC_ID_BMP].contains(codec)
        return isPicture && ["mp4", "ipod", "psp", "3gp", "3g2", "f4v"].contains(name)
    }

    /// Whether times are counted: there are none below 0, and nothing says what to leave out.
    var countsTimes: Bool { name == "avi" }

    /// Whether what is written can be read again. A transport stream takes any bytes, but names few codecs.
    func readsBack(_ codec: AVCodecID) -> Bool {
        guard name == "mpegts" else { return true }
        return [
            AV_CODEC_ID_MPEG1VIDEO, AV_CODEC_ID_MPEG2VIDEO, AV_CODEC_ID_MPEG4, AV_CODEC_ID_H264, AV_CODEC_ID_HEVC,
            AV_CODEC_ID_CAVS, AV_CODEC_ID_DIRAC, AV_CODEC_ID_VC1, AV_CODEC_ID_MP1, AV_CODEC_ID_MP2, AV_CODEC_ID_MP3,
            AV_CODEC_ID_AAC, AV_CODEC_ID_AAC_LATM, AV_CODEC_ID_AC3, AV_CODEC_ID_EAC3, AV_CODEC_ID_DTS,
            AV_CODEC_ID_TRUEHD, AV_CODEC_ID_OPUS, AV_CODEC_ID_S302M, AV_CODEC_ID_DVB_SUBTITLE,
            AV_CODEC_ID_DVB_TELETEXT, AV_CODEC_ID_SMPTE_KLV, AV_CODEC_ID_TIMED_ID3, AV_CODEC_ID_BIN_DATA,
        ].contains(codec)
    }

    /// Whether the container holds a codec; nil where it does not say.
    func holds(_ codec: AVCodecID) -> Bool? {
        let answer = avformat_query_codec(av, codec, FF_COMPLIANCE_NORMAL)
        return answer < 0 ? nil : answer > 0
    }
}
