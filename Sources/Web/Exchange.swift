internal import NIOCore

/// The state that the connections of a server share: the open connections, the viewers of the picture, and the cached
/// answers. It is used only on the thread of the server's event loop.
final class Exchange {
    let limits: Limits
    let hostCheck: HostCheck

    private let feed: any LiveFeed
    private let title: String
    private let eventLoop: any EventLoop
    private var connections: [ObjectIdentifier: LiveConnection] = [:]
    private var viewers: [ObjectIdentifier: LiveConnection] = [:]
    /// The newest picture; nil if nobody watches or there is none yet.
    private(set) var picture: Picture?
    private var isLooking = false
    private var isClosed = false

    private var cachedPage = Cached<(nonce: String, body: ByteBuffer)>()
    private var cachedRecord = Cached<ByteBuffer>()
    private var cachedFragment = Cached<(text: String, body: ByteBuffer)>()

    init(feed: any LiveFeed, title: String, address: WebAddress, limits: Limits, on eventLoop: any EventLoop) {
        self.feed = feed
        self.title = title
        self.limits = limits
        self.eventLoop = eventLoop
        hostCheck = HostCheck(address)
    }

    // MARK: What there is to say

    /// Returns the page with its current fragment, and the nonce of its script.
    func page() -> (nonce: String, body: ByteBuffer) {
        cachedPage.value(for: limits.cache) {
            // A nonce that the drawing cannot know keeps scripts inside the drawing from running.
            let nonce =
                String(UInt64.random(in: .min ... .max), radix: 36)
                + String(UInt64.random(in: .min ... .max), radix: 36)
            return (nonce, ByteBuffer(string: Page.html(title: title, fragment: fragment().text, nonce: nonce)))
        }
    }

    /// Returns the run's record as JSON.
    func record() -> ByteBuffer { cachedRecord.value(for: limits.cache) { ByteBuffer(bytes: feed.record()) } }

    /// Returns the run's drawing as an HTML fragment, as text and as bytes.
    func fragment() -> (text: String, body: ByteBuffer) {
        cachedFragment.value(for: limits.cache) {
            let text = feed.fragment()
            return (text, ByteBuffer(string: text))
        }
    }

    // MARK: Who is there

    /// Registers a connection.
    /// - Returns: false if the server is full or closed.
    func enter(_ connection: LiveConnection) -> Bool {
        guard !isClosed, connections.count < limits.connections else { return false }
        connections[ObjectIdentifier(connection)] = connection
        if connections.count == 1 { watch() }
        return true
    }

    /// Removes a connection, also from the viewers.
    func leave(_ connection: LiveConnection) {
        connections[ObjectIdentifier(connection)] = nil
        stopViewing(connection)
    }

    /// Registers a connection as a viewer, which is offered the newest picture now and every later one.
    /// - Returns: false if there are as many viewers as the limits allow.
    func startViewing(_ connection: LiveConnection) -> Bool {
        guard viewers.count < limits.viewers else { return false }
        viewers[ObjectIdentifier(connection)] = connection
        feed.watchers(viewers.count)
        if let picture { connection.offer(picture) }
        if !isLooking { look() }
        return true
    }

    /// Removes a connection from the viewers.
    func stopViewing(_ connection: LiveConnection) {
        guard viewers.removeValue(forKey: ObjectIdentifier(connection)) != nil else { return }
        // An old picture would be the first one that the next viewer sees.
        if viewers.isEmpty { picture = nil }
        feed.watchers(viewers.count)
    }

    /// Closes all connections and refuses new ones.
    func close() {
        isClosed = true
        for connection in Array(connections.values) { connection.close() }
    }

    // MARK: Time

    /// Asks the feed for a newer picture, offers it to all viewers, and repeats after `Limits.pictureInterval` while
    /// there are any.
    private func look() {
        isLooking = !viewers.isEmpty
        guard isLooking else { return }
        if let (number, jpeg) = feed.picture(after: picture?.number ?? -1) {
            let new = Picture(number: number, jpeg: jpeg)
            picture = new
            for viewer in Array(viewers.values) { viewer.offer(new) }
        }
        eventLoop.assumeIsolated().scheduleTask(in: limits.pictureInterval) { self.look() }
    }

    /// Closes connections that exceed their time limits, and repeats while there are any connections.
    private func watch() {
        guard !connections.isEmpty else { return }
        let now = NIODeadline.now()
        for connection in Array(connections.values) { connection.check(now) }
        let pause = min(.seconds(1), TimeAmount.nanoseconds(min(limits.stall, limits.idle).nanoseconds / 4))
        eventLoop.assumeIsolated().scheduleTask(in: pause) { self.watch() }
    }
}
