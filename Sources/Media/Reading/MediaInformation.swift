/// The kind of content of a stream.
public enum StreamKind: String, Hashable, Sendable, CaseIterable {
    /// Moving pictures or cover art.
    case video
    /// Sound.
    case audio
    /// Subtitles, as text or pictures.
    case subtitle
    /// A file within the file, such as a font.
    case attachment
    /// Other data, such as time codes or GPS tracks.
    case data
}

/// The description of a media file, as its container states it.
public struct MediaInformation: Hashable, Sendable {
    /// FFmpeg's names of the container, such as "matroska,webm" or "mov,mp4,m4a,3gp,3g2,mj2".
    public var container: String
    /// The seconds from the first to the last moment; nil where they are not known.
    public var duration: Double?
    /// The time in seconds at which the first stream starts; nil where it is not known.
    public var start: Double?
    /// The bits per second over all streams; nil where they are not known.
    public var bitRate: Int64?
    /// The streams, ordered by index.
    public var streams: [StreamInformation]
    /// The number of chapters.
    public var chapters: Int

    /// The first stream of moving pictures; cover art is not one.
    public var video: StreamInformation? { streams.first { $0.kind == .video && !$0.isAttachedPicture } }
}

/// The description of one stream.
public struct StreamInformation: Hashable, Sendable {
    /// The stream's index in the file, from 0.
    public var index: Int
    /// The kind of its content.
    public var kind: StreamKind
    /// FFmpeg's name of the codec, such as "h264", "aac" or "mov_text"; "none" where it knows none.
    public var codec: String
    /// The language tag, usually of three letters.
    public var language: String?
    /// The title tag.
    public var title: String?
    /// Whether players choose the stream by default.
    public var isDefault: Bool
    /// Whether the stream is cover art.
    public var isAttachedPicture: Bool
    /// The seconds per tick of its timestamps.
    public var timeBase: Rational
    /// The time in seconds at which it starts; nil where it is not known.
    public var start: Double?
    /// Its duration in seconds; nil where it is not known.
    public var duration: Double?
    /// The bits per second; nil where they are not known.
    public var bitRate: Int64?
    /// The number of frames that the container states; nil where it states none.
    public var frames: Int?
    /// The properties of its pictures; nil where it has none.
    public var video: VideoInformation?
    /// The properties of its sound; nil where it has none.
    public var audio: AudioInformation?
}

/// The properties of a video stream's pictures.
public struct VideoInformation: Hashable, Sendable {
    /// The number of columns.
    public var width: Int
    /// The number of rows.
    public var height: Int
    /// The layout of their samples.
    public var pixelFormat: PixelFormat
    /// The mean number of frames per second.
    public var frameRate: Rational
    /// The number of frames per second of which every frame's time is a multiple, as FFmpeg guesses from the first
    /// ones. It is above the mean where frames come unevenly.
    public var nominalRate: Rational
    /// The width of a sample over its height; 0/1 where it is not known.
    public var sampleAspectRatio: Rational
    /// Degrees, counterclockwise, by which the picture is to be turned for showing, in -180...180.
    public var rotation: Double
    /// The colour space.
    public var color: ColorProperties
    /// The mastering display and light levels that the container states.
    public var light = MasteringLight()
    /// The profile of Dolby Vision; nil where the video has none.
    public var dolbyVisionProfile: Int?
}

/// The properties of a sound stream.
public struct AudioInformation: Hashable, Sendable {
    /// The samples per second.
    public var sampleRate: Int
    /// The number of channels.
    public var channels: Int
}
