internal import CFFmpeg

/// The number of frames by which time codes move on in a part of a source, because frames before the part are left out.
struct TimecodeShift {
    private let frames: Int32
    private let rate: Rational

    /// Creates the shift for the part that a source hands out; nil where the part begins with the source.
    init?(of source: borrowing VideoSource) {
        guard let start = source.window.start, let video = source.video.video, video.nominalRate.isPositive else {
            return nil
        }
        let base = source.video.timeBase
        let first = source.demuxer.stream(source.video.index)?.pointee.start_time ?? PATINA_NOPTS
        let ticks = Rational.microseconds.rescale(start, to: base) - (first == PATINA_NOPTS ? 0 : first)
        let periods = Double(ticks) * (base.value ?? 0) * (video.nominalRate.value ?? 0)
        // The first frame at or after the start; times may be rounded to coarse ticks.
        guard periods > 0.05, periods < Double(Int32.max) else { return nil }
        frames = Int32((periods - 0.05).rounded(.up))
        rate = video.nominalRate
    }

    /// Moves the time codes in the tags of an output and its streams.
    func apply(to output: UnsafeMutablePointer<AVFormatContext>) {
        move(&output.pointee.metadata)
        for index in 0..<Int(output.pointee.nb_streams) {
            if let stream = output.pointee.streams[index] { move(&stream.pointee.metadata) }
        }
    }

    private func move(_ tags: inout OpaquePointer?) {
        guard let value = av_dict_get(tags, "timecode", nil, 0)?.pointee.value,
            let moved = moved(String(cString: value))
        else { return }
        av_dict_set(&tags, "timecode", moved, 0)
    }

    /// Returns a time code moved on by the rule for dropped numbers that it follows; nil for a text that is no time
    /// code.
    func moved(_ text: String) -> String? {
        var code = AVTimecode()
        guard av_timecode_init_from_string(&code, rate.av, text, nil) >= 0 else { return nil }
        code.flags |= AV_TIMECODE_FLAG_24HOURSMAX.rawValue
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
            buffer.initialize(repeating: 0)
            guard av_timecode_make_string(&code, buffer.baseAddress, frames) != nil else { return nil }
            return String(cString: buffer.baseAddress!)
        }
    }
}
