internal import NIOCore
internal import NIOHTTP1

/// The connection of one client. It serves one request at a time, and sends nothing new before the client has accepted
/// what was sent before.
///
/// So a client needs no more memory than one answer (which is mostly shared with others), however slow it is and
/// however much it requests.
final class LiveConnection: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    /// The state of the connection, with the time at which it began.
    private enum Phase {
        /// The connection waits for a request.
        case waiting(since: NIODeadline)
        /// The connection waits for a first picture, either of a stream or the only one.
        case pictureWanted(since: NIODeadline)
        /// The client watches a stream and has its newest picture.
        case upToDate
        /// An answer or a picture is being sent. `left` is the number of bytes that were still unsent when this was last
        /// checked, and `progress` is the last time at which it had become smaller.
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
        // An unparsable request has been answered already.
        context.close(promise: nil)
    }

    func close() { context?.close(promise: nil) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(let head) = unwrapInboundIn(data), case .waiting = phase else { return }
        isHead = head.method == .HEAD
        // No request to this server has a body. One that has is answered, its body is not read, and the connection is
        // closed.
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

    /// The head of the answer to a request for a stream. It is in HTTP 1.0, where the end of the connection ends the
    /// answer, which all players understand.
    private static var streamHead: HTTPResponseHead {
        HTTPResponseHead(
            version: .http1_0, status: .ok,
            headers: Response.headers(type: Picture.streamType, length: nil, isLast: true))
    }

    /// Waits for a first picture. The answer's status depends on whether one arrives in time.
    private func view(asStream: Bool) {
        isStream = asStream
        isLast = isLast || asStream
        phase = .pictureWanted(since: .now())
        if !exchange.startViewing(self) { refuse("Too many watch already.", retryAfter: 5) }
    }

    /// Sends a picture if the client has accepted the one before; otherwise the client skips this one.
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

    /// Continues after the client, or the system on its behalf, has accepted everything that was sent.
    private func sent() {
        guard let context else { return }
        if isStream {
            phase = .upToDate
            if let picture = exchange.picture { offer(picture) }
            return
        }
        // The end of an answer lets the next request in. This happens later on the event loop, because the stack would
        // otherwise grow with every request of a client that sends many without waiting.
        context.eventLoop.assumeIsolated().execute { [self] in
            guard let context = self.context else { return }
            phase = .waiting(since: .now())
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
            if isLast { context.close(promise: nil) }
        }
    }

    // MARK: Time

    /// Closes the connection if the client exceeds a time limit, and refuses a request for a picture if none has
    /// arrived in time.
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
