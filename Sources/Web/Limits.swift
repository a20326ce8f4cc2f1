internal import NIOCore

/// What strangers may cost. All of it together is a few megabytes and one thread.
struct Limits: Sendable {
    /// Open at once; what comes beyond is told so and closed.
    var connections = 64
    /// Of these, streams and requests that wait for a picture; the others stay free for the curves.
    var viewers = 48
    /// Of a request's first line and headers, in bytes each, and of headers in number.
    var fieldBytes = 8192
    var headBytes = 16384
    var fields = 64
    /// For a request to come whole, counted from when the connection was ready for it.
    var idle = TimeAmount.seconds(15)
    /// For a client to take anything at all of what was sent.
    var stall = TimeAmount.seconds(10)
    /// For a client to take all of one answer or picture, so that one that takes a byte now and then goes too.
    var transfer = TimeAmount.seconds(60)
    /// For a first picture to come, where one was asked for.
    var pictureWait = TimeAmount.seconds(2)
    /// How long the record and the drawing are good for.
    var cache = TimeAmount.seconds(1)
    /// Between two looks for a newer picture, while somebody watches.
    var pictureInterval = TimeAmount.milliseconds(15)
    /// What the system may hold unsent for a client: more would be old pictures.
    var unsentBytes = 65536
}
