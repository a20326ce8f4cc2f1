internal import Engine
internal import Foundation
public import Media

/// The filtering of a live source into outputs, with a bounded delay whatever the machine is doing.
///
/// Reading and decoding, the filters, encoding, and every output have a thread each. In front of the filters the newest
/// frame wins: frames are dropped before work is spent on them, never after.
public struct LiveJob: Sendable {
    /// The outcome of a run.
    public struct Outcome: Sendable {
        /// The measurements.
        public var record: RunRecord
        /// The error with which the source was lost; nil if it was not.
        public var failure: MediaError?
    }

    private let options: LiveOptions
    private let models: @Sendable (StreamInformation) throws -> [LiveModel]
    private let record: RunRecord
    /// The function that is called with every frame that was written, from one of the run's threads.
    public var onFrame: (@Sendable (LiveFrameTimes) throws -> Void)?
    /// The function that is called with every event, from one of the run's threads.
    public var onEvent: (@Sendable (RunRecord.Event) -> Void)?
    /// The function that is called once, when frames begin to run.
    public var onStart: (@Sendable (LiveMeter) throws -> Void)?
    /// The function that is called about ten times a second, from the thread that called `run`.
    public var onTick: (@Sendable (LiveMeter) -> Void)?
    /// The feed of pictures for a page; nil for none.
    public var feed: PictureFeed?

    /// Creates a job.
    /// - Parameters:
    ///   - record: a record of everything that is known before the run.
    ///   - models: called once, when the source is known. It returns the model to use, followed for `degrade` by those to
    ///     step down to, each faster than the one before and all of one scale. Plain scaling always comes last.
    public init(
        _ options: LiveOptions, record: RunRecord,
        models: @escaping @Sendable (StreamInformation) throws -> [LiveModel]
    ) {
        self.options = options
        self.record = record
        self.models = models
    }

    /// Runs until the source ends or is lost for good, the duration is over, or it is asked to stop. Frames on their way are
    /// finished then.
    /// - Throws: `MediaError` if an input or an output cannot be opened or the last output is lost, or the errors of the
    ///   filters, of `onFrame` and of `onStart`.
    public func run(_ cancellation: Cancellation = Cancellation()) throws -> Outcome {
        for target in options.targets { try LiveMuxer.check(target, overwrite: options.overwrite) }
        let interrupt = ReadInterrupt()
        let canceller = Canceller(cancellation, interrupt)
        defer { canceller.stop() }
        var early: [SourceEvent] = []
        let source: LiveSource
        do {
            source = try open(interrupt, cancellation)
            while let event = try source.next() {
                early.append(event)
                if case .frame = event { break }
            }
        } catch {
            // What was asked to end is no failure.
            guard cancellation.isCancelled else { throw error }
            return interrupted
        }
        guard case .frame(let first)? = early.last else {
            if cancellation.isCancelled { return interrupted }
            throw source.failure
                ?? MediaError(.decodeFailed, "decode", path: options.input.text, detail: "no frame could be decoded")
        }
        canceller.stop()
        let opened = LiveRun.Opened(
            source: source, early: early, first: first, interrupt: interrupt, cancellation: cancellation)
        return try LiveRun(
            options, of: opened, models: try graded(models(source.video)), record: record, feed: feed, onFrame: onFrame,
            onEvent: onEvent
        ).run(onStart: onStart, onTick: onTick)
    }

    /// The outcome of a run that was asked to end before the first frame came.
    private var interrupted: Outcome {
        var record = record
        record.isInterrupted = true
        return Outcome(record: record)
    }

    /// Returns the models that the run may use.
    private func graded(_ models: [LiveModel]) -> [LiveModel] {
        guard options.overload == .degrade, let scale = models.first?.filters.scale else {
            return Array(models.prefix(1))
        }
        return models + [LiveModel(name: "plain", filters: [PlainFilter(scale: scale)])]
    }

    /// Opens the source, and waits for it if that is wanted.
    private func open(_ interrupt: ReadInterrupt, _ cancellation: Cancellation) throws -> LiveSource {
        while true {
            do throws(MediaError) {
                return try LiveSource(options.input, options.source, interrupt: interrupt)
            } catch {
                let mayCome = [.notFound, .busy, .readFailed].contains(error.kind)
                guard options.waits, mayCome, !cancellation.isCancelled else { throw error }
                let end = ContinuousClock.now + .seconds(1)
                while ContinuousClock.now < end, !cancellation.isCancelled { Thread.sleep(forTimeInterval: 0.02) }
            }
        }
    }
}

/// A watch that interrupts the waiting for a source as soon as a run is cancelled, until the run watches itself.
private final class Canceller: Sendable {
    private let isOver = Cancellation()

    init(_ cancellation: Cancellation, _ interrupt: ReadInterrupt) {
        let thread = Thread { [isOver] in
            while !isOver.isCancelled {
                if cancellation.isCancelled { interrupt.raise() }
                Thread.sleep(forTimeInterval: 0.02)
            }
        }
        thread.name = "cancel"
        thread.start()
    }

    func stop() { isOver.cancel() }
}
