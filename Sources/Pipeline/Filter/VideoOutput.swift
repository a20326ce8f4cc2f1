internal import Media

/// Where the last stage's frames and packets go. Used by one thread at a time.
protocol VideoOutput: AnyObject {
    var encoderName: String { get }
    /// Columns and rows of the pictures that it holds.
    var size: (width: Int, height: Int) { get }
    /// What encoder and muxer do otherwise than asked.
    var notices: [MediaNotice] { get }
    /// How often frames were written otherwise than once.
    var retiming: Retiming { get }
    /// Frames that were encoded and written.
    var framesOut: Int { get }
    /// Frames that are there from an earlier run.
    var framesBefore: Int { get }
    /// The output's stream that each of the source's streams has become, by their indices, once it is finished.
    var streams: [Int: Int] { get }

    /// Writes a packet of another stream of the source's.
    func write(_ packet: Packet) throws
    /// Encodes a frame and writes what comes of it.
    func encode(_ frame: VideoFrame) throws
    /// Completes the file and gives it its name; false where it was asked to stop and there is no file.
    func finish(_ cancellation: Cancellation) throws -> Bool
    /// Leaves nothing unfinished.
    func abandon()
}

/// A file that is written as its frames come.
final class WholeOutput: VideoOutput {
    let encoderName: String
    let size: (width: Int, height: Int)
    let framesBefore = 0
    private(set) var streams: [Int: Int] = [:]
    private var encoder: VideoEncoder
    private var muxer: Muxer?
    private let muxerNotices: [MediaNotice]
    private var damage: [MediaNotice] = []

    /// - Parameter muxer: nil for a first pass, whose packets nobody keeps.
    init(_ encoder: consuming VideoEncoder, _ muxer: consuming Muxer?) throws(MediaError) {
        let encoded = try encoder.encoded
        (encoderName, size) = (encoded.encoder, encoded.size)
        muxerNotices = muxer?.notices ?? []
        self.encoder = encoder
        self.muxer = consume muxer
    }

    var framesOut: Int { encoder.framesOut }
    var notices: [MediaNotice] { muxerNotices + encoder.notices + damage }

    var retiming: Retiming { encoder.retiming }

    func write(_ packet: Packet) throws { try muxer?.write(packet) }

    func encode(_ frame: VideoFrame) throws {
        try encoder.send(frame)
        try drain()
    }

    private func drain() throws(MediaError) {
        while let packet = try encoder.receive() {
            try muxer?.writeVideo(packet)
        }
    }

    func finish(_ cancellation: Cancellation) throws -> Bool {
        try encoder.finish()
        try drain()
        guard var muxer = muxer.take() else { return true }
        try muxer.flush()
        streams = muxer.streams
        damage = muxer.damage
        try muxer.finish()
        return true
    }

    func abandon() { muxer = nil }
}
