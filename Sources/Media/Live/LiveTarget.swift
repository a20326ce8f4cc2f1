internal import CFFmpeg

/// Where live pictures go.
///
/// It is `@unchecked Sendable` because it points to constants of libavformat's.
public struct LiveTarget: @unchecked Sendable {
    /// What it is.
    public enum Kind: Hashable, Sendable {
        /// A file, written so that it can be played at every moment.
        case file
        /// A folder of segments with a playlist.
        case playlist
        /// Standard output.
        case standardOutput
        /// A receiver in the network.
        case network
        /// A window or a virtual camera, by FFmpeg's name of the device: takes pictures that are not encoded.
        case device(String)
        /// Nothing: everything is done but the writing.
        case nothing
    }

    /// As it was given.
    public let text: String
    public let kind: Kind
    /// What it is written as.
    public let container: Container
    /// What libavformat is to open.
    let url: String

    /// Reads an address: `sdl2:TITLE` and `v4l2:/dev/video9` are devices, `null:` is nothing, `-` standard output; a URL
    /// is a stream and anything else a file.
    ///
    /// Throws `.formatUnknown` and `.containerUnknown` as `Container` does.
    /// - Parameter format: FFmpeg's name of the container, where neither scheme nor extension say.
    public init(_ text: String, format: String? = nil) throws(MediaError) {
        self.text = text
        let scheme = text.firstRange(of: "://").map { String(text[..<$0.lowerBound]).lowercased() }
        if text == "null" || text == "null:" {
            guard let null = av_guess_format("null", nil, nil) else { throw .outOfMemory("choose container") }
            (kind, url, container) = (.nothing, "", Container(device: null))
        } else if scheme == nil, let colon = text.firstIndex(of: ":"),
            let device = Devices.output(String(text[..<colon]))
        {
            (kind, url) = (.device(String(text[..<colon])), String(text[text.index(after: colon)...]))
            container = Container(device: device)
        } else if text == Container.standardOutput {
            (kind, url) = (.standardOutput, "pipe:1")
            container = try Container(forPath: text, format: format ?? "mpegts")
        } else if let scheme, scheme != "file" {
            (kind, url) = (.network, text)
            if let name = format ?? Self.formats[scheme] {
                container = try Self.container(name, text)
            } else {
                container = try Container(forPath: text)
            }
        } else {
            let path = scheme == "file" ? String(text.dropFirst(7)) : text
            if path.hasSuffix(".m3u8") || format == "hls" {
                (kind, url, container) = (.playlist, path, try Self.container("hls", text))
            } else {
                (kind, url) = (.file, "file:" + path)
                container = try Container(forPath: path, format: format)
            }
        }
    }

    /// What schemes carry, where it is not for the extension to say.
    private static let formats = [
        "udp": "mpegts", "srt": "mpegts", "tcp": "mpegts", "rtp": "rtp", "rtmp": "flv", "rtmps": "flv", "rtsp": "rtsp",
        "unix": "mpegts",
    ]

    private static func container(_ name: String, _ text: String) throws(MediaError) -> Container {
        guard let format = av_guess_format(name, nil, nil) else {
            throw MediaError(
                .formatUnknown, "choose container", path: text, subject: name, detail: "FFmpeg writes no such format")
        }
        return Container(device: format)
    }

    /// Whether it takes pictures as they are.
    public var takesPictures: Bool { if case .device = kind { true } else { false } }
    /// Whether it may come back after it was lost.
    public var mayReturn: Bool { kind == .network }

    /// The path of a file that is written, a playlist among them.
    public var path: String? {
        switch kind {
        case .file: String(url.dropFirst(5))
        case .playlist: url
        default: nil
        }
    }

    /// For what the streams beside the video are chosen: some muxers have others inside.
    public var planned: Container? {
        switch container.name {
        case "rtp": nil
        case "hls", "rtsp": try? Container(forPath: "x.ts")
        default: kind == .nothing ? nil : container
        }
    }

    /// The muxer's options: nothing is held back, and what is written can be played at once.
    var muxerOptions: KeyValuePairs<String, String> {
        switch container.name {
        case "mp4", "mov", "ipod", "3gp", "3g2", "psp", "f4v", "ismv":
            // Half a second is what can be lost.
            ["movflags": "+frag_keyframe+empty_moov+default_base_moof", "frag_duration": "500000"]
        case "matroska", "webm": ["cluster_time_limit": "500"]
        // A receiver need not wait for the next frame to know that one is whole.
        case "mpegts": ["omit_video_pes_length": "0"]
        case "flv": ["flvflags": "+no_duration_filesize"]
        case "hls": ["hls_time": "2", "hls_list_size": "6", "hls_flags": "+delete_segments+independent_segments"]
        default: [:]
        }
    }
}

extension Container {
    /// A format that is no file's.
    init(device format: UnsafePointer<AVOutputFormat>) {
        av = format
        imageCodec = nil
    }
}
