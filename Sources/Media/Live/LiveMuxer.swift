internal import CFFmpeg
internal import Files
internal import Foundation

/// Writes a live output: packets are written as they come, and a recording can be played at every moment.
///
/// Unlike a `Muxer` it writes a file under its own name, because the file is playable at any time. It is `@unchecked
/// Sendable`: one thread at a time uses it.
public final class LiveMuxer: @unchecked Sendable {
    private let target: LiveTarget
    private let pointer: UnsafeMutablePointer<AVFormatContext>
    private let interrupt: ReadInterrupt
    private var video: OutputTrack?
    private var sounds: [Int: OutputTrack] = [:]
    /// The time of the first packet, in microseconds, where the container counts times from 0.
    private var origin: Int64?

    /// Opens the output and writes its header.
    ///
    /// Throws `.outputExists`, `.outputUnwritable`, `.containerRefused`, `.writeFailed`, or `.muxerOption` where the
    /// muxer or protocol has no such option.
    /// - Parameters:
    ///   - options: the options of the muxer or the protocol, by FFmpeg's names.
    ///   - overwrite: whether an existing file may be replaced.
    public init(
        _ target: LiveTarget, _ tracks: LiveTracks, options wanted: [(key: String, value: String)] = [],
        overwrite: Bool = false, interrupt: ReadInterrupt
    ) throws(MediaError) {
        LogTail.install()
        try Self.check(target, overwrite: overwrite)
        var context: UnsafeMutablePointer<AVFormatContext>?
        guard avformat_alloc_output_context2(&context, target.container.av, nil, target.url) >= 0, let context else {
            throw .outOfMemory("open output")
        }
        self.target = target
        self.interrupt = interrupt
        pointer = context
        // From here on `deinit` frees the context.
        context.pointee.flags |= AVFMT_FLAG_FLUSH_PACKETS
        context.pointee.max_delay = 0
        interrupt.watch(context)
        var options = OptionDictionary(target.muxerOptions)
        if target.url.hasPrefix("udp:") { av_dict_set(&options.pointer, "pkt_size", "1316", 0) }
        for (key, value) in wanted { av_dict_set(&options.pointer, key, value, 0) }
        // In a container of one rate a tick is the duration of a frame; uneven times are rounded to the nearest one.
        let rate = target.container.constantRate(for: tracks.video.frameRate, encoder: nil)
        let base = target.container.hasConstantFrameRate ? rate.inverse : tracks.video.timeBase
        let stream = try Self.add(tracks.video.parameters, base, to: context)
        stream.pointee.avg_frame_rate = tracks.video.frameRate.av
        stream.pointee.sample_aspect_ratio = tracks.video.parameters.pointee.sample_aspect_ratio
        video = OutputTrack(stream, timeBase: tracks.video.timeBase)
        for (key, value) in tracks.tags { av_dict_set(&context.pointee.metadata, key, value, 0) }
        tag(stream, tracks.videoTags)
        for sound in tracks.sounds {
            let stream = try Self.add(sound.parameters, sound.timeBase, to: context)
            tag(stream, sound.tags)
            var track = OutputTrack(stream, timeBase: sound.timeBase, way: sound.way)
            track.keepOrder(in: target.container)
            sounds[sound.index] = track
        }
        try Self.open(context, for: target, options: &options, interrupt: interrupt)
        if let option = wanted.first(where: { av_dict_get(options.pointer, $0.key, nil, 0) != nil }) {
            throw MediaError(
                .muxerOption, "set output option", path: target.text, subject: option.key,
                detail: "neither the container nor the protocol has it")
        }
    }

    /// Checks that a file may be written there. Throws `.outputExists` and `.outputUnwritable`.
    public static func check(_ target: LiveTarget, overwrite: Bool) throws(MediaError) {
        guard let path = target.path else { return }
        // A playlist is written after its first segment, so that a missing folder would be noticed late.
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        guard access(folder.fileName, W_OK | X_OK) == 0 else {
            throw MediaError(.outputUnwritable, "open output", code: patina_averror(errno), path: path)
        }
        guard overwrite || FileSystem.kind(path) ?? .special == .special else {
            throw MediaError(.outputExists, "open output", path: path)
        }
    }

    private static func add(
        _ parameters: UnsafePointer<AVCodecParameters>, _ timeBase: Rational,
        to context: UnsafeMutablePointer<AVFormatContext>
    ) throws(MediaError) -> UnsafeMutablePointer<AVStream> {
        guard let stream = avformat_new_stream(context, nil),
            avcodec_parameters_copy(stream.pointee.codecpar, parameters) >= 0
        else { throw .outOfMemory("add stream") }
        if parameters.pointee.codec_id != AV_CODEC_ID_RAWVIDEO { stream.pointee.codecpar.pointee.codec_tag = 0 }
        stream.pointee.time_base = timeBase.av
        return stream
    }

    private func tag(_ stream: UnsafeMutablePointer<AVStream>, _ tags: [(key: String, value: String)]) {
        // These say of a picture what an encoder may do otherwise.
        for (key, value) in tags where !["alpha_mode", "stereo_mode", "rotate"].contains(key) {
            av_dict_set(&stream.pointee.metadata, key, value, 0)
        }
        if target.container.isQuickTime { OutputMetadata.nameHandler(stream) }
    }

    private static func open(
        _ context: UnsafeMutablePointer<AVFormatContext>, for target: LiveTarget, options: inout OptionDictionary,
        interrupt: ReadInterrupt
    ) throws(MediaError) {
        if context.pointee.oformat.pointee.flags & AVFMT_NOFILE == 0 {
            var callback = interrupt.callback
            let code = avio_open2(
                &context.pointee.pb, target.url.fileName, AVIO_FLAG_WRITE, &callback, &options.pointer)
            guard code >= 0 else { throw MediaError(writing: "open output", code: code, path: target.text) }
        }
        let code = avformat_write_header(context, &options.pointer)
        guard code >= 0 else {
            var error = MediaError(writing: "write header", code: code, path: target.text)
            if error.kind == .writeFailed, target.kind == .file { error.kind = .containerRefused }
            throw error
        }
        // With the header on the disk the file can be played from now on.
        if let io = context.pointee.pb { avio_flush(io) }
    }

    deinit {
        // The muxer closes a device, and only when its trailer is written.
        if pointer.pointee.oformat.pointee.flags & AVFMT_NOFILE == 0 { avio_closep(&pointer.pointee.pb) }
        avformat_free_context(pointer)
    }

    /// The session description that receivers of RTP need (RFC 8866); nil for everything else.
    public var sessionDescription: String? {
        guard target.container.name == "rtp" else { return nil }
        var contexts: [UnsafeMutablePointer<AVFormatContext>?] = [pointer]
        var text = [CChar](repeating: 0, count: 4096)
        guard av_sdp_create(&contexts, 1, &text, Int32(text.count)) >= 0 else { return nil }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Writes a copy of a packet of the encoder. Throws `.diskFull` or `.writeFailed`.
    public func writeVideo(_ packet: Packet) throws(MediaError) {
        guard var track = video else { return }
        try write(fromZero(packet.copy(), track.timeBase), &track)
        video = track
    }

    /// Writes a copy of a packet of the source's sound, or nothing where the output has none. Throws `.diskFull` or
    /// `.writeFailed`.
    public func writeSound(_ packet: Packet) throws(MediaError) {
        let index = packet.streamIndex
        guard var track = sounds[index] else { return }
        for packet in try track.rewrite(fromZero(packet.copy(), track.timeBase)) { try write(packet, &track) }
        sounds[index] = track
    }

    /// Returns a packet at its time in the output, which begins with the first packet where the container counts times.
    private func fromZero(_ packet: Packet, _ timeBase: Rational) -> Packet {
        guard target.container.countsTimes, let time = packet.dts ?? packet.pts else { return packet }
        let first = origin ?? timeBase.rescale(time, to: .microseconds)
        origin = first
        packet.shift(by: -Rational.microseconds.rescale(first, to: timeBase))
        return packet
    }

    private func write(_ packet: Packet, _ track: inout OutputTrack) throws(MediaError) {
        let isStrict = target.container.flags & AVFMT_TS_NONSTRICT == 0
        guard track.prepare(packet, isStrict: isStrict) else { return }
        let code =
            pointer.pointee.nb_streams > 1
            ? av_interleaved_write_frame(pointer, packet.av) : av_write_frame(pointer, packet.av)
        let failed = min(code, min(0, pointer.pointee.pb?.pointee.error ?? 0))
        guard failed >= 0 else { throw MediaError(writing: "write packet", code: failed, path: target.text) }
    }

    /// Completes the output. Throws `.diskFull` or `.writeFailed`.
    public func finish() throws(MediaError) {
        for (index, track) in sounds {
            var track = track
            for packet in try track.rest() { try write(packet, &track) }
            sounds[index] = track
        }
        var failed = min(0, av_write_trailer(pointer))
        if pointer.pointee.oformat.pointee.flags & AVFMT_NOFILE == 0 {
            if let io = pointer.pointee.pb { failed = min(failed, io.pointee.error) }
            let closed = avio_closep(&pointer.pointee.pb)
            failed = min(failed, closed)
        }
        guard failed >= 0 else { throw MediaError(writing: "finish output", code: failed, path: target.text) }
    }
}
