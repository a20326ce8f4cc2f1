/// Which encoder to use and how.
public struct EncoderSettings: Sendable {
    /// FFmpeg's name of an encoder ("libx264") or of a codec ("av1"); nil for libx264, or for what the container is made
    /// for where it cannot hold H.264.
    public var name: String?
    /// Options of the encoder, by FFmpeg's names, over sensible defaults.
    public var options: [(key: String, value: String)] = []
    /// What is chosen where neither name nor options say.
    public var preset = EncoderPreset.standard
    /// Which of two passes it is for; nil where there is one.
    public var pass: TwoPassLog.Pass?
    /// Threads that encode, 0 for as many as the encoder likes.
    public var threads = 0

    /// libx264 with its defaults.
    public init(name: String? = nil, options: [(key: String, value: String)] = [], threads: Int = 0) {
        self.name = name
        self.options = options
        self.threads = threads
    }
}

/// The pictures an encoder is to be given.
public struct VideoFormat: Hashable, Sendable {
    /// Columns.
    public var width: Int
    /// Rows.
    public var height: Int
    /// The layout of their samples.
    public var pixelFormat: PixelFormat
    /// Seconds per tick of their times.
    public var timeBase: Rational
    /// Mean frames per second, a hint; 0/0 where it is not known.
    public var frameRate: Rational
    /// Frames per second that every frame's time is a multiple of, as far as that is known; the mean where it is not.
    public var nominalRate: Rational
    /// The time of the source's first frame; nil where it is that of the first frame that comes.
    public var start: Int64?
    /// Width of a sample over its height; 0/1 where it is not known.
    public var sampleAspectRatio: Rational
    /// How values stand for colours.
    public var color: ColorProperties
    /// What display the pictures were made on and how bright they get.
    public var light = MasteringLight()

    /// The format of frames like `frame`, with times in ticks of a base.
    public init(like frame: VideoFrame, timeBase: Rational, frameRate: Rational) {
        (width, height, pixelFormat) = (frame.width, frame.height, frame.pixelFormat)
        (self.timeBase, self.frameRate, nominalRate) = (timeBase, frameRate, frameRate)
        sampleAspectRatio = frame.sampleAspectRatio
        color = frame.color
    }

    /// The format of frames like `frame` of a stream like `stream`, at a size.
    public init(like frame: VideoFrame, of stream: StreamInformation, width: Int, height: Int) {
        self.width = width
        self.height = height
        pixelFormat = frame.pixelFormat
        timeBase = stream.timeBase
        frameRate = stream.video?.frameRate ?? Rational(0, 0)
        nominalRate = stream.video?.nominalRate ?? Rational(0, 0)
        sampleAspectRatio = frame.sampleAspectRatio
        color = frame.color
        light = MasteringLight(frame.av).completed(with: stream.video?.light ?? MasteringLight())
    }
}
