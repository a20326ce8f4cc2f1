internal import Media

/// An option of a filtering that a manifest records, because it decides what the output is.
///
/// A property of `FilterOptions` that is missing here may differ from run to run of one job; a test lists those.
package struct ManifestOption {
    /// The name as people write it on the command line, with its dashes.
    package let name: String
    /// The property that the option sets.
    package let property: PartialKeyPath<FilterOptions>
    /// Returns the value for people.
    package let text: (FilterOptions) -> String

    private init<Value>(
        _ name: String, _ property: KeyPath<FilterOptions, Value>, as text: @escaping (Value) -> String
    ) {
        self.name = name
        self.property = property
        self.text = { text($0[keyPath: property]) }
    }

    /// Creates an option whose property is nil if it is not given.
    private init<Value>(
        _ name: String, ifGiven property: KeyPath<FilterOptions, Value?>,
        as text: @escaping (Value) -> String = { String(describing: $0) }
    ) {
        self.init(name, property) { (value: Value?) in value.map(text) ?? "not given" }
    }

    /// All recorded options.
    package static var all: [ManifestOption] {
        [
            ManifestOption("--model", \.model) { $0 },
            ManifestOption("--strength", \.adjustments.strength, as: number),
            ManifestOption("--keep-colors", \.adjustments.keepsColors, as: flag),
            ManifestOption("--smooth", \.adjustments.smoothing, as: number),
            ManifestOption("--input-format", ifGiven: \.source.input.format),
            ManifestOption("--input-size", ifGiven: \.source.input.size) { "\($0.width)x\($0.height)" },
            ManifestOption("--input-pixel-format", ifGiven: \.source.input.pixelFormat) { $0.name },
            ManifestOption("--rate", ifGiven: \.source.input.frameRate),
            ManifestOption("--encoder", ifGiven: \.encoder.name),
            ManifestOption("--encoder-option", \.encoder.options, as: pairs),
            ManifestOption("--preset", \.encoder.preset) { $0.rawValue },
            ManifestOption("--passes", \.passes) { String($0) },
            ManifestOption("--output-format", ifGiven: \.format),
            ManifestOption("--muxer-option", \.muxer, as: pairs),
            ManifestOption("--start", ifGiven: \.source.start, as: number),
            ManifestOption("--duration", ifGiven: \.source.duration, as: number),
            ManifestOption("--sample", ifGiven: \.sample, as: number),
            ManifestOption("--audio", ifGiven: \.source.streams.audio, as: specifiers),
            ManifestOption("--subtitles", ifGiven: \.source.streams.subtitles, as: specifiers),
            ManifestOption("--no-attachments", \.source.streams.attachments) { flag(!$0) },
            ManifestOption("--no-data", \.source.streams.data) { flag(!$0) },
            ManifestOption("--no-other-video", \.source.streams.otherVideo) { flag(!$0) },
            ManifestOption("--no-chapters", \.source.streams.chapters) { flag(!$0) },
            ManifestOption("--no-metadata", \.source.streams.metadata) { flag(!$0) },
            ManifestOption("--video-stream", \.source.streams.video) { String($0) },
            ManifestOption("--on-unsupported", \.source.streams.unsupported) { $0.rawValue },
            ManifestOption("--size", ifGiven: \.pictures.size) { $0.text },
            ManifestOption("--pixel-format", ifGiven: \.pictures.pixelFormat) { $0.name },
            ManifestOption("--deinterlace", \.source.deinterlacing) { $0.rawValue },
            ManifestOption("--compare", ifGiven: \.comparison) { $0.rawValue },
        ]
    }

    private static func flag(_ isSet: Bool) -> String { isSet ? "given" : "not given" }

    /// Returns a number without the zero behind the point that whole ones have.
    private static func number(_ value: Double) -> String { Int(exactly: value).map { String($0) } ?? String(value) }

    private static func pairs(_ pairs: [(key: String, value: String)]) -> String {
        pairs.isEmpty ? "not given" : pairs.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    }

    private static func specifiers(_ list: [String]) -> String {
        list.isEmpty ? "none" : list.joined(separator: " ")
    }
}

extension OutputSize {
    /// The size as it is written on the command line.
    fileprivate var text: String {
        switch self {
        case .exact(let width, let height): "\(width)x\(height)"
        case .rows(let rows): "\(rows)p"
        case .factor(let factor): "\(factor)x"
        }
    }
}
