internal import CFFmpeg
internal import Files
internal import Foundation

/// The rules for what an input may open while it is read: no other file or address, except for an input from the
/// network, which may open others there but nothing on this machine. Playlists, scripts and references in containers
/// could otherwise read any file and call any server.
enum InputAccess {
    /// The formats whose content is run as a program.
    private static let scripts: Set = ["avisynth", "vapoursynth"]

    /// The formats whose files are lists of others. libavformat opens some of those without asking for permission.
    private static let lists: Set = [
        "applehttp", "concat", "dash", "hls", "imf", "lavfi", "rtp", "rtsp", "sap", "sdp", "vobsub",
        "webm_dash_manifest",
    ]

    /// The protocols that web streams consist of.
    private static let webProtocols = ["http", "https", "httpproxy", "tls", "tcp", "crypto", "data"]
    /// The protocols of streams that may be opened besides the URL's own, which builds on them.
    private static let streamProtocols = ["udp", "rtp", "srtp", "rtmp", "ffrtmphttp", "ffrtmpcrypt"]
    /// The protocols that could evade the rules: they read this machine's files or join several inputs.
    private static let localProtocols: Set = [
        "async", "cache", "concat", "concatf", "data", "fd", "file", "pipe", "subfile", "tee", "unix",
    ]

    /// Applies the rules to an input before it is opened.
    /// - Parameters:
    ///   - url: the URL that is passed to libavformat.
    ///   - isPattern: whether the name stands for a sequence of pictures, each of them a file.
    static func restrict(
        _ context: UnsafeMutablePointer<AVFormatContext>, _ options: inout OptionDictionary, url: String,
        isPattern: Bool = false
    ) {
        let scheme = String(url.prefix { $0 != ":" }).lowercased()
        let isRemote = url.contains("://") && !localProtocols.contains(scheme)
        var protocols = [scheme]
        if isRemote { protocols += webProtocols + (webProtocols.contains(scheme) ? [] : streamProtocols) }
        // Both also hold for the inputs that an input opens.
        av_dict_set(&options.pointer, "protocol_whitelist", protocols.joined(separator: ","), 0)
        av_dict_set(&options.pointer, "format_whitelist", isRemote ? remoteFormats : localFormats, 0)
        guard !isRemote, !isPattern else { return }
        context.pointee.io_open = { context, io, url, flags, options in
            guard let context, let url, let own = context.pointee.url, strcmp(url, own) == 0,
                flags & AVIO_FLAG_WRITE == 0
            else { return patina_averror(EACCES) }
            return InputAccess.open?(context, io, url, flags, options) ?? patina_averror(EINVAL)
        }
    }

    /// The function by which libavformat opens files unless another is set.
    private static let open = {
        let context = avformat_alloc_context()
        defer { avformat_free_context(context) }
        return context?.pointee.io_open
    }()

    private static let localFormats = formats(without: scripts.union(lists))
    private static let remoteFormats = formats(without: scripts)

    private static func formats(without excluded: Set<String>) -> String {
        var names: [String] = []
        var state: UnsafeMutableRawPointer?
        while let format = av_demuxer_iterate(&state) {
            let own = String(cString: format.pointee.name).split(separator: ",").map(String.init)
            if excluded.isDisjoint(with: own) { names += own }
        }
        return names.joined(separator: ",")
    }

    /// Returns the error for an input whose format was the reason that it could not be opened; nil for other reasons.
    /// - Parameter mark: a mark in the log from before it was opened.
    static func refusal(of url: String, path: String, since mark: Int) -> MediaError? {
        guard LogTail.shared.lines(since: mark).contains(where: { $0.contains("Format not on whitelist") }) else {
            return nil
        }
        return MediaError(.refersElsewhere, "open input", path: path, subject: formatName(of: path, url))
    }

    /// Returns FFmpeg's name of the format of a file, which libavformat does not report after a refusal; nil for a
    /// pipe, which cannot be read twice.
    private static func formatName(of path: String, _ url: String) -> String? {
        guard FileSystem.kind(path) == .file else { return nil }
        var io: UnsafeMutablePointer<AVIOContext>?
        guard avio_open(&io, url.fileName, AVIO_FLAG_READ) >= 0 else { return nil }
        defer { avio_closep(&io) }
        var format: UnsafePointer<AVInputFormat>?
        guard av_probe_input_buffer2(io, &format, url, nil, 0, 0) >= 0, let format else { return nil }
        return String(cString: format.pointee.name)
    }
}
