internal import CFFmpeg
internal import Files

/// A container format that can be written, found by a file name's extension or by FFmpeg's name of it.
///
/// It is `@unchecked Sendable` because it points to a constant of libavformat's.
public struct Container: @unchecked Sendable {
    let av: UnsafePointer<AVOutputFormat>
    /// The codec of still pictures that are files of their own; nil for a container with the whole video in one file.
    let imageCodec: AVCodecID?

    /// The path that means standard output.
    public static let standardOutput = "-"

    /// Finds the container of FFmpeg's name `format`, or the one for a path's extension, or YUV4MPEG2 for standard
    /// output and for devices and pipes without an extension.
    ///
    /// Throws `.formatUnknown` where FFmpeg writes none of that name, `.containerUnknown` where it writes none with
    /// that extension.
    public init(forPath path: String, format name: String? = nil) throws(MediaError) {
        LogTail.install()
        if let name {
            // People say mkv and y4m where FFmpeg says matroska and yuv4mpegpipe.
            guard name != "image2",
                let format = av_guess_format(name, nil, nil) ?? av_guess_format(nil, "x.\(name)", nil),
                format.pointee.flags & AVFMT_NOFILE == 0
            else {
                throw MediaError(
                    .formatUnknown, "choose container", path: path, subject: name,
                    detail: "FFmpeg writes no such format")
            }
            self.init(format, imageCodec: nil)
            return
        }
        if path == Self.standardOutput, let format = av_guess_format("yuv4mpegpipe", nil, nil) {
            self.init(format, imageCodec: nil)
            return
        }
        if let format = av_guess_format(nil, path, nil) {
            if String(cString: format.pointee.name) == "image2", let pipe = av_guess_format("image2pipe", nil, nil) {
                self.init(pipe, imageCodec: av_guess_codec(format, nil, path, nil, AVMEDIA_TYPE_VIDEO))
                return
            }
            if format.pointee.flags & AVFMT_NOFILE == 0 {
                self.init(format, imageCodec: nil)
                return
            }
        }
        // Devices and pipes have no extensions, either.
        if FileSystem.kind(path) == .special, let format = av_guess_format("yuv4mpegpipe", nil, nil) {
            self.init(format, imageCodec: nil)
            return
        }
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let parts = file.split(separator: ".", omittingEmptySubsequences: false)
        throw MediaError(
            .containerUnknown, "choose container", path: path,
            subject: parts.count > 1 ? parts.last.map { "." + $0 } : nil,
            detail: "no video container goes by this extension")
    }

    private init(_ format: UnsafePointer<AVOutputFormat>, imageCodec: AVCodecID?) {
        av = format
        self.imageCodec = imageCodec
    }

    /// Returns whether a path has the extension of a container that holds pictures, or of a picture.
    public static func isKnown(_ path: String) -> Bool {
        guard let format = av_guess_format(nil, path, nil) else { return false }
        return format.pointee.video_codec != AV_CODEC_ID_NONE
    }

    /// FFmpeg's name, such as "matroska", "mp4" or "webm".
    public var name: String { String(cString: av.pointee.name) }

    /// The default codec of its video.
    var videoCodec: AVCodecID { imageCodec ?? av.pointee.video_codec }
    /// Whether each frame is a file of its own.
    var isImages: Bool { imageCodec != nil }
    /// Whether it consists of pictures that viewers show as they are, so that pictures are turned instead of being
    /// marked as turned.
    public var isOfStillPictures: Bool { isImages || ["webp", "avif", "gif", "apng"].contains(name) }

    var flags: Int32 { av.pointee.flags }
    /// Whether the codecs' headers are stored in the container's header and not in the stream.
    var wantsGlobalHeader: Bool { flags & AVFMT_GLOBALHEADER != 0 }
    /// Whether it is Matroska or its subset WebM.
    var isMatroska: Bool { name == "matroska" || name == "webm" }

    /// Whether it is QuickTime or a format derived from it, above all MP4.
    var isQuickTime: Bool { ["mp4", "mov", "ipod", "psp", "3gp", "3g2", "ismv", "f4v"].contains(name) }

    /// Whether the muxer leaves it to its caller to add a codec's delay to the times, which every reader of Matroska
    /// subtracts again. Before FFmpeg 7 libavformat declared the delay of Opus without adding it.
    var leavesOutCodecDelay: Bool { isMatroska && avformat_version() < (61 << 16) }

    /// Whether the picture can be marked as turned, in this version of libavformat.
    var holdsRotation: Bool {
        isQuickTime || isMatroska && avformat_version() >= (60 << 16 | 14 << 8)
    }

    /// Whether files can be attached.
    var holdsAttachments: Bool { name == "matroska" }

    /// Whether it can hold chapters.
    var holdsChapters: Bool { isMatroska || isQuickTime || ["nut", "asf", "ogg", "ffmetadata"].contains(name) }

    /// Returns whether it holds pictures of a codec as cover art.
    func holdsCover(_ codec: AVCodecID) -> Bool {
        let isPicture = [AV_CODEC_ID_MJPEG, AV_CODEC_ID_PNG, AV_CODEC_ID_BMP].contains(codec)
        return isPicture && ["mp4", "ipod", "psp", "3gp", "3g2", "f4v"].contains(name)
    }

    /// Returns whether content of a codec can be read again. A transport stream takes any bytes, but names few codecs.
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

    /// Returns whether it holds a codec; nil where libavformat does not know.
    func holds(_ codec: AVCodecID) -> Bool? {
        if let imageCodec { return codec == imageCodec }
        // NUT does not keep the length of a block, without which these cannot be decoded.
        let inBlocks = [AV_CODEC_ID_WMAV1, AV_CODEC_ID_WMAV2, AV_CODEC_ID_WMAPRO, AV_CODEC_ID_WMALOSSLESS]
        if name == "nut", inBlocks.contains(codec) { return false }
        let answer = avformat_query_codec(av, codec, FF_COMPLIANCE_NORMAL)
        return answer < 0 ? nil : answer > 0
    }
}
