internal import Media

/// Networks one after the other: each one's pictures are the next one's.
///
/// The steps of a ticket may be taken by three threads, each of which takes that step of every ticket in order.
struct NetworkChain: Sendable {
    private let stages: [NetworkStage]

    /// - Parameter networks: at least one.
    init(_ networks: [PlaneNetwork], _ plan: PicturePlan, _ settings: AdjustmentSettings) {
        stages = networks.enumerated().map { index, network in
            NetworkStage(network, plan, settings, isLast: index == networks.count - 1)
        }
    }

    /// Brings a ticket's picture to what the first network reads.
    func convert(_ ticket: inout Ticket) throws {
        guard let picture = ticket.frame else { return }
        ticket.work = try timed(&ticket.convert) { try stages[0].convert(picture) }
    }

    /// Runs the networks, and between them brings pictures from one to the next; lets the ticket's picture go.
    func infer(_ ticket: inout Ticket) throws {
        guard var work = ticket.work else { return }
        for (index, stage) in stages.enumerated() {
            if index > 0 {
                work = try timed(&ticket.convert) { try stage.convert(stages[index - 1].finish(work)) }
            }
            var spent = Duration.zero
            try timed(&spent) { try stage.infer(&work) }
            ticket.infer.append(spent)
        }
        ticket.work = work
        ticket.frame = nil
    }

    /// What each adjustment took, network by network; asked for when all pictures have passed.
    var adjustments: [FilterLatency.Adjustment] {
        stages.flatMap { stage in
            stage.adjustmentCosts.map { .init(name: $0.name, network: stage.network.name, latency: $0.latency) }
        }
    }

    /// Brings what the last network made to planes of the plan's format: the ticket's output.
    func finish(_ ticket: inout Ticket) throws {
        guard let work = ticket.work else { return }
        ticket.output = try timed(&ticket.convert) { try stages[stages.count - 1].finish(work) }
        ticket.work = nil
    }
}
