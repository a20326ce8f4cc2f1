public import Media

/// What is to be filtered, and into what.
public struct FilterOptions: Sendable {
    /// The input's path or URL.
    public var input: String
    /// The output's path, or - for standard output; its extension says which container unless `format` does.
    public var output: String
    /// FFmpeg's name of the output's container, where its extension is not to say.
    public var format: String?
    /// Whether an output that exists may be replaced.
    public var overwrite = false
    /// What the networks are called in records.
    public var model = ""
    /// The encoder and its options.
    public var encoder = EncoderSettings()
    /// Options of the container's muxer, by FFmpeg's names.
    public var muxer: [(key: String, value: String)] = []
    /// How often the network goes over it all: twice, to spend the encoder's bit rate where it is needed.
    public var passes = 1
    /// What becomes of pictures behind the networks.
    public var adjustments = AdjustmentSettings()
    /// Format and size of the output's pictures.
    public var pictures = PictureSettings()
    /// Which part of the input, and how many threads decode it.
    public var source = VideoSource.Options()
    /// Whether whoever runs the job is to have the output verified; see `Verification`.
    public var verifies = false
    /// Seconds from the middle that are wanted instead of the whole; see `resolvingSample()`.
    public var sample: Double?
    /// Set where source and result are to be shown in one picture.
    public var comparison: Comparison?
    /// Set where the output is made in parts, so that the same job goes on where one was broken off.
    public var parts: PartOptions?
    /// How many frames may wait between two stages, at least 1.
    public var queueCapacity = 2

    /// The whole of `input` into `output`, with the defaults.
    public init(input: String, output: String) {
        self.input = input
        self.output = output
    }
}
