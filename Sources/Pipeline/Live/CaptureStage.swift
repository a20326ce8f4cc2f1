internal import Foundation
internal import Media
internal import Synchronization

/// A frame that came from a live source, with the moments of its coming.
struct CapturedFrame: Sendable {
    var frame: VideoFrame
    var captured: ContinuousClock.Instant
    var decoded: ContinuousClock.Instant
    /// The times of the frames that were dropped before it.
    var skipped: [Int64] = []
}

/// The first stage of a live run: it reads and decodes, and puts frames into a mailbox where the newest one wins. A source
/// that was lost is opened again.
///
/// `@unchecked Sendable`: only its own thread uses it.
final class CaptureStage: @unchecked Sendable {
    /// The error after which there are no more frames; nil at the source's end.
    private(set) var failure: MediaError?

    private let source: LiveSource
    private let options: LiveOptions
    private let watch: SourceWatch
    private let meter: LiveMeter
    private let mailbox: Mailbox<CapturedFrame>
    private let onPacket: @Sendable (Packet) -> Void
    private var nextWanted: Double?
    private var isCatchingUp = true
    private let began = ContinuousClock.now
    private var size: (width: Int, height: Int)?
    private var said: (errors: Int, lost: Int, at: ContinuousClock.Instant?) = (0, 0, nil)
    private var jumps = 0
    /// The number of frames since the last one that was dropped.
    private var sinceDrop = 11

    /// The number of seconds at the beginning in which frames that have piled up in the source are not dropped.
    private static let catchUp = 3.0

    /// Creates the stage.
    /// - Parameter onPacket: called with every packet of another stream.
    init(
        _ source: LiveSource, _ options: LiveOptions, watch: SourceWatch, meter: LiveMeter,
        into mailbox: Mailbox<CapturedFrame>, onPacket: @escaping @Sendable (Packet) -> Void
    ) {
        self.source = source
        self.options = options
        self.watch = watch
        self.meter = meter
        self.mailbox = mailbox
        self.onPacket = onPacket
    }

    /// Reads until the source ends, is lost for good, or it is asked to stop.
    /// - Parameter first: everything that was read before there was a pipeline.
    func run(from first: [SourceEvent]) throws {
        defer {
            watch.end()
            mailbox.close()
        }
        source.restartPacing()
        isCatchingUp = !source.isPaced
        for event in first {
            // The first frame is not to be charged for what was set up with it.
            if case .frame(let frame) = event { frame.arrival = .now }
            accept(event)
        }
        while !watch.isOver {
            let asked = ContinuousClock.now
            if let event = try next() {
                if case .frame = event, asked.duration(to: .now).inSeconds > 0.25 / rate { isCatchingUp = false }
                accept(event)
            } else if try !reopened() {
                return
            }
        }
    }

    private var rate: Double { source.video.video?.frameRate.value ?? 25 }

    /// Returns the next event; nil if the source ended or failed.
    private func next() throws -> SourceEvent? {
        do throws(MediaError) {
            return try source.next()
        } catch {
            guard options.input.mayReturn, error.kind != .outOfMemory, error.kind != .limitExceeded else { throw error }
            failure = error
            return nil
        }
    }

    private func accept(_ event: SourceEvent) {
        switch event {
        case .packet(let packet): onPacket(packet)
        case .frame(let frame): accept(frame)
        }
        tellOfDamage()
    }

    /// Counts damage, and reports it at most once a second.
    private func tellOfDamage() {
        let (errors, lost) = (source.errors, source.lost)
        if source.jumps > jumps { meter.event(.changed, "the source's clock jumped; time goes on without a gap") }
        jumps = source.jumps
        guard errors > said.errors || lost > said.lost else { return }
        meter.damage(errors: errors, lost: lost)
        let now = ContinuousClock.now
        guard said.at.map({ $0.duration(to: now) > .seconds(1) }) ?? true else { return }
        meter.event(
            .damage,
            "damage in the source: \((errors - said.errors).counted("error")) of decoding, \((lost - said.lost).counted("frame")) never came"
        )
        said = (errors, lost, now)
    }

    private func accept(_ frame: VideoFrame) {
        let now = ContinuousClock.now
        watch.arrived(at: now)
        meter.frameIn()
        if let size, (frame.width, frame.height) != size {
            meter.event(
                .changed,
                "the picture changed from \(size.width)x\(size.height) to \(frame.width)x\(frame.height)")
        }
        size = (frame.width, frame.height)
        guard isWanted(frame) else { return meter.dropped(.thinned) }
        let captured = CapturedFrame(frame: frame, captured: frame.arrival ?? now, decoded: now)
        if isCatchingUp, began.duration(to: now).inSeconds > Self.catchUp { isCatchingUp = false }
        // What waits in a socket since the program started is not this machine's fault: it is read as fast as it is worked
        // on, until the source has to be waited for. Nor is what a decoder held back until the end and gives all at once.
        // And of two frames that come close together, as networks have it, the first is given a moment to be taken; not
        // where the machine is too slow anyway, since it would only add to the delay.
        let isBacklog = isCatchingUp || watch.isEnding
        let replaced = mailbox.put(captured, patience: isBacklog ? Self.catchUp : sinceDrop > 10 ? 0.5 / rate : 0) {
            new, old in
            new.skipped = old.skipped + [old.frame.pts].compactMap(\.self)
        }
        if replaced != nil { meter.dropped(.overload) }
        sinceDrop = replaced == nil ? sinceDrop + 1 : 0
    }

    /// Returns whether a frame is one of those that are wanted per second.
    private func isWanted(_ frame: VideoFrame) -> Bool {
        guard let wanted = options.rate, wanted < rate * 0.99 else { return true }
        let time = Double(frame.pts ?? 0) * (source.video.timeBase.value ?? 0)
        guard let due = nextWanted, abs(time - due) < 10 else {
            nextWanted = time + 1 / wanted
            return true
        }
        guard time >= due - 0.25 / rate else { return false }
        nextWanted = due + 1 / wanted
        return true
    }

    /// Opens the source again, if that makes sense, as often as it takes.
    /// - Returns: false if nothing more comes.
    private func reopened() throws -> Bool {
        // What was asked to end was not lost.
        guard !watch.isOver else {
            failure = nil
            return false
        }
        failure = failure ?? source.failure
        guard source.mayReturn else { return false }
        if let failure, !watch.isEnding { meter.event(.signalLost, "the source was lost: \(failure.detail)") }
        watch.saidAway()
        let since = ContinuousClock.now
        var delay = 0.25
        while !watch.isEnding, options.waits || since.duration(to: .now).inSeconds < options.patience {
            meter.event(.reconnecting, "the source is opened again")
            source.close()
            do throws(MediaError) {
                try source.reopen()
                failure = nil
                return true
            } catch { failure = error }
            let end = ContinuousClock.now + .seconds(delay)
            while ContinuousClock.now < end, !watch.isEnding { Thread.sleep(forTimeInterval: 0.02) }
            delay = min(delay * 2, 8)
        }
        failure =
            watch.isOver
            ? nil
            : MediaError(
                .readFailed, "read packet", path: options.input.text,
                detail: "no picture came for \(tenths(options.patience)) s")
        return false
    }
}

/// Returns a number with one decimal.
func tenths(_ seconds: Double) -> String { String(format: "%.1f", seconds) }
