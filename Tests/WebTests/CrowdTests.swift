import Foundation
import NIOCore
import Synchronization
import Testing

@testable import Web

/// What strangers can do to the machine: little.
struct CrowdTests {
    /// In a process of its own, whose memory is its own.
    @Test func slowClientsAndManyRequests() async {
        await #expect(processExitsWith: .success) { try Self.crowd() }
    }

    private static func crowd() throws {
        let feed = FakeFeed(pictureBytes: 100_000, drawing: String(repeating: "<p>text</p>", count: 5000))
        let (server, port) = try serve(feed)
        defer { server.stop() }
        _ = try statuses(port, requests: 50)
        let memory = residentBytes()
        let fragments = feed.seen.fragments
        let start = DispatchTime.now().uptimeNanoseconds

        let slow = try (0..<50).map { _ in
            let client = try Client(port: port, receiveBuffer: 4096)
            client.request("/stream.mjpg")
            return client
        }
        #expect(eventually { feed.seen.watchers.last == Limits().viewers })
        let statuses = try statuses(port, requests: 1000)
        #expect(statuses.values.reduce(0, +) == 1000)
        #expect(Set(statuses.keys).isSubset(of: [200, 503]) && statuses[200, default: 0] > 900, "\(statuses)")

        let seconds = Int((DispatchTime.now().uptimeNanoseconds - start) / 1_000_000_000)
        #expect(feed.seen.fragments - fragments <= seconds + 2)
        let growth = residentBytes() - memory
        #expect(growth < 8_000_000, "\(growth) bytes more")
        #expect(slow.count == 50)
    }

    /// Asks from eight threads and counts the answers.
    private static func statuses(_ port: Int, requests: Int) throws -> [Int: Int] {
        let counts = Mutex<[Int: Int]>([:])
        let next = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            while true {
                let number = next.add(1, ordering: .relaxed).oldValue
                guard number < requests else { return }
                let path = ["/", "/fragment", "/record.json"][number % 3]
                let status = try? {
                    let client = try Client(port: port)
                    client.request(path)
                    return try client.answer().status
                }()
                counts.withLock { $0[status ?? 0, default: 0] += 1 }
            }
        }
        return counts.withLock { $0 }
    }

    private static func residentBytes() -> Int {
        let pages = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")[1]
        return Int(pages ?? "0")! * Int(sysconf(Int32(_SC_PAGESIZE)))
    }

    @Test func noMoreConnectionsThanThereIsRoomFor() throws {
        let (server, port) = try serve(FakeFeed())
        defer { server.stop() }
        var idle = try (0..<Limits().connections).map { _ in
            let client = try Client(port: port)
            client.request("/record.json")
            #expect(try client.answer().status == 200)
            return client
        }
        let late = try Client(port: port)
        let answer = try late.answer()
        #expect(answer.status == 503 && answer.headers["retry-after"] != nil)
        #expect(try late.rest().isEmpty)
        idle.removeLast()
        #expect(
            try eventually {
                let client = try Client(port: port)
                client.request("/record.json")
                return try client.answer().status == 200
            })
    }

    @Test func streamsLeaveRoomForOthers() throws {
        let feed = FakeFeed()
        let (server, port) = try serve(feed)
        defer { server.stop() }
        let watching = try (0..<Limits().viewers).map { _ in
            let client = try Client(port: port)
            client.request("/stream.mjpg")
            #expect(try client.head().status == 200)
            return client
        }
        for path in ["/stream.mjpg", "/picture.jpg"] {
            let client = try Client(port: port)
            client.request(path)
            #expect(try client.answer().status == 503)
        }
        #expect(feed.seen.watchers.max() == watching.count)
    }

    @Test func whoSendsNoWholeRequestIsLetGo() throws {
        var limits = Limits()
        limits.idle = .milliseconds(300)
        let (server, port) = try serve(FakeFeed(), limits: limits)
        defer { server.stop() }
        let client = try Client(port: port)
        client.send("GET /fragment HTTP/1.1\r\nHost: localhost\r\nX: ")
        // A byte now and then does not help.
        #expect(eventually { !client.send("y") })
    }

    @Test func longHeadsAreRefused() throws {
        let (server, port) = try serve(FakeFeed())
        defer { server.stop() }
        let long = String(repeating: "a", count: 10_000)
        for request in [
            "GET /\(long) HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nX: \(long)\r\n\r\n",
            "GET / HTTP/1.1\r\n" + String(repeating: "A: b\r\n", count: 100) + "\r\n",
            "\u{16}\u{3}\u{1}garbage\r\n\r\n",
        ] {
            let client = try Client(port: port)
            client.send(request)
            let answer = String(decoding: try client.rest(), as: UTF8.self)
            #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 400 "), "\(answer)")
        }
    }
}
