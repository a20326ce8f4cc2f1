internal import Engine
internal import Foundation
public import Media

/// A live source through a network into outputs, with a bounded delay whatever the machine is doing.
///
/// Reading and decoding, the network, encoding, and every output have a thread each. Before the network the newest frame
/// wins: frames are dropped before work is spent on them, never after.
public struct LiveJob: Sendable {
    /// What became of a run.
    public struct Outcome: Sendable {
        /// What was measured.
        public var record: RunRecord
        /// Why the source ended, where it was lost.
        public var failure: MediaError?
    }

    private let options: LiveOptions
    private let models: @Sendable (StreamInformation) throws -> [LiveModel]
    private let record: RunRecord
    /// Called with every frame that was written, and every event, from the run's threads.
    public var onFrame: (@Sendable (LiveFrameTimes) throws -> Void)?
    public var onEvent: (@Sendable (RunRecord.Event) -> Void)?
    /// Called once with the meter, when frames begin to run.
    public var onStart: (@Sendable (LiveMeter) throws -> Void)?
    /// Called about ten times a second from the thread that called `run`.
    public var onTick: (@Sendable (LiveMeter) -> Void)?
    /// Where pictures go for a page; nil for none.
    public var feed: PictureFeed?

    /// - Parameters:
    ///   - record: what is known of the run beforehand.
    ///   - models: asked once, when the source is known, for the model to use and, for `degrade`, the ones to step down to,
    ///     each faster than the one before, all of one scale; plain scaling is always the last.
    public init(
        _ options: LiveOptions, record: RunRecord,
        models: @escaping @Sendable (StreamInformation) throws -> [LiveModel]
    ) {
        self.options = options
        self.record = record
        self.models = models
    }

    /// Runs until the source ends, is lost for good, the duration is over, or it is asked to stop; then everything on its
    /// way is finished.
    ///
    /// - Throws: `MediaError` where an input or output cannot be opened, or the last output is lost; what the networks,
    ///   `onFrame` or `onStart` throw.
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
        return try LiveRun(
            options, try graded(models(source.video)), record, source, early, first, interrupt, cancellation, feed,
            onFrame: onFrame,
            onEvent: onEvent
        ).run(onStart: onStart, onTick: onTick)
    }

    /// What there is to say where not one frame came before it was to end.
    private var interrupted: Outcome {
        var record = record
        record.isInterrupted = true
        return Outcome(record: record)
    }

    private func graded(_ models: [LiveModel]) -> [LiveModel] {
        guard options.overload == .degrade, let scale = models.first?.filters.scale else {
            return Array(models.prefix(1))
        }
        return models + [LiveModel(name: "plain", filters: [PlainFilter(scale: scale)])]
    }

    /// The source, waited for where that is wanted.
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

/// Ends what waits for a source as soon as a run is cancelled, while nobody else watches.
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
