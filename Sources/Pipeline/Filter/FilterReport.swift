public import Media

/// What became of a filtering.
public struct FilterReport: Sendable {
    /// Frames that came out of the decoder.
    public var framesIn = 0
    /// Frames that the encoder made and that were written.
    public var framesOut = 0
    /// Of these, frames that an earlier run had done.
    public var framesBefore = 0
    /// How often frames were shown again and left out, where all frames of the output last equally long.
    public var retiming = Retiming()
    /// Where it was cancelled and is made in parts: the folder that keeps what is done; there is no output then.
    public var partsKept: String?
    /// Seconds it took.
    public var seconds = 0.0
    /// Whether it was cancelled; the output then holds what was done.
    public var isInterrupted = false
    /// Packets and frames that could not be read or decoded, or were damaged.
    public var decodeErrors = 0
    /// Why reading stopped before the end of the input, if it did.
    public var readFailure: MediaError?
    /// What the output has otherwise than the input.
    public var notices: [MediaNotice] = []
    /// The output's stream that each of the source's streams has become, by their indices.
    public var streams: [Int: Int] = [:]
    /// How long frames took.
    public var latency = FilterLatency()
    /// The same over the run; nil where no frame was filtered.
    package var recorder: RunRecorder?
    /// The encoder's name.
    public var encoder = ""
    /// Columns and rows of the input's first frame.
    public var inputSize = (width: 0, height: 0)
    /// Columns and rows of the output.
    public var outputSize = (width: 0, height: 0)

    /// Frames per second over the whole of this run.
    public var framesPerSecond: Double { seconds > 0 ? Double(max(0, framesOut - framesBefore)) / seconds : 0 }
}

/// How far a filtering is.
public struct FilterProgress: Hashable, Sendable {
    /// Frames done.
    public var frames: Int
    /// Of these, frames that an earlier run had done.
    public var framesBefore = 0
    /// How many there will be, as far as the input says.
    public var expectedFrames: Int?
    /// Seconds since it began.
    public var seconds: Double
    /// Frames per second so far.
    public var framesPerSecond: Double
    /// Half of the frames took no longer in all, in milliseconds.
    public var p50: Double
    /// 99 of 100 frames took no longer in all, in milliseconds.
    public var p99: Double

    /// Seconds that are left at this speed, where that can be told.
    public var secondsLeft: Double? {
        guard let expectedFrames, framesPerSecond > 0 else { return nil }
        return Double(max(0, expectedFrames - frames)) / framesPerSecond
    }
}
