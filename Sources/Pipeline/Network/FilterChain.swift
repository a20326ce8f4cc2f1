internal import Engine
internal import Media

/// Filters in succession: the pictures that one makes are those that the next one gets.
///
/// The three steps of a ticket may be taken by three threads, each of which takes its step of every ticket in order.
struct FilterChain: Sendable {
    private let filters: [FrameFilter]

    /// Creates a chain.
    /// - Parameter filters: at least one.
    init(_ filters: [any PictureFilter], plan: PicturePlan, adjustments: AdjustmentSettings) {
        self.filters = filters.enumerated().map { index, filter in
            FrameFilter(filter, plan: plan, adjustments: adjustments, isLast: index == filters.count - 1)
        }
    }

    /// Forgets all earlier pictures. No picture may be on its way.
    func reset() {
        for filter in filters { filter.reset() }
    }

    /// Converts a ticket's picture to the form that the first filter reads.
    func convert(_ ticket: inout Ticket) throws {
        guard let picture = ticket.frame else { return }
        ticket.work = try timed(&ticket.convert) { try filters[0].convert(picture) }
    }

    /// Runs all filters on a ticket's picture, with the conversions between them, and releases the ticket's frame.
    func infer(_ ticket: inout Ticket) throws {
        guard var work = ticket.work else { return }
        for (index, filter) in filters.enumerated() {
            if index > 0 {
                work = try timed(&ticket.convert) { try filter.convert(filters[index - 1].finish(work)) }
            }
            var spent = Duration.zero
            try timed(&spent) { try filter.infer(&work) }
            ticket.infer.append(spent)
        }
        ticket.work = work
        ticket.frame = nil
    }

    /// Makes the ticket's output from the last filter's result: planes of the plan's format.
    func finish(_ ticket: inout Ticket) throws {
        guard let work = ticket.work else { return }
        ticket.output = try timed(&ticket.convert) { try filters[filters.count - 1].finish(work) }
        ticket.work = nil
    }

    /// The times that each adjustment took, filter by filter. They are complete when all pictures have passed.
    var adjustments: [FilterLatency.Adjustment] {
        filters.flatMap { filter in
            filter.adjustmentCosts.map { .init(name: $0.name, network: filter.name, latency: $0.latency) }
        }
    }
}
