/// Why a page cannot be served. Its description is one sentence for people.
public enum WebError: Error, Hashable, Sendable, CustomStringConvertible {
    /// An address that is none; the reason is a clause.
    case address(String, reason: String)
    /// Another program listens there, or did a moment ago.
    case portTaken(WebAddress)
    /// This user may not listen there, as on ports below 1024.
    case notPermitted(WebAddress)
    /// The machine has no such address.
    case addressNotHere(WebAddress)
    /// Anything else, in the system's words.
    case cannotListen(WebAddress, reason: String)

    public var description: String {
        switch self {
        case .address(let text, let reason):
            "'\(text)' is no address to listen on: \(reason); "
                + "write :8080 for this machine alone, or 0.0.0.0:8080 for its whole network."
        case .portTaken(let address):
            "Port \(address.port) (\(address)) is taken by another program; choose another, or 0 for any free one."
        case .notPermitted(let address):
            "Port \(address.port) (\(address)) may not be opened by this user; choose one from 1024 to 65535."
        case .addressNotHere(let address):
            "\(address) is no address of this machine; write 0.0.0.0:\(address.port) for all it has."
        case .cannotListen(let address, let reason):
            "No page can be served on \(address) (\(reason)); choose another address."
        }
    }
}
