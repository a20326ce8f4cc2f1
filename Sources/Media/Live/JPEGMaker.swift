/// Makes JPEGs of frames, smaller than they are where they are large.
public final class JPEGMaker {
    private var encoder: VideoEncoder

    /// For frames like one of them. Throws what `VideoEncoder` throws.
    /// - Parameter width: columns of the largest picture.
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

    /// A JPEG file of a frame; nil where the encoder gave none.
    public func make(_ frame: VideoFrame) throws(MediaError) -> [UInt8]? {
        try encoder.send(frame)
        return try encoder.receive()?.content
    }
}
