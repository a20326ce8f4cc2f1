/// The address of a source of live pictures.
public struct LiveAddress: Hashable, Sendable {
    /// The kind of a source.
    public enum Kind: Hashable, Sendable {
        /// One of FFmpeg's devices, with the name that it opens: `v4l2:/dev/video0`, `x11grab::0.0`, `lavfi:testsrc2`.
        case device(format: String, name: String)
        /// A network stream, such as `rtsp://…` or `udp://…`.
        case stream
        /// A file, or standard input.
        case file
    }

    /// The address as it was given.
    public let text: String
    /// The kind of the source.
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

    /// Whether it delivers as fast as it is read, so that it has to be paced by its own times.
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

/// The options for reading a `VideoSource` in real time.
struct LiveReading: Sendable {
    let address: LiveAddress
    /// The interrupt that ends all waiting for it.
    let interrupt: ReadInterrupt
    /// Whether its packets are held back until their times.
    let isPaced: Bool
}
