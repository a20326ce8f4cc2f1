public import Media

/// The outcome of a filtering.
public struct FilterReport: Sendable {
    /// The number of frames that came out of the decoder.
    public var framesIn = 0
    /// The number of frames that the encoder made and that were written.
    public var framesOut = 0
    /// The number of those frames that an earlier run had done.
    public var framesBefore = 0
    /// The numbers of frames that were shown again and left out, if all frames of the output last equally long.
    public var retiming = Retiming()
    /// The folder that keeps the finished parts if the job was cancelled; there is no output then. Nil in all other cases.
    public var partsKept: String?
    /// The length of the run in seconds.
    public var seconds = 0.0
    /// True if the job was cancelled; the output then holds what was done.
    public var isInterrupted = false
    /// The number of packets and frames that could not be read or decoded, or were damaged.
    public var decodeErrors = 0
    /// The error that stopped reading before the end of the input; nil if there was none.
    public var readFailure: MediaError?
    /// The differences between the output and the input.
    public var notices: [MediaNotice] = []
    /// The index in the output of each of the source's streams, by its index in the source.
    public var streams: [Int: Int] = [:]
    /// The times that frames took.
    public var latency = FilterLatency()
    /// The recorder of the run; nil if no frame was filtered.
    package var recorder: RunRecorder?
    /// FFmpeg's name of the encoder.
    public var encoder = ""
    /// The size of the input's first frame.
    public var inputSize = (width: 0, height: 0)
    /// The size of the output's pictures.
    public var outputSize = (width: 0, height: 0)

    /// The number of frames per second over all of this run.
    public var framesPerSecond: Double { seconds > 0 ? Double(max(0, framesOut - framesBefore)) / seconds : 0 }
}

/// The progress of a filtering.
public struct FilterProgress: Hashable, Sendable {
    /// The number of frames that are done.
    public var frames: Int
    /// The number of those frames that an earlier run had done.
    public var framesBefore = 0
    /// The number of frames that there will be, as far as the input says.
    public var expectedFrames: Int?
    /// The number of seconds since the job began.
    public var seconds: Double
    /// The number of frames per second so far.
    public var framesPerSecond: Double
    /// The median of the total times of frames, in milliseconds.
    public var p50: Double
    /// The 99th percentile of the total times of frames, in milliseconds.
    public var p99: Double

    /// The number of seconds that are left at this speed; nil if that cannot be told.
    public var secondsLeft: Double? {
        guard let expectedFrames, framesPerSecond > 0 else { return nil }
        return Double(max(0, expectedFrames - frames)) / framesPerSecond
    }
}
