extension BenchCommand {
    /// Checks that options do not contradict each other and that values are within their ranges.
    func check() throws(Failure) {
        let ofFrames = [
            ("--model", !model.isEmpty), ("--frames", frames != nil), ("--seconds", seconds != nil),
            ("--realtime", realtime != nil), ("--layers", layers), ("--tune", tune), ("--fps", fps != nil),
            ("--report", report != nil),
        ]
        if kernels || trunk, let (name, _) = ofFrames.first(where: \.1) {
            throw Failure(.usage, "\(name) goes with a network, not with --kernels or --trunk; leave one of them out.")
        }
        if !(kernels || trunk), !channels.isEmpty {
            throw Failure(.usage, "--channels goes with --kernels or --trunk; a network has channels of its own.")
        }
        let ofOneSize = [
            ("--frames", frames != nil), ("--layers", layers), ("--tune", tune), ("--fps", fps != nil),
            ("--report", report != nil),
        ]
        if realtime != nil, let (name, _) = ofOneSize.first(where: \.1) {
            throw Failure(.usage, "\(name) does not go with --realtime; leave one of them out.")
        }
        if realtime == nil, model.count > 1 {
            throw Failure(.usage, "Several networks go with --realtime only; give one --model.")
        }
        if frames != nil, seconds != nil {
            throw Failure(.usage, "--frames and --seconds both say how long to measure; give one of them.")
        }
        if let frames, !(1...1_000_000).contains(frames) {
            throw Failure(.usage, "--frames is \(frames); use 1 to 1000000.")
        }
        if let seconds, !(seconds > 0 && seconds <= 86_400) {
            throw Failure(.usage, "--seconds is \(seconds); use more than 0 and at most 86400.")
        }
        if let fps, !(fps > 0 && fps <= 1e9) {
            throw Failure(.usage, "--fps is \(fps); use a number above 0.")
        }
        if let wrong = channels.first(where: { !(16...256).contains($0) || !$0.isMultiple(of: 16) }) {
            throw Failure(.usage, "--channels is \(wrong); use a multiple of 16, at most 256.")
        }
        guard max(size.width, size.height) <= FrameSize.maximumExtent else {
            throw Failure(.usage, "--size is \(size); \(FrameSize.maximumExtent) pixels a side are the most.")
        }
    }
}
