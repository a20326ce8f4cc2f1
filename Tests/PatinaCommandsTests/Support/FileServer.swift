import Foundation

/// Serves one file over HTTP on the loopback interface, from any byte on, until it is let go.
final class FileServer {
    struct Failure: Error {}

    /// Where the file is.
    let url: String
    private let listener: Int32

    init(_ path: String) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && listen(listener, 8) == 0
                    && getsockname(listener, address, &length) == 0
            }
        }
        guard isListening else { throw Failure() }
        let content = try Data(contentsOf: URL(fileURLWithPath: path))
        self.listener = listener
        url = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))/\(URL(fileURLWithPath: path).lastPathComponent)"
        Thread {
            while true {
                let client = accept(listener, nil, nil)
                guard client >= 0 else { return }
                Thread { Self.serve(content, client) }.start()
            }
        }.start()
    }

    /// Shutting it down ends the wait for clients; the descriptor is closed with the process.
    deinit { shutdown(listener, Int32(SHUT_RDWR)) }

    private static func serve(_ content: Data, _ client: Int32) {
        var bytes = [UInt8](repeating: 0, count: 8192)
        let count = recv(client, &bytes, bytes.count, 0)
        let request = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
        let first = request.firstMatch(of: /[Rr]ange: bytes=(\d+)-/).flatMap { Int($0.1) } ?? 0
        let body = content.dropFirst(first)
        let head = """
            HTTP/1.1 206 Partial Content\r\nContent-Length: \(body.count)\r\n\
            Content-Range: bytes \(first)-\(content.count - 1)/\(content.count)\r\nAccept-Ranges: bytes\r\n\
            Connection: close\r\n\r\n
            """
        let answer = Data(head.utf8) + body
        var sent = 0
        while sent < answer.count {
            let count = answer.withUnsafeBytes {
                send(client, $0.baseAddress! + sent, answer.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { break }
            sent += count
        }
        close(client)
    }
}
