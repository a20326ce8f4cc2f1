internal import CFFmpeg

// How a container keeps the times of pictures and sound. libavformat's flags do not tell enough: those of MP4 and ASF lack
// the one for variable rates, that of AVI for none.
extension Container {
    /// The way in which a container keeps the times of its frames.
    enum FrameTiming {
        /// Every frame has a time of its own.
        case stamped
        /// Frames follow each other at one rate, and the sound beside them is counted from the same beginning.
        case counted
        /// Frames follow each other at one rate from a time that the container holds.
        case countedFromFirst
        /// Frames follow each other at one rate, or are files of their own; there are no times at all.
        case none
    }

    private static let counted: Set<String> = [
        "amv", "avi", "avm2", "dv", "gxf", "mxf", "mxf_d10", "mxf_opatom", "rm", "roq", "swf",
    ]
    private static let untimed: Set<String> = ["a64", "filmstrip", "image2pipe", "rawvideo", "yuv4mpegpipe"]
    private static let testing: Set<String> = ["crc", "null"]

    /// The way in which it keeps the times of its frames.
    var timing: FrameTiming {
        if isImages || Self.untimed.contains(name) { return .none }
        if Self.counted.contains(name) { return .counted }
        if name == "ogg" || name == "ogv" { return .countedFromFirst }
        return flags & AVFMT_NOTIMESTAMPS != 0 && !Self.testing.contains(name) ? .none : .stamped
    }

    /// Whether all frames last equally long, so that a frame is repeated or left out where the source's come unevenly.
    public var hasConstantFrameRate: Bool { timing != .stamped && !isImages }
    /// Whether frames may come at any time.
    public var hasVariableFrameRate: Bool { timing == .stamped }
    /// Whether a frame's position alone determines when it is shown: the file holds one stream, or pictures, and
    /// nothing else.
    var isTimeless: Bool { isImages || Self.untimed.contains(name) }
    /// Whether frames keep their times in it.
    public var hasTimes: Bool { !isTimeless }
    /// Whether times are counted: there are none below 0, none is skipped, and nothing states what to leave out.
    public var countsTimes: Bool { timing == .counted }
    /// Whether it holds decoding times only, so that pictures that are shown in another order come late.
    var lacksPresentationTimes: Bool { name == "avi" }
    /// Whether the muxer itself extends a frame's duration, without another copy of it.
    var repeatsFrames: Bool { name == "avi" }

    /// The frame rates to which it is limited; nil where it takes any.
    private var allowedRates: [Rational]? {
        switch name {
        case "mxf", "mxf_opatom":
            [(24000, 1001), (24, 1), (25, 1), (30000, 1001), (30, 1), (50, 1), (60000, 1001), (60, 1)].map(
                Rational.init)
        case "gxf": [(25, 1), (30000, 1001), (50, 1), (60000, 1001)].map(Rational.init)
        case "dv", "mxf_d10": [(25, 1), (30000, 1001)].map(Rational.init)
        case "roq": [Rational(30, 1)]
        default: nil
        }
    }

    /// Returns the rate at which frames of a wanted rate are written where all last equally long: the wanted one where encoder
    /// and container take it, else the lowest multiple of it, else the lowest above it, else the highest.
    /// - Parameter encoder: the rates that the encoder takes; nil for any.
    func constantRate(for wanted: Rational, encoder: [Rational]?) -> Rational {
        // Headers have 16 bits for either term, as in MPEG-4.
        var rate = wanted.isPositive ? wanted : Rational(25, 1)
        _ = av_reduce(&rate.num, &rate.den, Int64(rate.num), Int64(rate.den), 65535)
        let lists = [allowedRates, encoder].compactMap { $0 }
        guard var taken = lists.first else { return rate }
        for list in lists.dropFirst() {
            let both = taken.filter { one in list.contains { $0.isSame(as: one) } }
            taken = both.isEmpty ? list : both
        }
        func times(_ other: Rational) -> Double { (other.value ?? 0) / (rate.value ?? 1) }
        if let same = taken.first(where: { abs(times($0) - 1) < 0.0002 }) { return same }
        let above = taken.filter { times($0) > 1 }.sorted { times($0) < times($1) }
        return above.first { abs(times($0) - times($0).rounded()) < 0.0002 } ?? above.first
            ?? taken.max { times($0) < times($1) } ?? rate
    }

    /// Whether its pictures and sound end together, so that what goes on longer is lost.
    var endsTogether: Bool { ["gxf", "mxf", "mxf_d10"].contains(name) }

    /// Returns whether sound can be copied into it and stays in step, silence in its holes: where samples are counted FFmpeg
    /// must be able to make such silence, and AVI must know how long a packet lasts.
    func keepsInStep(_ parameters: UnsafePointer<AVCodecParameters>) -> Bool {
        let codec = parameters.pointee.codec_id
        guard countsSamples(of: codec) else { return true }
        let isPlain = String(cString: avcodec_get_name(codec)).hasPrefix("pcm_")
        if name == "avi", !isPlain, !Self.soundOfAVI.contains(codec) { return false }
        return CountedSound(parameters, Rational(1, 1000), fromZero: true) != nil
    }

    /// The codecs of sound, besides plain samples, that libavformat's muxer of AVI writes the right lengths of packets for.
    private static let soundOfAVI: Set<AVCodecID> = [
        AV_CODEC_ID_MP2, AV_CODEC_ID_MP3, AV_CODEC_ID_AC3, AV_CODEC_ID_AAC, AV_CODEC_ID_WMAV1, AV_CODEC_ID_WMAV2,
    ]

    /// Returns whether sound of a codec is counted in it, sample by sample: what is missing in between is not kept.
    func countsSamples(of codec: AVCodecID) -> Bool {
        if countsTimes { return true }
        return isQuickTime && av_get_bits_per_sample(codec) > 0
    }
}
