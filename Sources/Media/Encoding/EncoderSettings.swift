/// The choice of an encoder and its options.
public struct EncoderSettings: Sendable {
    /// FFmpeg's name of an encoder ("libx264") or of a codec ("av1"); nil for the container's default (see
    /// `DefaultEncoder`).
    public var name: String?
    /// Options of the encoder, by FFmpeg's names, which take precedence over the preset's.
    public var options: [(key: String, value: String)] = []
    /// The preset, which decides where neither name nor options do.
    public var preset = EncoderPreset.standard
    /// The pass of two for which the encoder is opened; nil where there is only one.
    public var pass: TwoPassLog.Pass?
    /// The number of threads that encode; 0 for as many as the encoder chooses.
    public var threads = 0

    /// Creates settings, by default for the container's default encoder with its standard options.
    public init(name: String? = nil, options: [(key: String, value: String)] = [], threads: Int = 0) {
        self.name = name
        self.options = options
        self.threads = threads
    }
}

/// The format of the pictures that an encoder receives.
public struct VideoFormat: Hashable, Sendable {
    /// The number of columns.
    public var width: Int
    /// The number of rows.
    public var height: Int
    /// The layout of their samples.
    public var pixelFormat: PixelFormat
    /// The seconds per tick of their times.
    public var timeBase: Rational
    /// The mean number of frames per second, a hint; 0/0 where it is not known.
    public var frameRate: Rational
    /// The number of frames per second of which every frame's time is a multiple, as far as it is known; otherwise the
    /// mean.
    public var nominalRate: Rational
    /// The time of the source's first frame; nil for that of the first frame received.
    public var start: Int64?
    /// The width of a sample over its height; 0/1 where it is not known.
    public var sampleAspectRatio: Rational
    /// The colour space.
    public var color: ColorProperties
    /// The mastering display and light levels of the pictures.
    public var light = MasteringLight()
    /// The arrangement of both eyes' views in the pictures; nil where they do not state one.
    var stereo: StereoLayout?

    /// Creates the format of frames like `frame`, with times in ticks of a base.
    public init(like frame: VideoFrame, timeBase: Rational, frameRate: Rational) {
        (width, height, pixelFormat) = (frame.width, frame.height, frame.pixelFormat)
        (self.timeBase, self.frameRate, nominalRate) = (timeBase, frameRate, frameRate)
        sampleAspectRatio = frame.sampleAspectRatio
        color = frame.color
    }

    /// Creates the format of frames like `frame` of a stream like `stream`, at a size.
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
        stereo = StereoLayout(frame.av)
    }
}
