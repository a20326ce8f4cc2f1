import Foundation
import Synchronization

/// Hands UDP packets on to another port of this machine, as well or badly as it is told.
final class Relay: Sendable {
    struct Failure: Error {}

    enum Manner: Sendable {
        case all
        /// Nothing is handed on.
        case nothing
        /// Every packet's content is noise.
        case noise
        /// One of so many packets is lost.
        case allButOne(of: Int)
    }

    /// Where to send to.
    let port: UInt16
    private let manner = Mutex(Manner.all)
    private let socket: Int32
    private let isOver = Mutex(false)
    private let lost = Mutex(0)

    /// - Parameter target: the port of the receiver.
    init(to target: UInt16) throws {
        (socket, port) = try Self.bound()
        var size: Int32 = 4 << 20
        setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
        var wait = timeval(tv_sec: 0, tv_usec: 100_000)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
        let thread = Thread { [self] in run(Self.address(target)) }
        thread.start()
    }

    /// A socket on a port that nobody had.
    /// - Parameter port: the port that is wanted; 0 for any.
    private static func bound(
        _ kind: __socket_type = SOCK_DGRAM, port: UInt16 = 0
    ) throws -> (socket: Int32, port: UInt16) {
        let socket = Foundation.socket(AF_INET, Int32(kind.rawValue), 0)
        var address = Self.address(port)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(socket, address, length) == 0 && getsockname(socket, address, &length) == 0
            }
        }
        guard isBound else {
            close(socket)
            throw Failure()
        }
        return (socket, UInt16(bigEndian: address.sin_port))
    }

    /// A port of UDP and of TCP that nobody has at this moment, nor this function any more: whoever is to bind it does so
    /// at once.
    static func freePort() throws -> UInt16 {
        while true {
            let (socket, port) = try bound()
            defer { close(socket) }
            if let stream = try? bound(SOCK_STREAM, port: port) {
                close(stream.socket)
                return port
            }
        }
    }

    /// Whether some program of this machine receives at a port over UDP.
    static func isOpen(_ port: UInt16) -> Bool {
        ["/proc/net/udp", "/proc/net/udp6"].contains { !sockets($0, at: port).isEmpty }
    }

    /// Whether some program of this machine waits for others at a port over TCP.
    static func isListening(_ port: UInt16) -> Bool {
        let listening: Substring = "0A"
        return ["/proc/net/tcp", "/proc/net/tcp6"].contains { path in
            sockets(path, at: port).contains { $0.count > 3 && $0[3] == listening }
        }
    }

    /// The columns of the lines in one of Linux's tables that are of a port of this machine.
    private static func sockets(_ table: String, at port: UInt16) -> [[Substring]] {
        let hexadecimal = String(port, radix: 16, uppercase: true)
        let suffix = ":" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
        let lines = (try? String(contentsOfFile: table, encoding: .utf8))?.split(separator: "\n") ?? []
        return lines.map { $0.split(separator: " ") }.filter { $0.count > 1 && $0[1].hasSuffix(suffix) }
    }

    func behave(_ manner: Manner) { self.manner.withLock { $0 = manner } }
    func stop() { isOver.withLock { $0 = true } }
    /// How many packets were not handed on as they are.
    var spoiled: Int { lost.withLock { $0 } }

    private static func address(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        return address
    }

    private func run(_ target: sockaddr_in) {
        var target = target
        var bytes = [UInt8](repeating: 0, count: 65536)
        var random = SystemRandomNumberGenerator()
        var number = 0
        while !isOver.withLock({ $0 }) {
            let count = recv(socket, &bytes, bytes.count, 0)
            guard count > 0 else { continue }
            number += 1
            switch manner.withLock({ $0 }) {
            case .all: break
            case .nothing:
                lost.withLock { $0 += 1 }
                continue
            case .noise:
                for index in 0..<count { bytes[index] = UInt8.random(in: 0...255, using: &random) }
                lost.withLock { $0 += 1 }
            case .allButOne(let share):
                if Int.random(in: 0..<share, using: &random) == 0 {
                    lost.withLock { $0 += 1 }
                    continue
                }
            }
            _ = withUnsafePointer(to: &target) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                    sendto(socket, bytes, count, 0, address, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
        }
        close(socket)
    }
}
