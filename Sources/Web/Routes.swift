internal import NIOCore
internal import NIOHTTP1

extension Exchange {
    /// What is to be done about a request.
    enum Answer {
        case response(Response)
        /// Pictures without end.
        case stream
        /// One picture, when there is one.
        case picture
    }

    /// Every path there is. None comes from a disk, so none can lead to one.
    func answer(to head: HTTPRequestHead) -> Answer {
        guard hostCheck.allows(head.headers) else {
            return .response(.text(.forbidden, "This server is for its own machine; ask for http://localhost."))
        }
        guard head.method == .GET || head.method == .HEAD else {
            return .response(
                .text(.methodNotAllowed, "Nothing can be changed here.", extra: [("Allow", "GET, HEAD")]))
        }
        // What follows a question mark is for getting past caches.
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
