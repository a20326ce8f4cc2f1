/// Columns, rows and frames per second of a live video, as in 1080p30, 640x360p30 or 960x540@25.
struct RealtimeFormat: Hashable, CustomStringConvertible {
    let width: Int
    let height: Int
    /// Frames per second.
    let rate: Double

    private static let most = 1000.0

    init(width: Int, height: Int, rate: Double) {
        self.width = width
        self.height = height
        self.rate = rate
    }

    /// Nil for what is none. A height alone is of a picture of 16:9, its width even.
    init?(_ text: some StringProtocol) {
        let text = String(text)
        guard let match = text.wholeMatch(of: /(?:(\d{1,5})x(\d{1,5})[p@]|(\d{1,5})p@?)(\d{1,4}(?:\.\d{1,6})?)/),
            let rate = Double(match.output.4), rate > 0, rate <= Self.most
        else { return nil }
        let columns = match.output.1.flatMap { Int($0) }
        guard let height = (match.output.2 ?? match.output.3).flatMap({ Int($0) }) else { return nil }
        let width = columns ?? (height * 8 + 4) / 9 * 2
        guard width > 0, height > 0, max(width, height) <= FrameSize.maximumExtent else { return nil }
        self.init(width: width, height: height, rate: rate)
    }

    /// Several, with commas between them.
    static func list(_ text: String) throws(Failure) -> [RealtimeFormat] {
        var formats: [RealtimeFormat] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let format = RealtimeFormat(part) else {
                throw Failure(
                    .usage,
                    "--realtime has '\(part)', which is no format; write 1080p30, 640x360p30 or 960x540@25, at most "
                        + "\(FrameSize.maximumExtent) pixels a side and \(Int(most)) frames per second.")
            }
            if !formats.contains(format) { formats.append(format) }
        }
        return formats
    }

    /// Milliseconds from one frame to the next.
    var frameTime: Double { 1000 / rate }

    /// 1920x1080p30.
    var description: String { "\(width)x\(height)p\(rate == rate.rounded() ? rate.formatted(0) : "\(rate)")" }
}
