internal import NIOCore

/// The limits on what clients can use of the machine. Together they come to a few megabytes and one thread.
struct Limits: Sendable {
    /// The number of connections open at once. Further clients are refused with status 503 and closed.
    var connections = 64
    /// The number of connections that may wait for or receive pictures at once. The others remain free for other
    /// requests.
    var viewers = 48
    /// The largest size of the request target and of each header field, in bytes.
    var fieldBytes = 8192
    /// The largest size of the request target and all header fields together, in bytes.
    var headBytes = 16384
    /// The largest number of header fields of a request.
    var fields = 64
    /// The time in which a request must arrive completely, counted from when the connection was ready for it.
    var idle = TimeAmount.seconds(15)
    /// The time in which a client must accept at least some of the bytes that were sent to it.
    var stall = TimeAmount.seconds(10)
    /// The time in which a client must accept a whole answer or picture, so that one that accepts a byte now and then
    /// is closed as well.
    var transfer = TimeAmount.seconds(60)
    /// The time that a request for a picture waits until there is one.
    var pictureWait = TimeAmount.seconds(2)
    /// The lifetime of the cached record and drawing.
    var cache = TimeAmount.seconds(1)
    /// The time between two requests to the feed for a newer picture while somebody watches.
    var pictureInterval = TimeAmount.milliseconds(15)
    /// The number of unsent bytes that the system may hold for a client. With more, the client would receive old
    /// pictures.
    var unsentBytes = 65536
}
