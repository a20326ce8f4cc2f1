import Foundation
import NIOCore
import Testing

@testable import Web

struct StreamTests {
    private func number(_ picture: Data) -> Int {
        Int(picture.suffix(10).dropLast(2).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }

    @Test func partsAreWholePictures() throws {
        let feed = FakeFeed(pictureBytes: 30_000)
        let (server, port) = try serve(feed)
        defer { server.stop() }
        do {
            let client = try Client(port: port)
            client.request("/stream.mjpg")
            let head = try client.head()
            #expect(head.headers["content-type"] == "multipart/x-mixed-replace; boundary=picture")
            var last = 0
            for _ in 0..<20 {
                let picture = try client.part()
                #expect(picture == FakeFeed.picture(number(picture), bytes: 30_000))
                #expect(number(picture) > last)
                last = number(picture)
            }
        }
        #expect(eventually { feed.seen.watchers == [1, 0] })
        // Nobody watches: nobody asks.
        let asked = feed.seen.number
        usleep(200_000)
        #expect(feed.seen.number == asked)
    }

    @Test func aClientThatGoesIsNoticedWhileNothingIsSent() throws {
        let feed = FakeFeed(pictures: 1)
        let (server, port) = try serve(feed)
        defer { server.stop() }
        do {
            let client = try Client(port: port)
            client.request("/stream.mjpg")
            #expect(try client.head().status == 200)
            #expect(try client.part() == FakeFeed.picture(1, bytes: 2000))
        }
        #expect(eventually { feed.seen.watchers == [1, 0] })
    }

    @Test func aSlowClientSkips() throws {
        let feed = FakeFeed(pictureBytes: 300_000)
        let (server, port) = try serve(feed)
        defer { server.stop() }
        let slow = try Client(port: port, receiveBuffer: 4096)
        slow.request("/stream.mjpg")
        let head = try slow.head()
        #expect(head.status == 200)
        #expect(eventually { feed.seen.number >= 100 })
        let before = feed.seen.number
        var numbers: [Int] = []
        for _ in 0..<4 {
            let picture = try slow.part()
            #expect(picture == FakeFeed.picture(number(picture), bytes: 300_000))
            numbers.append(number(picture))
        }
        #expect(numbers == numbers.sorted() && Set(numbers).count == 4)
        // What was under way is old; what was begun after that is not.
        #expect(numbers[0] < before && numbers[3] >= before, "\(numbers) of \(before)")
    }

    @Test func whoReadsNothingIsLetGo() throws {
        let feed = FakeFeed(pictureBytes: 500_000)
        var limits = Limits()
        limits.stall = .milliseconds(300)
        let (server, port) = try serve(feed, limits: limits)
        defer { server.stop() }
        let slow = try Client(port: port, receiveBuffer: 4096)
        slow.request("/stream.mjpg")
        #expect(eventually { feed.seen.watchers == [1, 0] })
    }

    @Test func whoReadsALittleIsLetGoInTheEnd() throws {
        let feed = FakeFeed(pictureBytes: 5_000_000)
        var limits = Limits()
        limits.stall = .seconds(20)
        limits.transfer = .seconds(1)
        let (server, port) = try serve(feed, limits: limits)
        defer { server.stop() }
        let slow = try Client(port: port, receiveBuffer: 4096)
        slow.request("/stream.mjpg")
        #expect(
            eventually {
                _ = try? slow.bytes(2000)
                return feed.seen.watchers == [1, 0]
            })
    }

    @Test func whereThereIsNothingToSeeItIsSaid() throws {
        let feed = FakeFeed(pictures: 0)
        let (server, port) = try serve(feed)
        defer { server.stop() }
        let client = try Client(port: port)
        client.request("/stream.mjpg")
        let answer = try client.answer()
        #expect(answer.status == 503 && answer.headers["retry-after"] == "1")
        #expect(try client.rest().isEmpty)
        #expect(feed.seen.watchers == [1, 0])
    }
}
