internal import CFFmpeg
internal import Foundation

/// Encodes frames with any of FFmpeg's video encoders. Times are carried: a packet has the time of its frame.
///
/// Send a frame, then receive until there is no packet; at the end `finish()`, then receive the packets held back.
public struct VideoEncoder: ~Copyable {
    /// FFmpeg's name of the encoder.
    public let name: String
    /// Seconds per tick of the packets' times.
    public let timeBase: Rational
    /// What the encoder changes in its input.
    public private(set) var notices: [MediaNotice] = []

    let context: CodecContext
    private let ownTimeBase: Rational
    private let format: VideoFormat
    private let target: PixelFormat
    private var converter: PixelConverter
    private var lastTime: Int64?
    // What became of each frame's time inside, for the packets to get back.
    private var times: [Int64: (pts: Int64, duration: Int64)] = [:]
    private var messages: SupplementalMessages

    /// Opens an encoder for pictures of one format, for one container.
    ///
    /// Throws `.unknownEncoder`, `.containerRefused`, `.encoderOption` (its `subject` is the option) or
    /// `.encoderRefused`.
    public init(_ settings: EncoderSettings, for format: VideoFormat, in container: Container) throws(MediaError) {
        let choice = try EncoderChoice(settings.name, in: container)
        let target = choice.pixelFormat(nearest: format.pixelFormat, fullRange: format.color.isFullRange)
        let ownTimeBase = choice.timeBase(for: format, in: container)
        func open(_ options: [(key: String, value: String)]) throws(MediaError) -> CodecContext {
            let context = try CodecContext(choice.codec)
            Self.describe(format, target, ownTimeBase, settings.threads, to: context.pointer)
            if container.wantsGlobalHeader { context.pointer.pointee.flags |= AV_CODEC_FLAG_GLOBAL_HEADER }
            try Self.apply(options, of: choice.name, format.light, to: context.pointer)
            let (pointer, codec) = (context.pointer, choice.codec)
            let code = QuietStandardError.run { avcodec_open2(pointer, codec, nil) }
            guard code >= 0 else {
                throw MediaError(.encoderRefused, "open encoder", code: code, subject: choice.name)
            }
            return context
        }
        let mark = LogTail.shared.mark
        func openOrBlame() throws(MediaError) -> CodecContext {
            do throws(MediaError) {
                return try open(settings.options)
            } catch {
                // If it opens without the caller's options, they are to blame.
                guard error.kind == .encoderRefused, !settings.options.isEmpty else { throw error }
                do throws(MediaError) { _ = try open([]) } catch { throw error }
                throw Self.blame(settings.options, error, choice.name)
            }
        }
        let context = try openOrBlame()
        // x264 and x265 take options in a string of their own and only warn of those they do not know.
        let complaints = ["Error parsing option", "Unknown option", "Invalid value for", "bad value for"]
        if !settings.options.isEmpty,
            let line = LogTail.shared.lines(since: mark).first(where: { line in
                complaints.contains { line.contains($0) }
            })
        {
            var error = MediaError(.encoderOption, "set encoder option", subject: choice.name, detail: line)
            error.log = line
            throw Self.blame(settings.options, error, choice.name)
        }
        self.context = context
        self.name = choice.name
        self.format = format
        self.target = target
        self.ownTimeBase = ownTimeBase
        self.timeBase = container.hasVariableFrameRate ? format.timeBase : ownTimeBase
        self.converter = PixelConverter(to: target, width: format.width, height: format.height)
        self.messages = SupplementalMessages(choice)
        if target.withoutRange != format.pixelFormat || (target.isFullRangeName && !format.color.isFullRange) {
            notices.append(.encoderFormat(encoder: choice.name, format: target.name))
        }
    }

    /// What a muxer has to know of the packets.
    public var encoded: EncodedVideo {
        get throws(MediaError) { try EncodedVideo(context, encoder: name, timeBase: timeBase, light: format.light) }
    }

    /// Encodes a frame. One of another size or format than the encoder was opened for is converted to it.
    public mutating func send(_ frame: VideoFrame) throws(MediaError) {
        var picture = frame
        let fits =
            frame.width == format.width && frame.height == format.height
            && frame.pixelFormat == target.withoutRange && (!target.isFullRangeName || frame.color.isFullRange)
        if !fits {
            if frame.width != format.width || frame.height != format.height {
                let notice = MediaNotice.sizeChanged(width: frame.width, height: frame.height)
                if !notices.contains(notice), notices.count < 16 { notices.append(notice) }
            }
            picture = try converter.convert(frame)
        } else {
            // The caller's frame stays as it is: the encoder gets another reference to the same samples.
            guard let copy = av_frame_clone(frame.av) else { throw .outOfMemory("encode frame") }
            picture = VideoFrame(owning: copy)
        }
        let pts = frame.pts ?? (lastTime ?? -1) + 1
        var time = format.timeBase.rescale(pts, to: ownTimeBase)
        if let lastTime, time <= lastTime { time = lastTime + 1 }
        lastTime = time
        if times.count > 4096 { times.removeAll() }  // an encoder that drops frames must not fill memory
        times[time] = (pts, frame.duration)
        picture.pts = time
        picture.duration = format.timeBase.rescale(frame.duration, to: ownTimeBase)
        picture.av.pointee.format = target.rawValue
        patina_clear_picture_type(picture.av)
        messages.keep(picture, at: time)
        let code = avcodec_send_frame(context.pointer, picture.av)
        guard code >= 0 else { throw MediaError(.encodeFailed, "encode frame", code: code, subject: name) }
    }

    /// Says that no more frames come.
    public mutating func finish() throws(MediaError) {
        let code = avcodec_send_frame(context.pointer, nil)
        guard code >= 0 || code == PATINA_EOF else {
            throw MediaError(.encodeFailed, "finish encoding", code: code, subject: name)
        }
    }

    /// The next packet, or nil where another frame is needed or there are no more.
    public mutating func receive() throws(MediaError) -> Packet? {
        let packet = try Packet()
        let code = avcodec_receive_packet(context.pointer, packet.av)
        if code == PATINA_EAGAIN || code == PATINA_EOF { return nil }
        guard code >= 0 else { throw MediaError(.encodeFailed, "encode frame", code: code, subject: name) }
        if let pts = packet.pts { try messages.insert(into: packet, at: pts) }
        let known = packet.pts.flatMap { times.removeValue(forKey: $0) }
        av_packet_rescale_ts(packet.av, ownTimeBase.av, timeBase.av)
        if let known {
            if timeBase == format.timeBase { packet.av.pointee.pts = known.pts }
            packet.av.pointee.duration = format.timeBase.rescale(known.duration, to: timeBase)
        }
        if let pts = packet.pts, let dts = packet.dts, dts > pts { packet.av.pointee.dts = pts }
        return packet
    }
}
