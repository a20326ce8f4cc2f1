internal import CFFmpeg

/// The properties of one of FFmpeg's video encoders that libavcodec does not report and that this program depends on.
///
/// The rows are in `EncoderTraits+Table.swift`, the only place that tells encoders apart by name. An encoder without a row
/// has the defaults that are written here, and works.
public struct EncoderTraits: Sendable {
    /// An option of an encoder, by FFmpeg's name of it, and its value.
    public typealias Option = (key: String, value: String)

    // MARK: Quality and speed

    /// The options that are set unless the caller chooses otherwise: visually transparent, at a speed that leaves the
    /// processor to the network.
    var standard: [Option] = []
    /// The options of `EncoderPreset.fast` that differ from the standard ones.
    var fast: [Option] = []
    /// The options of `EncoderPreset.quality` that differ from the standard ones.
    var quality: [Option] = []
    /// The options of `EncoderPreset.archive` that differ from the standard ones.
    var archive: [Option] = []
    /// The options with which every picture leaves the encoder at once, for live output. The default turns off threads that
    /// work on a picture each, because they hold back as many pictures.
    public internal(set) var live: [Option] = [("bf", "0"), ("thread_type", "slice")]
    /// Whether rate control takes each tick of the time base for a frame, so that a bit rate is met only where a tick lasts
    /// as long as a frame.
    var countsTicksAsFrames = false

    /// The option that holds parameters in the syntax of the encoder's own library; nil where there is none.
    var parameters: ParameterString?

    // MARK: Two passes

    /// The way in which a first pass hands its statistics to the second.
    var statistics = Statistics.none

    /// A way in which a first pass hands its statistics to the second.
    enum Statistics {
        /// The encoder has no two passes, or FFmpeg has no access to them.
        case none
        /// The encoder keeps a file whose path the option `stats` gives.
        case file
        /// The encoder keeps a file; its parameters give the path (`stats`) and the number of the pass (`pass`).
        case fileInParameters
        /// FFmpeg returns text in `stats_out` and takes it in `stats_in`.
        case text
        /// The same, in the form of FFmpeg's own MPEG encoders, which `PassStatistics` reads.
        case mpegText
    }

    // MARK: Sizes

    /// The numbers of which a picture's columns and rows must be multiples.
    var step = SizeStep.one
    /// The fewest columns and rows that a picture may have.
    var smallest = (width: 1, height: 1)
    /// The sizes that the encoder takes, in words for people, where there are only a few; nil where there are many.
    var onlySizes: String?

    /// A rule for the numbers of which a picture's columns and rows must be multiples.
    enum SizeStep {
        /// Every size is taken. What the last samples of chroma stand for beyond the picture's edge is cut off by the
        /// decoder.
        case one
        /// The columns and rows must hold whole samples of chroma.
        case chroma
        /// The columns must hold whole samples of chroma.
        case chromaColumns
        /// The columns of grey pictures must be a multiple of four.
        case fourGreyColumns
        /// The columns and rows must be multiples of these.
        case of(Int, Int)
    }

    // MARK: Behaviour

    /// Whether the encoder writes the arrangement of two eyes' views into its stream.
    var writesStereoArrangement = false
    /// Whether the encoder puts all frames of an animation into one packet.
    var makesOnePacket = false
    /// Whether an encoder that took a frame cannot be closed before it was told that no more frames come.
    var waitsForEnd = false
    /// Whether the packets may depend on the number of threads. False only where tests have shown the same bytes with
    /// different numbers.
    public internal(set) var dependsOnThreads = true
}

extension EncoderTraits {
    /// An encoder's option for parameters in the syntax of its own library: `key=value` pairs joined by colons.
    struct ParameterString {
        /// FFmpeg's name of the option, such as "x265-params".
        let option: String
        /// The parameters that keep the library from writing to standard error; nil where it does not.
        var silence: String?
        /// The key of the number of threads, where FFmpeg's own thread count does not reach the library's pool.
        var threadPool: String?
        /// The parameters that leave all work to a single thread, where FFmpeg's thread count of 1 does not.
        var singleThread: String?
        /// The keys of static HDR metadata, which FFmpeg 5.1 does not pass on; nil where there are none.
        var light: LightKeys?

        /// The keys of static HDR metadata.
        struct LightKeys {
            /// The key of the mastering display.
            let display: String
            /// The key of the brightest pixel and the brightest mean of a frame, in cd/m².
            let level: String
            /// Whether the display is given as in the bit stream, in units of 0.00002 and 0.0001 cd/m², or in plain numbers.
            var inUnits = true
        }

        /// Returns the parameters that are set whatever the caller chooses; nil where there are none.
        /// - Parameters:
        ///   - threads: the number of threads as `CodecThreads.count` returns it; 0 leaves it to the library.
        ///   - light: the static HDR metadata of the pictures.
        func values(threads: Int, light: MasteringLight) -> String? {
            let pool = threads > 0 ? threadPool.map { "\($0)=\(threads)" } : nil
            let values = [silence, pool, self.light.flatMap { light.parameters(named: $0) }].compactMap { $0 }
            return values.isEmpty ? nil : values.joined(separator: ":")
        }
    }
}

extension EncoderTraits {
    /// Returns the options of a preset: the standard ones, with those that the preset changes in their place.
    func options(for preset: EncoderPreset) -> [Option] {
        let own =
            switch preset {
            case .fast: fast
            case .standard: [Option]()
            case .quality: quality
            case .archive: archive
            }
        // An encoder has one option for quality, not always of one name.
        let isQuality = own.contains { Self.qualityKeys.contains($0.key) || Self.isLossless($0) }
        let kept = standard.filter { option in
            !own.contains { $0.key == option.key }
                && !(isQuality && Self.qualityKeys.contains(option.key) && option.key != "b")
        }
        return kept + own
    }

    /// Returns whether an option determines the quality, so that it is dropped where one of the caller's does.
    static func choosesQuality(_ option: Option) -> Bool {
        qualityKeys.contains(option.key) || isLossless(option) || (option.key, option.value) == ("flags", "+qscale")
    }

    /// The names of the options each of which determines the quality.
    static let qualityKeys: Set<String> = [
        "crf", "b", "qp", "q", "global_quality", "cq", "minrate", "maxrate", "lossless", "qmin", "qmax",
        "quality",
    ]

    /// Returns whether an option holds a library's own parameter for lossless coding.
    private static func isLossless(_ option: Option) -> Bool { option.value.contains("lossless=1") }
}

extension EncoderTraits {
    /// Returns the smallest size that holds a picture and that the encoder takes, in pixels.
    func size(holding width: Int, _ height: Int, in format: PixelFormat) -> (width: Int, height: Int) {
        func multiple(_ length: Int, of step: Int) -> Int { (length + step - 1) / step * step }
        let step = step(in: format)
        return (multiple(width, of: step.across), multiple(height, of: step.down))
    }

    private func step(in format: PixelFormat) -> (across: Int, down: Int) {
        switch step {
        case .one: (1, 1)
        case .chroma: format.lumaPerChroma
        case .chromaColumns: (format.lumaPerChroma.across, 1)
        case .fourGreyColumns: format.isGrey ? (4, 1) : (1, 1)
        case .of(let across, let down): (across, down)
        }
    }

    /// Returns the words with which a size is refused; nil where nothing is known against it.
    func refusal(of width: Int, _ height: Int) -> String? {
        guard width < smallest.width || height < smallest.height else { return nil }
        return "\(width)x\(height) is too small: it takes \(smallest.width)x\(smallest.height) and more"
    }
}
