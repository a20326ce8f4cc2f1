internal import Media

extension Verification {
    /// Returns the first difference of an animated WebP file, which FFmpeg cannot decode: its chunks say when frames are
    /// shown. libwebp joins frames that look alike.
    static func difference(
        of animation: AnimatedWebP, from wanted: DecodedContent, size: (width: Int, height: Int)
    ) -> String? {
        guard animation.size == size else {
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
        return differenceInEnd(wanted, time)
    }
}
