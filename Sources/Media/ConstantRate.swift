internal import CFFmpeg

/// Repeats frames where a source has none for a while, for outputs in which a frame's place is its time.
struct ConstantRate {
    private var last: VideoFrame?
    private var count = 0
    /// Ticks beyond which a gap is a jump of the clock, not a picture that stands still.
    private let longest: Int64

    /// - Parameter timeBase: seconds from a frame to the next.
    init(_ timeBase: Rational) {
        longest = Rational(3600, 1).rescale(1, to: timeBase)
    }

    /// The frames that are missing between the last one and this one, whose times count frames.
    mutating func repeats(before frame: VideoFrame) throws(MediaError) -> [VideoFrame] {
        defer { last = frame }
        guard let last, let from = last.pts, let to = frame.pts, to - from > 1, to - from <= longest else { return [] }
        var frames: [VideoFrame] = []
        for time in from + 1..<to {
            guard let copy = av_frame_clone(last.av) else { throw .outOfMemory("repeat frame") }
            let picture = VideoFrame(owning: copy)
            picture.pts = time
            frames.append(picture)
        }
        count += frames.count
        return frames
    }

    var notices: [MediaNotice] { count > 0 ? [.framesRepeated(count: count)] : [] }
}
