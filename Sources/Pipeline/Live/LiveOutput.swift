internal import Files
internal import Foundation
internal import Media
internal import Synchronization

/// An output of a live run with a thread of its own, so that an output that is too slow does not hold up the others. An
/// output on the network that was lost is opened again.
final class LiveOutput: Sendable {
    enum Item: Sendable {
        /// A packet of the encoder, with the stamps of its frame if its times count.
        case video(Packet, FrameStamps?)
        /// A packet of sound.
        case sound(Packet)
    }

    let target: LiveTarget
    /// True if the frames of this output are those that are counted.
    let isMeasured: Bool

    private let tracks: LiveTracks
    private let options: LiveOptions
    private let interrupt: ReadInterrupt
    private let meter: LiveMeter
    private let queue = BoundedQueue<Item>(capacity: 256)
    private let state: Mutex<State>

    private struct State {
        var muxer: LiveMuxer?
        var waitsForKey = false
        var lostAt: ContinuousClock.Instant?
        var nextTry = ContinuousClock.now
        var delay = 0.25
    }

    /// Opens the output.
    /// - Throws: the errors of `LiveMuxer`.
    init(
        _ target: LiveTarget, tracks: LiveTracks, options: LiveOptions, isMeasured: Bool,
        interrupt: ReadInterrupt, meter: LiveMeter
    ) throws(MediaError) {
        self.target = target
        self.tracks = tracks
        self.options = options
        self.isMeasured = isMeasured
        self.interrupt = interrupt
        self.meter = meter
        let muxer = try LiveMuxer(
            target, tracks, options: options.targetOptions, overwrite: options.overwrite, interrupt: interrupt)
        if let text = muxer.sessionDescription {
            meter.event(.note, "receivers of \(target.text) need this SDP:\n\(text)")
        }
        state = Mutex(State(muxer: muxer))
    }

    /// The number of packets that wait.
    var waiting: Int { queue.count }

    /// Hands a packet over without waiting, whatever the output does.
    func offer(_ item: Item) {
        guard !queue.offer(item) else { return }
        guard case .video(_, let stamps) = item else { return }
        // Packets that follow a missing one cannot be decoded.
        let isNews = state.withLock { state in
            defer { state.waitsForKey = true }
            return !state.waitsForKey
        }
        if isNews { meter.event(.outputLost, "\(target.text) takes frames too slowly; some are left out") }
        if isMeasured, stamps != nil { meter.dropped(.unwritten) }
    }

    /// Ends the output after the packets that wait.
    func close() { queue.close() }
    /// Ends the output at once.
    func abort() { queue.abort() }

    /// Removes an output in which nothing has been written.
    func discard() {
        state.withLock { $0.muxer = nil }
        if let path = target.path, FileSystem.kind(path) == .file { unlink(path.fileName) }
    }

    /// Writes packets until the queue is closed and empty, and completes the output.
    /// - Parameter waitingInAll: returns the number of frames that wait in the pipeline's queues.
    func run(waitingInAll: @Sendable () -> Int) throws {
        while let item = queue.pop() { try write(item, waitingInAll) }
        guard let muxer = state.withLock({ $0.muxer }) else { return }
        do throws(MediaError) {
            try muxer.finish()
        } catch {
            // A receiver that has gone need not be told that it is over.
            guard target.mayReturn else { throw error }
        }
    }

    private func write(_ item: Item, _ waitingInAll: @Sendable () -> Int) throws {
        guard let muxer = try state.withLock({ $0.muxer }) ?? reopened() else { return unwritten(item) }
        do throws(MediaError) {
            switch item {
            case .sound(let packet): try muxer.writeSound(packet)
            case .video(let packet, _):
                let isSkipped = state.withLock { state in
                    if packet.isKey { state.waitsForKey = false }
                    return state.waitsForKey
                }
                if isSkipped { return unwritten(item) }
                try muxer.writeVideo(packet)
            }
        } catch {
            guard target.mayReturn, error.kind != .outOfMemory else { throw error }
            lose(error)
            return unwritten(item)
        }
        if case .video(_, let stamps?) = item, isMeasured { try meter.written(stamps, waiting: waitingInAll()) }
    }

    private func unwritten(_ item: Item) {
        if case .video(_, .some) = item, isMeasured { meter.dropped(.unwritten) }
    }

    private func lose(_ error: MediaError) {
        meter.event(.outputLost, "\(target.text) was lost: \(error.detail)")
        state.withLock {
            $0.muxer = nil
            $0.lostAt = .now
            $0.delay = 0.25
            $0.nextTry = .now
        }
    }

    /// Opens the output again if it is time to try; returns nil if it is not or it failed.
    private func reopened() throws(MediaError) -> LiveMuxer? {
        let (isDue, away) = state.withLock { state in
            (state.nextTry <= .now, state.lostAt.map { $0.duration(to: .now).inSeconds } ?? 0)
        }
        guard isDue else { return nil }
        do throws(MediaError) {
            let muxer = try LiveMuxer(
                target, tracks, options: options.targetOptions, overwrite: options.overwrite, interrupt: interrupt)
            meter.event(.outputBack, "\(target.text) is there again after \(tenths(away)) s")
            state.withLock { ($0.muxer, $0.waitsForKey) = (muxer, true) }
            return muxer
        } catch {
            guard away < options.patience || options.waits else { throw error }
            state.withLock {
                $0.nextTry = .now + .seconds($0.delay)
                $0.delay = min($0.delay * 2, 8)
            }
            return nil
        }
    }
}
