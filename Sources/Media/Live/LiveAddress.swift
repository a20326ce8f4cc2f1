/// Where live pictures come from.
public struct LiveAddress: Hashable, Sendable {
    /// What it is.
    public enum Kind: Hashable, Sendable {
        /// One of FFmpeg's devices and what it is to open: `v4l2:/dev/video0`, `x11grab::0.0`, `lavfi:testsrc2`.
        case device(format: String, name: String)
        /// A stream: `rtsp://…`, `udp://…`.
        case stream
        /// A file, or standard input.
        case file
    }

    /// As it was given.
    public let text: String
    public let kind: Kind

    /// Reads an address: a device of FFmpeg's and a colon, a URL, else a file.
    public init(_ text: String) {
        self.text = text
        if let colon = text.firstIndex(of: ":"), !text[colon...].hasPrefix("://"),
            Devices.input(String(text[..<colon])) != nil
        {
            kind = .device(format: String(text[..<colon]), name: String(text[text.index(after: colon)...]))
        } else {
            kind = text.contains("://") && !text.hasPrefix("file:") ? .stream : .file
        }
    }

    /// Whether it comes as fast as it is read and so has to be held to its own times.
    public var needsPacing: Bool {
        switch kind {
        case .file: text != "-"
        case .device(let format, _): format == "lavfi"
        case .stream: false
        }
    }

    /// Whether it may come back after it was lost.
    public var mayReturn: Bool {
        switch kind {
        case .file: false
        case .device(let format, _): format != "lavfi"
        case .stream: true
        }
    }
}

/// How a `VideoSource` is read as it happens.
struct LiveReading: Sendable {
    let address: LiveAddress
    /// Ends whatever waits for it.
    let interrupt: ReadInterrupt
    /// Whether its packets are held back until their times.
    let isPaced: Bool
}
