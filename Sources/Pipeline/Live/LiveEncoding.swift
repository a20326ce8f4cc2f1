internal import Media

/// How encoders are set up when every frame is to leave them at once.
enum LiveEncoding {
    /// Seconds between pictures at which a receiver or player can begin.
    private static let keyInterval = 2.0

    /// The settings for an encoder: little delay, and over that what is asked for.
    static func settings(_ asked: EncoderSettings, encoder: String, rate: Double) -> EncoderSettings {
        var settings = asked
        settings.name = encoder
        var options = options(for: encoder)
        options.append(("g", String(max(1, Int((rate * keyInterval).rounded())))))
        // An encoder has one option for quality.
        if asked.options.contains(where: { $0.key == "b" }) { options.removeAll { $0.key == "crf" } }
        settings.options = options.filter { option in !asked.options.contains { $0.key == option.key } } + asked.options
        return settings
    }

    private static func options(for encoder: String) -> [(key: String, value: String)] {
        switch encoder {
        case "libx264", "libx264rgb": [("preset", "superfast"), ("tune", "zerolatency"), ("crf", "21")]
        case "libx265": [("preset", "ultrafast"), ("tune", "zerolatency"), ("crf", "23")]
        case "libvpx", "libvpx-vp9":
            [("deadline", "realtime"), ("cpu-used", "8"), ("lag-in-frames", "0"), ("crf", "24"), ("b", "0")]
        case "libaom-av1": [("usage", "realtime"), ("cpu-used", "9"), ("lag-in-frames", "0"), ("crf", "30")]
        // Threads that work on a frame each would hold as many frames back.
        default: [("bf", "0"), ("thread_type", "slice")]
        }
    }
}
