/// The third stage: pictures pass the filters.
struct InferStage: Sendable {
    let chain: FilterChain

    /// Runs the filters on a ticket's picture.
    func process(_ ticket: Ticket) throws -> Ticket {
        var ticket = ticket
        try chain.infer(&ticket)
        return ticket
    }

    /// Processes tickets of one queue into another, until the first one is closed and empty or the second one is closed.
    func run(from input: BoundedQueue<Ticket>, into output: BoundedQueue<Ticket>) throws {
        while let ticket = input.pop() {
            guard output.push(try process(ticket)) else { return }
        }
    }
}
