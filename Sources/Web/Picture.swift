internal import Foundation
internal import NIOCore

/// A JPEG picture that is in memory once for all clients that receive it.
struct Picture {
    let number: Int
    /// The picture as a part of a multipart stream: its headers, the JPEG, and the boundary that ends it. Browsers show
    /// a picture once they have read the boundary behind it.
    let part: ByteBuffer
    /// The JPEG file, which shares its bytes with `part`.
    let jpeg: ByteBuffer

    static let streamType = "multipart/x-mixed-replace; boundary=picture"
    /// The boundary with which a stream begins.
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
