public import Media

/// Compares an output with its source by decoding both: every frame is there, at its time, and so is every packet of the
/// other streams that was written.
public struct Verification: ~Copyable {
    private var source: VideoSource
    private var output: VideoSource
    private let report: FilterReport
    private let path: String
    private var frames = 0
    private var lastTime = 0.0
    private var shift = 0.0

    /// Opens both. Throws `MediaError`.
    /// - Parameter report: of the job that made the output.
    public init(_ options: FilterOptions, _ report: FilterReport) throws(MediaError) {
        var whole = VideoSource.Options()
        whole.threads = options.source.threads
        let made = try VideoSource(options.output, whole)
        source = try VideoSource(options.input, options.source)
        output = consume made
        path = options.output
        self.report = report
    }

    /// The first difference, as the end of a sentence that begins with the output; nil where there is none.
    /// Throws `MediaError` where one of the two cannot be read.
    public mutating func difference() throws(MediaError) -> String? {
        if let difference = try differenceInFrames() { return difference }
        guard frames == report.framesOut else { return "has \(frames) frames, not the \(report.framesOut) made for it" }
        if output.errors > 0 { return "has \(output.errors) frames or packets that cannot be decoded" }
        if let difference = differenceInDuration { return difference }
        return try differenceInStreams()
    }

    private mutating func differenceInFrames() throws(MediaError) -> String? {
        // The output's own ticks are as near as its times can come.
        let base = (source.video.timeBase.value ?? 0, output.video.timeBase.value ?? 0)
        let tolerance = base.1 + base.0 / 2 + 1e-9
        while true {
            let (wanted, found) = (try Self.next(&source), try Self.next(&output))
            guard let wanted, let found else {
                if wanted == nil, found == nil { return nil }
                return found == nil
                    ? "ends after \(frames) frames, and its source goes on"
                    : "goes on after the \(frames) frames of its source"
            }
            guard (found.width, found.height) == report.outputSize else {
                return "has a frame \(frames) of \(found.width)x\(found.height)"
            }
            var times = (Double(wanted.pts ?? 0) * base.0, Double(found.pts ?? 0) * base.1)
            if frames == 0, hasArbitraryStart { shift = times.1 - times.0 }
            times.1 -= shift
            if abs(times.0 - times.1) > tolerance {
                return "shows frame \(frames) at \(times.1) s, the source at \(times.0) s"
            }
            lastTime = times.1
            frames += 1
        }
    }

    /// Whether the output's times begin anywhere, so that what is read of it begins with its first stream at 0.
    private var hasArbitraryStart: Bool { ["mpegts", "mpeg"].contains(output.information.container) }

    /// Players stop where the container says that it ends.
    private var differenceInDuration: String? {
        guard let duration = output.information.duration, duration > 0 else { return nil }
        // Times count from 0, the duration from the first stream's start.
        let end = (output.information.start ?? 0) + duration + 0.001
        return lastTime <= end + (output.video.timeBase.value ?? 0)
            ? nil : "says that it ends at \(end) s, and its last frame is shown at \(lastTime) s"
    }

    private static func next(_ source: inout VideoSource) throws(MediaError) -> VideoFrame? {
        while let event = try source.next() {
            if case .frame(let frame) = event { return frame }
        }
        return nil
    }

    private func differenceInStreams() throws(MediaError) -> String? {
        var demuxer = try Demuxer(path)
        var found: [Int: StreamTally] = [:]
        while let packet = try demuxer.next() { found[packet.streamIndex, default: StreamTally()].add(packet) }
        for (index, sent) in report.sent.sorted(by: { $0.key < $1.key }) {
            let got = found[index] ?? StreamTally()
            // Uncompressed sound is cut into packets as the reader likes.
            if got.packets != sent.packets, got.bytes != sent.bytes {
                return "has \(got.packets) packets in its stream \(index), not the \(sent.packets) written"
            }
        }
        return nil
    }
}
