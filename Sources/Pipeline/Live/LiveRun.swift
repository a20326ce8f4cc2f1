internal import Engine
internal import Foundation
internal import Media

/// A live run from its first frame on: the stages, their queues and threads.
struct LiveRun {
    /// A source that is open, up to its first frame.
    struct Opened {
        let source: LiveSource
        /// Everything that was read, the first frame included.
        let early: [SourceEvent]
        let first: VideoFrame
        /// The way to interrupt the reading of the source.
        let interrupt: ReadInterrupt
        let cancellation: Cancellation
    }

    private let options: LiveOptions
    private let opened: Opened
    private let meter: LiveMeter
    private let feed: PictureFeed?

    private let filter: LiveFilterStage
    private let encode: LiveEncodeStage
    private let outputs: [LiveOutput]
    private let screens: [LiveScreen]

    /// Prepares everything: models are tried, encoders and outputs are opened.
    /// - Parameters:
    ///   - models: the models that the run may use, at least one.
    ///   - record: a record of everything that is known before the run.
    init(
        _ options: LiveOptions, of opened: Opened, models: [LiveModel], record: RunRecord, feed: PictureFeed?,
        onFrame: (@Sendable (LiveFrameTimes) throws -> Void)?,
        onEvent: (@Sendable (RunRecord.Event) -> Void)?
    ) throws {
        let (source, first) = (opened.source, opened.first)
        let own = source.video.video?.frameRate.value ?? 25
        let rate = min(options.rate ?? own, own)
        let deadline = options.deadline ?? 2 / rate
        let filters = models.flatMap(\.filters)
        let scale = models[0].filters.scale
        let choices = try LiveOutputs.Choices(options)
        let choice = try choices.first
        let plan = try PicturePlan(
            for: first, filters: filters, scale: scale, settings: options.pictures, encoder: choice)
        let convert = ConvertStage(plan, first: first)
        var ticket = Ticket()
        ticket.frame = first
        ticket = try convert.process(ticket)
        let sample = try plan.sample(like: first)
        let chains = models.map { FilterChain($0.filters, plan: plan, adjustments: options.adjustments) }
        let costs = try chains.map { try Self.cost(of: $0, ticket) }
        for chain in chains { chain.reset() }
        let governor = models.count > 1 ? LoadGovernor(period: 1 / rate, costs: costs) : nil
        let began = models[governor?.step ?? 0].name
        let meter = LiveMeter(
            record, deadline: deadline, mode: began, networks: models[0].filters.map(\.name), onFrame: onFrame,
            onEvent: onEvent)
        meter.describe { record in
            record.model = models[0].name
            record.machine.isa = models[0].isa ?? record.machine.isa
            record.inputSize = RunRecord.Size(width: first.width, height: first.height)
            record.outputSize = RunRecord.Size(width: plan.width, height: plan.height)
            record.rate = rate
            record.deadline = deadline * 1000
            record.overload = options.overload.rawValue
        }
        if let governor, governor.step > 0 {
            meter.event(
                .degraded,
                "\(models[0].name) takes \(tenths(costs[0] * 1000)) ms for a frame here, and there are "
                    + "\(tenths(1000 / rate)): it begins with \(began)")
        }
        // Cameras take the nearest they have.
        if let asked = options.source.input.size, asked != (first.width, first.height) {
            meter.event(
                .note,
                "the source gives \(first.width)x\(first.height) instead of \(asked.width)x\(asked.height)")
        }
        for notice in plan.notices { meter.event(.note, notice.description) }

        var format = VideoFormat(like: sample, of: source.video, width: plan.width, height: plan.height)
        (format.pixelFormat, format.color) = (plan.encoded, plan.color)
        if options.rate != nil {
            format.frameRate = Rational(frameRate: String(rate)) ?? format.frameRate
            format.nominalRate = format.frameRate
        }
        let outputs = try LiveOutputs(
            options, choices: choices, format: format, rate: rate, of: source, meter: meter,
            cancellation: opened.cancellation)
        self.outputs = outputs.groups.flatMap(\.outputs)
        screens = outputs.screens
        encode = LiveEncodeStage(outputs.groups, screens: screens, feed: feed, meter: meter)
        filter = LiveFilterStage(
            zip(models, chains).map { LiveFilterStage.Choice(name: $0.name, chain: $1) }, convert: convert,
            finish: FinishStage(plan), meter: meter, overload: options.overload, timeBase: source.video.timeBase,
            governor: governor)
        self.options = options
        self.opened = opened
        self.meter = meter
        self.feed = feed
    }

    /// Returns the seconds that a chain takes for a frame. Its first run is not counted, since it allocates memory.
    private static func cost(of chain: FilterChain, _ ticket: Ticket) throws -> Double {
        func run() throws -> Double {
            var (ticket, spent) = (ticket, Duration.zero)
            try timed(&spent) {
                try chain.convert(&ticket)
                try chain.infer(&ticket)
                try chain.finish(&ticket)
            }
            return spent.inSeconds
        }
        _ = try run()
        return try (0..<3).map { _ in try run() }.min() ?? 0
    }

    /// Runs the stages until the last one has ended.
    func run(
        onStart: (@Sendable (LiveMeter) throws -> Void)?, onTick: ((LiveMeter) -> Void)?
    ) throws -> LiveJob.Outcome {
        try onStart?(meter)
        let mailbox = Mailbox<CapturedFrame>()
        let filtered = BoundedQueue<LiveFilterStage.Output>(capacity: 3)
        let (filter, encode, outputs, screens) = (filter, encode, outputs, screens)
        let (interrupt, cancellation) = (opened.interrupt, opened.cancellation)
        let watch = SourceWatch(options, interrupt: interrupt, cancellation: cancellation, meter: meter)
        let capture = CaptureStage(opened.source, options, watch: watch, meter: meter, into: mailbox) { packet in
            for output in outputs { output.offer(.sound(packet)) }
        }
        let threads = StageThreads {
            mailbox.close()
            filtered.abort()
            for output in outputs { output.abort() }
            for screen in screens { screen.abort() }
            interrupt.raise()
        }
        let waiting: @Sendable () -> Int = {
            mailbox.count + filtered.count + outputs.reduce(0) { $0 + ($1.isMeasured ? $1.waiting : 0) }
                + screens.reduce(0) { $0 + ($1.isMeasured ? $1.waiting : 0) }
        }
        for output in outputs { threads.start("output") { try output.run(waitingInAll: waiting) } }
        for screen in screens { threads.start("screen") { try screen.run(waitingInAll: waiting) } }
        if let feed { threads.start("pictures") { feed.run() } }
        threads.start("encode") { try encode.run(from: filtered) }
        threads.start("filter") { try filter.run(from: mailbox, into: filtered) }
        threads.start("capture") { [early = opened.early] in try capture.run(from: early) }
        while !threads.wait(seconds: 0.05) {
            watch.look()
            onTick?(meter)
        }
        try threads.wait()
        feed?.close()
        let failure = capture.failure
        let isInterrupted = cancellation.isCancelled
        return LiveJob.Outcome(
            record: meter.record(isInterrupted: isInterrupted), failure: isInterrupted ? nil : failure)
    }
}
