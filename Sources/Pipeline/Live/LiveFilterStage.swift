internal import Media

/// The second stage of a live run: takes the newest frame when there is room for what it becomes, and has it converted,
/// filtered and finished.
///
/// `@unchecked Sendable`: it is used by the thread that prepares, and after that by its own thread alone.
final class LiveFilterStage: @unchecked Sendable {
    /// What comes out.
    enum Output: Sendable {
        /// A picture, with when it was where.
        case picture(VideoFrame, FrameStamps)
        /// The last picture once more, at another time.
        case again(pts: Int64)
    }

    private let models: [LiveModel]
    /// By model.
    private let chains: [FilterChain]
    private let convert: ConvertStage
    private let finish: FinishStage
    private let meter: LiveMeter
    private let overload: OverloadPolicy
    private let timeBase: Double
    private var governor: LoadGovernor?

    /// - Parameters:
    ///   - chains: a model's networks, for each model.
    ///   - governor: set where the model is to be changed under load.
    init(
        _ models: [LiveModel], _ chains: [FilterChain], _ convert: ConvertStage, _ plan: PicturePlan,
        _ meter: LiveMeter, _ options: LiveOptions, timeBase: Rational, governor: LoadGovernor?
    ) {
        self.models = models
        self.chains = chains
        self.convert = convert
        self.meter = meter
        self.governor = governor
        finish = FinishStage(plan)
        overload = options.overload
        self.timeBase = timeBase.value ?? 0
    }

    func run(from mailbox: Mailbox<CapturedFrame>, into queue: BoundedQueue<Output>) throws {
        defer { queue.close() }
        // No work is begun that could not be handed on.
        while queue.waitForRoom(), let captured = mailbox.take() {
            if overload == .repeat {
                for pts in captured.skipped { guard queue.push(.again(pts: pts)) else { return } }
            }
            let began = ContinuousClock.now
            let step = governor?.step ?? 0
            var ticket = Ticket()
            ticket.frame = captured.frame
            ticket = try convert.process(ticket)
            try chains[step].convert(&ticket)
            try chains[step].infer(&ticket)
            ticket = try finish.process(ticket, of: chains[step])
            guard let picture = ticket.output else { continue }
            let now = ContinuousClock.now
            let stamps = FrameStamps(
                captured: captured.captured, decoded: captured.decoded, inferred: now, encoded: now,
                ptsSeconds: Double(picture.pts ?? 0) * timeBase, mode: models[step].name,
                networks: ticket.infer.map { $0.inSeconds * 1000 })
            govern(cost: began.duration(to: now).inSeconds, missed: captured.skipped.count)
            guard queue.push(.picture(picture, stamps)) else { return }
        }
    }

    private func govern(cost: Double, missed: Int) {
        guard let before = governor?.step, let after = governor?.note(cost: cost, missed: missed, at: meter.seconds)
        else { return }
        // It has not seen the frames that the other one filtered.
        chains[after].reset()
        meter.enter(mode: models[after].name)
        let milliseconds = tenths(cost * 1000)
        if after > before {
            meter.event(
                .degraded, "\(models[before].name) took \(milliseconds) ms for a frame: \(models[after].name) goes on")
        } else {
            meter.event(.restored, "there is time for \(models[after].name) again")
        }
    }
}
