internal import NIOCore
internal import NIOHTTP1

/// One client: a request at a time, and nothing new is sent to it before it has taken what it got.
///
/// So a client costs no more memory than one answer, which most share, however slow it is and however much it asks for.
final class LiveConnection: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private enum Phase {
        /// For a request.
        case waiting(since: NIODeadline)
        /// For a first picture, of a stream or the only one.
        case pictureWanted(since: NIODeadline)
        /// Has the newest picture of a stream.
        case upToDate
        /// Bytes are on their way, `left` of them when last looked at.
        case sending(since: NIODeadline, progress: NIODeadline, left: Int)
    }

    private let exchange: Exchange
    private var context: ChannelHandlerContext?
    private var phase = Phase.waiting(since: .now())
    private var isHead = false
    private var isLast = false
    private var isStream = false
    private var lastNumber = -1

    init(_ exchange: Exchange) { self.exchange = exchange }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        exchange.leave(self)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // What cannot be parsed has been answered already.
        context.close(promise: nil)
    }

    func close() { context?.close(promise: nil) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(let head) = unwrapInboundIn(data), case .waiting = phase else { return }
        isHead = head.method == .HEAD
        // A request with a body is none of this server's; it is answered, and the body not read.
        isLast =
            !head.isKeepAlive || head.headers.contains(name: "Transfer-Encoding")
            || head.headers["Content-Length"].contains { $0 != "0" }
        switch exchange.answer(to: head) {
        case .response(let response): send(response)
        case .stream where isHead:
            isLast = true
            send([.head(Self.streamHead)])
        case .stream: view(asStream: true)
        case .picture: view(asStream: false)
        }
    }

    // MARK: Pictures

    /// In version 1.0 the end of the connection is the end of the answer, which all players understand.
    private static var streamHead: HTTPResponseHead {
        HTTPResponseHead(
            version: .http1_0, status: .ok,
            headers: Response.headers(type: Picture.streamType, length: nil, isLast: true))
    }

    /// Waits for a first picture: before that it is not known whether there is anything to see.
    private func view(asStream: Bool) {
        isStream = asStream
        isLast = isLast || asStream
        phase = .pictureWanted(since: .now())
        if !exchange.startViewing(self) { refuse("Too many watch already.", retryAfter: 5) }
    }

    /// Takes a picture where the client took the one before; it skips this one otherwise.
    func offer(_ picture: Picture) {
        switch phase {
        case .pictureWanted where isStream:
            lastNumber = picture.number
            let parts = [Picture.mark, picture.part].map { HTTPServerResponsePart.body(.byteBuffer($0)) }
            send([.head(Self.streamHead)] + parts)
        case .pictureWanted:
            exchange.stopViewing(self)
            send(Response(status: .ok, type: "image/jpeg", body: picture.jpeg))
        case .upToDate where picture.number > lastNumber:
            lastNumber = picture.number
            send([.body(.byteBuffer(picture.part))])
        default: break
        }
    }

    // MARK: Sending

    private func refuse(_ reason: String, retryAfter seconds: Int) {
        isStream = false
        send(.text(.serviceUnavailable, reason, extra: [("Retry-After", "\(seconds)")]))
    }

    private func send(_ response: Response) {
        var headers = Response.headers(
            type: response.type, length: response.body.readableBytes, scriptNonce: response.scriptNonce, isLast: isLast)
        headers.add(contentsOf: response.extra)
        let head = HTTPResponseHead(version: .http1_1, status: response.status, headers: headers)
        send(isHead ? [.head(head)] : [.head(head), .body(.byteBuffer(response.body))])
    }

    private func send(_ parts: [HTTPServerResponsePart]) {
        guard let context, let last = parts.last else { return }
        phase = .sending(since: .now(), progress: .now(), left: .max)
        for part in parts.dropLast() { context.write(wrapOutboundOut(part), promise: nil) }
        context.writeAndFlush(wrapOutboundOut(last)).assumeIsolated().whenSuccess { self.sent() }
    }

    /// The client, or the system for it, has taken everything.
    private func sent() {
        guard let context else { return }
        if isStream {
            phase = .upToDate
            if let picture = exchange.picture { offer(picture) }
            return
        }
        // The end of an answer lets the next request in. Not at once: the stack would grow with every request of a client
        // that sends many without waiting.
        context.eventLoop.assumeIsolated().execute { [self] in
            guard let context = self.context else { return }
            phase = .waiting(since: .now())
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
            if isLast { context.close(promise: nil) }
        }
    }

    // MARK: Time

    /// Lets go of a client that does not keep its times.
    func check(_ now: NIODeadline) {
        let limits = exchange.limits
        switch phase {
        case .waiting(let since):
            if now - since > limits.idle { close() }
        case .pictureWanted(let since):
            guard now - since > limits.pictureWait else { return }
            exchange.stopViewing(self)
            refuse("There is no picture yet.", retryAfter: 1)
        case .upToDate: break
        case .sending(let since, let progress, let left):
            let nowLeft = (try? context?.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
            if nowLeft < left {
                phase = .sending(since: since, progress: now, left: nowLeft)
            } else if now - progress > limits.stall {
                close()
            }
            if now - since > limits.transfer { close() }
        }
    }
}
