internal import NIOCore

/// What the connections of a server share. It lives on the server's one thread and is touched nowhere else.
final class Exchange {
    let limits: Limits
    let hostCheck: HostCheck

    private let feed: any LiveFeed
    private let title: String
    private let eventLoop: any EventLoop
    private var connections: [ObjectIdentifier: LiveConnection] = [:]
    private var viewers: [ObjectIdentifier: LiveConnection] = [:]
    /// The newest one, while somebody watches.
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

    func page() -> (nonce: String, body: ByteBuffer) {
        cachedPage.value(for: limits.cache) {
            // A drawing can hold no script of its own that runs: it cannot know the word.
            let nonce =
                String(UInt64.random(in: .min ... .max), radix: 36)
                + String(UInt64.random(in: .min ... .max), radix: 36)
            return (nonce, ByteBuffer(string: Page.html(title: title, fragment: fragment().text, nonce: nonce)))
        }
    }

    func record() -> ByteBuffer { cachedRecord.value(for: limits.cache) { ByteBuffer(bytes: feed.record()) } }

    func fragment() -> (text: String, body: ByteBuffer) {
        cachedFragment.value(for: limits.cache) {
            let text = feed.fragment()
            return (text, ByteBuffer(string: text))
        }
    }

    // MARK: Who is there

    /// Whether there is room for one more.
    func enter(_ connection: LiveConnection) -> Bool {
        guard !isClosed, connections.count < limits.connections else { return false }
        connections[ObjectIdentifier(connection)] = connection
        if connections.count == 1 { watch() }
        return true
    }

    func leave(_ connection: LiveConnection) {
        connections[ObjectIdentifier(connection)] = nil
        stopViewing(connection)
    }

    /// Gives a connection the newest picture, now and whenever there is one; false where there is no room.
    func startViewing(_ connection: LiveConnection) -> Bool {
        guard viewers.count < limits.viewers else { return false }
        viewers[ObjectIdentifier(connection)] = connection
        feed.watchers(viewers.count)
        if let picture { connection.offer(picture) }
        if !isLooking { look() }
        return true
    }

    func stopViewing(_ connection: LiveConnection) {
        guard viewers.removeValue(forKey: ObjectIdentifier(connection)) != nil else { return }
        // Whoever comes next would see an old one.
        if viewers.isEmpty { picture = nil }
        feed.watchers(viewers.count)
    }

    func close() {
        isClosed = true
        for connection in Array(connections.values) { connection.close() }
    }

    // MARK: Time

    /// Looks for a newer picture, again and again while somebody watches.
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

    /// Lets go of clients that do not keep their times, again and again while there are any.
    private func watch() {
        guard !connections.isEmpty else { return }
        let now = NIODeadline.now()
        for connection in Array(connections.values) { connection.check(now) }
        let pause = min(.seconds(1), TimeAmount.nanoseconds(min(limits.stall, limits.idle).nanoseconds / 4))
        eventLoop.assumeIsolated().scheduleTask(in: pause) { self.watch() }
    }
}
