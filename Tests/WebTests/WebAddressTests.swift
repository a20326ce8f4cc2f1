import Testing
import Web

struct WebAddressTests {
    @Test(arguments: [
        (":8080", "127.0.0.1:8080"), ("8080", "127.0.0.1:8080"), ("localhost:0", "127.0.0.1:0"),
        ("0.0.0.0:65535", "0.0.0.0:65535"), ("192.168.1.5:8080", "192.168.1.5:8080"), ("[::]:8080", "[::]:8080"),
        ("[::1]:80", "[::1]:80"), ("[0:0:0:0:0:0:0:1]:80", "[::1]:80"),
    ])
    func addresses(text: String, meaning: String) throws {
        #expect(try WebAddress(text).description == meaning)
    }

    @Test(arguments: [
        ("", "it has no port"), (":", "it has no port"), ("127.0.0.1", "it has no port"), ("[::1]", "it has no port"),
        (":65536", "'65536' is no port"), (":-1", "'-1' is no port"), (":http", "'http' is no port"),
        ("٣٤", "is no port"), ("::1", "in brackets"), ("::1:8080", "in brackets"), ("[::1:80", "is not closed"),
        ("[::1]80", "after ']'"), ("[127.0.0.1]:80", "is no IPv6 address"), ("[]:80", "is no IPv6 address"),
        ("example.org:80", "names are not looked up"), ("127.0.0.256:80", "is no IP address"),
        (":99999999999999999999", "is no port"), ("http://x:80", "in brackets"),
    ])
    func whatIsNoneIsSaid(text: String, reason: String) {
        let error = #expect(throws: WebError.self) { try WebAddress(text) }
        #expect("\(error!)".hasPrefix("'\(text)' is no address to listen on: "), "\(error!)")
        #expect("\(error!)".contains(reason), "\(error!)")
    }

    @Test func whoReachesIt() throws {
        #expect(
            try WebAddress(":1").isLoopback && WebAddress("[::1]:1").isLoopback && WebAddress("127.0.0.9:1").isLoopback)
        #expect(try !WebAddress("0.0.0.0:1").isLoopback && !WebAddress("10.0.0.1:1").isLoopback)
        #expect(try WebAddress("[::]:1").isEverywhere && !WebAddress(":1").isEverywhere)
    }
}
