import Foundation
import Testing
import Web

/// Every path there is, and none that is not, over a socket.
struct RouteTests {
    private func get(_ path: String, _ port: Int, method: String = "GET", headers: String = "Host: localhost\r\n")
        throws
        -> Client.Answer
    {
        let client = try Client(port: port)
        client.request(path, method: method, headers: headers + "Connection: close\r\n")
        var answer = try client.head()
        answer.body = try client.rest()
        return answer
    }

    @Test func everyPath() throws {
        let feed = FakeFeed()
        let (server, port) = try serve(feed, title: "<b> & \"c\"")
        defer { server.stop() }

        let page = try get("/", port)
        #expect(page.status == 200 && page.headers["content-type"] == "text/html; charset=utf-8")
        #expect(page.text.contains("<title>&lt;b&gt; &amp; &quot;c&quot;</title>"))
        #expect(page.text.contains("<svg id=\"drawn\">") && page.text.contains("src=\"/stream.mjpg\""))
        #expect(!page.text.contains("http://") && !page.text.contains("https://"))
        let nonce = try #require(page.text.firstMatch(of: /<script nonce="([a-z0-9]+)">/)?.1)
        #expect(page.headers["content-security-policy"]?.contains("script-src 'nonce-\(nonce)';") == true)

        let record = try get("/record.json?x=1", port)
        #expect(record.status == 200 && record.headers["content-type"] == "application/json")
        #expect(record.text == "{\"frames\":1}")
        #expect(record.headers["content-security-policy"]?.contains("script-src") == false)
        #expect(try get("/fragment", port).text == "<svg id=\"drawn\"></svg>")
        let picture = try get("/picture.jpg", port)
        #expect(picture.status == 200 && picture.headers["content-type"] == "image/jpeg")
        #expect(picture.body == FakeFeed.picture(1, bytes: 2000))
        #expect(feed.seen.watchers == [1, 0])
    }

    @Test func headersOfEveryAnswer() throws {
        let (server, port) = try serve(FakeFeed())
        defer { server.stop() }
        for path in ["/", "/fragment", "/record.json", "/picture.jpg", "/stream.mjpg", "/nothing"] {
            let client = try Client(port: port)
            client.request(path)
            let headers = try client.head().headers
            #expect(headers["content-security-policy"]?.hasPrefix("default-src 'none'; img-src 'self';") == true)
            #expect(headers["x-content-type-options"] == "nosniff" && headers["cache-control"] == "no-store")
            #expect(headers["cross-origin-resource-policy"] == "same-origin")
            #expect(!headers.keys.contains { $0.hasPrefix("access-control") }, "\(path)")
        }
    }

    @Test func headsHaveNoBody() throws {
        let feed = FakeFeed()
        let (server, port) = try serve(feed)
        defer { server.stop() }
        for path in ["/", "/fragment", "/record.json", "/picture.jpg", "/stream.mjpg", "/nothing"] {
            let answer = try get(path, port, method: "HEAD")
            #expect(answer.status == (path == "/nothing" ? 404 : 200) && answer.body.isEmpty, "\(path)")
        }
        let client = try Client(port: port)
        client.request("/stream.mjpg", method: "HEAD")
        #expect(try client.head().headers["connection"] == "close")
        #expect(try client.rest().isEmpty)
    }

    @Test(arguments: [
        "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/stream.mjpg/../../etc/passwd",
        "/index.html",
        "/etc/passwd%00", "/.", "/fragment/", "/FRAGMENT", "http://localhost/", "/\u{e9}", "/favicon.ico",
    ])
    func nothingElseIsThere(path: String) throws {
        let (server, port) = try serve(FakeFeed())
        defer { server.stop() }
        let answer = try get(path, port)
        #expect(answer.status == 404 || answer.status == 400)
        #expect(!answer.text.contains("root:"))
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
    func nothingCanBeChanged(method: String) throws {
        let (server, port) = try serve(FakeFeed())
        defer { server.stop() }
        let answer = try get("/", port, method: method, headers: "Host: localhost\r\nContent-Length: 0\r\n")
        #expect(answer.status == 405 && answer.headers["allow"] == "GET, HEAD")
        let client = try Client(port: port)
        client.request("/", method: method, headers: "Host: localhost\r\nContent-Length: 9\r\n")
        #expect(try client.answer().status == 405)
        #expect(try client.rest().isEmpty)
    }

    @Test func namesOfThisMachineOnly() throws {
        let (server, port) = try serve(FakeFeed())
        defer { server.stop() }
        for host in ["localhost", "LOCALHOST:8080", "127.0.0.1:\(port)", "[::1]:1", "[::1]"] {
            #expect(try get("/record.json", port, headers: "Host: \(host)\r\n").status == 200, "\(host)")
        }
        for host in [
            "evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", "localhost:80:80", "localhost:", "",
        ] {
            let isAllowed = host == "localhost:"
            #expect(
                try get("/record.json", port, headers: "Host: \(host)\r\n").status == (isAllowed ? 200 : 403), "\(host)"
            )
        }
        #expect([400, 403].contains(try get("/", port, headers: "").status))
        #expect([400, 403].contains(try get("/", port, headers: "Host: localhost\r\nHost: evil.example\r\n").status))
    }

    @Test func onANetworkAnyNameWillDo() throws {
        let (server, port) = try serve(FakeFeed(), at: "0.0.0.0:0")
        defer { server.stop() }
        #expect(try get("/record.json", port, headers: "Host: camera.example\r\n").status == 200)
        #expect(!server.url.contains("0.0.0.0"))
    }

    @Test func requestsInOneConnection() throws {
        let feed = FakeFeed()
        let (server, port) = try serve(feed)
        defer { server.stop() }
        let client = try Client(port: port)
        // All at once, before the first answer is read.
        client.send(String(repeating: "GET /fragment HTTP/1.1\r\nHost: localhost\r\n\r\n", count: 500))
        for _ in 0..<500 { #expect(try client.answer().status == 200) }
        #expect(feed.seen.priorities == [10])
        #expect(feed.seen.threads.count == 1)
    }

    @Test func noPictureYet() throws {
        let feed = FakeFeed(pictures: 0)
        let (server, port) = try serve(feed)
        defer { server.stop() }
        let answer = try get("/picture.jpg", port)
        #expect(answer.status == 503 && answer.headers["retry-after"] == "1")
        #expect(feed.seen.watchers == [1, 0])
    }
}
