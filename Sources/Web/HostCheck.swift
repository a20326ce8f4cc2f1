internal import NIOHTTP1

/// Whether a request meant this server.
///
/// A page of another site can give its own name this machine's loopback address and then read what is served there as if
/// it were its own (DNS rebinding). The name it used stands in the Host header, so a server for this machine alone answers
/// only to names that are this machine's for everybody.
struct HostCheck: Sendable {
    /// nil where anybody may ask under any name.
    private let names: Set<String>?

    init(_ address: WebAddress) {
        guard address.isLoopback else {
            names = nil
            return
        }
        let own = address.host.contains(":") ? "[\(address.host)]" : address.host
        names = ["localhost", "127.0.0.1", "[::1]", own]
    }

    func allows(_ headers: HTTPHeaders) -> Bool {
        guard let names else { return true }
        let hosts = headers["Host"]
        guard hosts.count == 1, let host = hosts.first?.lowercased() else { return false }
        return names.contains { name in
            guard host.hasPrefix(name) else { return false }
            let rest = host.dropFirst(name.count)
            return rest.isEmpty
                || rest.first == ":" && rest.count <= 6 && rest.dropFirst().allSatisfy { "0"..."9" ~= $0 }
        }
    }
}
