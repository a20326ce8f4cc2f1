/// The limit of reports of progress to ten a second.
enum Pace {
    /// Returns a function to be called after every frame; nil if nobody listens.
    /// - Parameters:
    ///   - progress: the function that gets the reports.
    ///   - began: the moment at which the job began.
    ///   - expected: the number of frames that there will be, if that is known.
    ///   - framesBefore: the number of frames that an earlier run has done.
    static func report(
        _ progress: (@Sendable (FilterProgress) -> Void)?, since began: ContinuousClock.Instant, expected: Int?,
        framesBefore: Int = 0
    ) -> ((_ frames: Int, _ recorder: RunRecorder) -> Void)? {
        guard let progress else { return nil }
        var last: ContinuousClock.Instant?
        return { frames, recorder in
            let now = ContinuousClock.now
            if let last, last.duration(to: now) < .milliseconds(100) { return }
            last = now
            // A source may say anything about its length; once it is past, nothing is known.
            let seconds = began.duration(to: now).inSeconds
            progress(
                FilterProgress(
                    frames: frames, framesBefore: framesBefore,
                    expectedFrames: expected.flatMap { $0 >= frames ? $0 : nil }, seconds: seconds,
                    framesPerSecond: seconds > 0 ? Double(frames - framesBefore) / seconds : 0,
                    p50: recorder.percentile(50),
                    p99: recorder.percentile(99)))
        }
    }
}
