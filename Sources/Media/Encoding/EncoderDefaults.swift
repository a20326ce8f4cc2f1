/// Options an encoder is opened with unless told otherwise: visually transparent, at a speed that leaves the processor
/// to the network.
enum EncoderDefaults {
    static func options(for encoder: String, _ preset: EncoderPreset = .standard) -> [(key: String, value: String)] {
        let own = preset.options(for: encoder)
        // An encoder has one option for quality, not always of one name.
        let isQuality = own.contains { quality.contains($0.key) || $0.value.contains("lossless=1") }
        let kept = standard(encoder).filter { option in
            !own.contains { $0.key == option.key } && !(isQuality && quality.contains(option.key) && option.key != "b")
        }
        return kept + own
    }

    private static func standard(_ encoder: String) -> [(key: String, value: String)] {
        switch encoder {
        case "libx264", "libx264rgb": [("preset", "veryfast"), ("crf", "18")]
        case "libx265": [("preset", "veryfast"), ("crf", "20"), ("x265-params", quietX265)]
        case "libvpx-vp9": [("crf", "24"), ("b", "0"), ("row-mt", "1"), ("deadline", "good"), ("cpu-used", "4")]
        case "libvpx": [("crf", "8"), ("b", "8M"), ("deadline", "good"), ("cpu-used", "4")]
        case "libsvtav1": [("crf", "28"), ("preset", "8")]
        case "libaom-av1": [("crf", "24"), ("b", "0"), ("row-mt", "1"), ("cpu-used", "6")]
        case "librav1e": [("qp", "80"), ("speed", "8")]
        case "ffv1": [("level", "3"), ("slicecrc", "1")]
        case "libwebp", "libwebp_anim": [("quality", "90")]
        case let name where countsQuantisers(name):
            [("flags", "+qscale"), ("global_quality", "354")]  // a quantiser of 3, in units of 1/118
        default: []
        }
    }

    /// Whether an encoder is one of those whose quality is a quantiser of 1 to 31.
    static func countsQuantisers(_ encoder: String) -> Bool {
        ["mpeg4", "libxvid", "mpeg2video", "mpeg1video", "mjpeg", "msmpeg4", "h263p", "flv"].contains(encoder)
    }

    /// x265 writes to standard error unless its own log is turned down.
    static let quietX265 = "log-level=error"

    /// Any of these says what quality is wanted, and so takes the place of every default that does.
    static let quality: Set<String> = [
        "crf", "b", "qp", "q", "global_quality", "cq", "minrate", "maxrate", "lossless", "qmin", "qmax",
        "quality",
    ]
}
