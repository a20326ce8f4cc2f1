internal import Media

/// The second stage of a live run: it takes the newest frame when there is room for the result, and has it converted,
/// filtered and finished.
///
/// `@unchecked Sendable`: it is used by the thread that prepares, and after that by its own thread alone.
final class LiveFilterStage: @unchecked Sendable {
    /// The output of the stage.
    enum Output: Sendable {
        /// A picture with its times so far.
        case picture(VideoFrame, FrameStamps)
        /// The last picture once more, at another time.
        case again(pts: Int64)
    }

    /// A chain of filters that the stage can use.
    struct Choice {
        /// The name of the model.
        let name: String
        let chain: FilterChain
    }

    private let choices: [Choice]
    private let convert: ConvertStage
    private let finish: FinishStage
    private let meter: LiveMeter
    private let overload: OverloadPolicy
    private let timeBase: Double
    private var governor: LoadGovernor?

    /// Creates the stage.
    /// - Parameters:
    ///   - choices: the chains that can be used, each faster than the one before.
    ///   - overload: the policy when the machine is not fast enough.
    ///   - timeBase: the unit of the frames' times.
    ///   - governor: chooses among the chains; nil if the first one is always used.
    init(
        _ choices: [Choice], convert: ConvertStage, finish: FinishStage, meter: LiveMeter, overload: OverloadPolicy,
        timeBase: Rational, governor: LoadGovernor?
    ) {
        self.choices = choices
        self.convert = convert
        self.finish = finish
        self.meter = meter
        self.governor = governor
        self.overload = overload
        self.timeBase = timeBase.value ?? 0
    }

    /// Filters the frames of a mailbox into a queue, until one of them is closed.
    func run(from mailbox: Mailbox<CapturedFrame>, into queue: BoundedQueue<Output>) throws {
        defer { queue.close() }
        // No work is begun that could not be handed on.
        while queue.waitForRoom(), let captured = mailbox.take() {
            if overload == .repeat {
                for pts in captured.skipped { guard queue.push(.again(pts: pts)) else { return } }
            }
            let began = ContinuousClock.now
            let choice = choices[governor?.step ?? 0]
            var ticket = Ticket()
            ticket.frame = captured.frame
            ticket = try convert.process(ticket)
            try choice.chain.convert(&ticket)
            try choice.chain.infer(&ticket)
            ticket = try finish.process(ticket, of: choice.chain)
            guard let picture = ticket.output else { continue }
            let now = ContinuousClock.now
            let stamps = FrameStamps(
                captured: captured.captured, decoded: captured.decoded, inferred: now, encoded: now,
                ptsSeconds: Double(picture.pts ?? 0) * timeBase, mode: choice.name,
                networks: ticket.infer.map { $0.inSeconds * 1000 })
            govern(cost: began.duration(to: now).inSeconds, missed: captured.skipped.count)
            guard queue.push(.picture(picture, stamps)) else { return }
        }
    }

    private func govern(cost: Double, missed: Int) {
        guard let before = governor?.step, let after = governor?.note(cost: cost, missed: missed, at: meter.seconds)
        else { return }
        // This chain has not seen the frames that the other one filtered.
        choices[after].chain.reset()
        meter.enter(mode: choices[after].name)
        let milliseconds = tenths(cost * 1000)
        if after > before {
            meter.event(
                .degraded, "\(choices[before].name) took \(milliseconds) ms for a frame: \(choices[after].name) goes on"
            )
        } else {
            meter.event(.restored, "there is time for \(choices[after].name) again")
        }
    }
}
