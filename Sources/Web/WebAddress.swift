internal import NIOCore

/// The address and port at which a server listens, as written on a command line.
///
/// `:8080` and `8080` stand for this machine alone, `0.0.0.0:8080` and `[::]:8080` for all of its networks, and
/// `192.168.1.5:8080` for one of them. `localhost` is the only name that is accepted. Port 0 stands for any free one.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    /// The IPv4 or IPv6 address, without brackets.
    public let host: String
    /// The port, 0 to 65535.
    public let port: Int

    /// True if only this machine can reach the address.
    public var isLoopback: Bool { host == "::1" || host.hasPrefix("127.") }
    /// True if the address stands for all networks of the machine.
    public var isEverywhere: Bool { host == "0.0.0.0" || host == "::" }

    /// The address as text, with brackets around an IPv6 address.
    public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

    /// Parses an address.
    /// - Throws: `WebError.address` with the reason if the text is no address.
    public init(_ text: String) throws(WebError) {
        func refusal(_ reason: String) -> WebError { .address(text, reason: reason) }

        let host: Substring
        let digits: Substring
        if text.hasPrefix("[") {
            guard let end = text.firstIndex(of: "]") else { throw refusal("its '[' is not closed") }
            let rest = text[text.index(after: end)...]
            guard rest.isEmpty || rest.hasPrefix(":") else { throw refusal("after ']' comes ':' and a port") }
            host = text[..<end].dropFirst()
            digits = rest.dropFirst()
            guard Self.isIP(host, .inet6) else { throw refusal("'\(host)' is no IPv6 address") }
        } else if let colon = text.lastIndex(of: ":") {
            host = text[..<colon]
            digits = text[text.index(after: colon)...]
            guard !host.contains(":") else { throw refusal("an IPv6 address stands in brackets, as in [::1]:8080") }
            guard host.isEmpty || host == "localhost" || Self.isIP(host, .inet) else {
                throw refusal("'\(host)' is no IP address, and names are not looked up")
            }
        } else {
            guard !text.contains(".") else { throw refusal("it has no port") }
            host = ""
            digits = text[...]
        }
        guard !digits.isEmpty else { throw refusal("it has no port") }
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let port = Int(digits), port <= 65535 else {
            throw refusal("'\(digits)' is no port from 0 to 65535")
        }
        self.init(host: host.isEmpty || host == "localhost" ? "127.0.0.1" : String(host), port: port)
    }

    init(host: String, port: Int) {
        // The address is kept as the system writes it, so that 0:0:0:0:0:0:0:1 is known as ::1.
        self.host = (try? SocketAddress(ipAddress: host, port: port))?.ipAddress ?? host
        self.port = port
    }

    private static func isIP(_ text: Substring, _ family: NIOBSDSocket.ProtocolFamily) -> Bool {
        (try? SocketAddress(ipAddress: String(text), port: 0))?.protocol == family
    }
}
