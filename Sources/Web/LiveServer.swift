internal import Foundation
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import Synchronization

/// A page with the live picture and the run's curves, for machines without a screen.
///
/// All of it runs in one thread of low priority, which sleeps while nobody asks. What clients may cost is in `Limits`.
/// Nothing is read from a disk, nothing can be changed, and pages of other sites see nothing.
public final class LiveServer: Sendable {
    private let group: MultiThreadedEventLoopGroup
    private let exchange: NIOLoopBound<Exchange>
    private let listeners: [any Channel]
    private let isStopped = Mutex(false)

    /// Where to look, with the port in use: an address of the network where all networks may look.
    public let url: String

    /// Opens the port; clients wait until `start`.
    ///
    /// - Parameter title: in words, of the page.
    /// - Throws: `WebError` where the port cannot be had.
    public convenience init(_ address: WebAddress, feed: any LiveFeed, title: String) throws(WebError) {
        try self.init(address, feed: feed, title: title, limits: Limits())
    }

    init(_ address: WebAddress, feed: any LiveFeed, title: String, limits: Limits) throws(WebError) {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let loop = group.next()
        do {
            let exchange = try loop.submit {
                // Of this thread alone, on Linux: whatever else runs goes first.
                setpriority(.init(PRIO_PROCESS.rawValue), 0, 10)
                return NIOLoopBound(
                    Exchange(feed: feed, title: title, address: address, limits: limits, on: loop), eventLoop: loop)
            }.wait()
            let listener = Listener(group: group, exchange: exchange, limits: limits)
            let first = try listener.bind(address)
            let port = first.localAddress?.port ?? address.port
            var listeners = [first]
            if address.host == "127.0.0.1" {
                // `localhost` may be either; one is enough where the other is not to be had.
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

    /// Closes every connection and frees the port, before it returns. Not to be called from the feed.
    public func stop() {
        let wasStopped = isStopped.withLock { isStopped in
            defer { isStopped = true }
            return isStopped
        }
        guard !wasStopped else { return }
        try? group.next().submit { [exchange] in exchange.value.close() }.wait()
        try? group.syncShutdownGracefully()
    }

    /// An address that others can ask for.
    private static func visibleHost(_ address: WebAddress) -> String {
        guard address.isEverywhere else { return address.host }
        let addresses = ((try? System.enumerateDevices()) ?? []).compactMap(\.address)
        let own = addresses.first { $0.protocol == .inet && $0.ipAddress?.hasPrefix("127.") == false }
        return own?.ipAddress ?? "127.0.0.1"
    }
}
