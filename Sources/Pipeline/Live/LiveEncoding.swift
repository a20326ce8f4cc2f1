internal import Media

/// The settings of encoders that shall give every frame at once.
enum LiveEncoding {
    /// The number of seconds between pictures at which a receiver or player can begin.
    private static let keyInterval = 2.0

    /// Returns the settings for an encoder: those for little delay, replaced where others are asked for.
    /// - Parameter rate: the number of frames per second.
    static func settings(_ asked: EncoderSettings, encoder: String, rate: Double) -> EncoderSettings {
        var settings = asked
        settings.name = encoder
        var options = EncoderTraits(of: encoder).live
        options.append(("g", String(max(1, Int((rate * keyInterval).rounded())))))
        // An encoder has one option for quality.
        if asked.options.contains(where: { $0.key == "b" }) { options.removeAll { $0.key == "crf" } }
        settings.options = options.filter { option in !asked.options.contains { $0.key == option.key } } + asked.options
        return settings
    }
}
