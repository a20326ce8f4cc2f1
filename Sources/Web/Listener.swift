internal import Foundation
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

/// The part of the server that opens ports and sets up incoming connections.
struct Listener {
    let group: MultiThreadedEventLoopGroup
    let exchange: NIOLoopBound<Exchange>
    let limits: Limits

    /// Opens a port and returns its channel. No client is accepted until the channel reads.
    func bind(_ address: WebAddress) throws -> any Channel {
        try ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 64)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .serverChannelOption(.autoRead, value: false)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.tcpOption(Self.unsentLimit), value: limits.unsentBytes)
            // A small buffer keeps few requests in memory when a client sends many at once.
            .childChannelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 4096))
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelInitializer { [exchange, limits] channel in
                channel.eventLoop.makeCompletedFuture {
                    try Self.prepare(channel, exchange: exchange.value, limits: limits)
                }
            }
            .bind(to: SocketAddress(ipAddress: address.host, port: address.port))
            .wait()
    }

    private static func prepare(_ channel: any Channel, exchange: Exchange, limits: Limits) throws {
        let pipeline = channel.pipeline.syncOperations
        let connection = LiveConnection(exchange)
        guard exchange.enter(connection) else { return try pipeline.addHandler(Refusal()) }
        var decoding = NIOHTTPDecoderLimitConfiguration()
        decoding.maxHeaderFieldSize = limits.fieldBytes
        decoding.maxHeaderListSize = limits.headBytes
        decoding.maxHeaderFieldCount = limits.fields
        try pipeline.addHandlers([
            HTTPResponseEncoder(),
            ByteToMessageHandler(
                HTTPRequestDecoder(
                    leftOverBytesStrategy: .dropBytes, informationalResponseStrategy: .drop,
                    limitConfiguration: decoding)),
            HTTPServerPipelineHandler(), HTTPServerProtocolErrorHandler(), connection,
        ])
    }

    /// The socket option TCP_NOTSENT_LOWAT, the number of unsent bytes above which the system accepts no more.
    private static let unsentLimit = NIOBSDSocket.Option(rawValue: 25)
}

extension WebError {
    init(_ error: any Error, _ address: WebAddress) {
        switch (error as? IOError)?.errnoCode {
        case EADDRINUSE: self = .portTaken(address)
        case EACCES, EPERM: self = .notPermitted(address)
        case EADDRNOTAVAIL: self = .addressNotHere(address)
        case let code?: self = .cannotListen(address, reason: String(cString: strerror(code)))
        case nil: self = .cannotListen(address, reason: "\(error)")
        }
    }
}
