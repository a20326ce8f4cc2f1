public import Media

/// The comparison of an output with its source by decoding both: every frame must be there, at its time, and so must
/// sound, subtitles and the packets of other streams.
public struct Verification: ~Copyable {
    private var source: VideoSource
    private var output: VideoSource
    private let report: FilterReport
    /// The number of times an animation is to be played, 0 for without end; nil where nothing is known of it.
    private let plays: Int?
    /// True if the output has frames at a constant rate only, so that some are repeated or left out.
    private let isRegular: Bool
    /// True if the output has silence before sound that begins late.
    private let countsTimes: Bool
    /// The difference between the output's times and the source's, in seconds.
    private var shift = 0.0

    /// The longest shift in seconds. In containers that have no times of decoding before 0, pictures that are decoded ahead
    /// of their time move all streams.
    private static let longestShift = 1.0

    /// Returns the first difference of an output, as the end of a sentence that begins with the output; nil if there is
    /// none.
    /// - Parameter report: the report of the job that made the output.
    /// - Throws: `MediaError` if one of the two cannot be read.
    public static func difference(_ options: FilterOptions, _ report: FilterReport) throws(MediaError) -> String? {
        if let animation = AnimatedWebP(options.output) {
            var source = try VideoSource(options.input, options.source)
            let plays = wantedPlays(of: source, options)
            return try difference(of: animation, from: DecodedContent(&source), plays: plays, report: report)
        }
        var verification = try opened(options, report)
        return try verification.difference()
    }

    /// Returns how often an animation is to be played; nil where its source does not say, or the muxer was told otherwise.
    private static func wantedPlays(of source: borrowing VideoSource, _ options: FilterOptions) -> Int? {
        options.muxer.contains { ["loop", "plays"].contains($0.key) } ? nil : source.plays
    }

    private static func opened(_ options: FilterOptions, _ report: FilterReport) throws(MediaError) -> Verification {
        let container = try Container(forPath: options.output, format: options.format)
        var wanted = options.source
        wanted.startsAtZero = container.countsTimes
        let source = try VideoSource(options.input, wanted)
        var whole = VideoSource.Options()
        whole.threads = options.source.threads
        // Copied streams of pictures may come before the filtered one.
        if let place = report.streams[source.video.index] {
            let streams = try MediaInformation.probe(options.output).streams
            whole.streams.video = streams.count { $0.index < place && $0.kind == .video && !$0.isAttachedPicture }
        }
        let output = try VideoSource(options.output, whole)
        let plays = wantedPlays(of: source, options)
        return Verification(of: output, from: source, report: report, plays: plays, container: container)
    }

    private init(
        of output: consuming VideoSource, from source: consuming VideoSource, report: FilterReport, plays: Int?,
        container: Container
    ) {
        self.source = source
        self.output = output
        self.report = report
        self.plays = plays
        isRegular = !container.hasVariableFrameRate
        countsTimes = container.countsTimes
    }

    private mutating func difference() throws(MediaError) -> String? {
        let wanted = try DecodedContent(&source)
        let found = try DecodedContent(&output, size: report.outputSize)
        if let frame = found.oddFrame { return "has a frame \(frame.number) of \(frame.width)x\(frame.height)" }
        let frames = output.video.codec == "theora" ? withRepeats(found.frames) : found.frames
        if let difference = differenceInFrames(frames, from: wanted.frames) { return difference }
        guard frames.count == report.framesOut else {
            return "has \(frames.count.counted("frame")), not the \(report.framesOut) made for it"
        }
        if let difference = Self.differenceInLook(wanted, isTransparent: found.isTransparent, report) {
            return difference
        }
        if let difference = Self.differenceInPlays(plays, output.plays) { return difference }
        if output.errors > 0 {
            return "has \(output.errors.counted("frame or packet", "frames or packets")) that cannot be decoded"
        }
        if let difference = differenceInDuration(found.frames.last ?? 0) { return difference }
        if ["gif", "apng"].contains(output.information.container), let end = found.end,
            let difference = Self.differenceInEnd(wanted, end - shift)
        {
            return difference
        }
        for (from, to) in report.streams.sorted(by: { $0.value < $1.value }) where from != source.video.index {
            if let sound = wanted.sounds[from] {
                guard let other = found.sounds[to] else {
                    return "has sound in its stream \(to) that cannot be decoded"
                }
                if let difference = differenceInSound(other, from: sound, stream: to) { return difference }
            } else if let texts = wanted.subtitles[from] {
                if let difference = differenceInSubtitles(
                    found.subtitles[to] ?? [], stream: to, from: texts, stream: from)
                {
                    return difference
                }
            } else if let tally = wanted.tallies[from] {
                let other = found.tallies[to] ?? StreamTally()
                if other.packets < tally.packets, other.bytes < tally.bytes {
                    return
                        "has \(other.packets.counted("packet")) in its stream \(to), not the \(tally.packets) of the source"
                }
            }
        }
        return nil
    }

    private mutating func differenceInFrames(_ found: [Double], from wanted: [Double]) -> String? {
        // The output's own ticks are as near as its times can come.
        let ticks = (source.video.timeBase.value ?? 0, output.video.timeBase.value ?? 0)
        let tolerance = ticks.1 + ticks.0 / 2 + 1e-9
        guard let first = wanted.first, let begin = found.first else {
            return found.isEmpty && !wanted.isEmpty ? "has no frame" : nil
        }
        // AVI has no times of presentation, and those that libavformat makes up may be a frame late.
        if isRegular, output.information.container == "avi" {
            return differenceInRegularFrames(found, from: wanted, tick: ticks.0, late: 1)
        }
        let moved = begin - first
        if hasArbitraryStart || moved > tolerance && moved <= Self.longestShift { shift = moved }
        if isRegular { return differenceInRegularFrames(found.map { $0 - shift }, from: wanted, tick: ticks.0) }
        for (number, (time, other)) in zip(wanted, found).enumerated() where abs(time - (other - shift)) > tolerance {
            return "shows frame \(number) at \(other - shift) s, the source at \(time) s"
        }
        if found.count < wanted.count { return "ends after \(found.count.counted("frame")), and its source goes on" }
        return found.count > wanted.count ? "goes on after the \(wanted.count.counted("frame")) of its source" : nil
    }

    /// Returns the first difference in frames at a constant rate, which are at most half a period off their times.
    /// - Parameters:
    ///   - tick: the unit of the source's times in seconds.
    ///   - late: the number of periods that frames may be off besides.
    private func differenceInRegularFrames(
        _ found: [Double], from wanted: [Double], tick: Double, late: Double = 0
    ) -> String? {
        let rate = output.video.video?.frameRate.value ?? 0
        let tolerance = (rate > 0 ? (0.5 + late) / rate : 0) + tick / 2 + 0.001
        var place = 0
        for time in wanted {
            while place + 1 < found.count, abs(found[place + 1] - time) <= abs(found[place] - time) { place += 1 }
            if abs(found[place] - time) > tolerance {
                return "shows no frame at \(time) s, where the source has one; the nearest is at \(found[place]) s"
            }
        }
        return nil
    }

    /// Returns the times of an output's frames with those of the frames that are like the one before: Theora's packets of
    /// these have no bytes, and libavformat passes over them.
    private func withRepeats(_ times: [Double]) -> [Double] {
        guard let rate = output.video.video?.frameRate.value, rate > 0, let first = times.first else { return times }
        let end = first + (output.video.duration ?? output.information.duration ?? 0)
        var all: [Double] = []
        for (time, next) in zip(times, times.dropFirst() + [end]) {
            let count = max(1, min(Int(((next - time) * rate).rounded()), report.framesOut - all.count))
            for place in 0..<count { all.append(time + Double(place) / rate) }
        }
        return all
    }

    /// True if the output's times begin anywhere, so that reading moves its first stream to 0.
    private var hasArbitraryStart: Bool { output.startsAnywhere }

    /// Returns the difference between the end of the last frame and that of the container, at which players stop.
    private func differenceInDuration(_ lastTime: Double) -> String? {
        guard let duration = output.information.duration, duration > 0 else { return nil }
        // Times count from 0, the duration from the first stream's start, unless that is before 0.
        let end = max(0, output.information.start ?? 0) + duration + 0.001
        return lastTime - (hasArbitraryStart ? shift : 0) <= end + (output.video.timeBase.value ?? 0)
            ? nil : "says that it ends at \(end) s, and its last frame is shown at \(lastTime) s"
    }

    /// Returns the difference in the end of an animation's last frame, beyond the hundredths of a second that GIF counts.
    static func differenceInEnd(_ wanted: DecodedContent, _ end: Double) -> String? {
        guard let expected = wanted.end, abs(end - expected) > 0.05 else { return nil }
        return "shows its last frame until \(end) s, the source until \(expected) s"
    }

    /// Returns the first difference in sound, beyond a codec's frame; a hole may have become silence.
    private func differenceInSound(_ found: SoundTimes, from wanted: SoundTimes, stream: Int) -> String? {
        guard let first = wanted.stretches.first, let last = wanted.stretches.last else { return nil }
        let heard = found.stretches.map { $0.lowerBound - shift...$0.upperBound - shift }
        guard let begin = heard.first?.lowerBound, let end = heard.last?.upperBound else {
            return "has no sound in its stream \(stream)"
        }
        // What is written or read in a coarser clock may be another 20 ms away.
        let tolerance = wanted.frameLength + found.frameLength + 0.02
        let isEarly = begin < first.lowerBound - tolerance && !countsTimes
        if isEarly || begin > first.lowerBound + tolerance {
            return "begins the sound of its stream \(stream) at \(begin) s, the source at \(first.lowerBound) s"
        }
        // There silence may follow up to the last picture, too.
        if end < last.upperBound - tolerance || end > last.upperBound + tolerance && !countsTimes {
            return "ends the sound of its stream \(stream) at \(end) s, the source at \(last.upperBound) s"
        }
        for stretch in wanted.stretches {
            let (from, to) = (stretch.lowerBound + tolerance, stretch.upperBound - tolerance)
            if from < to, !heard.contains(where: { $0.lowerBound <= from && $0.upperBound >= to }) {
                return "lacks sound in its stream \(stream) between \(stretch.lowerBound) s and \(stretch.upperBound) s"
            }
        }
        return nil
    }

    /// Returns the first difference in subtitles. Converted ones without words may be left out.
    private func differenceInSubtitles(
        _ found: [Double], stream to: Int, from wanted: [Double], stream from: Int
    ) -> String? {
        let tolerance = 0.02
        let appearing = found.map { $0 - shift }.sorted()
        let times = wanted.sorted()
        if let odd = appearing.first(where: { !Self.contains(times, $0, within: tolerance) }) {
            return "shows a subtitle of its stream \(to) at \(odd) s, and the source shows none then"
        }
        let streams = (source.information.streams, output.information.streams)
        let isCopy = streams.1.indices.contains(to) && streams.0[from].codec == streams.1[to].codec
        if appearing.isEmpty ? !times.isEmpty : isCopy,
            let missing = times.first(where: { !Self.contains(appearing, $0, within: tolerance) })
        {
            return "lacks the subtitle of its stream \(to) that the source shows at \(missing) s"
        }
        return nil
    }

    /// Returns whether a sorted list has a number that is at most `tolerance` from another one.
    private static func contains(_ sorted: [Double], _ number: Double, within tolerance: Double) -> Bool {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < number - tolerance { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count && sorted[low] <= number + tolerance
    }
}
