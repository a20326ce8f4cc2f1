internal import NIOHTTP1

/// A check of the Host header that tells whether a request was meant for this server.
///
/// A page of another site can assign this machine's loopback address to its own name, and then read what is served
/// there as if it were its own (DNS rebinding). The name that it used is in the Host header, so a server that listens
/// on the loopback address alone answers only to names that mean the loopback address everywhere.
struct HostCheck: Sendable {
    /// The accepted names, without ports; nil if every name is accepted.
    private let names: Set<String>?

    /// Creates the check for a server that listens at an address. Every name is accepted unless the address is a
    /// loopback address.
    init(_ address: WebAddress) {
        guard address.isLoopback else {
            names = nil
            return
        }
        let own = address.host.contains(":") ? "[\(address.host)]" : address.host
        names = ["localhost", "127.0.0.1", "[::1]", own]
    }

    /// Returns true if the request names an accepted host. A request without exactly one Host header does not.
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
