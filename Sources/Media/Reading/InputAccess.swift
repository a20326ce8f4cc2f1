internal import CFFmpeg
internal import Files
internal import Foundation

/// What an input may open while it is read: nothing but itself, unless it came from the network, and then nothing of
/// this machine. Playlists, scripts and references in containers could otherwise read any file and call any server.
enum InputAccess {
    /// Formats that run what they hold as a program.
    private static let scripts: Set = ["avisynth", "vapoursynth"]

    /// Formats whose files are lists of others, some of which libavformat opens by ways of their own.
    private static let lists: Set = [
        "applehttp", "concat", "dash", "hls", "imf", "lavfi", "rtp", "rtsp", "sap", "sdp", "vobsub",
        "webm_dash_manifest",
    ]

    /// What web streams are made of.
    private static let webProtocols = ["http", "https", "httpproxy", "tls", "tcp", "crypto", "data"]
    /// Besides the URL's own, which it builds on.
    private static let streamProtocols = ["udp", "rtp", "srtp", "rtmp", "ffrtmphttp", "ffrtmpcrypt"]
    /// Protocols that are ways around: they read this machine's files or join several inputs.
    private static let localProtocols: Set = [
        "async", "cache", "concat", "concatf", "data", "fd", "file", "pipe", "subfile", "tee", "unix",
    ]

    /// Sets an input up before it is opened.
    /// - Parameters:
    ///   - url: what is handed to libavformat.
    ///   - isPattern: whether its name stands for a sequence of pictures, each of them a file.
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

    /// What libavformat opens with unless told otherwise.
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

    /// Why an input could not be opened, where it is because of its format.
    /// - Parameter mark: of the log before it was opened.
    static func refusal(of url: String, path: String, since mark: Int) -> MediaError? {
        guard LogTail.shared.lines(since: mark).contains(where: { $0.contains("Format not on whitelist") }) else {
            return nil
        }
        return MediaError(.refersElsewhere, "open input", path: path, subject: formatName(of: path, url))
    }

    /// Looked for once more, since it is not told; not in a pipe, which cannot be read twice.
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
