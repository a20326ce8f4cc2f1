import TestSupport
import Testing
import Web

struct ListeningTests {
    @Test func stoppingEndsEverythingAndFreesThePort() throws {
        let feed = FakeFeed()
        let (server, port) = try serve(feed)
        let stream = try Client(port: port)
        stream.request("/stream.mjpg")
        #expect(try stream.head().status == 200)
        let idle = try Client(port: port)
        idle.request("/record.json")
        #expect(try idle.answer().status == 200)

        server.stop()
        server.stop()
        _ = try stream.rest()
        #expect(try idle.rest().isEmpty)
        #expect(feed.seen.watchers == [1, 0])
        #expect(throws: Client.Failure.self) { try Client(port: port) }
        let (next, same) = try serve(feed, at: ":\(port)")
        #expect(same == port)
        next.stop()
    }

    @Test func aServerThatIsLetGoStops() throws {
        let port = try serve(FakeFeed()).port
        #expect(throws: Client.Failure.self) { try Client(port: port) }
    }

    @Test func aPortThatIsTaken() throws {
        let (server, port) = try serve(FakeFeed())
        defer { server.stop() }
        let address = try WebAddress(":\(port)")
        let error = #expect(throws: WebError.portTaken(address)) {
            try LiveServer(address, feed: FakeFeed(), title: "")
        }
        #expect(
            "\(error!)"
                == "Port \(port) (127.0.0.1:\(port)) is taken by another program; choose another, or 0 for any free one."
        )
    }

    @Test func anAddressOfAnotherMachine() throws {
        // Of a block that is for documentation only.
        let address = try WebAddress("192.0.2.1:8080")
        #expect(throws: WebError.addressNotHere(address)) { try LiveServer(address, feed: FakeFeed(), title: "") }
    }

    @Test func thisMachineHasTwoAddresses() throws {
        guard Command.haveAll(["curl"], packages: "curl"),
            (try? LiveServer(WebAddress("[::1]:0"), feed: FakeFeed(), title: "")) != nil
        else { return }
        let (server, port) = try serve(FakeFeed())
        defer { server.stop() }
        let answer = try Command("curl", ["-sg", "--max-time", "20", "http://[::1]:\(port)/record.json"])
        #expect(String(decoding: answer.output, as: UTF8.self) == "{\"frames\":1}")
    }

    @Test func nothingIsAnsweredBeforeTheStart() throws {
        let server = try LiveServer(WebAddress(":0"), feed: FakeFeed(), title: "")
        #expect(server.url.hasPrefix("http://127.0.0.1:") && server.url.hasSuffix("/"))
        server.stop()
    }
}
