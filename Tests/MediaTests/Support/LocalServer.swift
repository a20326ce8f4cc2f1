import Foundation

/// A socket of this machine that counts its callers, and answers an HTTP request with a text where it has one.
final class LocalServer {
    private let socketDescriptor: Int32
    let port: Int

    init() throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) | listen(descriptor, 8) | getsockname(descriptor, $0, &length)
            }
        }
        guard descriptor >= 0, code == 0 else { throw CocoaError(.fileReadUnknown) }
        socketDescriptor = descriptor
        port = Int(UInt16(bigEndian: address.sin_port))
    }

    deinit { close(socketDescriptor) }

    /// Returns whether a caller is waiting for an answer.
    func wasCalled() -> Bool {
        var request = pollfd(fd: socketDescriptor, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, 0) > 0
    }

    /// Answers the first caller, on a thread of its own.
    func answer(_ text: String, type: String) {
        let descriptor = socketDescriptor
        Thread.detachNewThread {
            let caller = accept(descriptor, nil, nil)
            guard caller >= 0 else { return }
            var request = [UInt8](repeating: 0, count: 4096)
            _ = read(caller, &request, request.count)
            let reply =
                "HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\nContent-Length: \(text.utf8.count)\r\n"
                + "Connection: close\r\n\r\n\(text)"
            _ = Array(reply.utf8).withUnsafeBytes { write(caller, $0.baseAddress, $0.count) }
            close(caller)
        }
    }
}
