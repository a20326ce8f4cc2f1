internal import CFFmpeg

/// The properties of encoded video that a muxer needs before its first packet.
///
/// It is `@unchecked Sendable` because nothing of it changes once it is made.
public final class EncodedVideo: @unchecked Sendable {
    /// FFmpeg's name of the encoder.
    public let encoder: String
    /// The seconds per tick of the packets' times.
    public let timeBase: Rational
    /// The mean number of frames per second, a hint; 0/1 where it is not known.
    public let frameRate: Rational

    /// The mastering display and light levels of the pictures.
    let light: MasteringLight
    /// The arrangement of both eyes' views in the pictures; nil where they do not state one.
    let stereo: StereoLayout?

    let parameters: UnsafeMutablePointer<AVCodecParameters>

    /// Reads the properties from an open encoder. Throws `.outOfMemory`.
    init(
        _ context: borrowing CodecContext, encoder: String, timeBase: Rational, _ format: VideoFormat
    ) throws(MediaError) {
        var parameters: UnsafeMutablePointer<AVCodecParameters>? = avcodec_parameters_alloc()
        guard let allocated = parameters, avcodec_parameters_from_context(allocated, context.pointer) >= 0 else {
            avcodec_parameters_free(&parameters)
            throw .outOfMemory("describe encoded video")
        }
        self.encoder = encoder
        self.timeBase = timeBase
        light = format.light
        stereo = format.stereo
        frameRate = Rational(context.pointer.pointee.framerate)
        self.parameters = allocated
    }

    deinit {
        var parameters: UnsafeMutablePointer<AVCodecParameters>? = parameters
        avcodec_parameters_free(&parameters)
    }

    /// The columns and rows of the coded pictures.
    public var size: (width: Int, height: Int) { (Int(parameters.pointee.width), Int(parameters.pointee.height)) }

    /// The properties that must be equal for the packets of two runs to go into one stream, by names for messages.
    public var facts: [String: String] {
        let av = parameters.pointee
        let count = av.extradata == nil ? 0 : Int(max(0, av.extradata_size))
        let headers = Array(UnsafeBufferPointer(start: av.extradata, count: count))
        let version = avcodec_version()
        return [
            "encoder": encoder, "size": "\(av.width)x\(av.height)", "pixel format": PixelFormat(av.format).name,
            "time base": timeBase.description, "headers": Checksum.hexadecimal(Checksum.sha256(headers)),
            "libavcodec": "\(version >> 16).\(version >> 8 & 255).\(version & 255)",
        ]
    }
}
