internal import Foundation
internal import Media

/// A window or a virtual camera: it is given the newest picture as it is, without an encoder.
///
/// A virtual camera must go on giving pictures when none come, or the programs that use it take it for broken: the last
/// one is written again then.
final class LiveScreen: @unchecked Sendable {  // its thread uses it alone, but for the queue
    let target: LiveTarget
    let isMeasured: Bool

    private let muxer: LiveMuxer
    private var encoder: VideoEncoder
    private let meter: LiveMeter
    private let cancellation: Cancellation
    private let queue = BoundedQueue<(VideoFrame, FrameStamps)>(capacity: 2)
    private let period: Double

    /// Opens the device. Throws what `VideoEncoder` and `LiveMuxer` throw.
    init(
        _ target: LiveTarget, _ format: VideoFormat, of source: LiveSource, _ options: LiveOptions, isMeasured: Bool,
        interrupt: ReadInterrupt, meter: LiveMeter, _ cancellation: Cancellation
    ) throws(MediaError) {
        self.target = target
        self.isMeasured = isMeasured
        self.meter = meter
        self.cancellation = cancellation
        encoder = try VideoEncoder(EncoderSettings(name: "rawvideo", threads: 1), for: format, in: target.container)
        let tracks = try LiveTracks(encoder.encoded, of: source, for: target)
        muxer = try LiveMuxer(target, tracks, options: options.targetOptions, interrupt: interrupt)
        period = 1 / max(1, min(options.rate ?? .infinity, format.frameRate.value ?? 25))
    }

    var waiting: Int { queue.count }

    func offer(_ picture: VideoFrame, _ stamps: FrameStamps) {
        if !queue.offer((picture, stamps)), isMeasured { meter.dropped(.unwritten) }
    }

    func close() { queue.close() }
    func abort() { queue.abort() }

    /// Shows pictures until there are no more.
    func run(waitingInAll: @Sendable () -> Int) throws {
        let isCamera = target.container.name.contains("v4l2")
        var last: Packet?
        while true {
            switch isCamera ? queue.pop(within: period * 1.5) : queue.pop().map({ .element($0) }) ?? .end {
            case .end:
                try? muxer.finish()
                return
            case .nothing:
                if let last { try muxer.writeVideo(last) }
            case .element(let (picture, stamps)):
                try encoder.send(picture)
                guard let packet = try encoder.receive() else { continue }
                do throws(MediaError) {
                    try muxer.writeVideo(packet)
                } catch {
                    guard error.kind == .writeFailed, !isCamera else { throw error }
                    // Whoever closes the window is done.
                    cancellation.cancel()
                    while queue.pop() != nil { if isMeasured { meter.dropped(.unwritten) } }
                    if isMeasured { meter.dropped(.unwritten) }
                    return
                }
                if isMeasured { try meter.written(stamps, waiting: waitingInAll()) }
                last = packet
            }
        }
    }
}
