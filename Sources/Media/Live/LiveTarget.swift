internal import CFFmpeg

/// The destination of live pictures.
///
/// It is `@unchecked Sendable` because it points to constants of libavformat's.
public struct LiveTarget: @unchecked Sendable {
    /// The kind of a destination.
    public enum Kind: Hashable, Sendable {
        /// A file, written so that it can be played at every moment.
        case file
        /// A folder of segments with a playlist.
        case playlist
        /// Standard output.
        case standardOutput
        /// A receiver in the network.
        case network
        /// A window or a virtual camera, by FFmpeg's name of the device. It takes pictures that are not encoded.
        case device(String)
        /// No destination: everything is done except for the writing.
        case nothing
    }

    /// The address as it was given.
    public let text: String
    /// The kind of the destination.
    public let kind: Kind
    /// The container in which it is written.
    public let container: Container
    /// The URL that libavformat opens.
    let url: String

    /// Reads an address: `sdl2:TITLE` and `v4l2:/dev/video9` are devices, `null:` is nothing, `-` standard output; a
    /// URL is a stream and anything else a file.
    ///
    /// Throws `.formatUnknown` and `.containerUnknown` as `Container` does.
    /// - Parameter format: FFmpeg's name of the container, where neither scheme nor extension determine it.
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

    /// FFmpeg's names of the containers that schemes carry, where the extension does not decide.
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

    /// Whether it takes pictures that are not encoded.
    public var takesPictures: Bool { if case .device = kind { true } else { false } }
    /// Whether it may come back after it was lost.
    public var mayReturn: Bool { kind == .network }

    /// The path of the file or playlist that is written; nil for other destinations.
    public var path: String? {
        switch kind {
        case .file: String(url.dropFirst(5))
        case .playlist: url
        default: nil
        }
    }

    /// The container for which the streams besides the video are chosen, which may be one inside the muxer's; nil where
    /// there are no such streams.
    public var planned: Container? {
        switch container.name {
        case "rtp": nil
        case "hls", "rtsp": try? Container(forPath: "x.ts")
        default: kind == .nothing ? nil : container
        }
    }

    /// The muxer's options, with which nothing is held back and the output can be played at once.
    var muxerOptions: KeyValuePairs<String, String> {
        switch container.name {
        case "mp4", "mov", "ipod", "3gp", "3g2", "psp", "f4v", "ismv":
            // At most half a second can be lost.
            ["movflags": "+frag_keyframe+empty_moov+default_base_moof", "frag_duration": "500000"]
        case "matroska", "webm": ["cluster_time_limit": "500"]
        // With a length a receiver knows that a frame is whole without waiting for the next.
        case "mpegts": ["omit_video_pes_length": "0"]
        case "flv": ["flvflags": "+no_duration_filesize"]
        case "hls": ["hls_time": "2", "hls_list_size": "6", "hls_flags": "+delete_segments+independent_segments"]
        default: [:]
        }
    }
}

extension Container {
    /// Creates a container for a device or another format that is no file's.
    init(device format: UnsafePointer<AVOutputFormat>) {
        av = format
        imageCodec = nil
    }
}
