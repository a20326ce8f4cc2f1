internal import Media

/// The first stage: it reads packets and decodes frames.
///
/// `@unchecked Sendable`: it is used by the thread that prepares, and after that by its own thread alone.
final class DecodeStage: @unchecked Sendable {
    /// The source of the packets.
    var source: VideoSource
    /// The number of frames that were decoded.
    private(set) var frames = 0
    /// True if it stopped because it was asked to.
    private(set) var wasCancelled = false
    /// The number of frames at the beginning that are passed over, because an earlier run has done them.
    var skipped = 0

    /// True if decoded frames will also be shown beside the result.
    private let keepsOriginals: Bool
    /// The tickets that were read before the pipeline ran, which go first.
    private var early: [Ticket] = []

    /// The largest number of packets that travel without a frame, so that a file with all its sound at one end fits in
    /// memory.
    private static let packetsAtOnce = 64

    init(_ source: consuming VideoSource, keepsOriginals: Bool) {
        self.source = source
        self.keepsOriginals = keepsOriginals
    }

    /// Reads up to the first frame, and keeps everything that was read for `run`.
    /// - Returns: the frame, or nil if there is none.
    func readFirstFrame() throws -> VideoFrame? {
        while let ticket = try next() {
            early.append(ticket)
            if let frame = ticket.frame { return frame }
        }
        return nil
    }

    /// Returns the next frame with the packets before it, or packets alone; nil at the end.
    private func next() throws -> Ticket? {
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
        return ticket
    }

    /// Feeds a queue until the source ends, the queue is closed, or it is asked to stop.
    func run(into queue: BoundedQueue<Ticket>, _ cancellation: Cancellation) throws {
        // Frames that were read while the pipeline was being set up are not charged for that.
        let began = ContinuousClock.now
        for ticket in early {
            var ticket = ticket
            ticket.started = began - ticket.decode
            guard push(ticket, into: queue) else { return }
        }
        early = []
        while true {
            if cancellation.isCancelled {
                wasCancelled = true
                return
            }
            guard var ticket = try next() else { return }
            ticket.started = max(ticket.started, began)
            guard push(ticket, into: queue) else { return }
        }
    }

    /// Hands a ticket on, without its frame if that is to be passed over; returns false if the queue is closed.
    private func push(_ ticket: Ticket, into queue: BoundedQueue<Ticket>) -> Bool {
        var ticket = ticket
        if skipped > 0, ticket.frame != nil {
            skipped -= 1
            (ticket.frame, ticket.original) = (nil, nil)
        }
        return queue.push(ticket)
    }
}
