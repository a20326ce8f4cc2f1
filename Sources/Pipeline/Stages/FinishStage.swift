internal import Media

/// The fourth stage: the result of the last filter becomes planes again, and pictures get the encoder's own format.
///
/// `@unchecked Sendable`: it is used by one thread at a time.
final class FinishStage: @unchecked Sendable {
    private let plan: PicturePlan
    private var converter: PixelConverter

    /// Creates the stage for the pictures of a plan.
    init(_ plan: PicturePlan) {
        self.plan = plan
        converter = PixelConverter(to: plan.encoded)
    }

    /// Makes the output of a ticket that has passed a chain of filters.
    func process(_ ticket: Ticket, of chain: FilterChain) throws -> Ticket {
        var ticket = ticket
        try chain.finish(&ticket)
        guard let output = ticket.output,
            output.pixelFormat != plan.encoded || output.color.isFullRange != plan.color.isFullRange
        else { return ticket }
        ticket.output = try timed(&ticket.convert) { try converter.convert(output, as: plan.color) }
        return ticket
    }

    /// Processes tickets of one queue into another, until the first one is closed and empty or the second one is closed.
    func run(
        from input: BoundedQueue<Ticket>, into output: BoundedQueue<Ticket>, of chain: FilterChain
    ) throws {
        while let ticket = input.pop() {
            guard output.push(try process(ticket, of: chain)) else { return }
        }
    }
}
