internal import CFFmpeg
internal import Foundation

/// Decodes one video stream. Packets that cannot be decoded are counted and passed over.
///
/// Send a packet, then receive until there is no frame; send nil at the end of the stream, then receive the frames that
/// were held back until `isDrained`.
public struct VideoDecoder: ~Copyable {
    /// The number of packets or frames that could not be decoded and of frames that the decoder reports as damaged.
    public private(set) var errors = 0
    /// Whether every frame has been received after the end was sent.
    public private(set) var isDrained = false

    private let context: CodecContext
    private let limits: InputLimits
    private let path: String
    private let identifier = LogTail.shared.decoderIdentifier()
    private var isEnding = false
    private var errorsInARow = 0
    private var refusalsInARow = 0

    /// The number of errors or refusals in a row after which a decoder that makes no progress is given up.
    private static let patience = 256

    /// Opens the decoder of a stream.
    ///
    /// Throws `.noDecoder` where FFmpeg has none, `.decodeFailed` where it refuses the stream, `.limitExceeded` where
    /// its pictures are larger than the demuxer's limits allow.
    /// - Parameters:
    ///   - threads: the number of threads; 0 for one per core.
    ///   - waits: whether the decoder may hold frames back to decode several at once.
    public init(
        _ demuxer: borrowing Demuxer, stream index: Int, threads: Int = 0, waits: Bool = true
    ) throws(MediaError) {
        guard let stream = demuxer.stream(index), let parameters = stream.pointee.codecpar else {
            throw MediaError(.noVideo, "open decoder", path: demuxer.path, detail: "there is no stream \(index)")
        }
        let name = String(cString: avcodec_get_name(parameters.pointee.codec_id))
        guard let codec = Self.transparent(stream) ?? avcodec_find_decoder(parameters.pointee.codec_id) else {
            throw MediaError(
                .noDecoder, "open decoder", code: PATINA_DECODER_NOT_FOUND, path: demuxer.path, subject: name)
        }
        let limits = demuxer.limits
        try limits.check(
            width: Int(parameters.pointee.width), height: Int(parameters.pointee.height), path: demuxer.path)
        let context = try CodecContext(codec)
        context.pointer.pointee.max_pixels = Int64(max(1, limits.pixels))
        context.pointer.pointee.opaque = UnsafeMutableRawPointer(bitPattern: identifier)
        var code = avcodec_parameters_to_context(context.pointer, parameters)
        guard code >= 0 else { throw MediaError(.decodeFailed, "open decoder", code: code, path: demuxer.path) }
        context.pointer.pointee.pkt_timebase = stream.pointee.time_base
        context.pointer.pointee.thread_count = Int32(clamping: min(CodecThreads.count(threads), 64))
        context.pointer.pointee.thread_type = waits ? FF_THREAD_FRAME | FF_THREAD_SLICE : FF_THREAD_SLICE
        // Unaligned means that pictures are cropped exactly, not to a column at which rows are aligned.
        context.pointer.pointee.flags |= Int32(AV_CODEC_FLAG_OUTPUT_CORRUPT | AV_CODEC_FLAG_UNALIGNED)
        code = avcodec_open2(context.pointer, codec, nil)
        guard code >= 0 else {
            throw MediaError(.decodeFailed, "open decoder", code: code, path: demuxer.path, subject: name)
        }
        self.context = context
        self.limits = limits
        self.path = demuxer.path
    }

    /// Returns the decoder of VP8 or VP9 with opacity, which FFmpeg's own decoders leave out; nil where the stream has
    /// none, or libvpx is missing.
    private static func transparent(_ stream: UnsafePointer<AVStream>) -> UnsafePointer<AVCodec>? {
        guard let mode = av_dict_get(stream.pointee.metadata, "alpha_mode", nil, 0)?.pointee.value,
            String(cString: mode) == "1"
        else { return nil }
        switch stream.pointee.codecpar.pointee.codec_id {
        case AV_CODEC_ID_VP8: return avcodec_find_decoder_by_name("libvpx")
        case AV_CODEC_ID_VP9: return avcodec_find_decoder_by_name("libvpx-vp9")
        default: return nil
        }
    }

    /// Opens the decoder for the output of an encoder, before its first packet.
    ///
    /// Throws `.noDecoder` where FFmpeg has none, `.decodeFailed` where it refuses the stream.
    init(of encoder: borrowing VideoEncoder, threads: Int) throws(MediaError) {
        let id = encoder.context.pointer.pointee.codec_id
        guard let codec = avcodec_find_decoder(id) else {
            throw MediaError(
                .noDecoder, "open decoder", code: PATINA_DECODER_NOT_FOUND,
                subject: String(cString: avcodec_get_name(id)))
        }
        var allocated = avcodec_parameters_alloc()
        defer { avcodec_parameters_free(&allocated) }
        guard let parameters = allocated else { throw .outOfMemory("open decoder") }
        let context = try CodecContext(codec)
        var code = avcodec_parameters_from_context(parameters, encoder.context.pointer)
        if code >= 0 { code = avcodec_parameters_to_context(context.pointer, parameters) }
        context.pointer.pointee.pkt_timebase = encoder.timeBase.av
        context.pointer.pointee.thread_count = Int32(clamping: min(CodecThreads.count(threads), 64))
        if code >= 0 { code = avcodec_open2(context.pointer, codec, nil) }
        guard code >= 0 else { throw MediaError(.decodeFailed, "open decoder", code: code, subject: encoder.name) }
        self.context = context
        self.limits = InputLimits()
        self.path = encoder.name
    }

    /// Takes a packet, or nil for the end of the stream. Returns false where frames must be received first; then the
    /// same packet must be sent again. Damage is counted, not thrown.
    public mutating func send(_ packet: Packet?) throws(MediaError) -> Bool {
        if packet == nil { isEnding = true }
        let code = avcodec_send_packet(context.pointer, packet.map { UnsafePointer($0.av) })
        switch code {
        case 0..., PATINA_EOF:
            refusalsInARow = 0
            return true
        case PATINA_EAGAIN:
            refusalsInARow += 1
            guard refusalsInARow >= Self.patience else { return false }
            refusalsInARow = 0
            errors += 1
            return true
        case patina_averror(ENOMEM): throw .outOfMemory("decode packet")
        default:
            try requireAllowedSize()
            errors += 1
            return true
        }
    }

    /// Throws `.limitExceeded` where the decoder refused a picture as too large, so that a stream that grows beyond the
    /// limit does not count as damaged.
    private func requireAllowedSize() throws(MediaError) {
        guard LogTail.shared.hasRefusedSize(identifier) else { return }
        throw .limit(.pixels, "a picture in it has more than \(limits.pixels) pixels", path: path)
    }

    /// Returns the next frame in the order of presentation; nil where another packet is needed or the stream is
    /// drained.
    public mutating func receive() throws(MediaError) -> VideoFrame? {
        let frame = try VideoFrame()
        while !isDrained {
            let code = avcodec_receive_frame(context.pointer, frame.av)
            switch code {
            case 0...:
                errorsInARow = 0
                if frame.isCorrupt { errors += 1 }
                frame.av.pointee.pts = frame.av.pointee.best_effort_timestamp
                return frame
            case PATINA_EAGAIN: return nil
            case PATINA_EOF: isDrained = true
            case patina_averror(ENOMEM): throw .outOfMemory("decode frame")
            default:
                try requireAllowedSize()
                errors += 1
                errorsInARow += 1
                // Before the end more packets will come; after it only frames can. The loop is bounded either way.
                if !isEnding { return nil }
                if errorsInARow >= Self.patience { isDrained = true }
            }
        }
        return nil
    }
}
