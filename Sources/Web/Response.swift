internal import NIOCore
internal import NIOHTTP1

/// An HTTP answer with a body.
struct Response {
    var status: HTTPResponseStatus
    var type: String
    var body: ByteBuffer
    var extra: [(String, String)] = []
    /// The nonce of the script that the answer may run; nil for all answers but the page.
    var scriptNonce: String?

    /// Returns an answer that consists of a sentence for people.
    static func text(_ status: HTTPResponseStatus, _ text: String, extra: [(String, String)] = []) -> Response {
        Response(
            status: status, type: "text/plain; charset=utf-8", body: ByteBuffer(string: text + "\n"), extra: extra)
    }

    /// Returns the headers of an answer, which forbid other sites to use it.
    /// - Parameters:
    ///   - length: the length of the body in bytes; nil if it is endless.
    ///   - isLast: true if the connection is closed after the answer.
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
