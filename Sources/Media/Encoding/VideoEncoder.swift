internal import CFFmpeg
internal import Foundation
internal import Redirection

/// Encodes frames with any of FFmpeg's video encoders. A packet has the time of its frame.
///
/// Send a frame, then receive until there is no packet; at the end `finish()`, then receive the packets held back.
public struct VideoEncoder: ~Copyable {
    /// FFmpeg's name of the encoder.
    public let name: String
    /// The seconds per tick of the packets' times.
    public let timeBase: Rational
    /// The notices about changes that the encoder makes to its input.
    public private(set) var notices: [MediaNotice] = []
    /// The numbers of frames repeated and left out so far.
    public var retiming: Retiming { rate?.retiming ?? Retiming() }
    /// The number of frames in the packets received so far.
    public private(set) var framesOut = 0

    /// The time that the packet of the last frame has or will have, in ticks of `timeBase`; nil before the first frame.
    public var lastPacketTime: Int64? {
        guard let lastTime else { return nil }
        if timeBase == format.timeBase, let known = times[lastTime] { return known.pts }
        return ownTimeBase.rescale(lastTime, to: timeBase)
    }

    /// The number of frames that the encoder took and that are in no packet yet.
    private var framesInside = 0
    private(set) var context: CodecContext
    private let traits: EncoderTraits
    private let ownTimeBase: Rational
    private let format: VideoFormat
    private let target: PixelFormat
    private var converter: PixelConverter
    private var padder: FramePadder?
    private var firstTime: Int64?
    private var lastTime: Int64?
    private var lastDuration: Int64 = 0
    private var isFinished = false
    /// Whether the encoder was told that no more frames come.
    private var isEnded = false
    // The caller's time and duration of each frame by its time in the encoder, which its packet gets back.
    private var times: [Int64: (pts: Int64, duration: Int64)] = [:]
    /// The frames that the encoder has not taken yet, each for one or more ticks.
    private var waiting: [(frame: VideoFrame, times: Range<Int64>)] = []
    /// The plan of an output in which all frames last equally long; nil otherwise.
    private var rate: ConstantRate?
    /// The last frame as the encoder got it, kept to be repeated, and its duration.
    private var last: (frame: VideoFrame, duration: Int64)?
    private let muxerRepeats: Bool
    private let hardware: HardwareFrames?
    private let pass: TwoPassLog.Pass?
    private var messages: SupplementalMessages
    private var decodingTimes = DecodingTimes()

    /// Opens an encoder for pictures of one format, for one container.
    ///
    /// Throws `.unknownEncoder`, `.containerRefused`, `.encoderOption` (its `subject` is the option) or
    /// `.encoderRefused`.
    public init(_ settings: EncoderSettings, for format: VideoFormat, in container: Container) throws(MediaError) {
        let choice = try EncoderChoice(settings.name, in: container, settings.preset)
        let target = choice.pixelFormat(nearest: format.pixelFormat, fullRange: format.color.isFullRange)
        let ownTimeBase = choice.timeBase(
            for: format, in: container, hasBitRate: settings.options.contains { $0.key == "b" })
        let traits = choice.traits
        let size = traits.size(holding: format.width, format.height, in: target)
        if let refusal = traits.refusal(of: format.width, format.height) {
            throw MediaError(.encoderRefused, "open encoder", subject: choice.name, detail: refusal)
        }
        var coded = format
        (coded.width, coded.height) = size
        var hardware: HardwareFrames?
        func open(_ options: [(key: String, value: String)]) throws(MediaError) -> CodecContext {
            var context = try CodecContext(choice.codec)
            Self.describe(
                coded, as: target, timeBase: ownTimeBase, threads: settings.threads, to: context.pointer)
            if !container.hasVariableFrameRate { context.pointer.pointee.framerate = ownTimeBase.inverse.av }
            if container.wantsGlobalHeader { context.pointer.pointee.flags |= AV_CODEC_FLAG_GLOBAL_HEADER }
            // Without presentation times a picture is shown as late as the encoder held it back.
            if container.lacksPresentationTimes { context.pointer.pointee.max_b_frames = 0 }
            // libvpx cannot encode opacity with hidden frames.
            if target.hasAlpha { _ = av_opt_set(context.pointer, "auto-alt-ref", "0", AV_OPT_SEARCH_CHILDREN) }
            try Self.apply(
                options, of: choice, preset: settings.preset, light: format.light, to: context.pointer)
            if let pass = settings.pass { try Self.prepare(pass, of: choice, in: context.pointer) }
            hardware = try HardwareFrames(for: choice, target, context.pointer)
            let (pointer, codec) = (context.pointer, choice.codec)
            // Some encoders print to standard error before FFmpeg has redirected their log, as x264 does for an unknown
            // preset, or in spite of that, as x265 does.
            var printed = ""
            let code = CodecThreads.keepingSchedule {
                let opened = StandardError.captured { avcodec_open2(pointer, codec, nil) }
                printed = opened.text
                return opened.result
            }
            guard code >= 0 else {
                var error = MediaError(.encoderRefused, "open encoder", code: code, subject: choice.name)
                if let reason = printed.firstMatch(of: /\[error\]: ([^\n]+)/) { error.log = String(reason.1) }
                if let sizes = traits.onlySizes { (error.detail, error.log) = (sizes, nil) }
                throw error
            }
            // Before the first frame even the end of the stream does not let such an encoder close.
            context.isKept = traits.waitsForEnd
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
                throw Self.blame(settings.options, for: error)
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
            throw Self.blame(settings.options, for: error)
        }
        self.context = context
        self.hardware = hardware
        self.pass = settings.pass
        self.name = choice.name
        self.traits = traits
        self.format = format
        self.target = target
        self.ownTimeBase = ownTimeBase
        self.timeBase = container.hasVariableFrameRate ? format.timeBase : ownTimeBase
        self.muxerRepeats = container.repeatsFrames
        if container.hasConstantFrameRate {
            self.rate = ConstantRate(
                from: format.timeBase, period: ownTimeBase, timing: container.timing, first: format.start)
        }
        self.converter = PixelConverter(to: target, width: format.width, height: format.height)
        self.messages = SupplementalMessages(choice)
        if size != (format.width, format.height) {
            padder = FramePadder(width: size.width, height: size.height)
            notices.append(
                .padded(
                    encoder: choice.name, width: size.width, height: size.height, format: target.withoutRange.name,
                    other: choice.unsubsampled(target)))
        }
        // For still pictures the sample layout does not matter to the user.
        if target.withoutRange != format.pixelFormat || (target.isFullRangeName && !format.color.isFullRange),
            !container.isOfStillPictures
        {
            notices.append(.encoderFormat(encoder: choice.name, format: target.name))
        }
    }

    /// Ends the stream of an encoder that waits for this before it can be closed.
    deinit {
        guard traits.waitsForEnd, !isEnded, !context.isKept else { return }
        guard avcodec_send_frame(context.pointer, nil) >= 0 else { return }
        var packet = av_packet_alloc()
        while let packet, avcodec_receive_packet(context.pointer, packet) >= 0 { av_packet_unref(packet) }
        av_packet_free(&packet)
    }

    /// The properties of the packets for a muxer.
    public var encoded: EncodedVideo {
        get throws(MediaError) { try EncodedVideo(context, encoder: name, timeBase: timeBase, format) }
    }

    /// Sets the time at which the frame before the first was shown, where another encoder had that one.
    public mutating func goOn(after time: Int64) {
        lastTime = timeBase.rescale(time, to: ownTimeBase)
        rate?.goOn(after: time)
    }

    /// Encodes a frame. A frame of another size or format than the encoder was opened for is converted. Where all
    /// frames of the output last equally long, it may be repeated or left out. Throws `.encodeFailed` or
    /// `.convertFailed`.
    public mutating func send(_ frame: VideoFrame) throws(MediaError) {
        let pts = frame.pts ?? (lastTime ?? -1) + 1
        var time = format.timeBase.rescale(pts, to: ownTimeBase)
        var gap: Range<Int64>?
        if rate != nil {
            guard let place = rate?.place(pts) else { return }
            (gap, time) = (place.gap, place.time)
        } else if let lastTime, time <= lastTime {
            time = lastTime + 1
        }
        var picture = try converted(frame)
        if let padded = try padder?.padded(picture) { picture = padded }
        lastDuration = frame.duration
        if times.count > 4096 { times.removeAll() }  // an encoder that drops frames must not fill memory
        if rate == nil { times[time] = (pts, frame.duration) }
        picture.pts = time
        picture.duration = rate == nil ? format.timeBase.rescale(frame.duration, to: ownTimeBase) : 1
        picture.av.pointee.format = target.rawValue
        patina_clear_picture_type(picture.av)
        // libx264 would mark swapped views as if they were not.
        if format.stereo?.isInverted == true { av_frame_remove_side_data(picture.av, AV_FRAME_DATA_STEREO3D) }
        messages.keep(picture, at: time)
        if let hardware { picture = try hardware.upload(picture) }
        if let gap {
            hold(last?.frame ?? picture, for: gap, isFirst: lastTime == nil)
            last = (picture, frame.duration)
        }
        firstTime = firstTime ?? gap?.first ?? time
        lastTime = time
        waiting.append((picture, time..<time + 1))
        try encodeWaiting()
    }

    /// Returns a frame in the encoder's size and format.
    private mutating func converted(_ frame: VideoFrame) throws(MediaError) -> VideoFrame {
        let hasSize = frame.width == format.width && frame.height == format.height
        let hasRange = !target.isFullRangeName || frame.color.isFullRange
        guard hasSize, frame.pixelFormat == target.withoutRange, hasRange else {
            let notice = MediaNotice.sizeChanged(width: frame.width, height: frame.height)
            if !hasSize, !notices.contains(notice), notices.count < 16 { notices.append(notice) }
            return try converter.convert(frame)
        }
        // The caller's frame stays as it is: the encoder gets another reference to the same samples.
        guard let copy = av_frame_clone(frame.av) else { throw .outOfMemory("encode frame") }
        return VideoFrame(owning: copy)
    }

    /// Extends a frame by some ticks. A muxer that repeats frames itself needs a copy only where the video would begin
    /// late, and at intervals, because it gives up on gaps of more than 60 000 ticks.
    private mutating func hold(_ frame: VideoFrame, for gap: Range<Int64>, isFirst: Bool = false) {
        if gap.isEmpty { return }
        guard muxerRepeats else { return waiting.append((frame, gap)) }
        if isFirst { waiting.append((frame, gap.lowerBound..<gap.lowerBound + 1)) }
        for time in stride(from: gap.lowerBound + 50_000, to: gap.upperBound, by: 50_000) {
            waiting.append((frame, time..<time + 1))
        }
    }

    /// Passes on the waiting frames, as far as the encoder takes them, and after the last of them the end.
    private mutating func encodeWaiting() throws(MediaError) {
        while let (frame, times) = waiting.first {
            let picture = times.count == 1 ? frame : try frame.shown(at: times.lowerBound)
            picture.pts = times.lowerBound
            let code = avcodec_send_frame(context.pointer, picture.av)
            // A repeated frame can be one too many before a packet is taken out.
            if code == PATINA_EAGAIN { return }
            context.isKept = false
            guard code >= 0 else { throw MediaError(.encodeFailed, "encode frame", code: code, subject: name) }
            framesInside += 1
            waiting[0].times = times.dropFirst()
            if waiting[0].times.isEmpty { waiting.removeFirst() }
        }
        guard isFinished, !isEnded else { return }
        let code = avcodec_send_frame(context.pointer, nil)
        if code == PATINA_EAGAIN { return }
        isEnded = true
        guard code >= 0 || code == PATINA_EOF else {
            throw MediaError(.encodeFailed, "finish encoding", code: code, subject: name)
        }
    }

    /// Tells the encoder that no more frames come. Throws `.encodeFailed`.
    /// - Parameter pts: the time of the frame after the last, where another encoder gets that one.
    public mutating func finish(before pts: Int64? = nil) throws(MediaError) {
        isFinished = true
        if let last {
            var gap = 0..<Int64(0)
            if let pts {
                // A muxer that repeats frames does so between two encoders' frames, too.
                if !muxerRepeats { gap = rate?.fill(until: pts) ?? gap }
            } else {
                gap = rate?.fill(lasting: last.duration) ?? gap
            }
            hold(last.frame, for: gap)
            if muxerRepeats, let end = gap.last { waiting.append((last.frame, end..<end + 1)) }
        }
        try encodeWaiting()
    }

    /// Returns the next packet; nil where another frame is needed or there are no more. Throws `.encodeFailed`.
    public mutating func receive() throws(MediaError) -> Packet? {
        let packet = try Packet()
        var code = avcodec_receive_packet(context.pointer, packet.av)
        if code == PATINA_EAGAIN, !waiting.isEmpty || isFinished && !isEnded {
            try encodeWaiting()
            code = avcodec_receive_packet(context.pointer, packet.av)
        }
        if case .first(let log) = pass, code >= 0 || code == PATINA_EOF, let text = context.pointer.pointee.stats_out {
            try log.append(text)
        }
        if code == PATINA_EAGAIN || code == PATINA_EOF { return nil }
        guard code >= 0 else { throw MediaError(.encodeFailed, "encode frame", code: code, subject: name) }
        let frames = traits.makesOnePacket ? framesInside : 1
        framesOut += frames
        framesInside -= frames
        if let pts = packet.pts { try messages.insert(into: packet, at: pts) }
        if traits.makesOnePacket, let data = packet.av.pointee.data {
            let bytes = UnsafeMutableBufferPointer(start: data, count: packet.size)
            let shown = Double((lastTime ?? 0) - (firstTime ?? 0)) * (ownTimeBase.value ?? 0)
            LastDelay.set(total: shown + Double(lastDuration) * (format.timeBase.value ?? 0), inWebP: bytes)
        }
        let known = packet.pts.flatMap { times.removeValue(forKey: $0) }
        av_packet_rescale_ts(packet.av, ownTimeBase.av, timeBase.av)
        if let known {
            if timeBase == format.timeBase { packet.av.pointee.pts = known.pts }
            packet.av.pointee.duration = format.timeBase.rescale(known.duration, to: timeBase)
        } else if rate != nil {
            packet.av.pointee.duration = 1
        }
        if let firstTime, let lastTime, firstTime <= lastTime {
            let shown = [firstTime, lastTime].map { ownTimeBase.rescale($0, to: timeBase) }
            decodingTimes.repair(packet, shown: shown[0]...shown[1])
        }
        return packet
    }
}
