import Foundation
import TestSupport

@testable import Web

/// A server of this machine on a free port, and its port.
func serve(_ feed: any LiveFeed, at address: String = ":0", title: String = "Test", limits: Limits = Limits()) throws
    -> (
        server: LiveServer, port: Int
    )
{
    let server = try LiveServer(WebAddress(address), feed: feed, title: title, limits: limits)
    server.start()
    guard let port = URLComponents(string: server.url)?.port else { throw Client.Failure(description: server.url) }
    return (server, port)
}

/// Waits until something is so, for 20 s at most, and says whether it is.
func eventually(_ isSo: () throws -> Bool) rethrows -> Bool {
    for _ in 0..<2000 {
        if try isSo() { return true }
        usleep(10_000)
    }
    return try isSo()
}
