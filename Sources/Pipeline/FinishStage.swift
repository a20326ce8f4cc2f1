internal import Media

/// The fourth stage: luma that the network made at another size is scaled to the output's, and pictures go into the
/// encoder's own format.
///
/// `@unchecked Sendable`: it is used by one thread at a time.
final class FinishStage: @unchecked Sendable {
    private let plan: PicturePlan
    private var converter: PixelConverter
    private var lumaScaler = LumaScaler()

    init(_ plan: PicturePlan) {
        self.plan = plan
        converter = PixelConverter(to: plan.encoded)
    }

    /// Completes a ticket's output frame.
    func process(_ ticket: Ticket) throws -> Ticket {
        guard let output = ticket.output else { return ticket }
        var ticket = ticket
        var spent = Duration.zero
        try timed(&spent) {
            if let luma = ticket.luma { try lumaScaler.scale(luma, into: output) }
            if output.pixelFormat != plan.encoded {
                ticket.output = try converter.convert(output, as: plan.color)
            }
        }
        ticket.luma = nil
        ticket.convert += spent
        return ticket
    }

    /// Works from one queue into another until the first is closed and empty, or the second is closed.
    func run(from input: BoundedQueue<Ticket>, into output: BoundedQueue<Ticket>) throws {
        while let ticket = input.pop() {
            guard output.push(try process(ticket)) else { return }
        }
    }
}
