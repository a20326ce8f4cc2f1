internal import Media

/// The destination of the last stage's frames and packets, used by one thread at a time.
protocol VideoOutput: AnyObject {
    /// FFmpeg's name of the encoder.
    var encoderName: String { get }
    /// The size of the pictures.
    var size: (width: Int, height: Int) { get }
    /// The differences between the output and the input that the encoder and the muxer make.
    var notices: [MediaNotice] { get }
    /// The numbers of frames that were repeated and left out.
    var retiming: Retiming { get }
    /// The number of frames that were encoded and written.
    var framesOut: Int { get }
    /// The number of frames that are there from an earlier run.
    var framesBefore: Int { get }
    /// The index in the output of each of the source's streams, by its index in the source; complete when the output is.
    var streams: [Int: Int] { get }

    /// Writes a packet of a stream that is not the filtered one.
    func write(_ packet: Packet) throws
    /// Encodes a frame, and writes the packets that the encoder gives.
    func encode(_ frame: VideoFrame) throws
    /// Completes the file and gives it its name.
    /// - Returns: false if it was asked to stop, and there is no file.
    func finish(_ cancellation: Cancellation) throws -> Bool
    /// Removes an output that is not finished.
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

    /// Creates an output.
    /// - Parameter muxer: the writer of the file; nil for a first pass, whose packets nobody keeps.
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
