extension EncoderTraits {
    /// Looks up the traits of an encoder by FFmpeg's name of it; the defaults where it has no row.
    public init(of encoder: String) { self = Self.table[encoder] ?? EncoderTraits() }

    static let table: [String: EncoderTraits] = [
        "libx264": x264,
        "libx264rgb": x264rgb,
        "libx265": x265,
        "libsvtav1": svtAV1,
        "libaom-av1": aomAV1,
        "librav1e": rav1e,
        "libvpx": vp8,
        "libvpx-vp9": vp9,
        // Without a quality it has a bit rate, and leaves out frames to keep to it: 8 of 10, in units of 1/118.
        "libtheora": EncoderTraits(
            standard: [("flags", "+qscale"), ("global_quality", "944")], statistics: .text, dependsOnThreads: false),

        "mpeg1video": quantised(),
        "mpeg2video": quantised(),
        "mpeg4": quantised(),
        "msmpeg4": quantised(dependsOnThreads: false),
        "msmpeg4v2": EncoderTraits(statistics: .mpegText, dependsOnThreads: false),
        "flv": quantised(dependsOnThreads: false),
        "h263p": quantised(step: .of(4, 4)),
        "libxvid": quantised(.text, step: .of(2, 2), dependsOnThreads: false),
        "mjpeg": quantised(.none, dependsOnThreads: false),

        // Every frame on its own, in slices that are checked, so that damage stays where it is.
        "ffv1": EncoderTraits(
            standard: [("level", "3"), ("slicecrc", "1")], archive: [("g", "1"), ("slices", "24")],
            dependsOnThreads: false),
        "ffvhuff": EncoderTraits(step: .chromaColumns, dependsOnThreads: false),
        "huffyuv": EncoderTraits(step: .chromaColumns, dependsOnThreads: false),
        "utvideo": EncoderTraits(step: .chroma, dependsOnThreads: false),
        "prores": EncoderTraits(step: .chroma, dependsOnThreads: false),
        "prores_aw": EncoderTraits(step: .chroma, dependsOnThreads: false),
        "prores_ks": EncoderTraits(dependsOnThreads: false),
        "cfhd": EncoderTraits(step: .of(16, 8)),
        "dnxhd": EncoderTraits(
            onlySizes: "it takes 1920x1080 and a few other sizes at certain bit rates, and any of "
                + "256x120 and more with --encoder-option profile=dnxhr_hq",
            dependsOnThreads: false),
        "dvvideo": EncoderTraits(
            onlySizes:
                "it takes 720x480 at 29.97 frames per second and 720x576 at 25, and of DV100 960x720, 1280x1080 and "
                + "1440x1080"),

        "png": portableNetworkGraphics,
        "apng": portableNetworkGraphics,
        "libwebp": webP,
        "libwebp_anim": animatedWebP,
        "jpeg2000": EncoderTraits(dependsOnThreads: false),

        "avui": EncoderTraits(onlySizes: "it takes 720x486 and 720x576"),
        "bitpacked": EncoderTraits(step: .chroma),
        "cinepak": EncoderTraits(step: .of(4, 4)),
        "h261": EncoderTraits(onlySizes: "it takes 176x144 and 352x288"),
        "h263": EncoderTraits(
            onlySizes: "it takes 128x96, 176x144, 352x288, 704x576 and 1408x1152; h263p takes others"),
        "pgmyuv": EncoderTraits(step: .chroma),
        "qtrle": EncoderTraits(step: .fourGreyColumns),
        "roqvideo": EncoderTraits(step: .of(16, 16)),
        "rv10": EncoderTraits(step: .of(16, 16)),
        "rv20": EncoderTraits(step: .of(4, 4)),
        "v210": EncoderTraits(step: .of(2, 1)),
        "v308": EncoderTraits(step: .of(2, 1)),
        "vbn": EncoderTraits(step: .of(4, 4)),
        "wmv1": EncoderTraits(step: .of(2, 1)),
        "wmv2": EncoderTraits(step: .of(2, 1)),
        "y41p": EncoderTraits(step: .of(8, 1)),
    ]

    private static let x264rgb = EncoderTraits(
        standard: [("preset", "veryfast"), ("crf", "18")],
        fast: [("preset", "ultrafast"), ("crf", "20")],
        quality: [("preset", "slow"), ("crf", "15")],
        archive: [("preset", "medium"), ("qp", "0")],
        live: [("preset", "superfast"), ("tune", "zerolatency"), ("crf", "21")],
        statistics: .file)

    private static let x264 = {
        var traits = x264rgb
        traits.parameters = ParameterString(
            option: "x264-params", light: .init(display: "mastering-display", level: "cll"))
        traits.step = .chroma
        traits.writesStereoArrangement = true
        return traits
    }()

    private static let x265 = EncoderTraits(
        standard: [("preset", "veryfast"), ("crf", "20")],
        fast: [("preset", "ultrafast"), ("crf", "22")],
        quality: [("preset", "slow"), ("crf", "17")],
        archive: [("preset", "medium"), ("x265-params", "lossless=1")],
        live: [("preset", "ultrafast"), ("tune", "zerolatency"), ("crf", "23")],
        parameters: ParameterString(
            option: "x265-params", silence: "log-level=error", threadPool: "pools",
            singleThread: "pools=none:frame-threads=1", light: .init(display: "master-display", level: "max-cll")),
        statistics: .fileInParameters, step: .chroma, smallest: (16, 16))

    private static let svtAV1 = EncoderTraits(
        standard: [("crf", "28"), ("preset", "8")],
        fast: [("preset", "12"), ("crf", "32")],
        quality: [("preset", "5"), ("crf", "20")],
        archive: [("preset", "4"), ("crf", "8")],
        parameters: ParameterString(
            option: "svtav1-params", threadPool: "lp",
            light: .init(display: "mastering-display", level: "content-light", inUnits: false)),
        smallest: (64, 64), waitsForEnd: true, dependsOnThreads: false)

    private static let aomAV1 = EncoderTraits(
        standard: [("crf", "24"), ("b", "0"), ("row-mt", "1"), ("cpu-used", "6")],
        fast: [("cpu-used", "8"), ("crf", "30")],
        quality: [("cpu-used", "4"), ("crf", "16")],
        archive: [("cpu-used", "4"), ("aom-params", "lossless=1")],
        live: [("usage", "realtime"), ("cpu-used", "9"), ("lag-in-frames", "0"), ("crf", "30")],
        countsTicksAsFrames: true, statistics: .text)

    private static let rav1e = EncoderTraits(
        standard: [("qp", "80"), ("speed", "8")],
        fast: [("speed", "10"), ("qp", "100")],
        quality: [("speed", "5"), ("qp", "50")],
        archive: [("speed", "5"), ("qp", "20")],
        countsTicksAsFrames: true, statistics: .text)

    private static let vp8 = EncoderTraits(
        standard: [("crf", "8"), ("b", "8M"), ("deadline", "good"), ("cpu-used", "4")],
        fast: [("deadline", "realtime"), ("cpu-used", "8"), ("crf", "12")],
        quality: [("cpu-used", "1"), ("crf", "4"), ("b", "20M")],
        archive: [("cpu-used", "1"), ("crf", "4"), ("b", "40M")],
        live: vpxLive, countsTicksAsFrames: true, statistics: .text)

    private static let vp9 = EncoderTraits(
        standard: [("crf", "24"), ("b", "0"), ("row-mt", "1"), ("deadline", "good"), ("cpu-used", "4")],
        fast: [("deadline", "realtime"), ("cpu-used", "8"), ("crf", "28")],
        quality: [("cpu-used", "1"), ("crf", "18")],
        archive: [("lossless", "1"), ("cpu-used", "2")],
        live: vpxLive, countsTicksAsFrames: true, statistics: .text, dependsOnThreads: false)

    private static let vpxLive: [Option] = [
        ("deadline", "realtime"), ("cpu-used", "8"), ("lag-in-frames", "0"), ("crf", "24"), ("b", "0"),
    ]

    /// Returns the traits of an encoder of FFmpeg's own whose quality is a quantiser of 1 to 31, which `global_quality` gives
    /// in units of 1/118: 3, for high quality 2, for the archive 1.
    private static func quantised(
        _ statistics: Statistics = .mpegText, step: SizeStep = .one, dependsOnThreads: Bool = true
    ) -> EncoderTraits {
        EncoderTraits(
            standard: [("flags", "+qscale"), ("global_quality", "354")],
            quality: [("global_quality", "236")],
            archive: [("global_quality", "118")],
            countsTicksAsFrames: true, statistics: statistics, step: step, dependsOnThreads: dependsOnThreads)
    }

    private static let portableNetworkGraphics = EncoderTraits(
        fast: [("compression_level", "1")],
        quality: [("compression_level", "9")],
        archive: [("compression_level", "9")],
        dependsOnThreads: false)

    private static let webP = EncoderTraits(
        standard: [("quality", "90")],
        fast: [("quality", "80"), ("compression_level", "1")],
        quality: [("quality", "96"), ("compression_level", "6")],
        archive: [("lossless", "1")],
        dependsOnThreads: false)

    private static let animatedWebP = {
        var traits = webP
        traits.makesOnePacket = true
        return traits
    }()
}
