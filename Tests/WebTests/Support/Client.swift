import Foundation

/// A client that does just what it is told: it sends bytes, and reads when it likes.
final class Client {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    struct Answer {
        var status: Int
        var headers: [String: String]
        var body: Data
        var text: String { String(decoding: body, as: UTF8.self) }
    }

    private let descriptor: Int32
    private var unread = Data()

    /// - Parameter receiveBuffer: how much the system takes for a client that does not read, in bytes.
    init(port: Int, receiveBuffer: Int32? = nil) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        if var receiveBuffer { setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, 4) }
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        // Thrown from here, the object is whole, and `deinit` closes the socket.
        guard result == 0 else {
            throw Failure(description: "connect: \(String(cString: strerror(errno)))")
        }
    }

    deinit { close(descriptor) }

    @discardableResult func send(_ text: String) -> Bool {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let sent = bytes.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard sent > 0 else { return false }
            bytes = bytes.dropFirst(sent)
        }
        return true
    }

    func request(_ path: String, method: String = "GET", headers: String = "Host: localhost\r\n") {
        send("\(method) \(path) HTTP/1.1\r\n\(headers)\r\n")
    }

    /// Whether more came; false at the end.
    private func fill() throws -> Bool {
        var buffer = [UInt8](repeating: 0, count: 16384)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        if count < 0 {
            guard errno == ECONNRESET else { throw Failure(description: "recv: \(String(cString: strerror(errno)))") }
            return false
        }
        unread += buffer.prefix(count)
        return count > 0
    }

    /// Reads until it ends and gives what came.
    func rest() throws -> Data {
        while try fill() {}
        defer { unread = Data() }
        return unread
    }

    func bytes(_ count: Int) throws -> Data {
        while unread.count < count {
            guard try fill() else { throw Failure(description: "it ended after \(unread.count) of \(count) bytes") }
        }
        defer { unread = Data(unread.dropFirst(count)) }
        return Data(unread.prefix(count))
    }

    /// The lines up to an empty one, which it takes too.
    func lines() throws -> [String] {
        while true {
            if let end = unread.firstRange(of: Data("\r\n\r\n".utf8)) {
                let text = String(decoding: unread[..<end.lowerBound], as: UTF8.self)
                unread = Data(unread[end.upperBound...])
                return text.components(separatedBy: "\r\n")
            }
            guard try fill() else {
                throw Failure(description: "it ended within '\(String(decoding: unread, as: UTF8.self))'")
            }
        }
    }

    /// Status and headers.
    func head() throws -> Answer {
        let lines = try lines()
        let words = lines[0].split(separator: " ")
        guard words.count > 1, words[0].hasPrefix("HTTP/1."), let status = Int(words[1]) else {
            throw Failure(description: "no status: \(lines[0])")
        }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { throw Failure(description: "no header: \(line)") }
            headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(
                in: .whitespaces)
        }
        return Answer(status: status, headers: headers, body: Data())
    }

    /// An answer with a length.
    func answer() throws -> Answer {
        var answer = try head()
        answer.body = try bytes(Int(answer.headers["content-length"] ?? "0") ?? 0)
        return answer
    }

    /// The next part of a stream whose head has been read: the picture.
    func part() throws -> Data {
        let lines = try lines().filter { !$0.isEmpty }
        guard lines.first == "--picture", lines.contains("Content-Type: image/jpeg"),
            let length = lines.last(where: { $0.hasPrefix("Content-Length: ") }).flatMap({ Int($0.dropFirst(16)) })
        else { throw Failure(description: "no part: \(lines)") }
        return try bytes(length)
    }
}
