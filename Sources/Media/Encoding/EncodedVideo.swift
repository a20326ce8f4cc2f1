internal import CFFmpeg

/// What a muxer has to know of encoded video before its first packet.
///
/// It is `@unchecked Sendable` because nothing of it changes once it is made.
public final class EncodedVideo: @unchecked Sendable {
    /// FFmpeg's name of the encoder.
    public let encoder: String
    /// Seconds per tick of the packets' times.
    public let timeBase: Rational
    /// Mean frames per second, a hint; 0/1 where it is not known.
    public let frameRate: Rational

    /// What display the pictures were made on and how bright they get.
    let light: MasteringLight

    let parameters: UnsafeMutablePointer<AVCodecParameters>

    /// What an encoder that is open will make.
    init(
        _ context: borrowing CodecContext, encoder: String, timeBase: Rational, light: MasteringLight
    ) throws(MediaError) {
        var parameters: UnsafeMutablePointer<AVCodecParameters>? = avcodec_parameters_alloc()
        guard let allocated = parameters, avcodec_parameters_from_context(allocated, context.pointer) >= 0 else {
            avcodec_parameters_free(&parameters)
            throw .outOfMemory("describe encoded video")
        }
        self.encoder = encoder
        self.timeBase = timeBase
        self.light = light
        frameRate = Rational(context.pointer.pointee.framerate)
        self.parameters = allocated
    }

    deinit {
        var parameters: UnsafeMutablePointer<AVCodecParameters>? = parameters
        avcodec_parameters_free(&parameters)
    }

    /// Columns and rows of the coded pictures.
    public var size: (width: Int, height: Int) { (Int(parameters.pointee.width), Int(parameters.pointee.height)) }

    /// What must be the same for two runs' packets to go into one stream, by names for people.
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
