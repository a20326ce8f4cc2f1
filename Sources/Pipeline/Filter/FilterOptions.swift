public import Media

/// The input and the output of a filtering, and everything in between that can be chosen.
public struct FilterOptions: Sendable {
    /// The path or URL of the input.
    public var input: String
    /// The path of the output, or - for standard output. Its extension determines the container unless `format` does.
    public var output: String
    /// FFmpeg's name of the output's container; nil if the extension determines it.
    public var format: String?
    /// True if an output that exists may be replaced.
    public var overwrite = false
    /// The name of the networks in records.
    public var model = ""
    /// The encoder and its options.
    public var encoder = EncoderSettings()
    /// The options of the container's muxer, by FFmpeg's names.
    public var muxer: [(key: String, value: String)] = []
    /// The number of times that the video is filtered: 2 to spend the encoder's bit rate where it is needed.
    public var passes = 1
    /// The adjustments to pictures behind the networks.
    public var adjustments = AdjustmentSettings()
    /// The format and the size of the output's pictures.
    public var pictures = PictureSettings()
    /// The part and the streams of the input, and the way in which it is read.
    public var source = VideoSource.Options()
    /// True if the caller of the job shall have the output verified; see `Verification`.
    public var verifies = false
    /// The number of seconds from the middle that are wanted instead of the whole; see `resolvingSample()`.
    public var sample: Double?
    /// The place of the source in a picture that it shares with the result; nil if the result is shown alone.
    public var comparison: Comparison?
    /// The settings of the parts in which the output is made, so that the same job goes on where one was broken off; nil
    /// if it is made in one piece.
    public var parts: PartOptions?
    /// The number of frames that may wait between two stages, at least 1.
    public var queueCapacity = 2

    /// Creates options for all of `input`, with the defaults.
    public init(input: String, output: String) {
        self.input = input
        self.output = output
    }
}
