public import Media

/// What is to be filtered, and into what.
public struct FilterOptions: Sendable {
    /// The input's path or URL.
    public var input: String
    /// The output's path; its extension says which container.
    public var output: String
    /// Whether an output that exists may be replaced.
    public var overwrite = false
    /// The encoder and its options.
    public var encoder = EncoderSettings()
    /// Format and size of the output's pictures.
    public var pictures = PictureSettings()
    /// Which part of the input, and how many threads decode it.
    public var source = VideoSource.Options()
    /// How many frames may wait between two stages, at least 1.
    public var queueCapacity = 2

    /// The whole of `input` into `output`, with the defaults.
    public init(input: String, output: String) {
        self.input = input
        self.output = output
    }
}
