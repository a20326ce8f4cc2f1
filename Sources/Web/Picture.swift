internal import Foundation
internal import NIOCore

/// A picture, once in memory for all clients that get it.
struct Picture {
    let number: Int
    /// As a part of a stream: headers, JPEG, and the mark that ends it, at which browsers show it.
    let part: ByteBuffer
    /// The same bytes, not a copy.
    let jpeg: ByteBuffer

    static let streamType = "multipart/x-mixed-replace; boundary=picture"
    /// What a stream begins with.
    static let mark = ByteBuffer(string: "--picture\r\n")

    init(number: Int, jpeg data: Data) {
        self.number = number
        let head = "Content-Type: image/jpeg\r\nContent-Length: \(data.count)\r\n\r\n"
        var part = ByteBufferAllocator().buffer(capacity: head.utf8.count + data.count + 2 + Self.mark.readableBytes)
        part.writeString(head)
        let start = part.writerIndex
        part.writeBytes(data)
        jpeg = part.getSlice(at: start, length: data.count) ?? ByteBuffer()
        part.writeString("\r\n")
        part.writeImmutableBuffer(Self.mark)
        self.part = part
    }
}
