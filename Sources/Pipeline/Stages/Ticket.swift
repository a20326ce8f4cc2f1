internal import Media

/// A frame on its way through the stages, with the packets that came before it in the file.
struct Ticket: Sendable {
    /// The packets of sound and subtitles to be written before the frame, which travel with it so that nothing piles up.
    var packets: [Packet] = []
    /// The decoded frame; nil if there are only packets.
    var frame: VideoFrame?
    /// The decoded frame once more, if it is to be shown beside the result.
    var original: VideoFrame?
    /// The frame that is to be encoded.
    var output: VideoFrame?
    /// The picture on its way through a chain of filters.
    var work: FrameFilter.Work?
    /// The moment at which the frame's packet was read.
    var started = ContinuousClock.now
    /// The time of decoding.
    var decode = Duration.zero
    /// The time of converting so far.
    var convert = Duration.zero
    /// The time that each filter took.
    var infer: [Duration] = []
}

/// Runs a body and adds the time that it took, on the monotonic clock.
func timed<Result>(_ spent: inout Duration, _ body: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    defer { spent += start.duration(to: .now) }
    return try body()
}

extension Duration {
    /// The duration in seconds.
    var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
