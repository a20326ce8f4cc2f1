/// What matters most in an encoding, where nothing more exact is asked for.
public enum EncoderPreset: String, Sendable, CaseIterable {
    /// As little time as can be.
    case fast
    /// Visually transparent, at a speed that leaves the processor to the network.
    case standard = "default"
    /// Closer to the frames, in smaller files, slowly.
    case quality
    /// Lossless where the codec can be: FFV1 where the container holds it, else H.265.
    case archive
}

extension EncoderPreset {
    /// The options of an encoder that are otherwise than by default.
    func options(for encoder: String) -> [(key: String, value: String)] {
        switch self {
        case .fast: Self.fast(encoder)
        case .standard: []
        case .quality: Self.quality(encoder)
        case .archive: Self.archive(encoder)
        }
    }

    private static func fast(_ encoder: String) -> [(key: String, value: String)] {
        switch encoder {
        case "libx264", "libx264rgb": [("preset", "ultrafast"), ("crf", "20")]
        case "libx265": [("preset", "ultrafast"), ("crf", "22")]
        case "libvpx-vp9": [("deadline", "realtime"), ("cpu-used", "8"), ("crf", "28")]
        case "libvpx": [("deadline", "realtime"), ("cpu-used", "8"), ("crf", "12")]
        case "libsvtav1": [("preset", "12"), ("crf", "32")]
        case "libaom-av1": [("cpu-used", "8"), ("crf", "30")]
        case "librav1e": [("speed", "10"), ("qp", "100")]
        case "libwebp", "libwebp_anim": [("quality", "80"), ("compression_level", "1")]
        case "png", "apng": [("compression_level", "1")]
        default: []
        }
    }

    private static func quality(_ encoder: String) -> [(key: String, value: String)] {
        switch encoder {
        case "libx264", "libx264rgb": [("preset", "slow"), ("crf", "15")]
        case "libx265": [("preset", "slow"), ("crf", "17")]
        case "libvpx-vp9": [("cpu-used", "1"), ("crf", "18")]
        case "libvpx": [("cpu-used", "1"), ("crf", "4"), ("b", "20M")]
        case "libsvtav1": [("preset", "5"), ("crf", "20")]
        case "libaom-av1": [("cpu-used", "4"), ("crf", "16")]
        case "librav1e": [("speed", "5"), ("qp", "50")]
        case "libwebp", "libwebp_anim": [("quality", "96"), ("compression_level", "6")]
        case "png", "apng": [("compression_level", "9")]
        case let name where EncoderDefaults.countsQuantisers(name): [("global_quality", "236")]
        default: []
        }
    }

    private static func archive(_ encoder: String) -> [(key: String, value: String)] {
        switch encoder {
        case "libx264", "libx264rgb": [("preset", "medium"), ("qp", "0")]
        case "libx265": [("preset", "medium"), ("x265-params", "\(EncoderDefaults.quietX265):lossless=1")]
        case "libvpx-vp9": [("lossless", "1"), ("cpu-used", "2")]
        case "libvpx": [("cpu-used", "1"), ("crf", "4"), ("b", "40M")]
        case "libsvtav1": [("preset", "4"), ("crf", "8")]
        case "libaom-av1": [("cpu-used", "4"), ("aom-params", "lossless=1")]
        case "librav1e": [("speed", "5"), ("qp", "20")]
        case "libwebp", "libwebp_anim": [("lossless", "1")]
        case "png", "apng": [("compression_level", "9")]
        // Every frame on its own, in slices that are checked, so that damage stays where it is.
        case "ffv1": [("g", "1"), ("slices", "24")]
        case let name where EncoderDefaults.countsQuantisers(name): [("global_quality", "118")]
        default: []
        }
    }
}
