import Reports

/// The size and the frame rate of a live video, written as in 1080p30, 640x360p30 or 960x540@25.
struct RealtimeFormat: Hashable, CustomStringConvertible {
    let width: Int
    let height: Int
    /// The frame rate in frames per second.
    let rate: Double

    /// The highest frame rate that is accepted.
    private static let most = 1000.0

    init(width: Int, height: Int, rate: Double) {
        self.width = width
        self.height = height
        self.rate = rate
    }

    /// Reads a format; nil where the text is not one. A height alone gives a picture of 16:9 with an even width.
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

    /// Returns the formats in a list separated by commas, each once.
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

    /// The time in milliseconds from one frame to the next.
    var frameTime: Double { 1000 / rate }

    /// The format as text, such as 1920x1080p30.
    var description: String { "\(width)x\(height)p\(rate == rate.rounded() ? rate.formatted(0) : "\(rate)")" }
}
