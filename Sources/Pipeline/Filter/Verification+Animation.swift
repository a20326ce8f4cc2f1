internal import Media

extension Verification {
    /// Returns the first difference of an animated WebP file, which FFmpeg cannot decode: its chunks say when frames are
    /// shown. libwebp joins frames that look alike.
    static func difference(
        of animation: AnimatedWebP, from wanted: DecodedContent, plays: Int?, report: FilterReport
    ) -> String? {
        guard animation.size == report.outputSize else {
            return "has frames of \(animation.size.width)x\(animation.size.height)"
        }
        guard let first = wanted.frames.first, let last = wanted.frames.last else { return nil }
        // It counts milliseconds.
        let tolerance = 0.0015
        var time = first
        var next = 0
        for (number, delay) in animation.delays.enumerated() {
            while next < wanted.frames.count, wanted.frames[next] < time - tolerance { next += 1 }
            guard next < wanted.frames.count, wanted.frames[next] <= time + tolerance else {
                return "shows frame \(number) at \(time) s, and the source shows none then"
            }
            time += Double(delay) / 1000
        }
        guard time > last else { return "ends at \(time) s, and the source's last frame is shown at \(last) s" }
        return differenceInEnd(wanted, time) ?? differenceInLook(wanted, isTransparent: animation.hasOpacity, report)
            ?? differenceInPlays(plays, animation.plays)
    }

    /// Returns the difference of an output that is opaque, though its source is not and nothing was said of it.
    static func differenceInLook(_ wanted: DecodedContent, isTransparent: Bool, _ report: FilterReport) -> String? {
        let isSaid = report.notices.contains { if case .transparencyDropped = $0 { true } else { false } }
        return wanted.isTransparent && !isTransparent && !isSaid ? "has lost the transparency of its source" : nil
    }

    /// Returns the difference in how often an animation is played, 0 for without end; nil where one of them does not say.
    static func differenceInPlays(_ wanted: Int?, _ found: Int?) -> String? {
        guard let wanted, let found, found != wanted else { return nil }
        func words(_ plays: Int) -> String { plays == 0 ? "without end" : plays.counted("time") }
        return "is played \(words(found)), its source \(words(wanted))"
    }
}
