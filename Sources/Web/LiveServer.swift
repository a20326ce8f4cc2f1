internal import Foundation
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import Synchronization

/// A web server for a page with the live picture and the run's curves, for machines without a screen.
///
/// It runs in one thread of low priority, which sleeps while there are no clients. `Limits` holds the limits on what
/// clients can use. The server reads nothing from disk, requests cannot change anything, and pages of other sites
/// cannot read its answers.
public final class LiveServer: Sendable {
    private let group: MultiThreadedEventLoopGroup
    private let exchange: NIOLoopBound<Exchange>
    private let listeners: [any Channel]
    private let isStopped = Mutex(false)

    /// The address of the page, with the port in use. If the server listens on all networks, it contains an address of
    /// this machine in one of them.
    public let url: String

    /// Opens the port. Clients wait until `start` is called.
    ///
    /// - Parameter title: the page's title, as plain text.
    /// - Throws: `WebError` if the port cannot be opened.
    public convenience init(_ address: WebAddress, feed: any LiveFeed, title: String) throws(WebError) {
        try self.init(address, feed: feed, title: title, limits: Limits())
    }

    init(_ address: WebAddress, feed: any LiveFeed, title: String, limits: Limits) throws(WebError) {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let loop = group.next()
        do {
            let exchange = try loop.submit {
                // On Linux this sets the priority of this thread alone, so that everything else runs first.
                setpriority(.init(PRIO_PROCESS.rawValue), 0, 10)
                return NIOLoopBound(
                    Exchange(feed: feed, title: title, address: address, limits: limits, on: loop), eventLoop: loop)
            }.wait()
            let listener = Listener(group: group, exchange: exchange, limits: limits)
            let first = try listener.bind(address)
            let port = first.localAddress?.port ?? address.port
            var listeners = [first]
            if address.host == "127.0.0.1" {
                // A browser resolves `localhost` to either address; one is enough if the other cannot be opened.
                if let second = try? listener.bind(WebAddress(host: "::1", port: port)) { listeners.append(second) }
            }
            url = "http://\(WebAddress(host: Self.visibleHost(address), port: port))/"
            self.group = group
            self.exchange = exchange
            self.listeners = listeners
        } catch {
            try? group.syncShutdownGracefully()
            throw WebError(error, address)
        }
    }

    deinit { stop() }

    /// Lets clients in.
    public func start() {
        for listener in listeners { listener.setOption(.autoRead, value: true).whenSuccess { listener.read() } }
    }

    /// Closes every connection, frees the port, and then returns. The feed must not call it.
    public func stop() {
        let wasStopped = isStopped.withLock { isStopped in
            defer { isStopped = true }
            return isStopped
        }
        guard !wasStopped else { return }
        try? group.next().submit { [exchange] in exchange.value.close() }.wait()
        try? group.syncShutdownGracefully()
    }

    /// Returns the host of an address, or for an address of all networks one that other machines can reach.
    private static func visibleHost(_ address: WebAddress) -> String {
        guard address.isEverywhere else { return address.host }
        let addresses = ((try? System.enumerateDevices()) ?? []).compactMap(\.address)
        let own = addresses.first { $0.protocol == .inet && $0.ipAddress?.hasPrefix("127.") == false }
        return own?.ipAddress ?? "127.0.0.1"
    }
}
