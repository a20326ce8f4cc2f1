internal import NIOCore
internal import NIOHTTP1

extension Exchange {
    /// The reaction to a request.
    enum Answer {
        /// An answer that is complete already.
        case response(Response)
        /// An endless stream of pictures.
        case stream
        /// A single picture, as soon as there is one.
        case picture
    }

    /// Returns the reaction to a request for any path. No path is looked up on disk, so none can lead to a file.
    func answer(to head: HTTPRequestHead) -> Answer {
        guard hostCheck.allows(head.headers) else {
            return .response(.text(.forbidden, "This server is for its own machine; ask for http://localhost."))
        }
        guard head.method == .GET || head.method == .HEAD else {
            return .response(
                .text(.methodNotAllowed, "Nothing can be changed here.", extra: [("Allow", "GET, HEAD")]))
        }
        // A query serves only to bypass caches.
        switch head.uri.prefix(while: { $0 != "?" }) {
        case "/":
            let (nonce, body) = page()
            return .response(Response(status: .ok, type: "text/html; charset=utf-8", body: body, scriptNonce: nonce))
        case "/stream.mjpg": return .stream
        case "/picture.jpg": return .picture
        case "/record.json": return .response(Response(status: .ok, type: "application/json", body: record()))
        case "/fragment":
            return .response(Response(status: .ok, type: "text/html; charset=utf-8", body: fragment().body))
        default: return .response(.text(.notFound, "There is no such page."))
        }
    }
}
