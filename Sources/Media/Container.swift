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

    /// Whether the container holds a codec; nil where it does not say.
    func holds(_ codec: AVCodecID) -> Bool? {
        let answer = avformat_query_codec(av, codec, FF_COMPLIANCE_NORMAL)
        return answer < 0 ? nil : answer > 0
    }
}
