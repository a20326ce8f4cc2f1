/// Keeps reports of progress to ten a second.
enum Pace {
    /// What to call after every frame, or nil where nobody listens.
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
            // A live source may say anything of its length; once it is past, nothing is known.
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
