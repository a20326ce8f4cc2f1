internal import NIOCore
internal import NIOHTTP1

/// One answer.
struct Response {
    var status: HTTPResponseStatus
    var type: String
    var body: ByteBuffer
    var extra: [(String, String)] = []
    /// Only the page runs a script, its own.
    var scriptNonce: String?

    /// A sentence, for whoever sees it.
    static func text(_ status: HTTPResponseStatus, _ text: String, extra: [(String, String)] = []) -> Response {
        Response(
            status: status, type: "text/plain; charset=utf-8", body: ByteBuffer(string: text + "\n"), extra: extra)
    }

    /// - Parameter length: of the body in bytes; nil where it never ends.
    static func headers(type: String, length: Int?, scriptNonce: String? = nil, isLast: Bool) -> HTTPHeaders {
        let scripts = scriptNonce.map { "script-src 'nonce-\($0)'; " } ?? ""
        var headers = HTTPHeaders([
            ("Content-Type", type),
            ("Cache-Control", "no-store"),
            (
                "Content-Security-Policy",
                "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; \(scripts)connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
            ),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
            // No page of another site may show the picture either.
            ("Cross-Origin-Resource-Policy", "same-origin"),
        ])
        if let length { headers.add(name: "Content-Length", value: String(length)) }
        if isLast { headers.add(name: "Connection", value: "close") }
        return headers
    }
}
