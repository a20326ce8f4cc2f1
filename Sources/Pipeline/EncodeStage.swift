internal import Media

/// The last stage: encodes frames, writes them with the packets beside them, and keeps the times.
///
/// `@unchecked Sendable`: it is used by the thread that prepares, then by its own thread alone, and after that one has
/// ended by the first again.
final class EncodeStage: @unchecked Sendable {
    private(set) var framesOut = 0
    private(set) var latency = LatencyRecorders()
    let encoderName: String
    /// Called with every frame's times, on the stage's thread.
    var onFrame: (@Sendable (FrameTimes) throws -> Void)?
    /// Called after every frame, on the stage's thread.
    var onProgress: ((_ frames: Int, _ latency: LatencyRecorder) -> Void)?

    /// Turns frames before they are encoded.
    var turner: FrameTurner?

    private var encoder: VideoEncoder
    private var muxer: Muxer?
    private let muxerNotices: [MediaNotice]
    private let timeBase: Rational
    private var framesSent = 0

    /// - Parameter muxer: nil for a first pass, whose packets nobody keeps.
    init(_ encoder: consuming VideoEncoder, _ muxer: consuming Muxer?, timeBase: Rational) {
        encoderName = encoder.name
        muxerNotices = muxer?.notices ?? []
        self.encoder = encoder
        self.muxer = consume muxer
        self.timeBase = timeBase
    }

    /// What encoder and muxer do otherwise than asked.
    var notices: [MediaNotice] { muxerNotices + encoder.notices }

    /// Encodes and writes what a ticket holds.
    func process(_ ticket: Ticket) throws {
        var spent = Duration.zero
        try timed(&spent) { () throws in
            for packet in ticket.packets { try muxer?.write(packet) }
            guard let frame = ticket.output else { return }
            try encoder.send(try turner?.turned(frame) ?? frame)
            try drain()
        }
        guard let frame = ticket.output else { return }
        let times = FrameTimes(
            frame: framesSent, ptsSeconds: Double(frame.pts ?? 0) * (timeBase.value ?? 0),
            decode: ticket.decode.inSeconds * 1000, convert: ticket.convert.inSeconds * 1000,
            infer: ticket.infer.inSeconds * 1000, encode: spent.inSeconds * 1000,
            total: ticket.started.duration(to: .now).inSeconds * 1000)
        framesSent += 1
        latency.record(times)
        try onFrame?(times)
        onProgress?(framesSent, latency.total)
    }

    private func drain() throws(MediaError) {
        while let packet = try encoder.receive() {
            try muxer?.writeVideo(packet)
            framesOut += 1
        }
    }

    /// Works until the queue is closed and empty.
    func run(from queue: BoundedQueue<Ticket>) throws {
        while let ticket = queue.pop() { try process(ticket) }
    }

    /// Gets the last frames out of the encoder, completes the file and gives it its name.
    func finish() throws(MediaError) {
        try encoder.finish()
        try drain()
        guard let muxer = muxer.take() else { return }
        try muxer.finish()
    }

    /// Leaves nothing of the file.
    func abandon() { muxer = nil }
}
