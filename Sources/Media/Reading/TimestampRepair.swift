/// Gives every frame a time later than the one before it, changing only times that are missing or go backwards.
struct TimestampRepair {
    /// The number of frames whose time was changed.
    private(set) var count = 0
    private var last: Int64?
    private var lastDuration: Int64 = 0
    private let frameDuration: Int64
    private let isTimeless: Bool
    private let forgetsTimes: Bool

    /// Creates a repair for frames that come in the order of presentation.
    /// - Parameters:
    ///   - frameDuration: the ticks from one frame to the next where no frame states a duration.
    ///   - isTimeless: whether the source has no times at all. Its durations are then those of packets, which may hold
    ///     a field each.
    ///   - forgetsTimes: whether times that frames have are not used.
    init(frameDuration: Int64, isTimeless: Bool = false, forgetsTimes: Bool = false) {
        self.frameDuration = max(1, frameDuration)
        self.isTimeless = isTimeless
        self.forgetsTimes = forgetsTimes
    }

    /// Sets the time of a frame that has no usable one.
    mutating func repair(_ frame: VideoFrame) {
        if forgetsTimes { frame.pts = nil }
        if isTimeless, frame.pts == nil { frame.duration = frameDuration }
        defer {
            last = frame.pts
            lastDuration = frame.duration
        }
        guard let last else {
            if frame.pts == nil {
                frame.pts = 0
                count += 1
            }
            return
        }
        if let pts = frame.pts {
            guard pts <= last else { return }
            frame.pts = last + 1
        } else {
            frame.pts = last + (lastDuration > 0 ? lastDuration : frameDuration)
        }
        count += 1
    }
}
