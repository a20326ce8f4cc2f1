/// What a stream carries.
public enum StreamKind: String, Hashable, Sendable, CaseIterable {
    /// Pictures.
    case video
    /// Sound.
    case audio
    /// Subtitles, as text or pictures.
    case subtitle
    /// A file within the file, such as a font.
    case attachment
    /// Anything else: time codes, GPS tracks.
    case data
}

/// What a media file holds, as its container says.
public struct MediaInformation: Hashable, Sendable {
    /// FFmpeg's name of the container: "matroska,webm", "mov,mp4,m4a,3gp,3g2,mj2".
    public var container: String
    /// Seconds from the first to the last moment; nil where that is not known.
    public var duration: Double?
    /// Seconds at which the first stream starts; nil where that is not known.
    public var start: Double?
    /// Bits per second over all streams; nil where that is not known.
    public var bitRate: Int64?
    /// The streams, by index.
    public var streams: [StreamInformation]
    /// How many chapters there are.
    public var chapters: Int

    /// The first stream of moving pictures; cover art is not one.
    public var video: StreamInformation? { streams.first { $0.kind == .video && !$0.isAttachedPicture } }
}

/// What is known of one stream.
public struct StreamInformation: Hashable, Sendable {
    /// Its place in the file.
    public var index: Int
    /// What it carries.
    public var kind: StreamKind
    /// FFmpeg's name of the codec: "h264", "aac", "mov_text"; "none" where it knows none.
    public var codec: String
    /// The language tag, mostly of three letters.
    public var language: String?
    /// The title tag.
    public var title: String?
    /// Whether players choose it unasked.
    public var isDefault: Bool
    /// Whether it is cover art.
    public var isAttachedPicture: Bool
    /// Seconds per tick of its timestamps.
    public var timeBase: Rational
    /// Seconds at which it starts.
    public var start: Double?
    /// Seconds it lasts.
    public var duration: Double?
    /// Bits per second.
    public var bitRate: Int64?
    /// How many frames the container says it has.
    public var frames: Int?
    /// For video.
    public var video: VideoInformation?
    /// For audio.
    public var audio: AudioInformation?
}

/// What is known of a video stream's pictures.
public struct VideoInformation: Hashable, Sendable {
    /// Columns.
    public var width: Int
    /// Rows.
    public var height: Int
    /// FFmpeg's name of the sample layout.
    public var pixelFormat: PixelFormat
    /// Mean frames per second.
    public var frameRate: Rational
    /// Frames per second that every frame's time is a multiple of, as FFmpeg guesses from the first ones; it is above the
    /// mean where frames come unevenly.
    public var nominalRate: Rational
    /// Width of a sample over its height; 0/1 where it is not known.
    public var sampleAspectRatio: Rational
    /// Degrees, counterclockwise, by which the picture is to be turned for showing, in -180...180.
    public var rotation: Double
    /// How values stand for colours.
    public var color: ColorProperties
    /// What display the pictures were made on and how bright they get, so far as the container says.
    public var light = MasteringLight()
    /// The profile of Dolby Vision; nil where it is none.
    public var dolbyVisionProfile: Int?
}

/// What is known of a sound stream.
public struct AudioInformation: Hashable, Sendable {
    /// Samples per second.
    public var sampleRate: Int
    /// Channels.
    public var channels: Int
}
