/// The reason why a page cannot be served. The description is one sentence for people.
public enum WebError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text is no address to listen on; the reason is a clause.
    case address(String, reason: String)
    /// Another program listens on the port, or did so a moment ago.
    case portTaken(WebAddress)
    /// This user may not listen on the port, which is usual for ports below 1024.
    case notPermitted(WebAddress)
    /// The machine does not have this address.
    case addressNotHere(WebAddress)
    /// The port could not be opened for another reason, given in the system's words.
    case cannotListen(WebAddress, reason: String)

    /// A sentence for people that says what is wrong and what to do.
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
