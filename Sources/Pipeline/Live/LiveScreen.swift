internal import Foundation
internal import Media

/// A window or a virtual camera, which gets pictures as they are, without an encoder.
///
/// A virtual camera must go on giving pictures when none come, or the programs that use it take it for broken. The last
/// picture is written again then.
///
/// `@unchecked Sendable`: apart from the queue, only its own thread uses it.
final class LiveScreen: @unchecked Sendable {
    let target: LiveTarget
    let isMeasured: Bool

    private let muxer: LiveMuxer
    private var encoder: VideoEncoder
    private let meter: LiveMeter
    private let cancellation: Cancellation
    private let queue = BoundedQueue<(VideoFrame, FrameStamps)>(capacity: 2)
    private let period: Double

    /// Opens the device.
    /// - Parameters:
    ///   - format: the pictures that it will get.
    ///   - isMeasured: true if the frames of this output are those that are counted.
    ///   - cancellation: asked to stop when somebody closes the window.
    /// - Throws: the errors of `VideoEncoder` and `LiveMuxer`.
    init(
        _ target: LiveTarget, format: VideoFormat, of source: LiveSource, options: LiveOptions, isMeasured: Bool,
        interrupt: ReadInterrupt, meter: LiveMeter, cancellation: Cancellation
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

    /// The number of pictures that wait.
    var waiting: Int { queue.count }

    /// Hands a picture over without waiting; it is dropped if there is no room.
    func offer(_ picture: VideoFrame, _ stamps: FrameStamps) {
        if !queue.offer((picture, stamps)), isMeasured { meter.dropped(.unwritten) }
    }

    /// Ends the output after the pictures that wait.
    func close() { queue.close() }
    /// Ends the output at once.
    func abort() { queue.abort() }

    /// Shows pictures until the queue is closed and empty.
    /// - Parameter waitingInAll: returns the number of frames that wait in the pipeline's queues.
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
