/// Makes JPEG files of frames, at reduced size where they are large.
public final class JPEGMaker {
    private var encoder: VideoEncoder

    /// Creates a maker for frames like one of them. Throws the errors of `VideoEncoder`.
    /// - Parameter width: the most columns of a picture.
    public init(like frame: VideoFrame, width: Int) throws(MediaError) {
        var format = VideoFormat(like: frame, timeBase: Rational(1, 1000), frameRate: Rational(25, 1))
        if frame.width > width {
            format.width = width & ~1
            format.height = max(2, frame.height * width / frame.width) & ~1
        }
        encoder = try VideoEncoder(
            EncoderSettings(name: "mjpeg", options: [("global_quality", "708")], threads: 1), for: format,
            in: Container(forPath: "x.mkv"))
    }

    /// Returns a JPEG file of a frame; nil where the encoder returned none.
    public func make(_ frame: VideoFrame) throws(MediaError) -> [UInt8]? {
        try encoder.send(frame)
        return try encoder.receive()?.content
    }
}
