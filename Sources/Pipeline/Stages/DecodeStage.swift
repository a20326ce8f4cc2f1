internal import Media

/// The first stage: reads packets and decodes frames.
///
/// `@unchecked Sendable`: it is used by the thread that prepares, and after that by its own thread alone.
final class DecodeStage: @unchecked Sendable {
    var source: VideoSource
    private(set) var frames = 0
    private(set) var wasCancelled = false
    /// Frames that are passed over because an earlier run has done them.
    var skipped = 0
    /// Whether frames are to be shown beside the result, too.
    var keepsOriginals = false
    /// Frames read while the other stages were being set up must not be charged for that.
    var earliestStart: ContinuousClock.Instant?

    /// Packets that travel without a frame, so that a file with all its sound at one end fits in memory.
    private static let packetsAtOnce = 64

    init(_ source: consuming VideoSource) { self.source = source }

    /// The next frame with the packets before it, or packets alone; nil at the end.
    func next() throws -> Ticket? {
        var ticket = Ticket()
        let frame = try timed(&ticket.decode) { () throws -> VideoFrame? in
            while let event = try source.next() {
                switch event {
                case .frame(let frame): return frame
                case .packet(let packet): ticket.packets.append(packet)
                }
                if ticket.packets.count >= Self.packetsAtOnce { return nil }
            }
            return nil
        }
        ticket.frame = frame
        guard let frame else { return ticket.packets.isEmpty ? nil : ticket }
        frames += 1
        if keepsOriginals { ticket.original = frame }
        ticket.started = frame.arrival ?? ContinuousClock.now - ticket.decode
        if let earliestStart { ticket.started = max(ticket.started, earliestStart) }
        return ticket
    }

    /// Feeds a queue until the source ends, the queue is closed, or it is asked to stop.
    func run(into queue: BoundedQueue<Ticket>, _ cancellation: Cancellation) throws {
        while true {
            if cancellation.isCancelled {
                wasCancelled = true
                return
            }
            guard var ticket = try next() else { return }
            if skipped > 0, ticket.frame != nil {
                skipped -= 1
                (ticket.frame, ticket.original) = (nil, nil)
            }
            guard queue.push(ticket) else { return }
        }
    }
}
