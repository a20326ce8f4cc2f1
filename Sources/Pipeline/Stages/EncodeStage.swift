internal import Media

/// The last stage: it has frames encoded and written with the packets beside them, and keeps the times.
///
/// `@unchecked Sendable`: it is used by the thread that prepares, then by its own thread alone, and after that one has
/// ended by the first again.
final class EncodeStage: @unchecked Sendable {
    /// The times of all frames so far.
    private(set) var recorder: RunRecorder
    /// The destination of frames and packets.
    let output: any VideoOutput
    /// Called with every frame's times, on the stage's thread.
    var onFrame: (@Sendable (FrameTimes) throws -> Void)?
    /// Called after every frame, on the stage's thread.
    var onProgress: ((_ frames: Int, _ recorder: RunRecorder) -> Void)?

    private var turner: FrameTurner?
    private let timeBase: Rational
    private let began: ContinuousClock.Instant
    private var framesSent: Int

    /// Creates the stage.
    /// - Parameters:
    ///   - turner: turns frames before they are encoded; nil if they stay as they are.
    ///   - timeBase: the unit of the frames' times.
    ///   - began: the moment from which the times of the record count.
    ///   - model: the name in the record of everything that frames pass.
    ///   - networks: the names of the filters.
    init(
        _ output: any VideoOutput, turner: consuming FrameTurner?, timeBase: Rational,
        since began: ContinuousClock.Instant, model: String, networks: [String]
    ) {
        self.output = output
        self.turner = turner
        self.timeBase = timeBase
        self.began = began
        recorder = RunRecorder(stages: FilterLatency.stages, networks: networks, mode: model)
        framesSent = output.framesBefore
    }

    /// Encodes a ticket's output, and writes it with the ticket's packets.
    func process(_ ticket: Ticket) throws {
        var spent = Duration.zero
        try timed(&spent) { () throws in
            for packet in ticket.packets { try output.write(packet) }
            guard let frame = ticket.output else { return }
            try output.encode(try turner?.turned(frame) ?? frame)
        }
        guard let frame = ticket.output else { return }
        let networks = ticket.infer.map { $0.inSeconds * 1000 }
        let times = FrameTimes(
            frame: framesSent, ptsSeconds: Double(frame.pts ?? 0) * (timeBase.value ?? 0),
            decode: ticket.decode.inSeconds * 1000, convert: ticket.convert.inSeconds * 1000,
            infer: networks.reduce(0, +), encode: spent.inSeconds * 1000,
            total: ticket.started.duration(to: .now).inSeconds * 1000, networks: networks.count > 1 ? networks : [])
        framesSent += 1
        // No frame is dropped here: each that came is counted when it is done.
        let now = began.duration(to: .now).inSeconds
        recorder.frameIn(at: now)
        recorder.frameOut(
            at: now, [times.decode, times.convert, times.infer, times.encode, times.total], networks: times.networks)
        try onFrame?(times)
        onProgress?(framesSent, recorder)
    }

    /// Processes the tickets of a queue until it is closed and empty.
    func run(from queue: BoundedQueue<Ticket>) throws {
        while let ticket = queue.pop() { try process(ticket) }
    }
}
